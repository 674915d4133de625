package io.minqing.record;

/**
 * How often a word stands in the body, or a phrase in title and body.
 *
 * @param term the token; for a phrase several in a row
 * @param pos HanLP part-of-speech tag; {@code phrase} for content words in a row, {@code newword} for single characters
 * @param count occurrences
 */
public record TermCount(String term, String pos, int count) {}
