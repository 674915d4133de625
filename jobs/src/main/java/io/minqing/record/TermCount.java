package io.minqing.record;

/**
 * How often a word stands in the body.
 *
 * @param term the token
 * @param pos HanLP part-of-speech tag
 * @param count occurrences in the body
 */
public record TermCount(String term, String pos, int count) {}
