package io.minqing.record;

import java.util.List;

/**
 * What of a body survives furniture, cuts, conversion and single wrong characters; two versions of one text share hashes.
 *
 * @param exact hash of all its characters that carry meaning, hexadecimal; equal for equal texts
 * @param sketch hashes of some of its runs of characters, ascending, chosen so that equal stretches share some; empty when
 *     the body is shorter than one run
 */
public record Fingerprint(String exact, List<Long> sketch) {}
