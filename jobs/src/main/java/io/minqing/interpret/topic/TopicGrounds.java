package io.minqing.interpret.topic;

import io.minqing.interpret.topic.TopicVocabulary.Sense;
import io.minqing.interpret.topic.TopicVocabulary.Tier;
import io.minqing.interpret.topic.TopicVocabulary.Topic;
import io.minqing.record.Evidence;
import io.minqing.record.TopicMention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why a topic is listed: its terms, and what each says.
 *
 * @param topic id of the topic
 * @param label its name for readers
 * @param group its group
 * @param score as in the article
 * @param terms terms of the title first, then those of the body, strongest first
 */
public record TopicGrounds(String topic, String label, String group, double score, List<Term> terms) {
    /**
     * One term.
     *
     * @param text the words
     * @param tier strong, medium or weak; null when the vocabulary does not hold the words under this topic, so that they were
     *     learned
     * @param weight what one mention in the body weighs; 0 when the tier is null
     * @param inTitle whether it stands in the title
     * @param spans where it stands in the body, first ones first; empty when only the title has it
     */
    public record Term(String text, String tier, double weight, boolean inTitle, List<Evidence> spans) {}

    public static List<TopicGrounds> of(List<TopicMention> mentions, String title) {
        TopicVocabulary vocabulary = TopicVocabulary.shared();
        return mentions.stream().map(mention -> of(mention, title, vocabulary)).toList();
    }

    private static TopicGrounds of(TopicMention mention, String title, TopicVocabulary vocabulary) {
        Topic topic = vocabulary.topic(mention.topic()).orElse(new Topic(mention.topic(), mention.topic(), ""));
        int place = vocabulary.topics().indexOf(topic);
        Map<String, List<Evidence>> spans = new LinkedHashMap<>();
        List<String> inTitle = title == null ? List.of() : termsIn(title, place, vocabulary);
        inTitle.forEach(term -> spans.put(term, new ArrayList<>()));
        for (Evidence evidence : mention.evidence()) {
            spans.computeIfAbsent(evidence.text(), text -> new ArrayList<>()).add(evidence);
        }
        List<Term> terms = new ArrayList<>();
        spans.forEach((text, where) -> {
            Tier tier = tier(text, place, vocabulary);
            terms.add(new Term(
                    text,
                    tier == null ? null : tier.name().toLowerCase(Locale.ROOT),
                    tier == null ? 0 : tier.weight(),
                    inTitle.contains(text),
                    where));
        });
        return new TopicGrounds(mention.topic(), topic.label(), topic.group(), mention.score(), terms);
    }

    /** The topic's terms in the title, as written there; a term inside a longer one is left out. */
    private static List<String> termsIn(String title, int topic, TopicVocabulary vocabulary) {
        List<int[]> spans = new ArrayList<>();
        vocabulary.match(title, (start, end, phrase) -> {
            if (phrase.senses().stream().anyMatch(sense -> sense.topic() == topic)) {
                spans.add(new int[] {start, end});
            }
        });
        return spans.stream()
                .filter(span ->
                        spans.stream().noneMatch(other -> other != span && other[0] <= span[0] && other[1] >= span[1]))
                .map(span -> title.substring(span[0], span[1]))
                .distinct()
                .toList();
    }

    private static Tier tier(String text, int topic, TopicVocabulary vocabulary) {
        List<Tier> tiers = new ArrayList<>();
        vocabulary.match(text, (start, end, phrase) -> {
            if (end - start == text.length()) {
                phrase.senses().stream()
                        .filter(sense -> sense.topic() == topic)
                        .map(Sense::tier)
                        .forEach(tiers::add);
            }
        });
        return tiers.isEmpty() ? null : tiers.get(0);
    }
}
