package io.minqing.evaluate;

import io.minqing.stats.Interval;

/**
 * One row of the accuracy table.
 *
 * @param group what it is about: text, regions, topics, facts, repair, reprints, matters, heat, alarms
 * @param measure stable name for programs
 * @param label name for readers
 * @param moreIsBetter whether a high value is good
 * @param ours what Minqing reaches
 * @param method how the baseline goes about it; null when there is none
 * @param baseline what the baseline reaches on the same material; null when there is none
 */
public record AccuracyRow(
        String group, String measure, String label, boolean moreIsBetter, Score ours, String method, Score baseline) {
    /**
     * A value with what it rests on.
     *
     * @param value the value with its 95 % interval; null when there was nothing to try, NaN limits when there was too
     *     little
     * @param hits numerator
     * @param trials denominator
     * @param counts both in words
     */
    public record Score(Interval value, double hits, double trials, String counts) {}
}
