package io.minqing.report;

/** A region code that no place in use has; the message names the successors of one that was given up. */
public final class UnknownRegionException extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownRegionException(String message) {
        super(message);
    }
}
