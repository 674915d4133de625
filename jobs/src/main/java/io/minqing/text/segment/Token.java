package io.minqing.text.segment;

/**
 * One word of a segmented text.
 *
 * @param word the word, exactly as it stands in the text
 * @param pos HanLP part-of-speech tag (n, v, ns, m, q …)
 * @param start UTF-16 offset, inclusive
 * @param end UTF-16 offset, exclusive
 */
public record Token(String word, String pos, int start, int end) {}
