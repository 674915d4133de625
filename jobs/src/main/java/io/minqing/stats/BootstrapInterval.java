package io.minqing.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap (Efron, Ann. Stat. 7, 1979): the units are drawn again with replacement, and the middle of what
 * the statistic then gives is its interval. For statistics without a formula, such as F1 over articles. The seed is fixed,
 * so the same data give the same interval. With few units, or where nearly all give the same, it is too narrow.
 */
public final class BootstrapInterval {
    private static final int DRAWS = 2000;
    private static final long SEED = 20220824;

    private BootstrapInterval() {}

    /**
     * A statistic of units with its interval.
     *
     * @param units how many there are, at least 2
     * @param statistic its value when each unit counts as often as the array says; NaN where it has none, such draws are
     *     left out
     * @param level coverage, for example 0.95
     */
    public static Interval of(int units, ToDoubleFunction<int[]> statistic, double level) {
        if (units < 2) {
            throw new IllegalArgumentException("bootstrap over " + units + " units");
        }
        int[] each = new int[units];
        Arrays.fill(each, 1);
        double estimate = statistic.applyAsDouble(each);
        SplittableRandom random = new SplittableRandom(SEED);
        double[] drawn = new double[DRAWS];
        int kept = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] times = new int[units];
            for (int i = 0; i < units; i++) {
                times[random.nextInt(units)]++;
            }
            double value = statistic.applyAsDouble(times);
            if (!Double.isNaN(value)) {
                drawn[kept++] = value;
            }
        }
        if (kept == 0) {
            return new Interval(estimate, Double.NaN, Double.NaN);
        }
        Arrays.sort(drawn, 0, kept);
        double tail = (1 - level) / 2;
        int low = (int) Math.floor(tail * (kept - 1));
        int high = (int) Math.ceil((1 - tail) * (kept - 1));
        return new Interval(estimate, drawn[low], drawn[high]);
    }
}
