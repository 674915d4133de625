package io.minqing.operation;

import io.minqing.job.Input;
import io.minqing.job.InputCounts;
import io.minqing.job.QuarantineCount;
import io.minqing.operation.PublishedState.SilentSource;
import io.minqing.table.Audit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs that ended well and badly. */
final class RunSummaries {
    private static final RunId ID =
            new RunId(Instant.parse("2024-12-31T18:00:00Z"), UUID.fromString("0f6c2a52-93a5-4d0e-9a3e-5a1f0e4f7b11"));

    private RunSummaries() {}

    static RunSummary done() {
        return run(0, null, null, List.of(new Audit.Result("levels_add_up", "they add up", 0, null)));
    }

    static RunSummary auditFailed(String error) {
        return run(
                4,
                error,
                "audit",
                List.of(
                        new Audit.Result("levels_add_up", "they add up", 0, null),
                        new Audit.Result("no_article_is_lost", "none is lost", 7, "[evidence 电梯总是坏]")));
    }

    private static RunSummary run(int exitCode, String error, String stage, List<Audit.Result> audit) {
        Map<String, Duration> stages = new LinkedHashMap<>();
        stages.put("ingest \"articles\"\\all", Duration.ofMillis(1500));
        stages.put("audit", Duration.ofSeconds(61));
        return new RunSummary(
                ID,
                "nightly",
                exitCode,
                error,
                stage,
                false,
                Instant.parse("2024-12-31T18:01:03.500Z"),
                Duration.ofMillis(63_500),
                List.of(new InputCounts(Input.ARTICLES, 1012, 1000, 7, 5)),
                List.of(new QuarantineCount("empty_file", 5, "信访 张三.txt: The file has no content.")),
                audit,
                stages,
                4_500_000,
                0,
                Optional.of(new PublishedState(
                        "20241230T180000-0a1b2c3d",
                        LocalDate.parse("2024-12-30"),
                        Instant.parse("2024-12-30T18:01:00Z"),
                        Map.of("topic_trend", 1208L),
                        List.of(new SilentSource("冀南周刊", 75)))),
                Path.of("/srv/minqing"),
                12_345_678,
                Path.of("/srv/minqing/logs/x.jsonl"));
    }
}
