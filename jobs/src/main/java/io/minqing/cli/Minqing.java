package io.minqing.cli;

import io.minqing.evaluate.GoldException;
import io.minqing.explain.TerminalText;
import io.minqing.job.NightException;
import io.minqing.operation.Failure;
import io.minqing.operation.Redaction;
import io.minqing.table.WarehouseException;
import io.minqing.table.WarehouseLock;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command {@code minqing}. Exit codes are those of {@link ExitCode}. */
@Command(
        name = "minqing",
        description = "Turns articles and activity records about political-consultative work into tables and maps.",
        subcommands = {
            NightlyCommand.class,
            InterpretCommand.class,
            SqlCommand.class,
            TraceCommand.class,
            ReportCommand.class,
            ServeCommand.class,
            NotebookCommand.class,
            BackfillCommand.class,
            ReinterpretCommand.class,
            HistoryCommand.class,
            RollbackCommand.class,
            QuarantineCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            PreviewCommand.class,
            DamageCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 a bug or an environment failure; 2 the command line is wrong; 3 the input was refused;",
            "4 the audit failed and yesterday's tables stay; 5 another run holds the warehouse."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Minqing.Version.class)
public final class Minqing implements Runnable {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean debug;

    private final PrintStream err;

    private Minqing(PrintStream err) {
        this.err = err;
    }

    /** Runs a verb and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs a verb. */
    static int run(String... args) {
        Minqing top = new Minqing(System.err);
        CommandLine commandLine = new CommandLine(top)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Minqing::date)
                .setParameterExceptionHandler((e, given) -> top.explainUsage(e))
                .setExecutionExceptionHandler((e, command, parsed) -> top.explain(e));
        try {
            return commandLine.execute(args);
        } catch (Error e) {
            return top.explain(e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no date; write it as 2024-12-31");
        }
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    private int explainUsage(ParameterException e) {
        if (debug && e.getCause() != null) {
            printStackTrace(e);
        }
        err.println("minqing: " + message(e));
        err.println(
                "minqing: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help says what is possible");
        return ExitCode.USAGE;
    }

    private int explain(Throwable e) {
        if (debug) {
            printStackTrace(e);
        }
        Failure failure = failure(e);
        err.println("minqing: " + failure.message());
        if (failure.exitCode() == ExitCode.FAILURE && !debug && !(e instanceof WarehouseException)) {
            err.println("minqing: run again with --debug to see where it came from");
        }
        return failure.exitCode();
    }

    /** What an exception comes to. */
    static Failure failure(Throwable e) {
        return new Failure(exitCode(e), message(e));
    }

    private static int exitCode(Throwable e) {
        if (e instanceof NightException night) {
            return night.reason() == NightException.Reason.AUDIT_FAILED
                    ? ExitCode.AUDIT_FAILED
                    : ExitCode.INPUT_REFUSED;
        } else if (e instanceof WarehouseLock.HeldException) {
            return ExitCode.WAREHOUSE_HELD;
        } else if (e instanceof InputRefusedException || e instanceof GoldException) {
            return ExitCode.INPUT_REFUSED;
        }
        return ExitCode.FAILURE;
    }

    private void printStackTrace(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        err.print(Redaction.ofThisProcess().withoutSecrets(trace.toString()));
    }

    /** What went wrong, in the words of our own exceptions, else in the first line of what lies at the bottom. */
    private static String message(Throwable e) {
        boolean ours = e instanceof ParameterException || e.getClass().getName().startsWith("io.minqing.");
        if (ours && e.getMessage() != null) {
            return Redaction.ofThisProcess().withoutSecrets(e.getMessage().strip());
        }
        Throwable bottom = e;
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        String message = bottom.getMessage() == null ? "" : bottom.getMessage().strip();
        String first = message.lines().findFirst().orElse("");
        String name = bottom.getClass().getSimpleName();
        return TerminalText.inert(
                Redaction.ofThisProcess().withoutSecrets(first.isEmpty() ? name : name + ": " + first));
    }

    /** The version that {@code --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"minqing " + io.minqing.interpret.CodeVersion.software()};
        }
    }
}
