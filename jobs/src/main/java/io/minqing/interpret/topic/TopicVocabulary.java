package io.minqing.interpret.topic;

import io.minqing.text.segment.PhraseMatcher;
import io.minqing.text.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The topics and the words they are recognised by: {@code topic.csv} (id, label, group) and {@code topic_term.csv}
 * (topic, term, tier, not_in), which analysts edit. Immutable; safe to share between threads.
 */
public final class TopicVocabulary {

    /**
     * One topic.
     *
     * @param id stable name, as it stands in every table
     * @param label Chinese name for readers
     * @param group first-level label of the official citizen-message classification, or 政协履职
     */
    public record Topic(String id, String label, String group) {}

    /** How much a term says about its topic, and the weight that follows. */
    enum Tier {
        /** Names the matter itself. */
        STRONG(1.0),
        /** Belongs to the matter, but needs company. */
        MEDIUM(0.5),
        /** Supports a topic that other words carry. */
        WEAK(0.15);

        private final double weight;

        Tier(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    /**
     * What a phrase says about one topic.
     *
     * @param topic place of the topic in {@link #topics()}
     */
    record Sense(int topic, Tier tier) {}

    /** A phrase with all topics it speaks for; with none, it only rules out the terms inside it. Equal only to itself. */
    static final class Phrase {
        private final List<Sense> senses;

        private Phrase(List<Sense> senses) {
            this.senses = List.copyOf(senses);
        }

        List<Sense> senses() {
            return senses;
        }

        boolean rulesOut() {
            return senses.isEmpty();
        }
    }

    private static final String[] TOPIC_COLUMNS = {"id", "label", "group"};
    private static final String[] TERM_COLUMNS = {"topic", "term", "tier", "not_in"};

    private static final class Holder {
        static final TopicVocabulary SHARED = read("topic.csv", "topic_term.csv");
    }

    private final List<Topic> topics;
    private final PhraseMatcher<Phrase> matcher;
    private final Map<String, Phrase> phrases;

    private TopicVocabulary(Collection<Topic> topics, Map<String, Phrase> phrases) {
        this.topics = List.copyOf(topics);
        this.phrases = Map.copyOf(phrases);
        this.matcher = new PhraseMatcher<>(phrases);
    }

    /** The vocabulary of this JVM, read once. */
    public static TopicVocabulary shared() {
        return Holder.SHARED;
    }

    /**
     * Reads and checks the two files.
     *
     * @throws io.minqing.text.vocabulary.VocabularyException naming file and line of a blank cell, a repeated topic or term, an
     *     unknown topic or tier, or a {@code not_in} phrase that does not hold its term
     */
    static TopicVocabulary read(String topicFile, String termFile) {
        return read(Vocabulary.read(topicFile, TOPIC_COLUMNS), topicFile, Vocabulary.read(termFile, TERM_COLUMNS));
    }

    /**
     * Reads and checks files that are to be tried out.
     *
     * @param files an edited copy of {@code topic_term.csv}, of {@code topic.csv}, or both, told apart by their headers; the
     *     committed one stands for what is not among them
     * @throws io.minqing.text.vocabulary.VocabularyException as {@link #read(String, String)}, and for a file that is neither
     */
    public static TopicVocabulary tried(List<Path> files) {
        String topicFile = "topic.csv";
        List<Vocabulary.Entry> topics = Vocabulary.read(topicFile, TOPIC_COLUMNS);
        List<Vocabulary.Entry> terms = Vocabulary.read("topic_term.csv", TERM_COLUMNS);
        for (Path file : files) {
            if (Vocabulary.hasColumn(file, "label")) {
                topicFile = file.toString();
                topics = Vocabulary.read(file, TOPIC_COLUMNS);
            } else {
                terms = Vocabulary.read(file, TERM_COLUMNS);
            }
        }
        return read(topics, topicFile, terms);
    }

    private static TopicVocabulary read(
            List<Vocabulary.Entry> topicEntries, String topicFile, List<Vocabulary.Entry> termEntries) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        for (Vocabulary.Entry entry : topicEntries) {
            Topic topic = new Topic(filled(entry, "id"), filled(entry, "label"), filled(entry, "group"));
            if (topics.put(topic.id(), topic) != null) {
                throw entry.error("the topic \"" + topic.id() + "\" stands twice");
            }
        }
        List<String> ids = List.copyOf(topics.keySet());
        Map<String, List<Sense>> senses = new HashMap<>();
        Set<String> ruledOut = new HashSet<>();
        for (Vocabulary.Entry entry : termEntries) {
            int topic = ids.indexOf(filled(entry, "topic"));
            if (topic < 0) {
                throw entry.error("the topic \"" + entry.text("topic") + "\" is not in " + topicFile);
            }
            String term = foldCase(filled(entry, "term"));
            List<Sense> sensesOfTerm = senses.computeIfAbsent(term, t -> new ArrayList<>());
            if (sensesOfTerm.stream().anyMatch(sense -> sense.topic() == topic)) {
                throw entry.error("the term \"" + term + "\" stands twice under " + ids.get(topic));
            }
            sensesOfTerm.add(new Sense(topic, tier(entry)));
            for (String phrase : entry.list("not_in")) {
                if (!foldCase(phrase).contains(term) || phrase.length() == term.length()) {
                    throw entry.error("the not_in phrase \"" + phrase + "\" does not hold the term \"" + term + "\"");
                }
                ruledOut.add(foldCase(phrase));
            }
        }
        Map<String, Phrase> phrases = new HashMap<>();
        ruledOut.forEach(text -> phrases.put(text, new Phrase(List.of())));
        senses.forEach((text, of) -> phrases.put(text, new Phrase(of)));
        return new TopicVocabulary(topics.values(), phrases);
    }

