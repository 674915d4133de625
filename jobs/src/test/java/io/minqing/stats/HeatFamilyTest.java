package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minqing.stats.HeatFamily.Count;
import io.minqing.stats.HeatFamily.Heat;
import io.minqing.stats.HeatFamily.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatFamilyTest {

    @Test
    void tellsAZeroOnlyWhereADocumentWasExpected() {
        List<Heat> heats = HeatFamily.judge(
                List.of(new Place("451422", 30), new Place("610102", 10), new Place("131121", 2)),
                List.of(new Count("451422", "tea_industry", 6, 1)));

        assertThat(heats)
                .extracting(heat -> heat.count().place() + " " + heat.count().originals())
                .containsExactly("451422 6", "610102 0");
        assertThat(heats.get(0).expected()).isCloseTo(30.0 * 6 / 42, within(1e-12));
        assertThat(heats.get(1).q()).isEqualTo(1);
    }

    @Test
    void theTestCountsCellsThatAreNotTold() {
        List<Place> places = new ArrayList<>(List.of(new Place("451422", 4)));
        for (int i = 0; i < 99; i++) {
            places.add(new Place("quiet" + i, 1));
        }
        List<Heat> heats = HeatFamily.judge(places, List.of(new Count("451422", "tea_industry", 4, 0)));

        double expected = 4.0 * 4 / 103;
        double p = GammaPoisson.moreThanExpected(4, expected);
        assertThat(heats).hasSize(1);
        assertThat(heats.get(0).q()).isCloseTo(100 * p, within(1e-12));
    }

    @Test
    void nothingIsExpectedWhereOnlyCopiesCameFrom() {
        List<Heat> heats = HeatFamily.judge(
                List.of(new Place("451422", 5)),
                List.of(new Count("451422", "tea_industry", 2, 0), new Count("610102", "tea_industry", 0, 3)));

        assertThat(heats)
                .filteredOn(heat -> heat.count().place().equals("610102"))
                .singleElement()
                .satisfies(heat -> {
                    assertThat(heat.expected()).isZero();
                    assertThat(heat.ratio()).isNull();
                    assertThat(heat.q()).isNull();
                });
    }

    @Test
    void saysNothingOfATopicOfWhichOnlyCopiesCame() {
        List<Heat> heats =
                HeatFamily.judge(List.of(new Place("451422", 5)), List.of(new Count("451422", "tea_industry", 0, 2)));

        assertThat(heats).singleElement().satisfies(heat -> assertThat(heat.ratio())
                .isNull());
    }
}
