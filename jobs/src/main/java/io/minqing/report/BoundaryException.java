package io.minqing.report;

/** Boundaries that cannot be drawn, or may not be; the message says of which file and why. */
public final class BoundaryException extends Exception {
    private static final long serialVersionUID = 1L;

    BoundaryException(String message) {
        super(message);
    }
}
