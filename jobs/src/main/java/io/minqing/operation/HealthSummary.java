package io.minqing.operation;

import io.minqing.job.InputCounts;
import io.minqing.job.QuarantineCount;
import io.minqing.operation.PublishedState.SilentSource;
import io.minqing.table.Audit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A run in a few lines that a person understands. */
final class HealthSummary {
    private static final int SLOWEST = 3;
    private static final int SILENT = 5;

    private final RunSummary run;
    private final List<String> lines = new ArrayList<>();

    private HealthSummary(RunSummary run) {
        this.run = run;
    }

    /** The lines. */
    static List<String> of(RunSummary run) {
        HealthSummary summary = new HealthSummary(run);
        summary.outcome();
        summary.records();
        summary.audit();
        summary.slowest();
        summary.published();
        summary.warehouse();
        return summary.lines;
    }

    private void outcome() {
        if (run.unchanged()) {
            lines.add("Nothing to do: input, code and vocabularies are those of the published version.");
        } else if (run.succeeded()) {
            lines.add("Done in " + clock(run.took()) + ".");
        } else {
            lines.add("Failed after %s at \"%s\" (exit code %d)."
                    .formatted(clock(run.took()), run.stage(), run.exitCode()));
        }
        lines.add("");
    }

    private void records() {
        if (run.inputs().isEmpty()) {
            return;
        }
        lines.add(format("%-12s %9s %9s %10s %12s", "", "read", "accepted", "duplicate", "quarantined"));
        for (InputCounts count : run.inputs()) {
            lines.add(format(
                    "%-12s %,9d %,9d %,10d %,12d",
                    count.input().label(), count.read(), count.accepted(), count.duplicate(), count.quarantined()));
        }
        if (!run.quarantined().isEmpty()) {
            lines.add("");
            lines.add("Quarantined, with reasons (minqing quarantine list):");
            for (QuarantineCount reason : run.quarantined()) {
                lines.add("  " + reason.line());
            }
        }
        lines.add("");
    }

    private void audit() {
        List<Audit.Result> broken = run.broken();
        if (!broken.isEmpty()) {
            line(
                    "Audit",
                    "%d of %d expectations broken: %s"
                            .formatted(
                                    broken.size(),
                                    run.audit().size(),
                                    broken.stream()
                                            .map(Audit.Result::expectation)
                                            .collect(Collectors.joining(", "))));
        } else if (!run.audit().isEmpty()) {
            line("Audit", "all " + run.audit().size() + " expectations hold");
        }
    }

    private void slowest() {
        if (!run.unchanged()) {
            line(
                    "Slowest",
                    run.stages().entrySet().stream()
                            .sorted(Map.Entry.<String, Duration>comparingByValue()
                                    .reversed())
                            .limit(SLOWEST)
                            .map(stage -> stage.getKey() + " " + clock(stage.getValue()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private void published() {
        if (run.published().isEmpty()) {
            line("Published", "nothing yet");
            return;
        }
        PublishedState state = run.published().get();
        if (run.succeeded()) {
            line(
                    "Published",
                    state.rows().entrySet().stream()
                            .map(table -> format("%s (%,d)", table.getKey(), table.getValue()))
                            .collect(Collectors.joining(", ")));
        } else {
            line("Published", "as before: version %s of %s".formatted(state.version(), state.publishedAt()));
        }
        line("As of", state.asOf().toString());
        List<SilentSource> silent = state.silentSources();
        if (!silent.isEmpty()) {
            String named = silent.stream()
                    .limit(SILENT)
                    .map(source -> source.source() + " (" + source.days() + " days)")
                    .collect(Collectors.joining(", "));
            line("Silent", named + (silent.size() > SILENT ? " and " + (silent.size() - SILENT) + " more" : ""));
        }
    }

    private void warehouse() {
        line("Warehouse", format("%s, %.1f MB", run.warehouse(), run.warehouseBytes() / 1e6));
        if (run.published().isPresent()) {
            line(
                    "Report",
                    run.warehouse().resolve("report").resolve("index.html").toString());
        }
        if (run.log() != null) {
            line("Log", run.log().toString());
        }
    }

    private void line(String label, String text) {
        lines.add(format("%-9s %s", label, text));
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String clock(Duration duration) {
        return "%02d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
