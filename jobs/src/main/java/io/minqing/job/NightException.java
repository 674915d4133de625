package io.minqing.job;

import java.util.List;

/** A night that stopped for a reason of its own; nothing that was published before is touched. */
public final class NightException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it stopped. */
    public enum Reason {
        /** Nothing readable, or more in quarantine than allowed. */
        INPUT_REFUSED,
        /** An expectation is broken. */
        AUDIT_FAILED
    }

    private final Reason reason;

    NightException(Reason reason, List<String> messages) {
        super(String.join(System.lineSeparator(), messages));
        this.reason = reason;
    }

    /** Why it stopped. */
    public Reason reason() {
        return reason;
    }
}
