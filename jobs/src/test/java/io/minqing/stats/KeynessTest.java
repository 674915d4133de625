package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KeynessTest {
    @Test
    void agreesWithATableWorkedOutByHand() {
        // 10 of 100 against 10 of 900: expected 2, 98, 18, 882
        Keyness keyness = Keyness.of(10, 100, 10, 900);

        double byHand = 2
                * (10 * Math.log(10 / 2.0)
                        + 90 * Math.log(90 / 98.0)
                        + 10 * Math.log(10 / 18.0)
                        + 890 * Math.log(890 / 882.0));
        assertThat(keyness.logLikelihood()).isCloseTo(byHand, within(1e-9)).isCloseTo(21.2, within(0.1));
        assertThat(keyness.logRatio()).isCloseTo(Math.log(10.5 / 101 / (10.5 / 901)) / Math.log(2), within(1e-9));
        assertThat(keyness.pValue()).isBetween(1e-6, 3e-6);
    }

    @Test
    void aShareThatStaysOrFallsIsNoRise() {
        assertThat(Keyness.of(5, 50, 10, 100))
                .satisfies(same -> assertThat(same.logLikelihood()).isCloseTo(0, within(1e-9)))
                .satisfies(same -> assertThat(same.pValue()).isEqualTo(1));
        assertThat(Keyness.of(1, 50, 30, 100).pValue()).isEqualTo(1);
        assertThat(Keyness.of(1, 50, 30, 100).logRatio()).isNegative();
    }

    @Test
    void aWordThatNobodySaidBeforeHasAFiniteEffect() {
        assertThat(Keyness.of(3, 40, 0, 400).logRatio()).isBetween(5.0, 7.0);
        assertThat(Keyness.of(40, 40, 400, 400).logLikelihood()).isCloseTo(0, within(1e-9));
    }

    @Test
    void alarmsAsOftenAsItSaysWhenNothingRises() {
        Random random = new Random(20240501);
        int alarms = 0;
        for (int trial = 0; trial < 4000; trial++) {
            if (Keyness.of(draw(random, 200), 200, draw(random, 1000), 1000).pValue() <= 0.05) {
                alarms++;
            }
        }
        assertThat(alarms / 4000.0).isBetween(0.03, 0.075);
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatThrownBy(() -> Keyness.of(5, 4, 0, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no counts of documents: 5 of 4, 0 of 10 before");
        assertThatThrownBy(() -> Keyness.of(0, 0, 0, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int draw(Random random, int documents) {
        int saying = 0;
        for (int i = 0; i < documents; i++) {
            saying += random.nextInt(20) == 0 ? 1 : 0;
        }
        return saying;
    }
}
