package io.minqing.evaluate;

import java.util.List;

/**
 * How well annotated pages were read.
 *
 * @param articles how many there were
 * @param rows one a measure
 * @param misses what was missed, an entry an article, in the order of their names
 */
public record Accuracy(int articles, List<AccuracyRow> rows, List<ArticleMisses> misses) {}
