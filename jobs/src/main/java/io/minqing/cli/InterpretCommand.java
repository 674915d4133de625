package io.minqing.cli;

import io.minqing.explain.Explanation;
import io.minqing.explain.ExplanationPage;
import io.minqing.explain.TerminalText;
import io.minqing.interpret.ArticleInterpreter;
import io.minqing.job.InputFiles;
import io.minqing.record.Article;
import io.minqing.record.Quarantined;
import io.minqing.text.file.ArticleReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Stack;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code minqing interpret}: the interpretation of the night, document by document, without Spark. */
@Command(
        name = "interpret",
        description = "Interprets documents one after another and prints one JSON object a line.",
        footer = {"", "For example: minqing interpret page.html --explain=html --out page-explained.html"},
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class InterpretCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Documents: files, folders or globs.")
    private List<String> files;

    @Option(
            names = "--explain",
            arity = "0..1",
            paramLabel = "terminal|html",
            parameterConsumer = ExplainValue.class,
            description = {
                "Show a person instead why it was read so: repairs, dropped lines, places won and lost, topics with their terms,",
                "facts with their words; in the terminal, or as a web page of one file."
            })
    private Explain explain;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private Path out;

    @Spec
    private CommandSpec spec;

    /** Where an explanation is read. */
    enum Explain {
        TERMINAL,
        HTML
    }

    @Override
    public Integer call() throws IOException {
        if (out == null) {
            print(System.out);
            return ExitCode.DONE;
        }
        Path folder = out.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "there is no folder " + folder + " for --out");
        }
        // a run that fails leaves an older file as it was
        Path draft = folder.resolve("." + out.getFileName() + ".tmp");
        try {
            try (PrintStream file = new PrintStream(Files.newOutputStream(draft), false, StandardCharsets.UTF_8)) {
                print(file);
                if (file.checkError()) {
                    throw new IOException("cannot write " + out);
                }
            }
            Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        return ExitCode.DONE;
    }

    private void print(PrintStream print) {
        ArticleReader reader = new ArticleReader();
        AtomicInteger interpreted = new AtomicInteger();
        List<Quarantined> problems = new ArrayList<>();
        ExplanationPage page = explain == Explain.HTML ? new ExplanationPage() : null;
        for (InputFiles.InputFile file : InputFiles.find(files).files()) {
            reader.read(
                    Path.of(file.path()),
                    file.name(),
                    raw -> {
                        Article prepared = ArticleInterpreter.prepare(raw, LocalDate.now(ZoneOffset.UTC));
                        if (page != null && interpreted.get() == 0) {
                            print.print(page.head());
                        }
                        print.println(text(prepared, page));
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
        if (page != null) {
            print.print(page.foot());
        }
    }

    private String text(Article prepared, ExplanationPage page) {
        if (explain == null) {
            return InterpretationJson.of(ArticleInterpreter.interpret(prepared));
        } else if (page != null) {
            return page.article(ArticleInterpreter.explain(prepared));
        }
        boolean coloured = out == null && CommandLine.Help.Ansi.AUTO.enabled();
        return Explanation.of(
                ArticleInterpreter.explain(prepared), coloured ? Explanation.Style.COLOURED : Explanation.Style.PLAIN);
    }

    /** Takes {@code terminal} or {@code html} as the option's value and leaves anything else, which is a file, alone. */
    static final class ExplainValue implements CommandLine.IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
            Explain value = Explain.TERMINAL;
            if (!arguments.isEmpty()) {
                for (Explain known : Explain.values()) {
                    if (known.name().toLowerCase(Locale.ROOT).equals(arguments.peek())) {
                        value = known;
                        arguments.pop();
                        break;
                    }
                }
            }
            option.setValue(value);
        }
    }
}
