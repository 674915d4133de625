package io.minqing.cli;

import io.minqing.table.Versions;
import io.minqing.table.Warehouse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code minqing history}: the published versions that are kept. */
@Command(
        name = "history",
        description =
                "Lists the published versions that are kept, oldest first; minqing rollback shows one of them again.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    @Mixin
    private WarehouseOption warehouse;

    @Override
    public Integer call() throws IOException {
        try (Warehouse opened = Warehouse.existing(warehouse.folder())) {
            List<Versions.Entry> versions = new Versions(opened).all();
            if (versions.isEmpty()) {
                throw InputRefusedException.nothingPublished(warehouse.folder());
            }
            System.out.printf(Locale.ROOT, "%-26s  %-20s  %-10s  %s%n", "version", "published (UTC)", "as of", "state");
            for (Versions.Entry entry : versions) {
                System.out.printf(
                        Locale.ROOT,
                        "%-26s  %-20s  %-10s  %s%n",
                        entry.version().runId(),
                        entry.publishedAt(),
                        entry.version().asOf(),
                        entry.current()
                                ? "current"
                                : entry.setAsideAt() != null ? "rolled back " + entry.setAsideAt() : "");
            }
        }
        return ExitCode.DONE;
    }
}
