package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MannKendallTest {
    /** Ten values without ties: 33 pairs rise and 12 fall, so S = 21 and the variance is 10 × 9 × 25 / 18 = 125. */
    @Test
    void agreesWithACalculationByHand() {
        MannKendall trend = MannKendall.of(new double[] {4, 1, 6, 3, 5, 9, 2, 8, 7, 10});

        assertThat(trend.tau()).isCloseTo(21.0 / 45, within(1e-12));
        // z = 20 / √125 = 1.789
        assertThat(trend.p()).isCloseTo(0.0736, within(0.0005));
        assertThat(trend.slope()).isCloseTo(0.75, within(0.2));
    }

    /** 0 0 1 1 2: S = 8, two tied pairs, variance 5 × 4 × 15 / 18 - 2 × (2 × 1 × 9) / 18 = 14.667. */
    @Test
    void correctsForTies() {
        MannKendall trend = MannKendall.of(new double[] {0, 0, 1, 1, 2});

        assertThat(trend.tau()).isCloseTo(8 / Math.sqrt(10 * 8), within(1e-12));
        // z = 7 / √14.667 = 1.828
        assertThat(trend.p()).isCloseTo(0.0676, within(0.0005));
        assertThat(trend.slope()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void oneWildMonthMakesNoTrend() {
        MannKendall trend = MannKendall.of(new double[] {3, 4, 3, 4, 90, 3, 4, 3, 4, 3, 4, 3});

        assertThat(trend.p()).isGreaterThan(0.5);
        assertThat(trend.slope()).isZero();
    }

    @Test
    void theSlopeIsTheMedianOfAllPairsHoweverManyOfThemDoNotDiffer() {
        Random random = new Random(7);
        for (int n = 0; n < 2000; n++) {
            double[] values = new double[5 + random.nextInt(24)];
            double usual = random.nextDouble() * 2;
            for (int i = 0; i < values.length; i++) {
                values[i] = RateRatioTest.poisson(random, usual);
            }
            double[] slopes = IntStream.range(0, values.length)
                    .boxed()
                    .flatMap(
                            i -> IntStream.range(i + 1, values.length).mapToObj(j -> (values[j] - values[i]) / (j - i)))
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();

            assertThat(MannKendall.of(values).slope())
                    .isEqualTo((slopes[(slopes.length - 1) / 2] + slopes[slopes.length / 2]) / 2);
        }
    }

    @Test
    void nothingCanBeSaidOfSilenceNorOfFourPeriods() {
        assertThat(MannKendall.of(new double[] {0, 0, 0, 0, 0, 0})).isEqualTo(new MannKendall(null, null, 0));
        assertThat(MannKendall.of(new double[] {1, 2, 3, 4})).isNull();
    }

    @Test
    void criesNoMoreOftenThanItSaysWhereThereIsNoTrend() {
        Random random = new Random(3);
        int cried = 0;
        for (int n = 0; n < 4000; n++) {
            double[] values = new double[12];
            for (int i = 0; i < values.length; i++) {
                values[i] = RateRatioTest.poisson(random, 1.5);
            }
            MannKendall trend = MannKendall.of(values);
            cried += trend.p() != null && trend.p() < 0.05 ? 1 : 0;
        }

        assertThat(cried / 4000.0).isBetween(0.03, 0.055);
    }
}
