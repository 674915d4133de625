package io.minqing.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option by which every verb is told its warehouse. */
final class WarehouseOption {
    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            defaultValue = "warehouse",
            description = "Where the tables live (default: ${DEFAULT-VALUE}).")
    private Path folder;

    /** The folder, as it was given. */
    Path folder() {
        return folder;
    }
}
