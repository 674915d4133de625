package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GammaPoissonTest {
    @Test
    void oneDocumentWhereLittleWasExpectedHeatsNothing() {
        GammaPoisson prior = GammaPoisson.fit(new long[] {1, 10, 9, 11}, new double[] {0.1, 10, 10, 10});

        Interval ratio = prior.posterior(1, 0.1, 0.95);

        assertThat(ratio.estimate()).isLessThan(2);
        assertThat(ratio.low()).isLessThan(1);
    }

    @Test
    void areasThatHardlyDifferStillLeaveRoomForDoubt() {
        GammaPoisson prior = GammaPoisson.fit(new long[] {1, 1, 1, 1}, new double[] {1, 1, 1, 1});

        Interval ratio = prior.posterior(1, 1, 0.95);

        assertThat(ratio.estimate()).isCloseTo(1, within(0.01));
        assertThat(ratio.high() - ratio.low()).isGreaterThan(0.7);
    }

    @Test
    void manyDocumentsKeepTheirOwnRatio() {
        GammaPoisson prior = GammaPoisson.fit(new long[] {300, 100, 90, 110}, new double[] {100, 100, 100, 100});

        assertThat(prior.posterior(300, 100, 0.95).estimate()).isCloseTo(3, within(0.15));
    }

    @Test
    void areasWithNothingExpectedDoNotMoveThePrior() {
        GammaPoisson with = GammaPoisson.fit(new long[] {5, 7, 0}, new double[] {6, 6, 0});
        GammaPoisson without = GammaPoisson.fit(new long[] {5, 7}, new double[] {6, 6});

        assertThat(with.posterior(5, 6, 0.95)).isEqualTo(without.posterior(5, 6, 0.95));
    }

    @Test
    void credibleIntervalsCoverTheTrueRatios() {
        Random random = new Random(11);
        int covered = 0;
        int areas = 400;
        double[] truth = new double[areas];
        double[] expected = new double[areas];
        long[] observed = new long[areas];
        for (int i = 0; i < areas; i++) {
            // a sum of four exponentials is gamma with shape 4; divided by four its mean is 1
            for (int k = 0; k < 4; k++) {
                truth[i] -= Math.log(1 - random.nextDouble()) / 4;
            }
            expected[i] = 2 + 8 * random.nextDouble();
            observed[i] = RateRatioTest.poisson(random, truth[i] * expected[i]);
        }
        GammaPoisson prior = GammaPoisson.fit(observed, expected);
        for (int i = 0; i < areas; i++) {
            Interval ratio = prior.posterior(observed[i], expected[i], 0.95);
            covered += ratio.low() <= truth[i] && truth[i] <= ratio.high() ? 1 : 0;
        }

        assertThat((double) covered / areas).isBetween(0.92, 0.98);
    }
}
