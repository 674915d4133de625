package io.minqing.cli;

import io.minqing.table.PublishedVersion;
import io.minqing.table.Versions;
import io.minqing.table.Warehouse;
import io.minqing.table.WarehouseLock;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code minqing rollback}: an earlier version for readers, at once. */
@Command(
        name = "rollback",
        description = {
            "Shows readers an earlier published version again, tables and report together.",
            "The next night goes on from there: what only the later versions had taken in is read again from its input."
        },
        mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "VERSION",
            arity = "0..1",
            description = "A version of minqing history (default: the one before the current one).")
    private String version;

    @Mixin
    private WarehouseOption warehouse;

    @Override
    public Integer call() throws IOException {
        try (Warehouse opened = Warehouse.existing(warehouse.folder());
                WarehouseLock ignored = WarehouseLock.take(opened)) {
            PublishedVersion shown = new Versions(opened).rollback(version);
            System.out.println("Readers see " + shown.runId() + ", as of " + shown.asOf() + ", again.");
        }
        return ExitCode.DONE;
    }
}
