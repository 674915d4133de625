package io.minqing.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.job.QuarantineCount;
import io.minqing.table.Audit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tells somebody of the end of a run: a command of the operator's, run by the shell, that finds the summary as one JSON
 * object on its standard input. Nothing of the run becomes part of the command. What it prints to standard error is seen;
 * the rest is dropped.
 */
final class Notification {
    /** Sources beyond these are only counted. */
    private static final int NAMED = 20;

    private final String command;
    private final Duration patience;

    /**
     * @param command what the shell runs
     * @param patience how long it may take before it is killed
     */
    Notification(String command, Duration patience) {
        this.command = command;
        this.patience = patience;
    }

    /**
     * Runs the command.
     *
     * @return what went wrong, without the command, which may hold a password; empty when nothing did
     */
    Optional<String> send(RunSummary run) {
        Process process;
        try {
            process = new ProcessBuilder("/bin/sh", "-c", command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return Optional.of("the notification command could not be started: there is no shell");
        }
        try {
            // it fits into the pipe: a command that reads nothing stops nobody
            try (OutputStream in = process.getOutputStream()) {
                in.write(json(run).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // it does not want to read
            }
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(
                        "the notification command was killed: it was not done after " + patience.toSeconds() + " s");
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("the notification command ended with exit code " + process.exitValue());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the notification command was killed: the run was interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The summary for a program: names, numbers and times, no text of a record. */
    static String json(RunSummary run) throws JsonProcessingException {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("run", run.id().uuid().toString());
        summary.put("verb", run.verb());
        summary.put("exit_code", run.exitCode());
        summary.put("error", run.error());
        summary.put("stage", run.stage());
        summary.put("unchanged", run.unchanged());
        summary.put("started_at", run.id().startedAt().toString());
        summary.put("finished_at", run.finishedAt().toString());
        summary.put("seconds", seconds(run.took()));
        summary.put("inputs", run.inputs());
        Map<String, Long> quarantined = new LinkedHashMap<>();
        for (QuarantineCount reason : run.quarantined()) {
            quarantined.put(reason.reason(), reason.records());
        }
        summary.put("quarantined", quarantined);
        Map<String, Long> broken = new LinkedHashMap<>();
        for (Audit.Result result : run.broken()) {
            broken.put(result.expectation(), result.brokenRows());
        }
        summary.put("expectations", run.audit().size());
        summary.put("broken_expectations", broken);
        Map<String, Double> stages = new LinkedHashMap<>();
        run.stages().forEach((stage, took) -> stages.put(stage, seconds(took)));
        summary.put("stages", stages);
        summary.put("published", run.published().map(Notification::published).orElse(null));
        summary.put("warehouse", run.warehouse().toString());
        summary.put("warehouse_bytes", run.warehouseBytes());
        summary.put("log", run.log() == null ? null : run.log().toString());
        return new ObjectMapper().writeValueAsString(summary);
    }

    private static Map<String, Object> published(PublishedState state) {
        Map<String, Object> published = new LinkedHashMap<>();
        published.put("version", state.version());
        published.put("as_of", state.asOf().toString());
        published.put("published_at", state.publishedAt().toString());
        published.put("rows", state.rows());
        List<PublishedState.SilentSource> silent = state.silentSources();
        published.put("silent_sources", silent.subList(0, Math.min(NAMED, silent.size())));
        published.put("silent_sources_in_all", silent.size());
        return published;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
