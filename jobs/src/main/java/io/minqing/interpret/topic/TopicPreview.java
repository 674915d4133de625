package io.minqing.interpret.topic;

import io.minqing.record.Evidence;
import io.minqing.record.TopicMention;
import io.minqing.text.segment.PhraseMatcher;
import io.minqing.text.segment.Segmenter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What another topic vocabulary would make of a document: its topics are found anew under both, as
 * those of an article are, and held against each other. Only documents that hold a phrase by which the vocabularies
 * differ are read at all. Thread-safe.
 */
public final class TopicPreview {
    private final TopicTagger now = TopicTagger.shared();
    private final TopicTagger then;
    private final TopicVocabulary proposed;
    private final PhraseMatcher<Boolean> differences;
    private final int phrases;

    /** A preview of a vocabulary that is not in use yet. */
    public TopicPreview(TopicVocabulary proposed) {
        this.proposed = proposed;
        this.then = TopicTagger.with(proposed);
        Map<String, Boolean> differing = new HashMap<>();
        TopicVocabulary.shared().differences(proposed).forEach(phrase -> differing.put(phrase, true));
        this.differences = new PhraseMatcher<>(differing);
        this.phrases = differing.size();
    }

    /** How many phrases say other things in the two vocabularies. */
    public int phrases() {
        return phrases;
    }

    /** The label of a topic of either vocabulary; its id when neither has it. */
    public String label(String topic) {
        return proposed.topic(topic)
                .or(() -> TopicVocabulary.shared().topic(topic))
                .map(TopicVocabulary.Topic::label)
                .orElse(topic);
    }

    /**
     * A topic that a document gains or loses.
     *
     * @param gained false when it loses the topic
     * @param score of the topic where the document has it
     * @param evidence the words that speak for it, several separated by 、; those of the title when the body says nothing
     */
    public record Change(String topic, boolean gained, double score, String evidence) {}

    /**
     * The topics that a document would gain or lose, ordered by topic.
     *
     * @param title null when unknown
     */
    public List<Change> changes(String title, String body) {
        if (!differs(body) && (title == null || !differs(title))) {
            return List.of();
        }
        List<TopicMention> before = now.tag(title, Segmenter.shared().segment(body));
        List<TopicMention> after = then.tag(title, body);
        List<Change> changes = new ArrayList<>();
        after.stream()
                .filter(mention -> find(mention.topic(), before).isEmpty())
                .forEach(mention -> changes.add(change(mention, true, title)));
        before.stream()
                .filter(mention -> find(mention.topic(), after).isEmpty())
                .forEach(mention -> changes.add(change(mention, false, title)));
        changes.sort(Comparator.comparing(Change::topic));
        return changes;
    }

    private boolean differs(String text) {
        boolean[] found = {false};
        differences.match(TopicVocabulary.foldCase(text), (start, end, value) -> found[0] = true);
        return found[0];
    }

    private static Optional<TopicMention> find(String topic, List<TopicMention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.topic().equals(topic))
                .findFirst();
    }

    private static Change change(TopicMention mention, boolean gained, String title) {
        List<String> words =
                mention.evidence().stream().map(Evidence::text).distinct().toList();
        return new Change(
                mention.topic(),
                gained,
                mention.score(),
                words.isEmpty() ? String.valueOf(title) : String.join("、", words));
    }
}
