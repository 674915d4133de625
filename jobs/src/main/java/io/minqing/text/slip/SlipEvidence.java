package io.minqing.text.slip;

/**
 * What speaks for a restoration of slipped bytes.
 *
 * @param odds natural logarithm of its odds against all other readings and the text as it stands, as the models weigh them
 * @param characters how much likelier its characters are than those of the best other reading (natural logarithm)
 * @param words the same of its words
 * @param weakest logarithm of about how probable the least probable of its characters is behind the one before
 * @param fluency the same on average, behind the three before, up to two characters behind it
 * @param firstTriples how many of the rows of three characters that hold its first one are written elsewhere
 * @param known how many of its characters are told by their bytes alone
 * @param openAtEnd whether the last character lost its trail byte
 * @param mark whether it begins with a mark
 * @param name whether it begins behind a family name with what stands nowhere else: a given name, that no model can tell
 */
record SlipEvidence(
        double odds,
        double characters,
        double words,
        double weakest,
        double fluency,
        int firstTriples,
        int known,
        boolean openAtEnd,
        boolean mark,
        boolean name) {
    private static final double ALL_TRIPLES = 3;
    private static final double LONG = 12;

    /**
     * The probability that the restoration is right: a logistic regression, fitted on citizens' messages, proposals and
     * pages, damaged in twelve ways, four times a quarter of them restored with a model of the other three.
     *
     * @param dropped whether private-use characters may have been dropped on this page
     * @param silent whether no sign of a broken byte begins it
     */
    double probability(boolean dropped, boolean silent) {
        double sure = Math.min(1, known / LONG);
        double logit = 5.939
                + 1.345 * within(-2, odds, 2)
                + 0.767 * within(0, odds - 2, 2)
                + 0.819 * within(0, odds - 4, 4)
                + 0.404 * within(0, odds - 8, 8)
                - 0.516 * within(-4, characters, 0)
                - 0.669 * within(0, characters - 4, 6)
                + 0.098 * within(-4, words, 8)
                + 0.232 * within(-14, weakest, -8)
                + 0.939 * within(-8, fluency, -2)
                - 0.674 * firstTriples / ALL_TRIPLES
                - (known == 0 ? 0.832 : known == 1 ? 0.467 : 0)
                - 0.449 * sure
                - (mark ? 0.130 : 0)
                + (dropped ? -0.510 + 0.166 * within(0, odds - 4, 6) - 0.583 * sure : 0)
                - (openAtEnd ? 0.134 * within(0, odds, 8) : 0)
                - (silent ? 0.196 * within(0, odds, 8) : 0);
        return 1 / (1 + Math.exp(-logit));
    }

    private static double within(double least, double value, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
