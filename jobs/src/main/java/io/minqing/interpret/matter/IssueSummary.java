package io.minqing.interpret.matter;

import io.minqing.interpret.term.MatterTerms;
import io.minqing.record.TermWeight;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands for a matter: the document that is most like all of it, the words that its documents share, and its topic.
 *
 * @param articleId the most central document
 * @param words the heaviest words of all documents together, heaviest first
 * @param topic the topic that weighs most in all documents together; null when none has a topic
 */
public record IssueSummary(String articleId, List<String> words, String topic) {
    private static final int WORDS = 12;
    private static final int LONGEST_SENTENCE = 160;

    /**
     * A document of a matter.
     *
     * @param terms {@link MatterTerms}
     * @param topics its topics by score
     */
    public record Document(String articleId, List<TermWeight> terms, List<TermWeight> topics) {}

    /** Sums up the documents of a matter, at least one; ties go to the smaller id. */
    public static IssueSummary of(List<Document> documents) {
        List<Document> ordered = documents.stream()
                .sorted(Comparator.comparing(Document::articleId))
                .toList();
        TermSum sum = new TermSum();
        Map<String, Double> weights = new HashMap<>();
        Map<String, Double> topics = new HashMap<>();
        for (Document document : ordered) {
            for (TermWeight term : document.terms()) {
                sum.add(term);
                weights.merge(term.term(), term.weight(), Double::sum);
            }
            document.topics().forEach(topic -> topics.merge(topic.term(), topic.weight(), Double::sum));
        }
        Document central = ordered.get(0);
        for (Document document : ordered) {
            if (sum.cosine(document.terms()) > sum.cosine(central.terms())) {
                central = document;
            }
        }
        return new IssueSummary(
                central.articleId(),
                largest(weights, WORDS),
                largest(topics, 1).stream().findFirst().orElse(null));
    }

    private static List<String> largest(Map<String, Double> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The sentence that says most of some words, the heavier counting more; of equals the first. Very long ones are cut.
     *
     * @param words heaviest first
     * @return empty when the text is
     */
    public static String keySentence(String body, List<String> words) {
        String best = "";
        double most = -1;
        for (String sentence : body.split("(?<=[。！？!?])|\\n", -1)) {
            double said = 0;
            for (int i = 0; i < words.size(); i++) {
                said += sentence.contains(words.get(i)) ? 1.0 / (i + 1) : 0;
            }
            if (said > most && !sentence.isBlank()) {
                most = said;
                best = sentence.strip();
            }
        }
        return best.length() <= LONGEST_SENTENCE ? best : best.substring(0, LONGEST_SENTENCE) + "…";
    }
}
