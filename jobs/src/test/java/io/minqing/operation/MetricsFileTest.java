package io.minqing.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {
    @TempDir
    Path folder;

    @Test
    void tellsOfASuccess() throws IOException {
        assertThat(written(RunSummaries.done()))
                .contains(
                        "# TYPE minqing_last_run_exit_code gauge",
                        "minqing_last_run_exit_code 0.0",
                        "minqing_last_run_timestamp_seconds 1.7356680635E9",
                        "minqing_last_success_timestamp_seconds 1.7356680635E9",
                        "minqing_published_timestamp_seconds 1.73558166E9",
                        "minqing_last_run_duration_seconds 63.5",
                        "minqing_last_run_stage_seconds{stage=\"ingest \\\"articles\\\"\\\\all\"} 1.5",
                        "minqing_last_run_records_read{input=\"articles\"} 1012.0",
                        "minqing_last_run_records{fate=\"accepted\",input=\"articles\"} 1000.0",
                        "minqing_last_run_records{fate=\"duplicate\",input=\"articles\"} 7.0",
                        "minqing_last_run_records{fate=\"quarantined\",input=\"articles\"} 5.0",
                        "minqing_last_run_quarantined_records{reason=\"empty_file\"} 5.0",
                        "minqing_last_run_broken_rows{expectation=\"levels_add_up\"} 0.0",
                        "minqing_published_rows{table=\"topic_trend\"} 1208.0",
                        "minqing_silent_sources 1.0",
                        "minqing_last_run_shuffled_bytes 4500000.0",
                        "minqing_last_run_spilled_bytes 0.0",
                        "minqing_warehouse_bytes 1.2345678E7");
    }

    @Test
    void everyMetricHasAHelpAndAType() throws IOException {
        assertThat(written(RunSummaries.done()).filter(line -> !line.startsWith("#")))
                .allSatisfy(line -> {
                    String name = line.split("[{ ]", 2)[0];
                    assertThat(Files.readAllLines(file()))
                            .anyMatch(help -> help.startsWith("# HELP " + name + " "))
                            .contains("# TYPE " + name + " gauge");
                });
    }

    @Test
    void tellsOfAFailureAndRemembersTheLastSuccess() throws IOException {
        written(RunSummaries.done());
        assertThat(written(RunSummaries.auditFailed("broken")))
                .contains(
                        "minqing_last_run_exit_code 4.0",
                        "minqing_last_success_timestamp_seconds 1.7356680635E9",
                        "minqing_last_run_broken_rows{expectation=\"no_article_is_lost\"} 7.0");
    }

    @Test
    void claimsNoSuccessWhenThereWasNone() throws IOException {
        assertThat(written(RunSummaries.auditFailed("broken")))
                .noneMatch(line -> line.contains("minqing_last_success"));
    }

    private Path file() {
        return folder.resolve("collector/minqing.prom");
    }

    private Stream<String> written(RunSummary run) throws IOException {
        MetricsFile.write(file(), run);
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).as("no half-written file is left").containsExactly(file());
        }
        return Files.readAllLines(file()).stream();
    }
}
