package io.minqing.stats;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * How many events a period may bring before somebody should look: the regression method of Farrington et al. (J. R. Statist.
 * Soc. A 159, 1996) as made flexible by Noufaily et al. (Statist. Med. 32, 2013). Past counts are quasi-Poisson with a log
 * link; the log of the exposure is an offset, so that it is the share that must rise, not the volume. Past outbreaks are
 * weighted down by their scaled Anscombe residuals (above 2.58 by the inverse square) and the model is fitted once more. A
 * linear trend stays only when it differs from zero at the 5 % level and does not lead beyond the largest count of the past.
 * The limit is an upper quantile of a negative binomial distribution with the variance of the counts and of the estimate.
 *
 * <p>Unlike the paper: what varies with the calendar is given by the caller (weekdays, harmonics, festivals) in place of ten
 * seasonal levels, since our histories are shorter; and every effect but the intercept has a weak normal prior (mean 0,
 * standard deviation 1 on the log scale), so that a weekday on which nothing ever happened has no infinite effect. With
 * fewer than five events in the past nothing can be fitted: the limit is that of the predictive distribution of a Poisson
 * rate under the prior of Jeffreys.
 *
 * <p>Assumes that periods are independent given the effects; counts that hang together from period to period give more
 * false alarms than the quantile says.
 */
public final class OutbreakModel {
    /** Share of quiet periods that lie above the limit. */
    public static final double FALSE_ALARMS = 0.005;

    private static final int FEWEST_EVENTS = 5;
    private static final double OUTLYING = 2.58;
    private static final double SIGNIFICANT = 1.96;
    private static final int MOST_STEPS = 30;
    private static final double STEADY = 1e-5;

    /**
     * What a period may bring.
     *
     * @param expected mean count
     * @param upper largest count that is no alarm
     */
    public record Limit(double expected, int upper) {}

    private final double[] counts;
    private final double[] exposures;
    private final double[] times;
    private final double[][] effects;
    private final double totalCount;
    private final double totalExposure;
    /** Null when there were too few events to fit anything. */
    private final Fit level;

    /** Null when there is no trend. */
    private final Fit trend;

    private OutbreakModel(double[] counts, double[] exposures, double[] times, double[][] effects) {
        this.counts = counts;
        this.exposures = exposures;
        this.times = times;
        this.effects = effects;
        this.totalCount = Arrays.stream(counts).sum();
        this.totalExposure = Arrays.stream(exposures).sum();
        if (totalCount < FEWEST_EVENTS) {
            this.level = null;
            this.trend = null;
            return;
        }
        double[] weights = new double[counts.length];
        Arrays.fill(weights, 1);
        double[] start = new double[2 + (effects.length == 0 ? 0 : effects[0].length)];
        start[0] = Math.log(totalCount / totalExposure);
        Fit first = new Fit(true, weights, start);
        weights = first.weights();
        Fit sloped = new Fit(true, weights, first.coefficients);
        this.level = new Fit(false, weights, withoutSlope(sloped.coefficients));
        this.trend = sloped.slopeIsSignificant() ? sloped : null;
    }

    private static double[] withoutSlope(double[] coefficients) {
        double[] less = Arrays.copyOfRange(coefficients, 1, coefficients.length);
        less[0] = coefficients[0];
        return less;
    }

    /**
     * Fits the past.
     *
     * @param counts events of each past period, not negative
     * @param exposures what they are counted against, positive
     * @param times when the periods were, in any unit of about a year
     * @param effects of each period the values of what varies with the calendar, each about 0 to 1; rows of equal length
     */
    public static OutbreakModel of(double[] counts, double[] exposures, double[] times, double[][] effects) {
        if (counts.length == 0 || Arrays.stream(exposures).anyMatch(exposure -> !(exposure > 0))) {
            throw new IllegalArgumentException("an outbreak model needs past periods, each with a positive exposure");
        }
        return new OutbreakModel(counts, exposures, times, effects);
    }

    /**
     * The limit of another period.
     *
     * @param exposure positive
     * @param time in the unit of the past periods
     * @param effect as of the past periods
     */
    public Limit limit(double exposure, double time, double[] effect) {
        if (level == null) {
            double shape = totalCount + 0.5;
            double mean = shape / totalExposure * exposure;
            return new Limit(mean, quantile(mean, mean + mean * mean / shape));
        }
        if (trend != null) {
            double sloped = trend.mean(exposure, time, effect);
            if (sloped <= Arrays.stream(counts).max().orElseThrow()) {
                return trend.limit(exposure, time, effect);
            }
        }
        return level.limit(exposure, time, effect);
    }

    private static double[] row(boolean sloped, double time, double[] effect) {
        double[] row = new double[1 + (sloped ? 1 : 0) + effect.length];
        row[0] = 1;
        if (sloped) {
            row[1] = time;
        }
        System.arraycopy(effect, 0, row, row.length - effect.length, effect.length);
        return row;
    }

