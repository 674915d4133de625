package io.minqing.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Benjamini and Hochberg, J. R. Statist. Soc. B 57 (1995): q-values that bound the expected share of false alarms among the
 * alarms. Assumes tests that are independent or lean the same way (Benjamini and Yekutieli, Ann. Stat. 29, 2001); where cells
 * draw on one total, as those of a topic do, they lean a little against each other, and the bound is one by simulation
 * ({@code minqing evaluate}).
 */
public final class FalseDiscoveryRate {
    private FalseDiscoveryRate() {}

    /**
     * q-values of a family of tests, in the order of the p-values.
     *
     * @param pValues each in 0 to 1
     */
    public static double[] qValues(double[] pValues) {
        return qValues(pValues, pValues.length);
    }

    /**
     * q-values of a family of tests of which those with a p-value of 1 need not be given, in the order of the p-values.
     *
     * @param pValues each in 0 to 1
     * @param family how many tests there are, at least as many as p-values
     */
    public static double[] qValues(double[] pValues, int family) {
        if (family < pValues.length) {
            throw new IllegalArgumentException(pValues.length + " tests in a family of " + family);
        }
        int n = pValues.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[n];
        double least = 1;
        for (int rank = n; rank >= 1; rank--) {
            int i = order[n - rank];
            least = Math.min(least, pValues[i] * family / rank);
            q[i] = least;
        }
        return q;
    }
}
