package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void addsUpTheTimeOfStagesThatComeAgainAndForgetsWhatTheyAreAboutTonight() throws InterruptedException {
        progress.stage("ingest: 3 files");
        TimeUnit.MILLISECONDS.sleep(30);
        progress.stage("audit");
        progress.stage("ingest: 4 files");
        TimeUnit.MILLISECONDS.sleep(30);
        assertThat(progress.stage()).isEqualTo("ingest");
        progress.end();

        assertThat(progress.stages()).containsOnlyKeys("ingest", "audit");
        assertThat(progress.stages().get("ingest").toMillis()).isGreaterThanOrEqualTo(60);
        assertThat(progress.stage()).isNull();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("] ingest: 3 files\n", "] ingest: 4 files\n");
    }

    @Test
    void saysHowLongIsLeftByWhatMovedSinceItLookedFirstAndNothingBefore() {
        progress.tell(158, 528, "megabytes", 0, TimeUnit.MILLISECONDS.toNanos(1));
        progress.tell(228, 528, "megabytes", 70, TimeUnit.SECONDS.toNanos(14));
        progress.tell(7, 0, "records found", 0, 0);

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        158 of 528 megabytes
                        228 of 528 megabytes, about 01:00 left
                        7 records found
                """);
    }
}
