package io.minqing.job;

/**
 * Records that one reason put in quarantine this night.
 *
 * @param reason why, as in table {@code quarantine}
 * @param records how many
 * @param example one of them: its file, and what is wrong with it
 */
public record QuarantineCount(String reason, long records, String example) {
    /** Reason, number and example in one line. */
    public String line() {
        return "%s × %d, for example %s".formatted(reason, records, example);
    }
}
