package io.minqing.record;

/**
 * A line of the input that does not belong to the body.
 *
 * @param line its number in the input text, from 1
 * @param reason why it was dropped
 * @param text its beginning, at most 200 characters
 */
public record DroppedLine(int line, DropReason reason, String text) {}
