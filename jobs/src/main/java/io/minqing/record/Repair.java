package io.minqing.record;

/**
 * One change made to the text as it came, or a run of slipped bytes that could not be restored
 * ({@link RepairKind#UNRESOLVED_BYTES}): its {@code after} is how it stands in the repaired text.
 *
 * @param kind what was wrong
 * @param start UTF-16 offset in the body where the mended text stands; null when it stands outside the body
 * @param before the text as it came
 * @param after the text as it was mended
 * @param confidence 0 to 1; 1 when only one reading is possible
 */
public record Repair(RepairKind kind, Integer start, String before, String after, double confidence) {}
