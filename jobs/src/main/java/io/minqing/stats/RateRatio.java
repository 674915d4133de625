package io.minqing.stats;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Ratio of two Poisson rates with the exact conditional interval: given the sum of both counts, the first is binomial,
 * and Clopper–Pearson limits of its share turn into limits of the ratio (Przyborowski and Wilenski 1940; Lehmann and
 * Romano, Testing Statistical Hypotheses, 4.5). Conservative for small counts. Assumes independent events; a reprint
 * counted as an event would break that.
 */
public final class RateRatio {
    /** Results for small counts are kept: a table has millions of rows and most of them hold the same few counts. */
    private static final int MOST_KEPT = 200;

    private static final Map<Counts, Interval> KEPT = new ConcurrentHashMap<>();

    private record Counts(int count, int baseCount, double level) {}

    private RateRatio() {}

    /**
     * The ratio {@code (count / exposure) / (baseCount / baseExposure)}.
     *
     * @param count events, not negative
     * @param exposure what they are counted against, in any unit, positive
     * @param baseCount events of the base, not negative
     * @param baseExposure exposure of the base in the same unit, positive
     * @param level coverage, for example 0.95
     * @return null when both counts are zero: nothing can be said. The estimate and the upper limit are infinite when
     *     only the base count is zero.
     * @throws IllegalArgumentException when a count is negative or an exposure is not positive
     */
    public static Interval of(int count, double exposure, int baseCount, double baseExposure, double level) {
        if (count < 0 || baseCount < 0 || !(exposure > 0) || !(baseExposure > 0)) {
            throw new IllegalArgumentException(
                    "rate ratio of %d/%s against %d/%s: counts must not be negative, exposures positive"
                            .formatted(count, exposure, baseCount, baseExposure));
        }
        if (count == 0 && baseCount == 0) {
            return null;
        }
        double scale = baseExposure / exposure;
        Counts counts = new Counts(count, baseCount, level);
        Interval odds = count + baseCount <= MOST_KEPT ? KEPT.computeIfAbsent(counts, RateRatio::odds) : odds(counts);
        return new Interval(odds.estimate() * scale, odds.low() * scale, odds.high() * scale);
    }

    private static Interval odds(Counts counts) {
        double tail = (1 - counts.level) / 2;
        return new Interval(
                (double) counts.count / counts.baseCount,
                counts.count == 0 ? 0 : odds(beta(counts.count, counts.baseCount + 1.0, tail)),
                counts.baseCount == 0
                        ? Double.POSITIVE_INFINITY
                        : odds(beta(counts.count + 1.0, counts.baseCount, 1 - tail)));
    }

    private static double beta(double alpha, double beta, double probability) {
        return new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(probability);
    }

    private static double odds(double share) {
        return share / (1 - share);
    }
}
