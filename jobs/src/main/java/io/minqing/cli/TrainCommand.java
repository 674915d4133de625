package io.minqing.cli;

import io.minqing.explain.TerminalText;
import io.minqing.interpret.topic.LabelledText;
import io.minqing.interpret.topic.LabelledText.UnknownLabelException;
import io.minqing.interpret.topic.TopicModel;
import io.minqing.interpret.topic.TopicTrainer;
import io.minqing.interpret.topic.TopicTrainer.Judgement;
import io.minqing.interpret.topic.TopicVocabulary;
import io.minqing.record.Quarantined;
import io.minqing.record.RawRow;
import io.minqing.stats.Interval;
import io.minqing.stats.LabelAgreement;
import io.minqing.stats.LabelAgreement.Counts;
import io.minqing.text.file.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code minqing train}: weights of words learned from labelled texts, on top of the topic vocabulary. */
@Command(
        name = "train",
        description = {
            "Learns from labelled texts which words speak for a topic, on top of the vocabulary, and prints what that gains",
            "on texts it has not seen. Weights that gain nothing for certain are not written."
        },
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    private static final double LEVEL = 0.95;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            required = true,
            description =
                    "Texts with their labels: .csv, .xlsx or .jsonl with the columns label, title and text. A label is "
                            + "a topic or a group of jobs/vocabularies/topic.csv; several are separated by |.")
    private Path labels;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the weights (default: jobs/vocabularies/topic_weight.csv, where the next run "
                    + "finds them).")
    private Path out;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Parts of the cross-validation, 2 to 20 (default: ${DEFAULT-VALUE}).")
    private int folds;

    @Option(names = "--adopt", description = "Write the weights even when they gain nothing for certain.")
    private boolean adopt;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (folds < 2 || folds > 20) {
            throw new ParameterException(spec.commandLine(), "--folds must be 2 to 20, not " + folds);
        }
        List<LabelledText> texts = read();
        TopicTrainer trainer = new TopicTrainer(TopicVocabulary.shared());
        List<Judgement> judgements = trainer.crossValidate(texts, folds);
        LabelAgreement alone = agreement(judgements, Judgement::vocabulary);
        LabelAgreement learned = agreement(judgements, Judgement::learned);
        Interval gain = learned.gainOver(alone, LEVEL);
        print(texts, alone, learned, gain);
        boolean helps = gain.low() > 0;
        if (helps || adopt) {
            TopicModel model = trainer.train(texts);
            Path file = out == null
                    ? Path.of(System.getProperty("minqing.home", "."), "jobs", "vocabularies", TopicModel.FILE)
                    : out;
            Files.writeString(file, model.toCsv());
            System.out.printf("%s Written: %s (%,d words).%n", verdict(helps), file, model.size());
        } else {
            System.out.println(verdict(false) + " Nothing was written; --adopt writes the weights all the same.");
        }
        return ExitCode.DONE;
    }

    private static String verdict(boolean helps) {
        return helps ? "The learned weights help." : "The learned weights do not help for certain.";
    }

    private List<LabelledText> read() {
        List<LabelledText> texts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        TableReader.forLabels()
                .read(
                        labels,
                        labels.toString(),
                        row -> add(row, texts, problems),
                        problem -> problems.add(where(problem)));
        if (!problems.isEmpty()) {
            throw new InputRefusedException(TerminalText.inert(labels + ", " + problems.get(0)
                    + (problems.size() > 1 ? " (" + (problems.size() - 1) + " more such records)" : "")));
        }
        Set<String> rare = new TreeSet<>(TopicTrainer.rare(texts));
        if (!rare.isEmpty()) {
            System.err.println(
                    "minqing: too few texts to learn " + String.join(", ", rare) + "; left to the vocabulary");
        }
        return texts;
    }

    private static void add(RawRow row, List<LabelledText> texts, List<String> problems) {
        try {
            texts.add(LabelledText.of(row, TopicVocabulary.shared()));
        } catch (UnknownLabelException e) {
            problems.add("record " + row.record() + ": " + e.getMessage());
        }
    }

    private static String where(Quarantined problem) {
        return problem.record() == 0 ? problem.detail() : "record " + problem.record() + ": " + problem.detail();
    }

    private static LabelAgreement agreement(List<Judgement> judgements, Function<Judgement, Set<String>> said) {
        return new LabelAgreement(
                judgements.stream().map(Judgement::truth).toList(),
                judgements.stream().map(said).toList());
    }

    private void print(List<LabelledText> texts, LabelAgreement alone, LabelAgreement learned, Interval gain) {
        System.out.printf(
                "%,d texts; %d parts, each judged by weights learned from the others. F1 with its 95 %% interval.%n%n",
                texts.size(), folds);
        System.out.printf("%7s  %-20s  %-20s  %s%n", "texts", "vocabulary alone", "learned on top", "label");
        Map<String, Counts> after = learned.counts();
        alone.counts()
                .forEach((label, before) -> System.out.printf(
                        "%,7d  %-20s  %-20s  %s%n",
                        before.texts(),
                        f1(before.f1(LEVEL)),
                        f1(after.get(label).f1(LEVEL)),
                        label));
        System.out.printf(
                Locale.ROOT,
                "%7s  %-20.3f  %-20.3f  macro F1; gain %+.3f (%+.3f to %+.3f)%n%n",
                "",
                alone.macroF1(),
                learned.macroF1(),
                gain.estimate(),
                gain.low(),
                gain.high());
    }

    private static String f1(Interval f1) {
        return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", f1.estimate(), f1.low(), f1.high());
    }
}
