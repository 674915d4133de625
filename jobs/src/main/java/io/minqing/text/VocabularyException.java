package io.minqing.text;

/** A vocabulary file that cannot be used; the message names the file and the line. */
public final class VocabularyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VocabularyException(String file, long line, String message) {
        super("vocabulary " + file + (line > 0 ? ", line " + line : "") + ": " + message);
    }
}
