package io.minqing.operation;

import io.minqing.interpret.CodeVersion;
import io.minqing.job.InputCounts;
import io.minqing.table.Audit;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The metrics of the last run as a file for the textfile collector of Prometheus's node exporter, replaced in one step.
 * All are gauges. What a failed run does not know, the audit of a refused input for example, is absent.
 */
final class MetricsFile {
    private static final String LAST_SUCCESS = "minqing_last_success_timestamp_seconds";
    private static final Pattern LAST_SUCCESS_LINE = Pattern.compile("(?m)^" + LAST_SUCCESS + " (\\S+)$");

    private final MetricSnapshots.Builder metrics = MetricSnapshots.builder();

    private MetricsFile() {}

    /**
     * Writes them.
     *
     * @param file where to; after a failure the time of the last success is taken over from what stands there
     * @throws IOException when it cannot be written
     */
    static void write(Path file, RunSummary run) throws IOException {
        OptionalDouble lastSuccess = run.succeeded() ? OptionalDouble.of(seconds(run.finishedAt())) : lastSuccess(file);
        MetricSnapshots snapshots = new MetricsFile().of(run, lastSuccess);
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        Path next = absolute.resolveSibling("." + absolute.getFileName() + ".next");
        try (OutputStream out = Files.newOutputStream(next)) {
            PrometheusTextFormatWriter.create().write(out, snapshots, EscapingScheme.UNDERSCORE_ESCAPING);
        }
        Files.move(next, absolute, StandardCopyOption.ATOMIC_MOVE);
    }

    private static OptionalDouble lastSuccess(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return OptionalDouble.empty();
        }
        return LAST_SUCCESS_LINE
                .matcher(Files.readString(file, StandardCharsets.UTF_8))
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .findFirst();
    }

    private MetricSnapshots of(RunSummary run, OptionalDouble lastSuccess) {
        add(
                "minqing_last_run_info",
                "The last run: its verb and the version of the program; always 1.",
                Stream.of(point(1, "verb", run.verb(), "version", CodeVersion.software())));
        add(
                "minqing_last_run_timestamp_seconds",
                "When the last run ended, well or not.",
                Stream.of(point(seconds(run.finishedAt()))));
        if (lastSuccess.isPresent()) {
            add(
                    LAST_SUCCESS,
                    "When a run last ended well, whether or not it had anything to do.",
                    Stream.of(point(lastSuccess.getAsDouble())));
        }
        add(
                "minqing_last_run_exit_code",
                "Exit code of the last run: 0 done, 1 failure, 3 input refused, 4 audit failed, 5 warehouse held.",
                Stream.of(point(run.exitCode())));
        add(
                "minqing_last_run_duration_seconds",
                "How long the last run took.",
                Stream.of(point(run.took().toMillis() / 1e3)));
        add(
                "minqing_last_run_stage_seconds",
                "How long each stage of the last run took.",
                run.stages().entrySet().stream()
                        .map(stage -> point(stage.getValue().toMillis() / 1e3, "stage", stage.getKey())));
        add(
                "minqing_last_run_records_read",
                "Records that the last run read: the sum of what became of them.",
                run.inputs().stream()
                        .map(input -> count(input.read(), "input", input.input().label())));
        add(
                "minqing_last_run_records",
                "What became of the records of the last run: accepted, duplicate or quarantined.",
                run.inputs().stream().flatMap(MetricsFile::fates));
        add(
                "minqing_last_run_quarantined_records",
                "Records that the last run put in quarantine, by reason.",
                run.quarantined().stream().map(reason -> count(reason.records(), "reason", reason.reason())));
        add(
                "minqing_last_run_broken_rows",
                "Rows of the last run that break an expectation of the audit; 0 when it holds.",
                run.audit().stream().map(MetricsFile::brokenRows));
        run.published().ifPresent(state -> {
            add(
                    "minqing_published_timestamp_seconds",
                    "When the version that readers see was published.",
                    Stream.of(point(seconds(state.publishedAt()))));
            add(
                    "minqing_published_rows",
                    "Rows of each published table, as readers see them.",
                    state.rows().entrySet().stream().map(table -> count(table.getValue(), "table", table.getKey())));
            add(
                    "minqing_silent_sources",
                    "Sources of articles that used to publish and have stopped.",
                    Stream.of(point(state.silentSources().size())));
        });
        add(
                "minqing_last_run_shuffled_bytes",
                "Bytes that tasks of the last run handed on to later stages.",
                Stream.of(count(run.shuffledBytes())));
        add(
                "minqing_last_run_spilled_bytes",
                "Bytes that tasks of the last run wrote to disk because memory did not suffice.",
                Stream.of(count(run.spilledBytes())));
        add("minqing_warehouse_bytes", "Size of the warehouse on disk.", Stream.of(count(run.warehouseBytes())));
        return metrics.build();
    }

    private static Stream<GaugeDataPointSnapshot> fates(InputCounts input) {
        return Stream.of(
                count(input.accepted(), "input", input.input().label(), "fate", "accepted"),
                count(input.duplicate(), "input", input.input().label(), "fate", "duplicate"),
                count(input.quarantined(), "input", input.input().label(), "fate", "quarantined"));
    }

    private static GaugeDataPointSnapshot brokenRows(Audit.Result result) {
        return count(result.brokenRows(), "expectation", result.expectation());
    }

    /** A metric that has no points is left out. */
    private void add(String name, String help, Stream<GaugeDataPointSnapshot> points) {
        List<GaugeDataPointSnapshot> all = points.toList();
        if (!all.isEmpty()) {
            GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
            all.forEach(gauge::dataPoint);
            metrics.metricSnapshot(gauge.build());
        }
    }

    private static GaugeDataPointSnapshot count(long value, String... labels) {
        return point((double) value, labels);
    }

    private static GaugeDataPointSnapshot point(double value, String... labels) {
        return GaugeDataPointSnapshot.builder()
                .value(value)
                .labels(Labels.of(labels))
                .build();
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1e3;
    }
}
