/**
 * Places: the gazetteer, the names in a text and what they mean there: {@link io.minqing.interpret.region.RegionResolver}. Needs
 * {@code number} for what is damaged.
 */
package io.minqing.interpret.region;
