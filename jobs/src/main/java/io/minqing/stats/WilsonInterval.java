package io.minqing.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Score interval of a proportion (Wilson, J. Am. Stat. Assoc. 22, 1927); keeps its coverage near 0 and 1. Assumes independent
 * trials of one chance: of proposals that are answered together it is too narrow.
 */
public final class WilsonInterval {
    private WilsonInterval() {}

    /**
     * The share of hits with its interval.
     *
     * @param hits successes, not negative
     * @param trials trials, positive and at least {@code hits}
     * @param level coverage, for example 0.95
     */
    public static Interval of(long hits, long trials, double level) {
        if (hits < 0 || trials <= 0 || hits > trials) {
            throw new IllegalArgumentException("proportion of " + hits + " in " + trials);
        }
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - (1 - level) / 2);
        double share = (double) hits / trials;
        double centre = share + z * z / (2 * trials);
        double half = z * Math.sqrt(share * (1 - share) / trials + z * z / (4.0 * trials * trials));
        double scale = 1 + z * z / trials;
        return new Interval(share, Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
    }
}
