package io.minqing.operation;

import io.minqing.job.NightResult;
import io.minqing.job.Progress;
import io.minqing.job.RunEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * What surrounds a run of a verb that writes to the warehouse: it is logged, and at its end, good or bad, a health summary
 * is printed, metrics are written and somebody is told. None of that can make a run fail: what goes wrong here is said on
 * standard error.
 *
 * @param verb the verb, as {@code nightly}
 * @param warehouse the warehouse it works on
 * @param logs folder of logs, one file a run; null for {@code logs} in the warehouse
 * @param metrics file for Prometheus; null for none
 * @param notification command to be run at the end; null for none
 */
public record Operation(String verb, Path warehouse, Path logs, Path metrics, String notification) {
    private static final Logger LOG = LogManager.getLogger(Operation.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What is run. */
    public interface Work {
        /** Does it; returns or throws as the verb does. */
        NightResult run(Progress progress) throws IOException;
    }

    /**
     * Runs and gives account.
     *
     * @param failures what an exception of the work comes to
     * @return what the work returned
     * @throws IOException and whatever else the work threw
     */
    public NightResult run(Work work, Function<Throwable, Failure> failures) throws IOException {
        RunId id = RunId.now();
        // the events of the lineage listener, where it is used, bear the id of the run
        System.setProperty("spark.openlineage.applicationRunId", id.uuid().toString());
        Progress progress = new Progress(System.err);
        Redaction redaction = Redaction.ofThisProcess();
        List<String> troubles = new ArrayList<>();
        try (RunLog log = log(id, progress, redaction, troubles)) {
            LOG.info(new RunEvent("run begins", Map.of("verb", verb)));
            NightResult result;
            try {
                result = work.run(progress);
            } catch (IOException | RuntimeException | Error e) {
                Failure failure = failures.apply(e);
                String message = failure.message().lines().findFirst().orElse("");
                LOG.warn(new RunEvent("run failed", Map.of("exit_code", failure.exitCode())), e);
                account(id, progress, null, new Failure(failure.exitCode(), redaction.redact(message)), log, troubles);
                throw e;
            }
            progress.end();
            account(id, progress, result, null, log, troubles);
            return result;
        }
    }

    private RunLog log(RunId id, Progress progress, Redaction redaction, List<String> troubles) {
        Path folder = logs == null ? warehouse.toAbsolutePath().normalize().resolve("logs") : logs;
        try {
            return RunLog.open(folder, id, progress, redaction);
        } catch (IOException e) {
            troubles.add("no log is written, " + folder + " does not let it: "
                    + e.getClass().getSimpleName());
            return null;
        }
    }

    /** Never throws: the work has succeeded or failed already. */
    private void account(
            RunId id, Progress progress, NightResult result, Failure failure, RunLog log, List<String> troubles) {
        String failedAt = progress.stage();
        progress.end();
        RunSummary run = new RunSummary(
                id,
                verb,
                failure == null ? 0 : failure.exitCode(),
                failure == null ? null : error(failure, progress),
                failedAt,
                result != null && result.unchanged(),
                Instant.now(),
                Duration.ofMillis((long) (progress.seconds() * 1000)),
                progress.counts(),
                progress.quarantined(),
                progress.audit(),
                progress.stages(),
                progress.shuffledBytes(),
                progress.spilledBytes(),
                published(troubles),
                warehouse.toAbsolutePath().normalize(),
                bytes(troubles),
                log == null ? null : log.path());
        if (metrics != null) {
            try {
                MetricsFile.write(metrics, run);
            } catch (IOException | RuntimeException e) {
                troubles.add("the metrics were not written to " + metrics + ": " + e);
            }
        }
        if (notification != null) {
            new Notification(notification, PATIENCE).send(run).ifPresent(troubles::add);
        }
        LOG.info(new RunEvent(
                "run ends",
                Map.of(
                        "verb", verb,
                        "exit_code", run.exitCode(),
                        "seconds", progress.seconds(),
                        "warehouse_bytes", run.warehouseBytes(),
                        "version", run.published().map(PublishedState::version).orElse("none"))));
        // a run that failed before it began anything is told in one sentence by its error
        if (run.succeeded()) {
            HealthSummary.of(run).forEach(System.out::println);
        } else if (!run.stages().isEmpty()) {
            System.err.println();
            HealthSummary.of(run).forEach(System.err::println);
        }
        if (run.succeeded() || !run.stages().isEmpty()) {
            troubles.forEach(trouble -> System.err.println("minqing: " + trouble));
        }
        troubles.forEach(trouble -> LOG.warn(trouble));
    }

    /** A broken expectation is told with sample rows, which stay on this machine. */
    private static String error(Failure failure, Progress progress) {
        long broken =
                progress.audit().stream().filter(result -> !result.holds()).count();
        return broken == 0
                ? failure.message()
                : "%d of %d expectations are broken"
                        .formatted(broken, progress.audit().size());
    }

    private Optional<PublishedState> published(List<String> troubles) {
        try {
            return PublishedState.of(warehouse);
        } catch (IOException | SQLException | RuntimeException e) {
            troubles.add("what is published cannot be read: " + e);
            return Optional.empty();
        }
    }

    private long bytes(List<String> troubles) {
        if (!Files.isDirectory(warehouse)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(warehouse)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            troubles.add("the size of the warehouse cannot be told: " + e);
            return 0;
        }
    }
}
