package io.minqing.text.file;

/** Bytes that are no text in any supported charset; the message says why. */
public final class NotTextException extends Exception {
    private static final long serialVersionUID = 1L;

    NotTextException(String message) {
        super(message);
    }
}
