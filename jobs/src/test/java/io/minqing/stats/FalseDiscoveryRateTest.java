package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FalseDiscoveryRateTest {
    /** The 15 p-values of the example in Benjamini and Hochberg (1995), section 3.2: at 0.05 the first four are rejected. */
    @Test
    void rejectsWhatTheOriginalPaperRejects() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1
        };

        double[] q = FalseDiscoveryRate.qValues(p);

        assertThat(q[3]).isLessThan(0.05).isCloseTo(0.0095 * 15 / 4, within(1e-12));
        assertThat(q[4]).isGreaterThan(0.05);
        assertThat(q[14]).isEqualTo(1);
    }

    @Test
    void keepsTheOrderOfItsInput() {
        assertThat(FalseDiscoveryRate.qValues(new double[] {0.5, 0.01})).containsExactly(0.5, 0.02);
    }

    @Test
    void answersNothingForNothing() {
        assertThat(FalseDiscoveryRate.qValues(new double[0])).isEmpty();
    }
}
