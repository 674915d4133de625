package io.minqing.cli;

import io.minqing.interpret.ArticleInterpreter;
import io.minqing.job.InputFiles;
import io.minqing.record.Article;
import io.minqing.record.Quarantined;
import io.minqing.text.ArticleReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code minqing interpret}: the interpretation of the night, document by document, without Spark. */
@Command(
        name = "interpret",
        description = "Interprets documents one after another and prints one JSON object a line.",
        mixinStandardHelpOptions = true)
final class InterpretCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Documents: files, folders or globs.")
    private List<String> files;

    @Option(names = "--explain", description = "Print a page for a person instead, with the evidence underlined.")
    private boolean explain;

    @Override
    public Integer call() {
        ArticleReader reader = new ArticleReader();
        AtomicInteger interpreted = new AtomicInteger();
        List<Quarantined> problems = new ArrayList<>();
        for (InputFiles.InputFile file : InputFiles.find(files).files()) {
            reader.read(
                    Path.of(file.path()),
                    file.name(),
                    raw -> {
                        Article article = ArticleInterpreter.interpret(
                                ArticleInterpreter.prepare(raw, LocalDate.now(ZoneOffset.UTC)));
                        System.out.println(explain ? Explanation.of(article) : InterpretationJson.of(article));
                        interpreted.incrementAndGet();
                    },
                    problems::add);
        }
        for (Quarantined problem : problems) {
            System.err.printf(
                    "minqing: %s%s: %s%n",
                    TerminalText.inert(problem.file()),
                    problem.record() > 0 ? ", record " + problem.record() : "",
                    TerminalText.inert(problem.detail()));
        }
        if (interpreted.get() == 0) {
            throw new InputRefusedException("none of the files could be interpreted");
        }
        return ExitCode.DONE;
    }
}
