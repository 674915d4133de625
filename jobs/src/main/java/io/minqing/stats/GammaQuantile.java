package io.minqing.stats;

import org.apache.commons.math3.special.Gamma;

/**
 * Quantiles of the gamma distribution by bisection in steps of Newton, from the start of Wilson and Hilferty (Proc. Natl.
 * Acad. Sci. 17, 1931). Some ten times faster than the general search of Commons Math, to which it is compared in its test.
 */
final class GammaQuantile {
    private static final double NARROW = 1e-10;
    private static final int MOST_STEPS = 200;

    private GammaQuantile() {}

    /**
     * The value below which a share of the distribution lies.
     *
     * @param shape positive; the scale is 1
     * @param probability between 0 and 1, both excluded
     */
    static double of(double shape, double probability) {
        double z = normal(probability);
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        double x = shape * root * root * root;
        if (!(root > 0) || shape < 0.5) {
            x = Math.exp((Math.log(probability) + Gamma.logGamma(shape + 1)) / shape);
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double logGamma = Gamma.logGamma(shape);
        for (int step = 0; step < MOST_STEPS && x > 0; step++) {
            double error = Gamma.regularizedGammaP(shape, x) - probability;
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = Math.exp((shape - 1) * Math.log(x) - x - logGamma);
            double next = x - error / density;
            if (!(next > low && next < high)) {
                next = high == Double.POSITIVE_INFINITY ? 2 * x : (low + high) / 2;
            }
            if (Math.abs(next - x) <= NARROW * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** Quantile of the standard normal distribution to three digits (Hastings 1955): a start only. */
    private static double normal(double probability) {
        double tail = Math.min(probability, 1 - probability);
        double t = Math.sqrt(-2 * Math.log(tail));
        double z = t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t);
        return probability < 0.5 ? -z : z;
    }
}
