package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {
    /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81 of 263 and 0 of 20. */
    @Test
    void agreesWithPublishedLimits() {
        assertThat(WilsonInterval.of(81, 263, 0.95).low()).isCloseTo(0.2553, within(0.0001));
        assertThat(WilsonInterval.of(81, 263, 0.95).high()).isCloseTo(0.3662, within(0.0001));
        assertThat(WilsonInterval.of(0, 20, 0.95).low()).isZero();
        assertThat(WilsonInterval.of(0, 20, 0.95).high()).isCloseTo(0.1611, within(0.0001));
    }

    @Test
    void refusesMoreHitsThanTrials() {
        assertThatThrownBy(() -> WilsonInterval.of(3, 2, 0.95)).hasMessageContaining("3 in 2");
    }
}
