package io.minqing.stats;

import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * Exact interval of a rate of rare events (Garwood, Biometrika 28, 1936); tells how much no event at all can mean.
 * Conservative for small counts. Assumes independent events: where one article brings many at once, it is too narrow.
 */
public final class PoissonInterval {
    private PoissonInterval() {}

    /**
     * Events a unit of exposure, with the interval.
     *
     * @param count events, not negative
     * @param exposure what they are counted against, positive
     * @param level coverage, for example 0.95
     */
    public static Interval of(long count, double exposure, double level) {
        if (count < 0 || !(exposure > 0)) {
            throw new IllegalArgumentException("rate of " + count + " in " + exposure);
        }
        double tail = (1 - level) / 2;
        double low = count == 0 ? 0 : quantile((double) count, tail);
        return new Interval(count / exposure, low / exposure, quantile(count + 1.0, 1 - tail) / exposure);
    }

    private static double quantile(double shape, double probability) {
        return new GammaDistribution(null, shape, 1).inverseCumulativeProbability(probability);
    }
}
