/**
 * Counted facts: what was counted, by whom, how much, in which period: {@link io.minqing.interpret.fact.FactExtractor}. Needs
 * {@code number}.
 */
package io.minqing.interpret.fact;
