package io.minqing.table;

import java.util.Map;

/**
 * What a published version was made from; stands beside its tables as {@value #FILE}.
 *
 * @param runId name of the version
 * @param inputHash hash of all input files and their paths
 * @param code hash of all code, queries and vocabularies
 * @param asOf the date the tables speak of, ISO
 * @param asOfGiven whether the date was given on the command line rather than taken from the data
 * @param snapshots the Iceberg snapshot of each interpreted table that it stands on; null when a program wrote it that did
 *     not note them yet
 */
public record PublishedVersion(
        String runId, String inputHash, String code, String asOf, boolean asOfGiven, Map<String, Long> snapshots) {
    static final String FILE = "version.json";

    /** Beside the tables: the data files of every interpreted table. */
    public static final String INTERPRETED_FILES = "interpreted.json";
}
