package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minqing.table.Warehouse;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night that is refused before it begins does to a warehouse. */
class RefusedNightTest {
    @TempDir
    Path folder;

    @Test
    void theMarkOfAKilledNightStaysUntilANightHasSweptItsFiles() throws Exception {
        Path root = folder.resolve("warehouse");
        Path staging = new Warehouse(root).staging();
        Files.createDirectories(staging.resolve("articles"));

        assertThatThrownBy(() -> night(root))
                .isInstanceOf(NightException.class)
                .hasMessageContaining("the folders that were named hold no file");

        assertThat(staging).isEmptyDirectory();
    }

    @Test
    void aWarehouseThatNothingWasWrittenToBearsNoMark() throws Exception {
        Path root = folder.resolve("warehouse");

        assertThatThrownBy(() -> night(root)).isInstanceOf(NightException.class);

        assertThat(new Warehouse(root).staging()).doesNotExist();
    }

    private void night(Path root) throws Exception {
        Path empty = Files.createDirectories(folder.resolve("input"));
        new Nightly(
                        new NightOptions(List.of(empty.toString()), List.of(), List.of(), root, null, 0.5, false),
                        new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)))
                .run();
    }
}
