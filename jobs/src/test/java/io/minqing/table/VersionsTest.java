package io.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions as folders, without tables in them. */
class VersionsTest {
    private static final String VERSION =
            "{\"runId\": \"%s\", \"inputHash\": \"h\", \"code\": \"c\", \"asOf\": \"2024-05-01\", \"asOfGiven\": false%s}";

    @TempDir
    Path folder;

    @Test
    void aNightSortsBehindAllOthersWhenTheClockStandsBeforeThem() throws IOException {
        publish("20240501T020000-aaaaaaaa", "");
        Versions versions = new Versions(new Warehouse(folder));

        assertThat(versions.nextRunId(Instant.parse("2024-04-30T02:00:00Z"), "bbbbbbbbb"))
                .isEqualTo("20240501T020001-bbbbbbbb");
        assertThat(versions.nextRunId(Instant.parse("2024-05-02T02:00:00Z"), "bbbbbbbbb"))
                .isEqualTo("20240502T020000-bbbbbbbb");
    }

    @Test
    void readsTheVersionOfAnOlderProgramAndRefusesThatOfANewerOne() throws IOException {
        publish("20240501T020000-aaaaaaaa", "");
        Versions versions = new Versions(new Warehouse(folder));
        assertThat(versions.current())
                .hasValueSatisfying(version -> assertThat(version.snapshots()).isNull());

        publish("20240502T020000-bbbbbbbb", ", \"branches\": []");

        assertThatThrownBy(versions::current)
                .isInstanceOf(WarehouseException.class)
                .hasMessage(
                        "a newer Minqing has published 20240502T020000-bbbbbbbb: its version.json speaks of branches,"
                                + " which this one does not know; run that Minqing, or give --warehouse another folder");
    }

    private void publish(String runId, String more) throws IOException {
        Path version = folder.resolve("published/versions").resolve(runId);
        Files.createDirectories(version);
        Files.writeString(version.resolve("version.json"), VERSION.formatted(runId, more));
        Path current = folder.resolve("published/current");
        Files.deleteIfExists(current);
        Files.createSymbolicLink(current, version);
    }
}
