package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minqing.stats.LabelAgreement.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelAgreementTest {
    @Test
    void countsRightWrongAndMissedByLabel() {
        LabelAgreement agreement = new LabelAgreement(
                List.of(Set.of("a"), Set.of("a", "b"), Set.of("b"), Set.of()),
                List.of(Set.of("a"), Set.of("a"), Set.of("a"), Set.of("b", "never true")));

        assertThat(agreement.counts()).containsOnlyKeys("a", "b");
        assertThat(agreement.counts().get("a")).isEqualTo(new Counts(2, 1, 0));
        assertThat(agreement.counts().get("b")).isEqualTo(new Counts(0, 1, 2));
        assertThat(agreement.macroF1()).isEqualTo((0.8 + 0) / 2, within(1e-12));
    }

    @Test
    void theIntervalOfF1HoldsItAndShrinksWithTexts() {
        Interval few = new Counts(8, 1, 1).f1(0.95);
        Interval many = new Counts(800, 100, 100).f1(0.95);

        assertThat(few.estimate()).isEqualTo(16.0 / 18, within(1e-12)).isBetween(few.low(), few.high());
        assertThat(many.estimate()).isEqualTo(few.estimate(), within(1e-12));
        assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 5);
        assertThat(new Counts(0, 0, 0).f1(0.95)).isEqualTo(new Interval(0, 0, 1));
    }

    @Test
    void theGainIsCertainOnlyWhereItIsMoreThanChance() {
        List<Set<String>> truth = new ArrayList<>();
        List<Set<String>> before = new ArrayList<>();
        List<Set<String>> better = new ArrayList<>();
        List<Set<String>> byChance = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String label = i % 2 == 0 ? "a" : "b";
            String other = i % 2 == 0 ? "b" : "a";
            truth.add(Set.of(label));
            before.add(Set.of(i % 5 == 0 ? other : label));
            better.add(Set.of(i % 20 == 0 ? other : label));
            byChance.add(Set.of(i % 5 == 1 ? other : label));
        }
        LabelAgreement base = new LabelAgreement(truth, before);

        Interval gain = new LabelAgreement(truth, better).gainOver(base, 0.95);
        assertThat(gain.estimate()).isEqualTo(0.15, within(0.01));
        assertThat(gain.low()).isPositive();
        assertThat(new LabelAgreement(truth, better).gainOver(base, 0.95)).isEqualTo(gain);
        assertThat(new LabelAgreement(truth, byChance).gainOver(base, 0.95).low())
                .isNegative();
    }

    @Test
    void refusesListsThatDoNotBelongTogether() {
        assertThatThrownBy(() -> new LabelAgreement(List.of(Set.of("a")), List.of()))
                .hasMessage("1 texts against 0");
        LabelAgreement one = new LabelAgreement(List.of(Set.of("a")), List.of(Set.of("a")));
        LabelAgreement other = new LabelAgreement(List.of(Set.of("b")), List.of(Set.of("a")));
        assertThatThrownBy(() -> one.gainOver(other, 0.95)).hasMessage("the two must be about the same texts");
    }

    @Test
    void nothingIsNoError() {
        assertThat(new LabelAgreement(List.of(), List.of()).macroF1()).isZero();
    }
}
