package io.minqing.evaluate;

/** The gold articles, or the pages they annotate, cannot be used. The message names file and reason. */
public final class GoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoldException(String message) {
        super(message);
    }

    GoldException(String message, Throwable cause) {
        super(message, cause);
    }
}
