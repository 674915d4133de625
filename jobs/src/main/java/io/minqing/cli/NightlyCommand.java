package io.minqing.cli;

import io.minqing.job.InputCounts;
import io.minqing.job.NightResult;
import io.minqing.job.Nightly;
import io.minqing.job.Progress;
import io.minqing.table.Permissions;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    @Mixin
    private InputOptions input;

    @Mixin
    private WarehouseOption warehouse;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The date the tables speak of, as 2024-12-31 (default: the newest date in the data).")
    private LocalDate asOf;

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

    @Override
    public Integer call() throws IOException {
        print(
                new Nightly(
                                input.in(warehouse.folder(), asOf, driftExpected)
                                        .withPermissions(permissions),
                                new Progress(System.err))
                        .run(),
                System.out);
        return ExitCode.DONE;
    }

    static void print(NightResult result, PrintStream out) {
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
                    count.input().label(),
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
