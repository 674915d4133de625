package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RateRatioTest {
    /**
     * Breast cancer among women with and without X-ray fluoroscopy: 41 cases in 28,010 and 15 in 19,017 person-years
     * (Boice and Monson 1977, as worked in Rothman's Epidemiology); exact limits 1.01 to 3.60
     * by the conditional method.
     */
    @Test
    void agreesWithAPublishedExample() {
        Interval ratio = RateRatio.of(41, 28_010, 15, 19_017, 0.95);

        assertThat(ratio.estimate()).isCloseTo(1.856, within(0.001));
        assertThat(ratio.low()).isCloseTo(1.005, within(0.01));
        assertThat(ratio.high()).isCloseTo(3.60, within(0.02));
    }

    @Test
    void saysNothingWhenNothingHappened() {
        assertThat(RateRatio.of(0, 10, 0, 12, 0.95)).isNull();
    }

    @Test
    void isUnboundedWhenTheBaseIsZero() {
        Interval ratio = RateRatio.of(3, 10, 0, 10, 0.95);

        assertThat(ratio.estimate()).isInfinite();
        assertThat(ratio.high()).isInfinite();
        assertThat(ratio.low()).isPositive().isLessThan(3);
    }

    @Test
    void refusesAnExposureOfZero() {
        assertThatThrownBy(() -> RateRatio.of(3, 0, 1, 10, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exposures positive");
    }

    @Test
    void coversTheTrueRatioAtLeastAsOftenAsItSays() {
        Random random = new Random(7);
        int covered = 0;
        int said = 0;
        for (int i = 0; i < 2000; i++) {
            int count = poisson(random, 8);
            int base = poisson(random, 4);
            Interval ratio = RateRatio.of(count, 1, base, 1, 0.95);
            if (ratio != null) {
                said++;
                covered += ratio.low() <= 2 && 2 <= ratio.high() ? 1 : 0;
            }
        }

        assertThat((double) covered / said).isGreaterThan(0.95);
    }

    static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        int n = 0;
        for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
            n++;
        }
        return n;
    }
}
