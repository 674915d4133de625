package io.minqing.text.file;

import io.minqing.record.QuarantineReason;

/** A table file that cannot be read on; the message says in one sentence what is wrong and what to do. */
final class TableRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final QuarantineReason reason;

    TableRefused(QuarantineReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    QuarantineReason reason() {
        return reason;
    }
}
