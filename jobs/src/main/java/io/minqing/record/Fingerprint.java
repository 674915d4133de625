package io.minqing.record;

import java.util.List;

/**
 * What of a body survives furniture, conversion and small edits; two reprints of one text have similar ones.
 *
 * @param exact hash of all its characters that carry meaning, hexadecimal; equal for equal texts
 * @param sketch MinHash sketch over sentences and shingles, fixed length; empty when the body is too short to compare
 */
public record Fingerprint(String exact, List<Long> sketch) {}
