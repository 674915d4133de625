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

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

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
        int pairs = n * (n - 1) / 2;
        // a topic is silent in most periods of most places: few pairs differ
        double[] changes = new double[pairs];
        int rising = 0;
        int falling = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double change = values[j] - values[i];
                if (change != 0) {
                    changes[rising + falling] = change / (j - i);
                    if (change > 0) {
                        rising++;
                    } else {
                        falling++;
                    }
                }
            }
        }
        int s = rising - falling;
        double slope = medianSlope(changes, rising, falling, pairs);
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
        double z = s == 0 ? 0 : (s - Integer.signum(s)) / Math.sqrt(variance);
        double p = 2 * NORMAL.cumulativeProbability(-Math.abs(z));
        return new MannKendall(s / Math.sqrt((double) pairs * (pairs - tiedPairs)), Math.min(1, p), slope);
    }

    /**
     * The median of the slopes of all pairs.
     *
     * @param changes slopes that are not zero, rising and falling ones, in any order; sorted where that is needed
     */
    private static double medianSlope(double[] changes, int rising, int falling, int pairs) {
        int low = (pairs - 1) / 2;
        int high = pairs / 2;
        if (falling <= low && high < pairs - rising) {
            return 0;
        }
        Arrays.sort(changes, 0, rising + falling);
        return (slope(changes, low, rising, falling, pairs) + slope(changes, high, rising, falling, pairs)) / 2;
    }

    private static double slope(double[] sorted, int place, int rising, int falling, int pairs) {
        if (place < falling) {
            return sorted[place];
        }
        return place < pairs - rising ? 0 : sorted[place - (pairs - rising - falling)];
    }
}
