package io.minqing.cli;

import io.minqing.table.Versions;
import io.minqing.table.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code minqing history}: the published versions that are kept. */
@Command(
        name = "history",
        description =
                "Lists the published versions that are kept, oldest first; minqing rollback shows one of them again.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            defaultValue = "warehouse",
            description = "The warehouse (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        try (Warehouse warehouse = Warehouse.existing(folder)) {
            List<Versions.Entry> versions = new Versions(warehouse).all();
            if (versions.isEmpty()) {
                throw InputRefusedException.nothingPublished(folder);
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
