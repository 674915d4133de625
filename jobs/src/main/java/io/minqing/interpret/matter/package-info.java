/**
 * Documents that speak of one matter put together, and what stands for them: {@link io.minqing.interpret.matter.Matters}. Needs {@code text} alone.
 */
package io.minqing.interpret.matter;
