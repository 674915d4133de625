package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

class GammaQuantileTest {
    @Test
    void agreesWithCommonsMath() {
        for (double shape : new double[] {0.05, 0.25, 0.7, 1, 2.3, 9, 40, 700, 20_000}) {
            for (double probability : new double[] {0.005, 0.025, 0.3, 0.5, 0.9, 0.975, 0.999}) {
                GammaDistribution gamma = new GammaDistribution(null, shape, 1);
                double x = GammaQuantile.of(shape, probability);
                assertThat(gamma.cumulativeProbability(x))
                        .as("%s %s", shape, probability)
                        .isCloseTo(probability, within(1e-7));
            }
        }
    }
}
