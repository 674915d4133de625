package io.minqing.text.vocabulary;

/** A vocabulary file that cannot be used; the message names the file and the line. */
public final class VocabularyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file name of the vocabulary
     * @param line its line, from 1; 0 for the file as a whole
     * @param message what is wrong and what to do
     */
    public VocabularyException(String file, long line, String message) {
        super("vocabulary " + file + (line > 0 ? ", line " + line : "") + ": " + message);
    }
}
