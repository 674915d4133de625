package io.minqing.interpret.topic;

import io.minqing.interpret.topic.TopicVocabulary.Topic;
import io.minqing.record.Evidence;
import io.minqing.record.TopicMention;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Weights learned from labelled texts, on top of the vocabulary: one logistic regression a label over what the vocabulary
 * says and the words of the text. They stand in {@code topic_weight.csv} (label, word, weight), which people can read and
 * {@code minqing train} writes.
 *
 * <p>A label is a topic or a group of topics. A topic's own regression decides whether it is listed. A group's says only
 * which matter is foremost: where it is at least even, the group's best topic goes first, and what else is listed stays
 * with the vocabulary. The model keeps silent on texts longer than nearly all it learned from. Immutable; safe to share
 * between threads.
 */
public final class TopicModel {
    public static final String FILE = "topic_weight.csv";

    /** No learned weights: the vocabulary decides alone. */
    static final TopicModel NONE = new TopicModel(0, Map.of());

    /** Stands in the column of the word for the constant, for what the vocabulary says, and for the longest text. */
    static final String CONSTANT = "(constant)";

    static final String VOCABULARY = "(vocabulary)";
    static final String LONGEST = "(longest text)";

    /** Evidence a learned decision shows besides the vocabulary's terms. */
    private static final int MAX_WORDS = 3;

    /** What a word must add to the logit to be shown. */
    private static final double LEAST_EVIDENCE = 0.1;

    /** What the vocabulary says is taken between these, as natural logarithm; a topic it knows nothing of is the least. */
    private static final double MOST = 4;

    private static final double LEAST = -3;

    /**
     * One regression.
     *
     * @param words weight of each word, by the word
     */
    record Regression(double constant, double vocabulary, Map<String, Double> words) {
        Regression {
            words = new TreeMap<>(words);
        }

        double logit(double said, Map<String, Double> values) {
            double sum = constant + vocabulary * said;
            for (Map.Entry<String, Double> value : values.entrySet()) {
                sum += words.getOrDefault(value.getKey(), 0.0) * value.getValue();
            }
            return sum;
        }
    }

    private static final class Holder {
        static final TopicModel SHARED = of(TopicVocabulary.shared());
    }

    private final int longest;
    private final Map<String, Regression> regressions;

    /**
     * A model.
     *
     * @param longest length in characters of the longest text it has an opinion on
     * @param regressions by id of the topic or name of the group
     */
    TopicModel(int longest, Map<String, Regression> regressions) {
        this.longest = longest;
        this.regressions = new TreeMap<>(regressions);
    }

    /** The model among the vocabularies; {@link #NONE} when there is none. */
    static TopicModel shared() {
        return Holder.SHARED;
    }

    /** The same weights for another vocabulary. */
    static TopicModel of(TopicVocabulary vocabulary) {
        return Vocabulary.exists(FILE) ? read(FILE, vocabulary) : NONE;
    }

