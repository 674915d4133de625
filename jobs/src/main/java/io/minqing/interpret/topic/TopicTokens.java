package io.minqing.interpret.topic;

import io.minqing.record.Evidence;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words of a text that a learned model weighs: nouns, verbs and adjectives of two characters or more, by how often
 * they are said (1 + ln, a word of the title as said twice more), scaled to length 1. Names of places and persons are no
 * features: a model must not learn where a matter happened.
 */
final class TopicTokens {
    private static final int TITLE_MENTIONS = 2;

    /** First letters of HanLP's parts of speech that say something about a matter. */
    private static final String CONTENT = "nvabijl";

    private static final Set<String> NAMES = Set.of("ns", "nsf", "nr", "nrf", "nrj", "nx");

    private TopicTokens() {}

    /** Word to value, in the order of the text. */
    static Map<String, Double> values(Segmentation title, Segmentation body) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Token token : title.tokens()) {
            if (isContent(token)) {
                counts.merge(token.word(), TITLE_MENTIONS, Integer::sum);
            }
        }
        for (Token token : body.tokens()) {
            if (isContent(token)) {
                counts.merge(token.word(), 1, Integer::sum);
            }
        }
        double squares = 0;
        Map<String, Double> values = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            double value = 1 + Math.log(entry.getValue());
            values.put(entry.getKey(), value);
            squares += value * value;
        }
        double scale = squares == 0 ? 1 : 1 / Math.sqrt(squares);
        values.replaceAll((word, value) -> value * scale);
        return values;
    }

    /** Where each word is first said in the body. */
    static Map<String, Evidence> firstMentions(Segmentation body) {
        Map<String, Evidence> first = new LinkedHashMap<>();
        for (Token token : body.tokens()) {
            if (isContent(token)) {
                first.putIfAbsent(token.word(), new Evidence(token.word(), token.start(), token.end()));
            }
        }
        return first;
    }

    private static boolean isContent(Token token) {
        return token.word().length() > 1
                && Character.isIdeographic(token.word().codePointAt(0))
                && CONTENT.indexOf(token.pos().charAt(0)) >= 0
                && !NAMES.contains(token.pos());
    }
}
