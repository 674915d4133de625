package io.minqing.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.job.Input;
import io.minqing.job.InputCounts;
import io.minqing.job.Progress;
import io.minqing.job.QuarantineCount;
import io.minqing.table.Audit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("the log of a run takes the warnings of the whole process")
class RunLogTest {
    @TempDir
    Path folder;

    private final Progress progress =
            new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    private final Redaction redaction = new Redaction(List.of(Map.of("db.password", "moon+cake")));

    @Test
    void everyLineBearsTheRunTheStageAndTheLevelWhateverThreadItComesFrom() throws Exception {
        RunId run = RunId.now();
        Path path;
        try (RunLog log = RunLog.open(folder, run, progress, redaction)) {
            path = log.path();
            progress.stage("ingest articles: 3 files");
            Thread worker = new Thread(
                    () -> LogManager.getLogger("org.apache.spark.Worker").warn("a disk is slow"));
            worker.start();
            worker.join();
            LogManager.getLogger("org.apache.spark.Worker").info("nobody wants to know");
            progress.counted(List.of(new InputCounts(Input.ARTICLES, 3, 2, 0, 1)), List.of());
            progress.end();
        }
        LogManager.getLogger("io.minqing.Late").warn("the run is over");

        List<JsonNode> lines = lines(path);
        assertThat(lines)
                .extracting(line -> line.path("message").asText())
                .containsExactly(
                        "stage begins: ingest articles: 3 files", "a disk is slow", "records counted", "stage ended");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.path("run").asText()).isEqualTo(run.uuid().toString());
            assertThat(line.path("stage").asText()).isEqualTo("ingest articles");
            assertThat(line.path("@timestamp").asText()).matches("20\\d\\d-.*Z");
        });
        assertThat(lines)
                .extracting(line -> line.path("level").asText())
                .containsExactly("INFO", "WARN", "INFO", "INFO");
        assertThat(lines.get(2).path("accepted").isNumber()).isTrue();
        assertThat(lines.get(2).path("accepted").asInt()).isEqualTo(2);
    }

    @Test
    void neitherSecretsNorTextOfCitizensReachIt() throws Exception {
        Path path;
        try (RunLog log = RunLog.open(folder, RunId.now(), progress, redaction)) {
            path = log.path();
            progress.stage("audit");
            progress.counted(
                    List.of(), List.of(new QuarantineCount("malformed_json", 1, "张三.jsonl: {\"text\":\"电梯坏了\"")));
            progress.audited(List.of(new Audit.Result("levels_add_up", "they do", 1, "[evidence 路灯不亮]")));
            LogManager.getLogger("org.apache.iceberg.jdbc")
                    .warn(
                            "cannot read {}",
                            "路灯不亮已经三个月",
                            new IllegalStateException(
                                    "jdbc:x?password=moon+cake", new IOException("moon+cake is wrong, 打13800138000")));
        }
        assertThat(Files.readString(path))
                .contains("\"expectation\":\"levels_add_up\"", "java.lang.IllegalStateException", "RunLogTest.java")
                .doesNotContain("moon", "13800138000")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void keepsTheNewestLogsAndWhateverElseIsThere() throws Exception {
        Files.writeString(folder.resolve("notes.jsonl"), "");
        for (int day = 1; day <= RunLog.KEPT; day++) {
            Files.writeString(folder.resolve("202401%02dT180000Z-00000000.jsonl".formatted(day)), "");
        }
        RunLog.open(folder, RunId.now(), progress, redaction).close();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .hasSize(RunLog.KEPT + 1)
                    .contains("notes.jsonl", "20240102T180000Z-00000000.jsonl")
                    .doesNotContain("20240101T180000Z-00000000.jsonl");
        }
    }

    private static List<JsonNode> lines(Path path) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
