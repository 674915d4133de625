package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minqing.stats.HeatFamily.Count;
import io.minqing.stats.HeatFamily.Heat;
import io.minqing.stats.HeatFamily.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class HeatFamilyTest {
    private static final int TOPICS = 40;

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

    /** What the heatmap promises, where the places are as unequal as those of a country and the prior is right or wrong. */
    @Test
    void intervalsCoverTheTruthAndAlarmsAreRarelyFalseInThreeHundredUnequalPlaces() {
        Trial gamma = new Trial(300, 3, random -> gamma2(random));
        Trial lognormal = new Trial(300, 3, random -> Math.exp(random.nextGaussian() - 0.5));
        Trial fewHot = new Trial(300, 3, random -> random.nextInt(10) == 0 ? 3 : 1);
        Trial equal = new Trial(300, 3, random -> 1);

        assertThat(gamma.coverage()).isGreaterThan(0.93);
        assertThat(lognormal.coverage()).isGreaterThan(0.93);
        assertThat(fewHot.coverage()).isGreaterThan(0.90);
        assertThat(equal.coverage()).isGreaterThan(0.95);
        for (Trial trial : List.of(gamma, lognormal, fewHot, equal)) {
            assertThat(trial.falseShare()).isLessThan(0.1);
        }
        assertThat(gamma.high).isGreaterThan(300);
        assertThat(fewHot.high).as("a tenth of the cells is three times as hot").isGreaterThan(150);
        assertThat(equal.high).isLessThan(5);
    }

    /** Fifteen provinces say little about how much provinces differ. */
    @Test
    void intervalsCoverTheTruthInFifteenUnequalPlaces() {
        assertThat(new Trial(15, 40, random -> gamma2(random)).coverage()).isGreaterThan(0.91);
        assertThat(new Trial(15, 40, random -> Math.exp(random.nextGaussian() - 0.5)).coverage())
                .isGreaterThan(0.90);
        assertThat(new Trial(15, 40, random -> 1).falseShare()).isLessThan(0.1);
    }

    private static double gamma2(Random random) {
        return -(Math.log(1 - random.nextDouble()) + Math.log(1 - random.nextDouble())) / 2;
    }

    /** Invented countries: volumes of places are lognormal (the largest some hundred times the median), topics 0.5 to 10 %. */
    private static final class Trial {
        private final Random random = new Random(5);
        private final int places;
        private int cells;
        private int covered;
        private int high;
        private int falselyHigh;

        Trial(int places, int countries, ToDoubleFunction<Random> truth) {
            this.places = places;
            for (int i = 0; i < countries; i++) {
                country(truth);
            }
        }

        double coverage() {
            return (double) covered / cells;
        }

        double falseShare() {
            return high == 0 ? 0 : (double) falselyHigh / high;
        }

        private void country(ToDoubleFunction<Random> truth) {
            List<Place> volumes = new ArrayList<>();
            double all = 0;
            for (int place = 0; place < places; place++) {
                int originals = 1 + (int) Math.exp(3 + 1.5 * random.nextGaussian());
                volumes.add(new Place(String.valueOf(place), originals));
                all += originals;
            }
            double[][] ratios = new double[places][TOPICS];
            List<Count> counts = new ArrayList<>();
            for (int topic = 0; topic < TOPICS; topic++) {
                double share = 0.005 + 0.1 * Math.pow(random.nextDouble(), 3);
                double expected = 0;
                for (int place = 0; place < places; place++) {
                    ratios[place][topic] = truth.applyAsDouble(random);
                    expected += ratios[place][topic] * volumes.get(place).originals();
                }
                for (int place = 0; place < places; place++) {
                    ratios[place][topic] *= all / expected;
                    int volume = volumes.get(place).originals();
                    int originals = Math.min(volume, poisson(ratios[place][topic] * volume * share));
                    if (originals > 0) {
                        counts.add(new Count(String.valueOf(place), String.valueOf(topic), originals, 0));
                    }
                }
            }
            for (Heat heat : HeatFamily.judge(volumes, counts)) {
                double ratio = ratios[Integer.parseInt(heat.count().place())][
                        Integer.parseInt(heat.count().topic())];
                cells++;
                covered += heat.ratio().low() <= ratio && ratio <= heat.ratio().high() ? 1 : 0;
                if (heat.count().originals() >= 3 && heat.ratio().low() > 1 && heat.q() <= 0.1) {
                    high++;
                    falselyHigh += ratio <= 1 + 1e-9 ? 1 : 0;
                }
            }
        }

        private int poisson(double mean) {
            int count = 0;
            for (double left = mean; left > 0; left -= 100) {
                count += RateRatioTest.poisson(random, Math.min(left, 100));
            }
            return count;
        }
    }
}
