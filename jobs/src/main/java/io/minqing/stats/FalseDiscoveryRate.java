package io.minqing.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Benjamini and Hochberg, J. R. Statist. Soc. B 57 (1995): q-values that bound the share of false alarms among the alarms. */
public final class FalseDiscoveryRate {
    private FalseDiscoveryRate() {}

    /**
     * q-values of a family of tests, in the order of the p-values.
     *
     * @param pValues each in 0 to 1
     */
    public static double[] qValues(double[] pValues) {
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
            least = Math.min(least, pValues[i] * n / rank);
            q[i] = least;
        }
        return q;
    }
}
