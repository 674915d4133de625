package io.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    @Test
    void aFirstNightBeginsFromEmptyTables() {
        assertThat(Snapshots.publishedBy(Optional.empty())).contains(Map.of());
    }

    @Test
    void aNightBeginsFromWhatThePublishedVersionNames() {
        Map<String, Long> named = Map.of("article", 7L);

        assertThat(Snapshots.publishedBy(Optional.of(version(named)))).contains(named);
    }

    @Test
    void takesTheTablesOfAnOlderProgramAsTheyStand() {
        assertThat(Snapshots.publishedBy(Optional.of(version(null)))).isEmpty();
    }

    private static PublishedVersion version(Map<String, Long> snapshots) {
        return new PublishedVersion("20240101T000000-abcdef12", "hash", "code", "2024-01-01", false, snapshots);
    }
}
