package io.minqing.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;

/**
 * Empirical Bayes smoothing of observed-to-expected ratios (Clayton and Kaldor, Biometrics 43, 1987). Counts are Poisson
 * with mean {@code expected × ratio}; the ratios of all areas come from one gamma distribution. An area with little expected
 * is drawn to the common mean; one with much keeps its own ratio.
 *
 * <p>How much areas differ is itself hardly known when they are few, and a prior taken at its best estimate gives intervals
 * that are too narrow (Carlin and Gelfand, J. Am. Stat. Assoc. 85, 1990). So the shape of the prior is not estimated but
 * averaged over: shapes from {@value #WIDEST} to {@value #NARROWEST}, weighted by the marginal (negative binomial) likelihood
 * of all counts, each with the mean that fits it best. The mean need not be 1: where one area brings most documents, the
 * others may all lie above it. The posterior is a mixture of gammas; its interval is that of the gamma with the same mean
 * and variance.
 */
public final class GammaPoisson {
    /** Shape of the prior in which areas differ most. */
    private static final double WIDEST = 0.25;

    /**
     * Shape of the prior in which they differ least. Areas always differ somewhat; a prior without bound would give one
     * document the certainty of hundreds.
     */
    private static final double NARROWEST = 16;

    /** The common mean begins from so many documents as expected, so that no count leads to a mean of zero. */
    private static final double FIRST_GUESS = 1;

    private static final int MOST_STEPS = 50;

    private final double[] shapes;
    private final double[] rates;
    private final double[] weights;

    private GammaPoisson(double[] shapes, double[] rates, double[] weights) {
        this.shapes = shapes;
        this.rates = rates;
        this.weights = weights;
    }

    /**
     * Learns the prior from all areas.
     *
     * @param observed counts, one an area
     * @param expected expected counts, one an area; areas with zero expected are left out
     */
    public static GammaPoisson fit(long[] observed, double[] expected) {
        int[] areas =
                IntStream.range(0, observed.length).filter(i -> expected[i] > 0).toArray();
        double[] counts = Arrays.stream(areas).mapToDouble(i -> observed[i]).toArray();
        double[] means = Arrays.stream(areas).mapToDouble(i -> expected[i]).toArray();
        int steps = 1 + (int) Math.round(Math.log(NARROWEST / WIDEST) / Math.log(2));
        double[] shapes = new double[steps];
        double[] rates = new double[steps];
        double[] logs = new double[steps];
        for (int k = 0; k < steps; k++) {
            shapes[k] = WIDEST * Math.pow(2, k);
            double mean = mean(shapes[k], counts, means);
            rates[k] = shapes[k] / mean;
            logs[k] = likelihood(shapes[k], rates[k], counts, means);
        }
        double best = Arrays.stream(logs).max().orElseThrow();
        double[] weights = Arrays.stream(logs).map(log -> Math.exp(log - best)).toArray();
        double sum = Arrays.stream(weights).sum();
        return new GammaPoisson(
                shapes,
                rates,
                Arrays.stream(weights).map(weight -> weight / sum).toArray());
    }

    /** The mean of the prior that makes the counts likeliest, given its shape. */
    private static double mean(double shape, double[] counts, double[] expected) {
        double mean = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double above = FIRST_GUESS / (shape + mean);
            double below = above;
            for (int i = 0; i < counts.length; i++) {
                double weight = 1 / (shape + mean * expected[i]);
                above += weight * counts[i];
                below += weight * expected[i];
            }
            double next = above / below;
            boolean steady = Math.abs(next - mean) < 1e-6 * mean;
            mean = next;
            if (steady) {
                break;
            }
        }
        return mean;
    }

    private static double likelihood(double shape, double rate, double[] counts, double[] expected) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum -= shape * Math.log1p(expected[i] / rate);
            if (counts[i] > 0) {
                sum += Gamma.logGamma(shape + counts[i])
                        - Gamma.logGamma(shape)
                        - counts[i] * Math.log(expected[i] + rate);
            }
        }
        return sum;
    }

    /** Posterior mean and equal-tailed credible interval of an area's ratio. */
    public Interval posterior(long observed, double expected, double level) {
        double mean = 0;
        double square = 0;
        for (int k = 0; k < shapes.length; k++) {
            double one = (shapes[k] + observed) / (rates[k] + expected);
            mean += weights[k] * one;
            square += weights[k] * (one * one + one / (rates[k] + expected));
        }
        double scale = (square - mean * mean) / mean;
        double tail = (1 - level) / 2;
        return new Interval(
                mean, scale * GammaQuantile.of(mean / scale, tail), scale * GammaQuantile.of(mean / scale, 1 - tail));
    }

    /**
     * Probability that a Poisson count is at least so large when the ratio is 1: the exact one-sided test of "more than
     * expected". Needs no prior, so its errors can be counted.
     */
    public static double moreThanExpected(long observed, double expected) {
        return observed == 0 ? 1 : Gamma.regularizedGammaP((double) observed, expected);
    }
}
