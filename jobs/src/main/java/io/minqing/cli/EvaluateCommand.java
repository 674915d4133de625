package io.minqing.cli;

import io.minqing.evaluate.Accuracy;
import io.minqing.evaluate.Evaluation;
import io.minqing.evaluate.GoldArticle;
import io.minqing.explain.TerminalText;
import io.minqing.job.InputFiles;
import io.minqing.record.Quarantined;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code minqing evaluate}: how well annotated pages are read, beside what plain methods make of them. */
@Command(
        name = "evaluate",
        description = {
            "Reads annotated pages and prints how well: one row a measure, with the counts behind it, a 95 % interval,",
            "and what a plain method reaches on the same pages."
        },
        footer = {"", "For example: minqing evaluate --gold data-samples/gold --verbose"},
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private static final long PROGRESS_EVERY_NANOS = 3_000_000_000L;

    @Option(names = "--gold", paramLabel = "DIR", required = true, description = "Folder of gold articles (.json).")
    private Path gold;

    @Option(
            names = "--articles",
            paramLabel = "PATH",
            description =
                    "Their pages: folder, file or glob; a page bears the name of its gold article (default: DIR/../articles).")
    private String articles;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "table",
            description = "How to print (default: ${DEFAULT-VALUE}).")
    private AccuracyFormat format;

    @Option(
            names = {"-v", "--verbose"},
            description = "Also list, article by article, what was missed or wrongly said.")
    private boolean verbose;

    @Override
    public Integer call() throws IOException {
        Map<String, GoldArticle> annotated = GoldArticle.readAll(gold);
        String pages = articles != null
                ? articles
                : gold.toAbsolutePath().normalize().resolveSibling("articles").toString();
        List<Path> files = InputFiles.find(List.of(pages)).files().stream()
                .map(file -> Path.of(file.path()))
                .toList();
        Accuracy accuracy = new Evaluation(annotated, files)
                .run(LocalDate.now(ZoneOffset.UTC), EvaluateCommand::complain, progress(annotated.size()));
        format.print(accuracy, verbose, System.out);
        return ExitCode.DONE;
    }

    private static void complain(Quarantined problem) {
        System.err.printf(
                "minqing: %s counts as not read: %s%n",
                TerminalText.inert(problem.file()), TerminalText.inert(problem.detail()));
    }

    private static Consumer<Integer> progress(int total) {
        long[] last = {System.nanoTime()};
        return done -> {
            if (done == total) {
                System.err.printf(
                        "minqing: %,d pages read; now the trials of repair, of reprints and of alarms%n", total);
            } else if (System.nanoTime() - last[0] > PROGRESS_EVERY_NANOS) {
                last[0] = System.nanoTime();
                System.err.printf("minqing: %,d of %,d pages%n", done, total);
            }
        };
    }
}
