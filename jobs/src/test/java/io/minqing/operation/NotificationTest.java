package io.minqing.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are those of a POSIX shell")
class NotificationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void theCommandFindsTheSummaryOnItsStandardInput() throws IOException {
        Path told = folder.resolve("told.json");
        assertThat(new Notification("cat > '" + told + "'", PATIENCE).send(RunSummaries.auditFailed("$(touch x) `y`")))
                .isEmpty();
        JsonNode summary = new ObjectMapper().readTree(told.toFile());
        assertThat(summary.path("exit_code").asInt()).isEqualTo(4);
        assertThat(summary.path("error").asText())
                .as("it is data, not a command")
                .isEqualTo("$(touch x) `y`");
        assertThat(summary.path("stage").asText()).isEqualTo("audit");
        assertThat(summary.path("broken_expectations")
                        .path("no_article_is_lost")
                        .asInt())
                .isEqualTo(7);
        assertThat(summary.path("inputs").path(0).path("accepted").asInt()).isEqualTo(1000);
        assertThat(summary.path("published").path("version").asText()).isEqualTo("20241230T180000-0a1b2c3d");
        assertThat(summary.toString()).as("no row, no file name").doesNotContain("电梯", "张三");
    }

    @Test
    void aFailingCommandIsSaidWithoutRepeatingIt() {
        assertThat(new Notification("exit 3 # token=abcdef", PATIENCE).send(RunSummaries.done()))
                .isEqualTo(Optional.of("the notification command ended with exit code 3"));
    }

    @Test
    void aCommandThatDoesNotEndIsKilledWithItsChildren() throws Exception {
        Path pid = folder.resolve("pid");
        long began = System.nanoTime();
        assertThat(new Notification("sleep 60 & echo $! > '" + pid + "'; wait", Duration.ofSeconds(1))
                        .send(RunSummaries.done()))
                .isEqualTo(Optional.of("the notification command was killed: it was not done after 1 s"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        long child = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(child).ifPresent(handle -> assertThat(handle.onExit()).succeedsWithin(PATIENCE));
    }
}
