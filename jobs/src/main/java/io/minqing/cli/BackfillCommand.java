package io.minqing.cli;

import io.minqing.job.DateRange;
import io.minqing.job.NightOptions;
import io.minqing.job.Nightly;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code minqing backfill}. */
@Command(
        name = "backfill",
        description = {
            "Takes in a stretch of the past: of the input, the documents and activity records dated within --from and --to.",
            "The date that the tables speak of stays, and so do all periods outside the stretch but those that contain it or",
            "compare with it. The input may be as unlike that of a usual night as it likes. Safe to run again."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class BackfillCommand implements Callable<Integer> {
    @Option(names = "--from", paramLabel = "DATE", required = true, description = "First day, as 2023-01-01.")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "Last day, as 2023-12-31.")
    private LocalDate to;

    @Mixin
    private InputOptions input;

    @Mixin
    private WarehouseOption warehouse;

    @Mixin
    private OperationOptions operation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        DateRange range;
        try {
            range = new DateRange(from, to);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        NightOptions options = input.in(warehouse.folder(), null, true);
        operation.run("backfill", warehouse.folder(), progress -> Nightly.backfill(options, range, progress)
                .run());
        return ExitCode.DONE;
    }
}
