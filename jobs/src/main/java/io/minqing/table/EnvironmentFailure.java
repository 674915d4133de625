package io.minqing.table;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows the failures that are the machine's and not ours from what Spark, Iceberg, DuckDB and Java say of them. */
public final class EnvironmentFailure {
    /** As the C library says it, also in the language of the offices. */
    private static final List<String> NO_SPACE =
            List.of("No space left on device", "Disk quota exceeded", "设备上没有空间", "超出磁盘限额");

    private static final String CLOCK_WENT_BACK = "Invalid update timestamp";
    private static final long MEGABYTE = 1 << 20;

    private EnvironmentFailure() {}

    /**
     * Says in one sentence what to do when the machine is at fault; otherwise nothing happens.
     *
     * @param failure what ended a night
     * @param warehouse its folder
     * @throws WarehouseException when a disk is full or the clock went backwards
     */
    public static void refuse(Throwable failure, Path warehouse) {
        if (says(failure, NO_SPACE)) {
            Path full = fuller(warehouse.toAbsolutePath(), Path.of(System.getProperty("java.io.tmpdir")));
            throw new WarehouseException(
                    String.format(
                            Locale.ROOT,
                            "the disk is full: %s has %.1f MB free of %.1f MB now that the unfinished night is cleared"
                                    + " away, which is too little for a night; the tables published before stay;"
                                    + " make room there and run again",
                            full,
                            (double) full.toFile().getUsableSpace() / MEGABYTE,
                            (double) full.toFile().getTotalSpace() / MEGABYTE),
                    failure);
        } else if (says(failure, List.of(CLOCK_WENT_BACK))) {
            throw new WarehouseException(
                    "the clock of this machine went backwards while the night was running; the tables published before"
                            + " stay; see to the clock and run again",
                    failure);
        }
    }

    /** Spark works in the folder for temporary files, so that one may be the full one. */
    private static Path fuller(Path warehouse, Path temporary) {
        File there = warehouse.toFile();
        return Files.isDirectory(warehouse)
                        && there.getUsableSpace() <= temporary.toFile().getUsableSpace()
                ? warehouse
                : temporary;
    }

    private static boolean says(Throwable failure, List<String> words) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (words.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }
}
