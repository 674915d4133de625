package io.minqing.text.slip;

/**
 * What speaks for a restoration of slipped bytes.
 *
 * @param odds natural logarithm of its odds against all other readings and the text as it stands, as the models weigh them
 * @param characters how much likelier its characters are than those of the best other reading (natural logarithm)
 * @param words the same of its words
 * @param weakest logarithm of how often, at least, two neighbours that it makes are written elsewhere
 * @param firstTriples how many of the rows of three characters that hold its first one are written elsewhere
 * @param lastTriples the same of its last one; {@link #ALL_TRIPLES} where that one is known from its bytes
 * @param length characters
 * @param openAtEnd whether the last character lost its trail byte
 * @param mark whether it begins with a mark
 */
record SlipEvidence(
        double odds,
        double characters,
        double words,
        double weakest,
        int firstTriples,
        int lastTriples,
        int length,
        boolean openAtEnd,
        boolean mark) {
    static final int ALL_TRIPLES = 3;
    private static final int SHORT = 2;

    /**
     * The probability that the restoration is right: a logistic regression, fitted on citizens' messages and proposals with
     * even numbers, damaged in eight ways and restored with the counts of those with odd numbers.
     *
     * @param dropped whether private-use characters may have been dropped on this page
     * @param silent whether no sign of a broken byte begins it
     */
    double probability(boolean dropped, boolean silent) {
        double agreed = Math.min(characters, words);
        double logit = 2.635
                + 0.216 * within(-2, odds, 4)
                + 0.262 * within(0, odds - 4, 8)
                + 0.197 * within(-4, characters, 8)
                + 0.164 * within(-4, words, 8)
                + 0.068 * within(-4, agreed, 6)
                - 1.796 * (weakest == 0 ? 1 : 0)
                - 0.892 * within(0, weakest, 3)
                + 0.582 * firstTriples / ALL_TRIPLES
                + (openAtEnd ? -2.085 + 0.146 * lastTriples / ALL_TRIPLES : 0)
                - 0.851 * (mark ? 1 : 0)
                + 0.184 * (length <= SHORT ? 1 : 0)
                - 0.722 * (dropped ? 1 : 0)
                - 0.446 * (silent ? 1 : 0);
        return 1 / (1 + Math.exp(-logit));
    }

    private static double within(double least, double value, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
