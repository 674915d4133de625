package io.minqing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.evaluate.HeatTrial.Outcome;
import io.minqing.evaluate.HeatTrial.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatTrialTest {
    /** What the heatmap promises, where the places are as unequal as those of a country and the prior is right or wrong. */
    @Test
    void intervalsCoverTheTruthAndAlarmsAreRarelyFalseInThreeHundredUnequalPlaces() {
        Outcome gamma = HeatTrial.run(300, 3, Truth.GAMMA);
        Outcome lognormal = HeatTrial.run(300, 3, Truth.LOGNORMAL);
        Outcome fewHot = HeatTrial.run(300, 3, Truth.A_TENTH_THREE_TIMES);
        Outcome equal = HeatTrial.run(300, 3, Truth.EQUAL);

        assertThat(gamma.coverage()).isGreaterThan(0.93);
        assertThat(lognormal.coverage()).isGreaterThan(0.93);
        assertThat(fewHot.coverage()).isGreaterThan(0.90);
        assertThat(equal.coverage()).isGreaterThan(0.95);
        for (Outcome outcome : List.of(gamma, lognormal, fewHot, equal)) {
            assertThat(outcome.falseShare()).isLessThan(0.1);
        }
        assertThat(gamma.high()).isGreaterThan(300);
        assertThat(fewHot.high())
                .as("a tenth of the cells is three times as hot")
                .isGreaterThan(150);
        assertThat(equal.high()).isLessThan(5);
    }

    /** Fifteen provinces say little about how much provinces differ. */
    @Test
    void intervalsCoverTheTruthInFifteenUnequalPlaces() {
        assertThat(HeatTrial.run(15, 40, Truth.GAMMA).coverage()).isGreaterThan(0.91);
        assertThat(HeatTrial.run(15, 40, Truth.LOGNORMAL).coverage()).isGreaterThan(0.90);
        assertThat(HeatTrial.run(15, 40, Truth.EQUAL).falseShare()).isLessThan(0.1);
    }
}