    /** All topics in the order of the file. */
    public List<Topic> topics() {
        return topics;
    }

    /** The topic with this id; empty when there is none. */
    public Optional<Topic> topic(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** The terms of all topics, as they are matched. */
    Set<String> terms() {
        return phrases.entrySet().stream()
                .filter(phrase -> !phrase.getValue().rulesOut())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The phrases that say other things in another vocabulary, or nothing: a text without any of them has the same topics. */
    Set<String> differences(TopicVocabulary other) {
        Set<String> all = new TreeSet<>(phrases.keySet());
        all.addAll(other.phrases.keySet());
        all.removeIf(phrase -> says(phrase).equals(other.says(phrase)));
        return all;
    }

    /** What a phrase says: topics with their tiers; one entry without a topic when it only rules out; none when it is unknown. */
    private Map<String, String> says(String text) {
        Map<String, String> says = new TreeMap<>();
        Phrase phrase = phrases.get(text);
        if (phrase != null && phrase.rulesOut()) {
            says.put("", "");
        } else if (phrase != null) {
            phrase.senses()
                    .forEach(sense -> says.put(
                            topics.get(sense.topic()).id(), sense.tier().name()));
        }
        return says;
    }

    /** Visits every occurrence of every phrase, nested and overlapping ones too. */
    void match(String text, PhraseMatcher.Visitor<Phrase> visitor) {
        matcher.match(foldCase(text), visitor);
    }

    /** Latin letters in lower case (ＫＴＶ aside), every offset kept: APP and app are one term. */
    static String foldCase(String text) {
        StringBuilder folded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                if (folded == null) {
                    folded = new StringBuilder(text);
                }
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded == null ? text : folded.toString();
    }

    private static String filled(Vocabulary.Entry entry, String column) {
        String text = entry.text(column);
        if (text.isEmpty()) {
            throw entry.error("the cell " + column + " is blank");
        }
        return text;
    }

    private static Tier tier(Vocabulary.Entry entry) {
        try {
            return Tier.valueOf(entry.text("tier").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw entry.error("the tier \"" + entry.text("tier") + "\" is none of strong, medium, weak");
        }
    }
}