    /**
     * Reads and checks a file of weights.
     *
     * @throws io.minqing.text.vocabulary.VocabularyException naming file and line of a label that is neither topic nor group, or a
     *     pair that stands twice
     */
    static TopicModel read(String file, TopicVocabulary vocabulary) {
        Set<String> labels = new HashSet<>();
        for (Topic topic : vocabulary.topics()) {
            labels.add(topic.id());
            labels.add(topic.group());
        }
        int longest = 0;
        Map<String, Map<String, Double>> weights = new TreeMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read(file, "label", "word", "weight")) {
            String label = entry.text("label");
            String word = entry.text("word");
            if (word.equals(LONGEST)) {
                longest = (int) entry.number("weight");
            } else if (!labels.contains(label)) {
                throw entry.error("\"" + label + "\" is neither a topic nor a group of topic.csv");
            } else if (weights.computeIfAbsent(label, l -> new TreeMap<>()).put(word, entry.number("weight")) != null) {
                throw entry.error("\"" + word + "\" stands twice under " + label);
            }
        }
        Map<String, Regression> regressions = new TreeMap<>();
        weights.forEach((label, words) -> {
            double constant = Objects.requireNonNullElse(words.remove(CONSTANT), 0.0);
            double said = Objects.requireNonNullElse(words.remove(VOCABULARY), 0.0);
            regressions.put(label, new Regression(constant, said, words));
        });
        return new TopicModel(longest, regressions);
    }

    /** The file's text: a header, then labels by name, each with its heaviest words first; weights to three places. */
    public String toCsv() {
        StringBuilder csv = new StringBuilder("label,word,weight\n");
        csv.append("# Learned by minqing train, not edited by hand. A weight above zero speaks for the label.\n");
        csv.append(row("*", LONGEST, String.valueOf(longest)));
        regressions.forEach((label, regression) -> {
            csv.append(row(label, CONSTANT, rounded(regression.constant())));
            csv.append(row(label, VOCABULARY, rounded(regression.vocabulary())));
            regression.words().entrySet().stream()
                    .sorted(Comparator.comparingDouble((Map.Entry<String, Double> word) -> -Math.abs(word.getValue()))
                            .thenComparing(Map.Entry::getKey))
                    .forEach(word -> csv.append(row(label, word.getKey(), rounded(word.getValue()))));
        });
        return csv.toString();
    }

    private static String row(String label, String word, String weight) {
        return label + "," + word + "," + weight + "\n";
    }

    private static String rounded(double weight) {
        return String.format(Locale.ROOT, "%.3f", weight);
    }

    /** Number of words with a weight. */
    public int size() {
        return regressions.values().stream().mapToInt(r -> r.words().size()).sum();
    }

    /** What the vocabulary says for a label, as a regression takes it: of a group's topics the one it says most for. */
    static double said(String label, List<Topic> topics, double[] odds) {
        double most = 0;
        for (int i = 0; i < odds.length; i++) {
            if (topics.get(i).id().equals(label) || topics.get(i).group().equals(label)) {
                most = Math.max(most, odds[i]);
            }
        }
        return most == 0 ? LEAST : Math.max(LEAST, Math.min(MOST, Math.log(most)));
    }

    /**
     * What the model makes of a text.
     *
     * @param odds what the vocabulary says for every topic
     */
    Opinion opinion(Segmentation title, Segmentation body, List<Topic> topics, double[] odds) {
        boolean silent = regressions.isEmpty() || body.text().length() > longest;
        return new Opinion(topics, odds, silent ? null : TopicTokens.values(title, body), body);
    }

    /** The scores of one text. */
    final class Opinion {
        private final double[] scores;
        private final Map<String, Double> values;
        private final Segmentation body;
        private final List<Topic> topics;
        private String foremost;

        private Opinion(List<Topic> topics, double[] odds, Map<String, Double> values, Segmentation body) {
            this.topics = topics;
            this.values = values;
            this.body = body;
            this.scores = new double[odds.length];
            for (int i = 0; i < odds.length; i++) {
                scores[i] = odds[i] / (1 + odds[i]);
            }
            if (values != null) {
                weigh(odds);
            }
        }

        private void weigh(double[] odds) {
            double best = 0;
            for (Map.Entry<String, Regression> entry : regressions.entrySet()) {
                double logit = entry.getValue().logit(said(entry.getKey(), topics, odds), values);
                int topic = best(entry.getKey(), odds);
                if (topics.get(topic).id().equals(entry.getKey())) {
                    scores[topic] = logistic(logit);
                } else if (logit >= best) {
                    best = logit;
                    foremost = entry.getKey();
                }
            }
            if (foremost != null) {
                int topic = best(foremost, odds);
                scores[topic] = Math.max(scores[topic], logistic(best));
            }
        }

        /** The topic of the label that the vocabulary says most for; the first one when it says nothing. */
        private int best(String label, double[] odds) {
            int best = -1;
            for (int i = 0; i < odds.length; i++) {
                boolean of = topics.get(i).id().equals(label)
                        || topics.get(i).group().equals(label);
                if (of && (best < 0 || odds[i] > odds[best])) {
                    best = i;
                }
            }
            return best;
        }

        /** The score of a topic, by its place; from 0.5 on it is listed. */
        double score(int topic) {
            return scores[topic];
        }

        /** The terms of the vocabulary, followed by the words that weighed most for the topic. */
        List<Evidence> evidence(int topic, List<Evidence> terms) {
            Topic of = topics.get(topic);
            Regression regression =
                    values == null ? null : regressions.getOrDefault(of.id(), regressions.get(of.group()));
            if (regression == null) {
                return terms;
            }
            Map<String, Evidence> first = TopicTokens.firstMentions(body);
            List<Evidence> words = values.entrySet().stream()
                    .filter(value -> first.containsKey(value.getKey()))
                    .map(value -> Map.entry(
                            value.getKey(), regression.words().getOrDefault(value.getKey(), 0.0) * value.getValue()))
                    .filter(word -> word.getValue() >= LEAST_EVIDENCE)
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .map(word -> first.get(word.getKey()))
                    .filter(word -> terms.stream().noneMatch(term -> overlap(term, word)))
                    .limit(MAX_WORDS)
                    .toList();
            List<Evidence> all =
                    new ArrayList<>(terms.subList(0, Math.min(terms.size(), TopicSupport.MAX_EVIDENCE - words.size())));
            all.addAll(words);
            return all;
        }

        /** The mentions with the best topic of the foremost group first, at no lesser score than any other. */
        List<TopicMention> foremostFirst(List<TopicMention> mentions) {
            if (foremost == null) {
                return mentions;
            }
            Map<String, String> groups = new LinkedHashMap<>();
            topics.forEach(topic -> groups.put(topic.id(), topic.group()));
            List<TopicMention> ordered = new ArrayList<>(mentions);
            TopicMention first = mentions.stream()
                    .filter(mention -> foremost.equals(groups.get(mention.topic())))
                    .findFirst()
                    .orElseThrow();
            ordered.remove(first);
            ordered.add(0, new TopicMention(first.topic(), mentions.get(0).score(), first.evidence()));
            return ordered;
        }
    }

    private static boolean overlap(Evidence one, Evidence other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
