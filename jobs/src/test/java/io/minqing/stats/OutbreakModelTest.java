package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minqing.stats.OutbreakModel.Limit;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class OutbreakModelTest {
    private static final int WEEKS = 150;

    /** 99.5 % of a Poisson distribution with mean 10 lie at or below 19. */
    @Test
    void ofPlainPoissonSeriesTheLimitIsNearTheQuantileAndSeldomPassed() {
        Random random = new Random(29);
        double expected = 0;
        double upper = 0;
        int passed = 0;
        for (int series = 0; series < 1000; series++) {
            Limit limit = model(week -> 10, week -> 100, 0, series).limit(100, 0, new double[0]);
            expected += limit.expected() / 1000;
            upper += limit.upper() / 1000.0;
            passed += RateRatioTest.poisson(random, 10) > limit.upper() ? 1 : 0;
        }

        assertThat(expected).isCloseTo(10, within(0.3));
        assertThat(upper).isBetween(18.5, 20.5);
        assertThat(passed).isLessThan(11);
    }

    @Test
    void asksForTheShareAndNotForTheVolume() {
        OutbreakModel model = model(week -> 10, week -> 100, 0);

        assertThat(model.limit(300, 0, new double[0]).expected()).isCloseTo(30, within(2.0));
    }

    @Test
    void anOldOutbreakDoesNotHideTheNextOne() {
        Limit quiet = model(week -> 10, week -> 100, 0).limit(100, 0, new double[0]);
        Limit after =
                model(week -> week >= 60 && week < 66 ? 60 : 10, week -> 100, 0).limit(100, 0, new double[0]);

        assertThat(after.expected()).isLessThan(1.15 * quiet.expected());
        assertThat(after.upper()).isLessThan(quiet.upper() + 12);
    }

    @Test
    void aLongRiseIsExpectedToGoOnButNotBeyondAnythingSeen() {
        OutbreakModel model = model(week -> 5 + 0.1 * week, week -> 100, 0);

        assertThat(model.limit(100, 0, new double[0]).expected()).isBetween(17.0, 24.0);
        assertThat(model.limit(100, 5, new double[0]).expected())
                .as("five years on the line would be far above every count")
                .isLessThan(20);
    }

    @Test
    void learnsAnEffectOfTheCalendar() {
        OutbreakModel model = model(week -> week % 10 == 0 ? 30 : 10, week -> 100, 10);

        double with = model.limit(100, 0, new double[] {1}).expected();
        double without = model.limit(100, 0, new double[] {0}).expected();
        assertThat(with / without).isCloseTo(3, within(0.5));
    }

    @Test
    void aWeekdayOnWhichNothingEverHappenedHasAFiniteLimit() {
        OutbreakModel model = model(week -> week % 10 == 0 ? 0 : 10, week -> 100, 10);

        assertThat(model.limit(100, 0, new double[] {1}).upper()).isBetween(1, 6);
    }

    @Test
    void withHardlyAnyEventInThePastTwoAreNoSurpriseAndTenAre() {
        double[] counts = new double[60];
        counts[7] = 1;
        double[] exposures = new double[60];
        Arrays.fill(exposures, 20);
        Limit limit = OutbreakModel.of(counts, exposures, new double[60], new double[60][0])
                .limit(20, 0, new double[0]);

        assertThat(limit.expected()).isCloseTo(1.5 / 60, within(1e-12));
        assertThat(limit.upper()).isBetween(1, 3);
    }

    @Test
    void needsAPastWithExposure() {
        assertThatThrownBy(() -> OutbreakModel.of(new double[0], new double[0], new double[0], new double[0][0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("past periods");
        assertThatThrownBy(() ->
                        OutbreakModel.of(new double[] {1}, new double[] {0}, new double[] {0}, new double[][] {{}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Poisson counts of so many weeks; every so many weeks an effect holds. */
    private static OutbreakModel model(IntToDoubleFunction mean, IntToDoubleFunction exposure, int every) {
        return model(mean, exposure, every, 17);
    }

    private static OutbreakModel model(IntToDoubleFunction mean, IntToDoubleFunction exposure, int every, int seed) {
        Random random = new Random(seed);
        double[] counts = new double[WEEKS];
        double[] exposures = new double[WEEKS];
        double[] times = new double[WEEKS];
        double[][] effects = new double[WEEKS][every == 0 ? 0 : 1];
        for (int week = 0; week < WEEKS; week++) {
            counts[week] = RateRatioTest.poisson(random, mean.applyAsDouble(week));
            exposures[week] = exposure.applyAsDouble(week);
            times[week] = (week - WEEKS) / 52.0;
            if (every > 0 && week % every == 0) {
                effects[week][0] = 1;
            }
        }
        return OutbreakModel.of(counts, exposures, times, effects);
    }
}
