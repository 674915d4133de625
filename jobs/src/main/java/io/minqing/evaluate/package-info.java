/** Accuracy against annotated articles: the interpretation and plain baselines, scored by the same rules in the same run. */
package io.minqing.evaluate;
