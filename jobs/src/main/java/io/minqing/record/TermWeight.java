package io.minqing.record;

/**
 * How much a word says of what a document is about.
 *
 * @param term the word
 * @param weight above 0; the squares of the weights of a document add up to 1
 * @param name whether it looks like the name of a place, a firm or an estate
 */
public record TermWeight(String term, double weight, boolean name) {}
