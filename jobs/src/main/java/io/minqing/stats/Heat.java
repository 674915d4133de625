package io.minqing.stats;

/**
 * How much a matter is talked about now: documents, the more the younger they are, the different publishers they come from,
 * and the votes of readers. {@code recent documents × (1 + ln sources) + ln(1 + votes) × recency}. A document of today
 * counts 1, one of two weeks ago a half: exponential decay, as news aggregators rank by. It has no unit; values of one
 * as-of date may be compared.
 */
public final class Heat {
    /** After so many days a document counts half. */
    public static final double HALF_LIFE_DAYS = 14;

    private Heat() {}

    /** What a document of that age counts, 0 to 1; a day in the future counts as today. */
    public static double recency(int days) {
        return Math.pow(2, -Math.max(0, days) / HALF_LIFE_DAYS);
    }

    /**
     * The heat of a matter.
     *
     * @param recentDocuments its documents, reprints included, each by its recency
     * @param sources different publishers, at least 1
     * @param votes of readers, for and against
     * @param silentDays days since its last original
     * @return 0 or more
     */
    public static double of(double recentDocuments, int sources, long votes, int silentDays) {
        return recentDocuments * (1 + Math.log(Math.max(1, sources)))
                + Math.log1p((double) votes) * recency(silentDays);
    }
}
