package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HeatTest {
    @Test
    void aDocumentCountsHalfAfterTwoWeeks() {
        assertThat(Heat.recency(0)).isEqualTo(1);
        assertThat(Heat.recency(14)).isCloseTo(0.5, within(1e-12));
        assertThat(Heat.recency(28)).isCloseTo(0.25, within(1e-12));
        assertThat(Heat.recency(-3)).isEqualTo(1);
    }

    @Test
    void followsItsFormula() {
        // two documents of today from two publishers, seven votes
        assertThat(Heat.of(2, 2, 7, 0)).isCloseTo(2 * (1 + Math.log(2)) + Math.log(8), within(1e-12));
        assertThat(Heat.of(0, 1, 0, 400)).isZero();
    }

    @Test
    void growsWithDocumentsSourcesAndVotesAndCoolsWithTime() {
        double heat = Heat.of(3, 2, 10, 5);
        assertThat(Heat.of(4, 2, 10, 5)).isGreaterThan(heat);
        assertThat(Heat.of(3, 3, 10, 5)).isGreaterThan(heat);
        assertThat(Heat.of(3, 2, 11, 5)).isGreaterThan(heat);
        assertThat(Heat.of(3, 2, 10, 6)).isLessThan(heat);
    }
}
