package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoissonIntervalTest {
    @Test
    void agreesWithGarwoodsTable() {
        Interval ten = PoissonInterval.of(10, 1, 0.95);
        assertThat(ten.low()).isCloseTo(4.795, within(0.001));
        assertThat(ten.high()).isCloseTo(18.390, within(0.001));
    }

    @Test
    void saysHowMuchNoEventCanMean() {
        Interval none = PoissonInterval.of(0, 100, 0.95);
        assertThat(none.estimate()).isZero();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.03689, within(0.00001));
    }

    @Test
    void refusesWhatIsNoRate() {
        assertThatThrownBy(() -> PoissonInterval.of(1, 0, 0.95)).hasMessage("rate of 1 in 0.0");
    }
}
