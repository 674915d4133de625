package io.minqing.text.page;

import io.minqing.record.DropReason;
import io.minqing.text.character.Folding;
import io.minqing.text.segment.PhraseMatcher;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Recognises by their words the lines that stand around an article: menus, widgets, forum controls, copyright notices,
 * spam. Phrases and weights are those of {@code furniture.csv}.
 */
final class Furniture {
    private static final String DECORATION = "[]【】()<>《》|·:…-—_*=~.,、/\\>»«#+\"'";

    private enum Match {
        LINE,
        START,
        END,
        ANY
    }

    private record Cue(String phrase, Match match, DropReason reason, double weight, boolean ends) {}

    /**
     * What the words of a line say.
     *
     * @param reason what it would be dropped for
     * @param weight how sure that is; see {@code furniture.csv}
     * @param ends whether nothing of the article follows such a line
     */
    record Verdict(DropReason reason, double weight, boolean ends) {
        static final Verdict NOTHING = new Verdict(DropReason.NAVIGATION, 0, false);
    }

    private final PhraseMatcher<Cue> cues;

    Furniture() {
        Map<String, Cue> byPhrase = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read("furniture.csv", "phrase", "match", "reason", "weight", "ends")) {
            String phrase = entry.text("phrase");
            if (!phrase.equals(Folding.fold(phrase)) || phrase.isEmpty()) {
                throw entry.error(
                        "the phrase \"" + phrase + "\" is not folded: write \"" + Folding.fold(phrase) + "\"");
            }
            Cue cue;
            try {
                cue = new Cue(
                        phrase,
                        Match.valueOf(entry.text("match").toUpperCase(Locale.ROOT)),
                        DropReason.valueOf(entry.text("reason")),
                        entry.number("weight"),
                        entry.text("ends").equals("yes"));
            } catch (IllegalArgumentException e) {
                throw entry.error("unknown match or reason: " + e.getMessage());
            }
            if (byPhrase.put(phrase, cue) != null) {
                throw entry.error("the phrase \"" + phrase + "\" is there twice");
            }
        }
        cues = new PhraseMatcher<>(byPhrase);
    }

    /** What the words of a line say; weight 0 when nothing. */
    Verdict judge(String text) {
        String folded = Folding.fold(text);
        List<Cue> found = new ArrayList<>(0);
        cues.match(folded, (start, end, cue) -> {
            if (stands(cue.match(), folded, start, end) && !found.contains(cue)) {
                found.add(cue);
            }
        });
        return found.isEmpty() ? Verdict.NOTHING : verdict(found);
    }

    private static Verdict verdict(List<Cue> found) {
        Map<DropReason, Double> weights = new EnumMap<>(DropReason.class);
        boolean ends = false;
        for (Cue cue : found) {
            weights.merge(cue.reason(), cue.weight(), Double::sum);
            ends |= cue.ends();
        }
        DropReason heaviest = null;
        double sum = 0;
        for (Map.Entry<DropReason, Double> weight : weights.entrySet()) {
            sum += weight.getValue();
            if (heaviest == null || weight.getValue() > weights.get(heaviest)) {
                heaviest = weight.getKey();
            }
        }
        return new Verdict(heaviest, sum, ends);
    }

    private static boolean stands(Match match, String line, int start, int end) {
        return switch (match) {
            case ANY -> true;
            case START -> onlyDecoration(line, 0, start);
            case END -> onlyDecoration(line, end, line.length());
            case LINE -> onlyDecoration(line, 0, start) && onlyDecoration(line, withoutCount(line, end), line.length());
        };
    }

    /** Behind the word of a control may stand how often it was used: 评论 3, 收藏(12). */
    private static int withoutCount(String line, int end) {
        int at = end;
        while (at < line.length() && (LineShape.isDigit(line.charAt(at)) || "(万+".indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static boolean onlyDecoration(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (DECORATION.indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
