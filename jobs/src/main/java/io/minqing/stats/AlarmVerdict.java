package io.minqing.stats;

import java.util.Locale;

/**
 * What is to be said of a period.
 *
 * @param expected originals (of a reprint wave: copies) that the past lets one expect; null when nothing was fitted
 * @param upper the largest number of them that is no alarm; null as above
 * @param alarm whether there are more; null when the past is too short to say
 * @param reason what the rise comes from; null when there is no alarm
 */
public record AlarmVerdict(Double expected, Integer upper, Boolean alarm, Reason reason) {
    /** Nothing can be said. */
    static final AlarmVerdict NONE = new AlarmVerdict(null, null, null, null);

    /** Too few documents to be an alarm, whatever was expected. */
    static final AlarmVerdict FEW = new AlarmVerdict(null, null, false, null);

    /** What a rise comes from. */
    public enum Reason {
        /** Other versions of the program and its vocabularies read the period and the past, and they find the topic more often. */
        VOCABULARY_CHANGE,
        /** Documents that came when the period was long over. */
        LATE_ARRIVALS,
        /** Sources that the past does not have. */
        ONE_MORE_SOURCE,
        /** Copies of a few documents: the originals did not rise. */
        REPRINT_WAVE,
        /** None of these: more was written on the topic. */
        REAL_RISE;

        /** The name that tables use, for example {@code real_rise}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
