package io.minqing.evaluate;

/**
 * A clean article to make trials from.
 *
 * @param title headline; null when it has none
 * @param body one paragraph a line
 */
public record CleanText(String title, String body) {}
