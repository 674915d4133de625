package io.minqing.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a published version was made from; stands beside its tables as {@value #FILE}.
 *
 * @param runId name of the version
 * @param inputHash hash of all input files and their paths
 * @param code hash of all code, queries and vocabularies
 * @param asOf the date the tables speak of, ISO
 * @param asOfGiven whether the date was given on the command line rather than taken from the data
 */
public record PublishedVersion(String runId, String inputHash, String code, String asOf, boolean asOfGiven) {
    static final String FILE = "version.json";

    /** Beside the tables: the data files of every interpreted table. */
    public static final String INTERPRETED_FILES = "interpreted.json";

    /** The version that readers see now; empty before the first night. */
    public static Optional<PublishedVersion> current(Warehouse warehouse) throws IOException {
        Path file = warehouse.current().resolve(FILE);
        return Files.exists(file)
                ? Optional.of(new ObjectMapper().readValue(file.toFile(), PublishedVersion.class))
                : Optional.empty();
    }
}
