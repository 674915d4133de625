package io.minqing.job;

import java.util.Locale;

/** Why a run was started. Only nights tell how much input is usual. */
public enum RunKind {
    /** The input of a night. */
    NIGHTLY,
    /** The input of a stretch of the past. */
    BACKFILL,
    /** No input: history, read again by the present code and vocabularies. */
    REINTERPRET;

    /** As it stands in table {@code run}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
