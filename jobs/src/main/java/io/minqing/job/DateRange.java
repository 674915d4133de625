package io.minqing.job;

import java.time.LocalDate;

/** Days from the first to the last, both in it. */
public record DateRange(LocalDate from, LocalDate to) {
    /** Throws {@link IllegalArgumentException} when the last day lies before the first. */
    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the range ends on " + to + ", before it begins on " + from);
        }
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
