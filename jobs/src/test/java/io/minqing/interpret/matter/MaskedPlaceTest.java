package io.minqing.interpret.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedPlaceTest {
    @ParameterizedTest
    @CsvSource({
        "A市A3区停车难, A3",
        "反映K8县的水费, K8",
        "A市一小区漏水, A",
        "C市到A市的地铁, C",
    })
    void findsTheNarrowest(String title, String place) {
        assertThat(MaskedPlace.of(title)).isEqualTo(place);
    }

    @Test
    void findsNoneInOtherLetters() {
        assertThat(MaskedPlace.of("WA市民卡")).isNull();
        assertThat(MaskedPlace.of("坐B2路公交去县里")).isNull();
        assertThat(MaskedPlace.of(null)).isNull();
    }

    @Test
    void contradictsOnlyWhatCannotLieInOneAnother() {
        assertThat(MaskedPlace.contradict("A3", "A7")).isTrue();
        assertThat(MaskedPlace.contradict("A", "C")).isTrue();
        assertThat(MaskedPlace.contradict("A", "A7")).isFalse();
        assertThat(MaskedPlace.contradict("A3", "A3")).isFalse();
        assertThat(MaskedPlace.contradict(null, "A3")).isFalse();
    }
}
