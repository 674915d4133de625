package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapIntervalTest {
    /** Mean of 0, 1, … by how often each was drawn; of a hundred its standard error is 2.887. */
    private static double mean(int[] times) {
        double sum = IntStream.range(0, times.length)
                .mapToDouble(i -> (double) i * times[i])
                .sum();
        return sum / times.length;
    }

    @Test
    void agreesWithTheNormalIntervalOfAMean() {
        Interval interval = BootstrapInterval.of(100, BootstrapIntervalTest::mean, 0.95);
        assertThat(interval.estimate()).isEqualTo(49.5);
        assertThat(interval.low()).isCloseTo(49.5 - 1.96 * 2.887, within(0.5));
        assertThat(interval.high()).isCloseTo(49.5 + 1.96 * 2.887, within(0.5));
    }

    @Test
    void givesTheSameIntervalAgain() {
        assertThat(BootstrapInterval.of(20, BootstrapIntervalTest::mean, 0.9))
                .isEqualTo(BootstrapInterval.of(20, BootstrapIntervalTest::mean, 0.9));
    }

    @Test
    void leavesOutDrawsWithoutAValue() {
        Interval interval = BootstrapInterval.of(2, times -> times[0] == 0 ? Double.NaN : 1, 0.95);
        assertThat(interval).isEqualTo(new Interval(1, 1, 1));
    }

    @Test
    void refusesASingleUnit() {
        assertThatThrownBy(() -> BootstrapInterval.of(1, BootstrapIntervalTest::mean, 0.95))
                .hasMessage("bootstrap over 1 units");
    }
}
