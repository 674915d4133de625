package io.minqing.operation;

import io.minqing.job.InputCounts;
import io.minqing.job.QuarantineCount;
import io.minqing.table.Audit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of a run at its end. After a failure the counts and the audit are there as far as the run came.
 *
 * @param id the run
 * @param verb the command, as {@code nightly}
 * @param exitCode 0 when it succeeded
 * @param error what went wrong, redacted; null when it succeeded
 * @param stage the stage in which it failed; null when it succeeded or failed before the first
 * @param unchanged whether there was nothing to do
 * @param finishedAt when it ended
 * @param took how long it took
 * @param inputs what became of the records
 * @param quarantined why records were refused
 * @param audit what became of the expectations
 * @param stages how long each stage took, in their order
 * @param shuffledBytes what tasks handed on to later stages
 * @param spilledBytes what tasks wrote to disk because memory did not suffice
 * @param published what readers see now; empty when nothing is published
 * @param warehouse the warehouse
 * @param warehouseBytes what it holds on disk
 * @param log the log of the run; null when none could be written
 */
record RunSummary(
        RunId id,
        String verb,
        int exitCode,
        String error,
        String stage,
        boolean unchanged,
        Instant finishedAt,
        Duration took,
        List<InputCounts> inputs,
        List<QuarantineCount> quarantined,
        List<Audit.Result> audit,
        Map<String, Duration> stages,
        long shuffledBytes,
        long spilledBytes,
        Optional<PublishedState> published,
        Path warehouse,
        long warehouseBytes,
        Path log) {

    boolean succeeded() {
        return exitCode == 0;
    }

    /** The expectations that are broken. */
    List<Audit.Result> broken() {
        return audit.stream().filter(result -> !result.holds()).toList();
    }
}
