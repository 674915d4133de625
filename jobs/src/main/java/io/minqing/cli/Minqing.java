package io.minqing.cli;

import io.minqing.job.NightException;
import io.minqing.table.WarehouseLock;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code minqing}. Exit codes are those of {@link ExitCode}. */
@Command(
        name = "minqing",
        description = "Turns articles and activity records about political-consultative work into tables and maps.",
        subcommands = {
            NightlyCommand.class,
            InterpretCommand.class,
            SqlCommand.class,
            ReportCommand.class,
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
        return new CommandLine(top)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> top.explain(e))
                .execute(args);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    private int explain(Exception e) {
        if (debug) {
            e.printStackTrace(err);
        }
        err.println("minqing: " + message(e));
        if (e instanceof NightException night) {
            return night.reason() == NightException.Reason.AUDIT_FAILED
                    ? ExitCode.AUDIT_FAILED
                    : ExitCode.INPUT_REFUSED;
        } else if (e instanceof WarehouseLock.HeldException) {
            return ExitCode.WAREHOUSE_HELD;
        } else if (e instanceof InputRefusedException) {
            return ExitCode.INPUT_REFUSED;
        } else if (e instanceof CommandLine.ParameterException) {
            return ExitCode.USAGE;
        }
        if (!debug) {
            err.println("minqing: run again with --debug to see where it came from");
        }
        return ExitCode.FAILURE;
    }

    private static String message(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message.strip();
    }

    /** The version that {@code --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"minqing " + io.minqing.interpret.CodeVersion.software()};
        }
    }
}
