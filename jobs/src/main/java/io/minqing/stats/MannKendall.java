package io.minqing.stats;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Whether a series goes up or down, and how fast: Kendall's tau-b of the values against time with the two-sided test of
 * Mann (Econometrica 13, 1945) and Kendall (Rank Correlation Methods, 1975; variance corrected for ties, continuity
 * correction), and the slope of Sen (J. Am. Stat. Assoc. 63, 1968). Needs no shape of the trend and is not thrown by one
 * wild value. The p-value is a normal approximation, somewhat cautious below ten points, and assumes that neighbours do not
 * hang together; where they do, it is too small.
 *
 * @param tau rank correlation with time, from -1 to 1; null when all values are the same
 * @param p two-sided p-value of "no trend"; null when all values are the same
 * @param slope median change from one value to the next, in units of the values
 */
public record MannKendall(Double tau, Double p, double slope) {
    /** A shorter series can hardly be significant and is better looked at. */
    public static final int FEWEST = 5;

    /**
     * The trend of a series.
     *
     * @param values at equal distances in time
     * @return null when there are fewer than {@link #FEWEST}
     */
    public static MannKendall of(double[] values) {
        int n = values.length;
        if (n < FEWEST) {
            return null;
        }
        long s = 0;
        double[] slopes = new double[n * (n - 1) / 2];
        int pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += Math.round(Math.signum(values[j] - values[i]));
                slopes[pairs++] = (values[j] - values[i]) / (j - i);
            }
        }
        Arrays.sort(slopes);
        double slope = pairs % 2 == 1 ? slopes[pairs / 2] : (slopes[pairs / 2 - 1] + slopes[pairs / 2]) / 2;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double tiedPairs = 0;
        double variance = n * (n - 1.0) * (2.0 * n + 5) / 18;
        for (int i = 0; i < n; ) {
            int end = i;
            while (end < n && sorted[end] == sorted[i]) {
                end++;
            }
            double t = end - i;
            tiedPairs += t * (t - 1) / 2;
            variance -= t * (t - 1) * (2 * t + 5) / 18;
            i = end;
        }
        if (tiedPairs == pairs) {
            return new MannKendall(null, null, 0);
        }
        double z = s == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
        double p = 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(z));
        return new MannKendall(s / Math.sqrt((double) pairs * (pairs - tiedPairs)), Math.min(1, p), slope);
    }
}