    /** Smallest count with at most {@link #FALSE_ALARMS} of the distribution above it. */
    private static int quantile(double mean, double variance) {
        int high = 1;
        while (cumulative(high, mean, variance) < 1 - FALSE_ALARMS) {
            high *= 2;
        }
        int low = -1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (cumulative(middle, mean, variance) < 1 - FALSE_ALARMS) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double cumulative(int count, double mean, double variance) {
        double excess = variance - mean;
        if (excess < 1e-6 * mean) {
            return Gamma.regularizedGammaQ(count + 1.0, mean);
        }
        return Beta.regularizedBeta(mean / variance, mean * mean / excess, count + 1.0);
    }

    /** One weighted regression by iteratively reweighted least squares. */
    private final class Fit {
        private final boolean sloped;
        private final double[][] rows;
        private final double[] coefficients;
        private final double[] fitted;
        /** Inverse of the information, without the dispersion. */
        private final double[][] inverse;

        private final double dispersion;

        Fit(boolean sloped, double[] weights, double[] from) {
            this.sloped = sloped;
            this.rows = new double[counts.length][];
            Arrays.setAll(rows, i -> row(sloped, times[i], effects[i]));
            this.fitted = new double[rows.length];
            double[] now = from;
            RealMatrix information = null;
            for (int step = 0; step < MOST_STEPS; step++) {
                predict(now);
                double[] gradient = new double[now.length];
                double[][] curvature = new double[now.length][now.length];
                for (int i = 0; i < rows.length; i++) {
                    accumulate(
                            rows[i], weights[i] * (counts[i] - fitted[i]), weights[i] * fitted[i], gradient, curvature);
                }
                for (int k = 0; k < now.length; k++) {
                    for (int l = 0; l < k; l++) {
                        curvature[l][k] = curvature[k][l];
                    }
                    if (k > 0) {
                        gradient[k] -= now[k];
                        curvature[k][k] += 1;
                    }
                }
                information = new Array2DRowRealMatrix(curvature, false);
                double[] move = new CholeskyDecomposition(information, 1e-9, 1e-12)
                        .getSolver()
                        .solve(new ArrayRealVector(gradient, false))
                        .toArray();
                double largest = 0;
                double[] next = now.clone();
                for (int k = 0; k < next.length; k++) {
                    // a step of more than two on the log scale overshoots
                    next[k] += Math.max(-2, Math.min(2, move[k]));
                    largest = Math.max(largest, Math.abs(move[k]));
                }
                now = next;
                if (largest < STEADY) {
                    break;
                }
            }
            this.coefficients = now;
            predict(now);
            this.inverse = new CholeskyDecomposition(information, 1e-9, 1e-12)
                    .getSolver()
                    .getInverse()
                    .getData();
            double pearson = 0;
            for (int i = 0; i < rows.length; i++) {
                pearson += weights[i] * (counts[i] - fitted[i]) * (counts[i] - fitted[i]) / fitted[i];
            }
            this.dispersion = Math.max(1, pearson / Math.max(1, rows.length - now.length));
        }

        private void predict(double[] by) {
            for (int i = 0; i < rows.length; i++) {
                fitted[i] = exposures[i] * Math.exp(product(by, rows[i]));
            }
        }

        /** Adds a period to the gradient and to the lower half of the curvature. */
        private static void accumulate(
                double[] row, double residual, double weight, double[] gradient, double[][] curvature) {
            for (int k = 0; k < row.length; k++) {
                if (row[k] != 0) {
                    gradient[k] += row[k] * residual;
                    for (int l = 0; l <= k; l++) {
                        curvature[k][l] += weight * row[k] * row[l];
                    }
                }
            }
        }

        boolean slopeIsSignificant() {
            return Math.abs(coefficients[1]) > SIGNIFICANT * Math.sqrt(dispersion * inverse[1][1]);
        }

        /** Weights for another fit: periods far above what was expected count less, all together as much as before. */
        double[] weights() {
            double[] weights = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                double leverage = Math.min(0.99, fitted[i] * quadratic(rows[i]));
                double residual = 1.5
                        * (Math.pow(counts[i], 2.0 / 3) * Math.pow(fitted[i], -1.0 / 6) - Math.sqrt(fitted[i]))
                        / Math.sqrt(dispersion * (1 - leverage));
                weights[i] = residual > OUTLYING ? 1 / (residual * residual) : 1;
            }
            double scale = rows.length / Arrays.stream(weights).sum();
            Arrays.setAll(weights, i -> weights[i] * scale);
            return weights;
        }

        double mean(double exposure, double time, double[] effect) {
            return exposure * Math.exp(product(coefficients, row(sloped, time, effect)));
        }

        Limit limit(double exposure, double time, double[] effect) {
            double mean = mean(exposure, time, effect);
            double estimate = dispersion * quadratic(row(sloped, time, effect));
            return new Limit(mean, quantile(mean, dispersion * mean + estimate * mean * mean));
        }

        private double quadratic(double[] row) {
            double sum = 0;
            for (int k = 0; k < row.length; k++) {
                if (row[k] != 0) {
                    for (int l = 0; l < row.length; l++) {
                        sum += row[k] * inverse[k][l] * row[l];
                    }
                }
            }
            return sum;
        }

        private static double product(double[] a, double[] b) {
            double sum = 0;
            for (int k = 0; k < a.length; k++) {
                sum += a[k] * b[k];
            }
            return sum;
        }
    }
}
