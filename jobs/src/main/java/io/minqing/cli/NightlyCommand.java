package io.minqing.cli;

import io.minqing.job.InputCounts;
import io.minqing.job.NightOptions;
import io.minqing.job.NightResult;
import io.minqing.job.Nightly;
import io.minqing.job.Progress;
import io.minqing.table.Permissions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code minqing nightly}. */
@Command(
        name = "nightly",
        description = {
            "The main job: ingest, interpret, aggregate, audit, publish, report.",
            "Without input options it runs on data-samples/. Safe to run again: the same input gives the same tables."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class NightlyCommand implements Callable<Integer> {
    @Option(
            names = "--articles",
            paramLabel = "PATH",
            description = "Documents: file, folder or glob; may be repeated.")
    private List<String> articles = List.of();

    @Option(
            names = "--activities",
            paramLabel = "PATH",
            description = "Activity records of workrooms; may be repeated.")
    private List<String> activities = List.of();

    @Option(names = "--workrooms", paramLabel = "PATH", description = "The register of workrooms; may be repeated.")
    private List<String> workrooms = List.of();

    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            defaultValue = "warehouse",
            description = "Where the tables live (default: ${DEFAULT-VALUE}).")
    private Path warehouse;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The date the tables speak of, as 2024-12-31 (default: the newest date in the data).")
    private LocalDate asOf;

    @Option(
            names = "--max-quarantined",
            paramLabel = "SHARE",
            defaultValue = "0.5",
            description =
                    "Refuse the night when a larger share of the records is unreadable (default: ${DEFAULT-VALUE}).")
    private double maxQuarantined;

    @Option(
            names = "--drift-expected",
            description =
                    "The input is known to be unlike that of other nights: much less of it, or nearly all from one source.")
    private boolean driftExpected;

    @Option(
            names = "--permissions",
            paramLabel = "private|group|world",
            description = {
                "Who besides you may read the warehouse and its report: nobody, the group of its folder, or everybody"
                        + " (default: as the folder is; a new one is private)."
            })
    private Permissions permissions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!(maxQuarantined >= 0 && maxQuarantined <= 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--max-quarantined " + maxQuarantined + " is no share between 0 and 1");
        }
        NightOptions options = articles.isEmpty() && activities.isEmpty() && workrooms.isEmpty()
                ? samples()
                : new NightOptions(
                        articles, activities, workrooms, warehouse, asOf, maxQuarantined, driftExpected, permissions);
        print(new Nightly(options, new Progress(System.err)).run(), System.out);
        return ExitCode.DONE;
    }

    private NightOptions samples() {
        Path samples = Path.of(System.getProperty("minqing.home", "."), "data-samples");
        if (!Files.isDirectory(samples)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no folder " + samples.toAbsolutePath()
                            + "; name the input with --articles, --activities, --workrooms");
        }
        return new NightOptions(
                List.of(samples.resolve("articles").toString()),
                List.of(samples.resolve("activities").toString()),
                List.of(samples.resolve("workrooms").toString()),
                warehouse,
                asOf,
                maxQuarantined,
                driftExpected,
                permissions);
    }

    private static void print(NightResult result, PrintStream out) {
        if (result.unchanged()) {
            out.println("Nothing to do: input, code and vocabularies are those of the published version.");
            out.println("As of     " + result.asOf());
            out.println("Report    " + result.report());
            return;
        }
        out.printf(Locale.ROOT, "%n%-12s %9s %9s %10s %12s%n", "", "read", "accepted", "duplicate", "quarantined");
        for (InputCounts count : result.counts()) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %,9d %,9d %,10d %,12d%n",
                    count.input(),
                    count.read(),
                    count.accepted(),
                    count.duplicate(),
                    count.quarantined());
        }
        if (!result.quarantineReasons().isEmpty()) {
            out.println("\nQuarantined, with reasons (minqing sql \"select * from quarantine\"):");
            result.quarantineReasons().forEach(reason -> out.println("  " + reason));
        }
        out.println("\nPublished " + String.join(", ", result.tables()));
        out.println("As of     " + result.asOf());
        out.println("Report    " + result.report());
    }
}
