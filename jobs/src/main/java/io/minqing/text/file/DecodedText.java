package io.minqing.text.file;

/**
 * Bytes read as text.
 *
 * @param text without byte-order mark
 * @param charset name of the charset that was used
 * @param guessed whether statistics decided, because the bytes are neither valid UTF-8 nor what was declared
 */
public record DecodedText(String text, String charset, boolean guessed) {}
