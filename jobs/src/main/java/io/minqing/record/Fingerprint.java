package io.minqing.record;

import java.util.List;

/**
 * What of a body survives furniture, conversion and small edits; two reprints of one text have similar ones.
 *
 * @param exact hash of all its characters that carry meaning, hexadecimal; equal for equal texts
 * @param sketch bottom-k sketch: the smallest hashes of its sentences, ascending; empty when the body has none long enough
 */
public record Fingerprint(String exact, List<Long> sketch) {}
