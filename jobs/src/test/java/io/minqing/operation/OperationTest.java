package io.minqing.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minqing.job.NightResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets a system property and takes the warnings of the whole process")
class OperationTest {
    private static final String PASSWORD = "spark.sql.catalog.minqing.jdbc.password";

    @TempDir
    Path folder;

    private Path warehouse;
    private Path metrics;

    @BeforeEach
    void configure() {
        warehouse = folder.resolve("warehouse");
        metrics = folder.resolve("minqing.prom");
        System.setProperty(PASSWORD, "moon+cake");
    }

    @AfterEach
    void forget() {
        System.clearProperty(PASSWORD);
    }

    @Test
    void aFailureIsLoggedMeasuredAndToldAndStaysWhatItIs() throws IOException {
        Path told = folder.resolve("told.json");
        IllegalStateException failure = new IllegalStateException("moon+cake is refused; 路灯不亮");
        Operation operation =
                new Operation("nightly", warehouse, null, metrics, "WEBHOOK_TOKEN=sesame cat > '" + told + "'");
        assertThatThrownBy(() -> operation.run(
                        progress -> {
                            progress.stage("open the warehouse: " + warehouse);
                            throw failure;
                        },
                        e -> new Failure(1, e.getMessage())))
                .isSameAs(failure);

        assertThat(metrics).content().contains("minqing_last_run_exit_code 1.0", "stage=\"open the warehouse\"");
        assertThat(told).content().contains("\"error\":\"(hidden) is refused; …\"", "\"stage\":\"open the warehouse\"");
        assertThat(log()).contains("run failed", "IllegalStateException", "\"exit_code\":1");
        assertThat(log() + Files.readString(metrics) + Files.readString(told))
                .doesNotContain("moon+cake", "sesame")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void whatGoesWrongAroundARunDoesNotFailIt() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        NightResult result = new NightResult(true, LocalDate.EPOCH, List.of(), List.of(), warehouse);
        Operation operation = new Operation("nightly", warehouse, file, file.resolve("below.prom"), "exit 9");
        assertThat(operation.run(progress -> result, e -> new Failure(1, e.getMessage())))
                .isSameAs(result);
    }

    private String log() throws IOException {
        try (Stream<Path> logs = Files.list(warehouse.resolve("logs"))) {
            return Files.readString(logs.findFirst().orElseThrow());
        }
    }
}
