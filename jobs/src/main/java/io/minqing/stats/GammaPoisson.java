package io.minqing.stats;

import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * Empirical Bayes smoothing of observed-to-expected ratios (Clayton and Kaldor, Biometrics 43, 1987). Counts are Poisson
 * with mean {@code expected × ratio}; the ratios of all areas come from one gamma distribution, whose parameters are
 * estimated by moments (Marshall 1991). An area with little expected is drawn to the common mean; one with much keeps its
 * own ratio. Expected counts should be standardised within the areas (their sum is the sum of the observed), so that the
 * common mean is 1.
 */
public final class GammaPoisson {
    /** Weakest prior the moments may give: the worth of this many expected documents, so that one document never heats a map. */
    private static final double LEAST_PRIOR_COUNT = 2;

    /**
     * Strongest prior, reached when the areas do not differ beyond chance. Areas always differ somewhat; a prior without
     * bound would give one document the certainty of hundreds.
     */
    private static final double MOST_PRIOR_COUNT = 20;

    private final double shape;
    private final double rate;

    private GammaPoisson(double shape, double rate) {
        this.shape = shape;
        this.rate = rate;
    }

    /**
     * Estimates the prior from all areas.
     *
     * @param observed counts, one an area
     * @param expected expected counts, one an area; areas with zero expected are left out
     */
    public static GammaPoisson fit(long[] observed, double[] expected) {
        double sumObserved = 0;
        double sumExpected = 0;
        int areas = 0;
        for (int i = 0; i < observed.length; i++) {
            if (expected[i] > 0) {
                sumObserved += observed[i];
                sumExpected += expected[i];
                areas++;
            }
        }
        if (areas == 0 || sumObserved == 0) {
            return new GammaPoisson(LEAST_PRIOR_COUNT, LEAST_PRIOR_COUNT);
        }
        double mean = sumObserved / sumExpected;
        double spread = 0;
        for (int i = 0; i < observed.length; i++) {
            if (expected[i] > 0) {
                double ratio = observed[i] / expected[i];
                spread += expected[i] * (ratio - mean) * (ratio - mean);
            }
        }
        double variance = spread / sumExpected - mean / (sumExpected / areas);
        double rate = variance > 0 ? mean / variance : MOST_PRIOR_COUNT;
        rate = Math.min(MOST_PRIOR_COUNT, Math.max(LEAST_PRIOR_COUNT, rate));
        return new GammaPoisson(mean * rate, rate);
    }

    /** Posterior mean and equal-tailed credible interval of an area's ratio. */
    public Interval posterior(long observed, double expected, double level) {
        var gamma = new GammaDistribution(null, shape + observed, 1 / (rate + expected));
        double tail = (1 - level) / 2;
        return new Interval(
                gamma.getNumericalMean(),
                gamma.inverseCumulativeProbability(tail),
                gamma.inverseCumulativeProbability(1 - tail));
    }

    /** Posterior probability that the ratio is at most 1: the one-sided evidence against "more than expected". */
    public double probabilityAtMostOne(long observed, double expected) {
        return new GammaDistribution(null, shape + observed, 1 / (rate + expected)).cumulativeProbability(1);
    }
}
