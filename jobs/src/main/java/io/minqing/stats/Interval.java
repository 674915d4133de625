package io.minqing.stats;

/**
 * An estimate with its interval.
 *
 * @param estimate the point estimate
 * @param low lower end
 * @param high upper end; {@link Double#POSITIVE_INFINITY} when unbounded
 */
public record Interval(double estimate, double low, double high) {}
