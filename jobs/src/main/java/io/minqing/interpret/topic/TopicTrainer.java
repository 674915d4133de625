package io.minqing.interpret.topic;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.minqing.record.TopicMention;
import io.minqing.text.file.ContentHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Learns {@link TopicModel weights} from labelled texts: L2-regularised logistic regression (Fan et al., LIBLINEAR, JMLR 9,
 * 2008), one a label against the rest. Deterministic; the order of the texts does not matter.
 */
public final class TopicTrainer {
    /** A label said of fewer texts is left to the vocabulary. */
    static final int LEAST_TEXTS = 10;

    /** A word of fewer texts is not weighed. */
    private static final int LEAST_TEXTS_OF_WORD = 5;

    /** Price of an error against the size of the weights; words have values around 0.1. */
    private static final double COST = 3;

    /** A lighter weight is left out: it decides nothing, and the file stays one that people can read. */
    private static final double LEAST_WEIGHT = 0.1;

    private static final double TOLERANCE = 1e-4;
    private static final long SEED = 1;

    /** The model has an opinion on texts up to the length that this share of its texts stays under. */
    private static final double USUAL = 0.95;

    private final TopicVocabulary vocabulary;

    /** Trains on top of a vocabulary. */
    public TopicTrainer(TopicVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The learned weights of all texts. */
    public TopicModel train(List<LabelledText> texts) {
        return learn(texts.stream().map(this::example).toList());
    }

    /**
     * How one text was labelled, by people, by the vocabulary alone, and by a model on top that had not seen it. Of groups
     * only the foremost topic's is said, of topics all that are listed; both are limited to labels that occur in the texts.
     */
    public record Judgement(Set<String> truth, Set<String> vocabulary, Set<String> learned) {}

    /**
     * Cross-validation. The fold of a text follows from what it says, so that copies are never on both sides.
     *
     * @param folds at least 2
     */
    public List<Judgement> crossValidate(List<LabelledText> texts, int folds) {
        List<Example> examples = texts.stream().map(this::example).toList();
        Set<String> labels = new TreeSet<>();
        texts.forEach(text -> labels.addAll(text.labels()));
        TopicTagger alone = new TopicTagger(vocabulary, TopicModel.NONE);
        List<Judgement> judgements = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            List<Example> seen = new ArrayList<>();
            List<Example> unseen = new ArrayList<>();
            for (Example example : examples) {
                (example.fold(folds) == fold ? unseen : seen).add(example);
            }
            TopicTagger onTop = new TopicTagger(vocabulary, learn(seen));
            for (Example example : unseen) {
                LabelledText text = example.text;
                judgements.add(new Judgement(text.labels(), said(text, alone, labels), said(text, onTop, labels)));
            }
        }
        return judgements;
    }

    private Set<String> said(LabelledText text, TopicTagger tagger, Set<String> labels) {
        List<TopicMention> mentions = tagger.mentions(text.title(), text.body());
        Set<String> said = mentions.stream().map(TopicMention::topic).collect(Collectors.toCollection(TreeSet::new));
        mentions.stream()
                .findFirst()
                .flatMap(first -> vocabulary.topic(first.topic()))
                .ifPresent(topic -> said.add(topic.group()));
        said.retainAll(labels);
        return said;
    }

    /** A text with what a regression sees of it. */
    private static final class Example {
        private final LabelledText text;
        private final Map<String, Double> values;
        private final double[] odds;

        Example(LabelledText text, TopicVocabulary vocabulary) {
            this.text = text;
            this.values = TopicTokens.values(text.title(), text.body());
            this.odds = new TopicTagger(vocabulary, TopicModel.NONE).odds(text.title(), text.body());
        }

        int fold(int folds) {
            String body = text.body().text();
            String hash = ContentHash.ofText(body.isEmpty() ? text.title().text() : body);
            return Math.floorMod(hash.hashCode(), folds);
        }
    }

    private Example example(LabelledText text) {
        return new Example(text, vocabulary);
    }

    private TopicModel learn(List<Example> unordered) {
        List<Example> examples = new ArrayList<>(unordered);
        examples.sort(
                Comparator.comparing((Example example) -> example.text.title().text())
                        .thenComparing(example -> example.text.body().text())
                        .thenComparing(example -> example.text.labels().toString()));
        Map<String, Integer> texts = new HashMap<>();
        Map<String, Integer> words = new TreeMap<>();
        for (Example example : examples) {
            example.text.labels().forEach(label -> texts.merge(label, 1, Integer::sum));
            example.values.keySet().forEach(word -> words.merge(word, 1, Integer::sum));
        }
        words.values().removeIf(count -> count < LEAST_TEXTS_OF_WORD);
        List<String> columns = List.copyOf(words.keySet());
        for (int i = 0; i < columns.size(); i++) {
            words.put(columns.get(i), i);
        }
        Map<String, TopicModel.Regression> regressions = new TreeMap<>();
        texts.forEach((label, count) -> {
            if (count >= LEAST_TEXTS && count < examples.size()) {
                regressions.put(label, regression(label, examples, words, columns));
            }
        });
        return new TopicModel(usualLength(examples), regressions);
    }

    private static int usualLength(List<Example> examples) {
        int[] lengths = examples.stream()
                .mapToInt(example -> example.text.body().text().length())
                .sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[(int) Math.min(lengths.length - 1, Math.ceil(USUAL * lengths.length))];
    }

    /** Columns of the problem: what the vocabulary says, the words, and a constant. */
    private TopicModel.Regression regression(
            String label, List<Example> examples, Map<String, Integer> places, List<String> words) {
        // A group is learned against texts of other groups; one labelled with topics only says nothing against it.
        boolean group = vocabulary.topic(label).isEmpty();
        List<Example> telling = examples.stream()
                .filter(example -> !group
                        || example.text.labels().stream()
                                .anyMatch(other -> vocabulary.topic(other).isEmpty()))
                .toList();
        int constant = words.size() + 2;
        Problem problem = new Problem();
        problem.l = telling.size();
        problem.n = constant;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            Example example = telling.get(i);
            TreeMap<Integer, Double> row = new TreeMap<>();
            row.put(1, TopicModel.said(label, vocabulary.topics(), example.odds));
            example.values.forEach((word, value) -> {
                if (places.containsKey(word)) {
                    row.put(places.get(word) + 2, value);
                }
            });
            row.put(constant, 1.0);
            problem.x[i] = row.entrySet().stream()
                    .map(cell -> new FeatureNode(cell.getKey(), cell.getValue()))
                    .toArray(Feature[]::new);
            problem.y[i] = example.text.labels().contains(label) ? 1 : -1;
        }
        Linear.disableDebugOutput();
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
        parameter.setRandom(new Random(SEED));
        Model model = Linear.train(problem, parameter);
        // The weights speak for the label it met first.
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] weights = model.getFeatureWeights();
        Map<String, Double> learned = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (Math.abs(weights[i + 1]) >= LEAST_WEIGHT) {
                learned.put(words.get(i), sign * weights[i + 1]);
            }
        }
        return new TopicModel.Regression(sign * weights[constant - 1], sign * weights[0], learned);
    }

    /** Labels of the texts that are said of too few of them to be learned. */
    public static Set<String> rare(List<LabelledText> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> text.labels().forEach(label -> counts.merge(label, 1, Integer::sum)));
        counts.values().removeIf(count -> count >= LEAST_TEXTS);
        return new HashSet<>(counts.keySet());
    }
}
