package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapIntervalTest {
    /** 0, 1, … 99: standard error of the mean 2.887. */
    private static final ToDoubleFunction<int[]> MEAN = times -> IntStream.range(0, times.length)
                    .mapToDouble(i -> (double) i * times[i])
                    .sum()
            / times.length;

    @Test
    void agreesWithTheNormalIntervalOfAMean() {
        Interval interval = BootstrapInterval.of(100, MEAN, 0.95);
        assertThat(interval.estimate()).isEqualTo(49.5);
        assertThat(interval.low()).isCloseTo(49.5 - 1.96 * 2.887, within(0.5));
        assertThat(interval.high()).isCloseTo(49.5 + 1.96 * 2.887, within(0.5));
    }

    @Test
    void givesTheSameIntervalAgain() {
        assertThat(BootstrapInterval.of(20, MEAN, 0.9)).isEqualTo(BootstrapInterval.of(20, MEAN, 0.9));
    }

    @Test
    void leavesOutDrawsWithoutAValue() {
        Interval interval = BootstrapInterval.of(2, times -> times[0] == 0 ? Double.NaN : 1, 0.95);
        assertThat(interval).isEqualTo(new Interval(1, 1, 1));
    }

    @Test
    void refusesASingleUnit() {
        assertThatThrownBy(() -> BootstrapInterval.of(1, MEAN, 0.95)).hasMessage("bootstrap over 1 units");
    }
}
