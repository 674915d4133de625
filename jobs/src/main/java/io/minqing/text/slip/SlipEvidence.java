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
        boolean mark) {
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
        double logit = 6.381
                + 1.359 * within(-2, odds, 2)
                + 0.721 * within(0, odds - 2, 2)
                + 0.810 * within(0, odds - 4, 4)
                + 0.279 * within(0, odds - 8, 8)
                - 0.504 * within(-4, characters, 0)
                - 0.715 * within(0, characters - 4, 6)
                + 0.100 * within(-4, words, 8)
                + 0.320 * within(-14, weakest, -8)
                + 0.910 * within(-8, fluency, -2)
                - 0.681 * firstTriples / ALL_TRIPLES
                - (known == 0 ? 0.670 : known == 1 ? 0.163 : 0)
                - 0.131 * sure
                - (mark ? 0.088 : 0)
                + (dropped ? -0.531 + 0.274 * within(0, odds - 4, 6) - 0.499 * sure : 0)
                - (openAtEnd ? 0.201 * within(0, odds, 8) : 0)
                - (silent ? 0.141 * within(0, odds, 8) : 0);
        return 1 / (1 + Math.exp(-logit));
    }

    private static double within(double least, double value, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
