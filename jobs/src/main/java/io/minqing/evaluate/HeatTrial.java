package io.minqing.evaluate;

import io.minqing.stats.HeatFamily;
import io.minqing.stats.HeatFamily.Count;
import io.minqing.stats.HeatFamily.Heat;
import io.minqing.stats.HeatFamily.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented countries: volumes of places are lognormal (the largest some hundred times the median), topics 0.5 to 10 % of them,
 * and how much hotter than others a place truly is comes from several distributions, of which the prior of {@link HeatFamily}
 * is one. How often the interval of a cell holds the truth, and how many of the cells that are told as high are not; beside
 * plain ratios with the normal interval of a count, and the cells above twice what is expected. The seed is fixed.
 */
final class HeatTrial {
    /** How unequal places truly are. */
    enum Truth {
        GAMMA,
        LOGNORMAL,
        A_TENTH_THREE_TIMES,
        EQUAL;

        private double ratio(Random random) {
            return switch (this) {
                case GAMMA -> -(Math.log(1 - random.nextDouble()) + Math.log(1 - random.nextDouble())) / 2;
                case LOGNORMAL -> Math.exp(random.nextGaussian() - 0.5);
                case A_TENTH_THREE_TIMES -> random.nextInt(10) == 0 ? 3 : 1;
                case EQUAL -> 1;
            };
        }
    }

    /**
     * What became of the cells.
     *
     * @param cells told
     * @param covered cells whose interval holds the truth
     * @param high cells told as high
     * @param falselyHigh of those, cells that truly are not
     * @param plainCovered as {@code covered}, by the plain rule
     * @param plainHigh as {@code high}, by the plain rule
     * @param plainFalselyHigh as {@code falselyHigh}, by the plain rule
     */
    record Outcome(
            int cells, int covered, int high, int falselyHigh, int plainCovered, int plainHigh, int plainFalselyHigh) {
        Outcome plus(Outcome other) {
            return new Outcome(
                    cells + other.cells,
                    covered + other.covered,
                    high + other.high,
                    falselyHigh + other.falselyHigh,
                    plainCovered + other.plainCovered,
                    plainHigh + other.plainHigh,
                    plainFalselyHigh + other.plainFalselyHigh);
        }

        double coverage() {
            return (double) covered / cells;
        }

        /** Share of the cells told as high that are not; 0 without any. */
        double falseShare() {
            return high == 0 ? 0 : (double) falselyHigh / high;
        }
    }

    private static final int TOPICS = 40;
    private static final long SEED = 5;

    private final Random random = new Random(SEED);
    private final int places;
    private final int[] sums = new int[7];

    private HeatTrial(int places) {
        this.places = places;
    }

    /**
     * Runs the trial.
     *
     * @param places in a country
     * @param countries drawn
     */
    static Outcome run(int places, int countries, Truth truth) {
        HeatTrial trial = new HeatTrial(places);
        for (int i = 0; i < countries; i++) {
            trial.country(truth);
        }
        int[] sums = trial.sums;
        return new Outcome(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6]);
    }

    private void country(Truth truth) {
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
                ratios[place][topic] = truth.ratio(random);
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
            judge(
                    heat,
                    ratios[Integer.parseInt(heat.count().place())][
                            Integer.parseInt(heat.count().topic())]);
        }
    }

    private void judge(Heat heat, double truth) {
        boolean hot = truth > 1 + 1e-9;
        int originals = heat.count().originals();
        boolean high = originals >= 3 && heat.ratio().low() > 1 && heat.q() <= 0.1;
        double plain = originals / heat.expected();
        double error = 1.96 * Math.sqrt(originals) / heat.expected();
        boolean plainHigh = originals >= 3 && plain > 2;
        sums[0]++;
        sums[1] += heat.ratio().low() <= truth && truth <= heat.ratio().high() ? 1 : 0;
        sums[2] += high ? 1 : 0;
        sums[3] += high && !hot ? 1 : 0;
        sums[4] += plain - error <= truth && truth <= plain + error ? 1 : 0;
        sums[5] += plainHigh ? 1 : 0;
        sums[6] += plainHigh && !hot ? 1 : 0;
    }

    private int poisson(double mean) {
        int count = 0;
        // in pieces: the exponential of a large mean is zero
        for (double left = mean; left > 0; left -= 100) {
            double limit = Math.exp(-Math.min(left, 100));
            for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
                count++;
            }
        }
        return count;
    }
}
