/**
 * Bytes that a mirror shifted: done to a text ({@link io.minqing.text.slip.ByteSlipDamage}), and read back under models of characters and words
 * ({@link io.minqing.text.slip.ByteSlipRepair}). Needs {@code character} and {@code edit}.
 */
package io.minqing.text.slip;
