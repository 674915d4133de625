package io.minqing.cli;

import io.minqing.job.NightOptions;
import io.minqing.job.Nightly;
import io.minqing.table.Permissions;
import java.io.IOException;
import java.time.LocalDate;
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

    @Mixin
    private OperationOptions operation;

    @Override
    public Integer call() throws IOException {
        NightOptions options = input.in(warehouse.folder(), asOf, driftExpected).withPermissions(permissions);
        operation.run("nightly", warehouse.folder(), progress -> new Nightly(options, progress).run());
        return ExitCode.DONE;
    }
}
