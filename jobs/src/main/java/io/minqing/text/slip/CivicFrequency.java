package io.minqing.text.slip;

/**
 * How common a word is in civic text (citizens' messages and proposals), by {@code civic_ngram.csv}. Thread-safe.
 */
public final class CivicFrequency {
    /** What a word that was never counted is held to be: seen less than once. */
    private static final double UNSEEN = 0.5;
    /** What a word with letters or digits is held to be; the counts pass over those. */
    private static final double NOT_HAN = 100;

    private static final CivicFrequency SHARED = new CivicFrequency();

    private CivicFrequency() {}

    /** The frequencies of this JVM; read on first use. */
    public static CivicFrequency shared() {
        return SHARED;
    }

    /**
     * How much a word says: the negative logarithm of how often a place in civic text is the beginning of it.
     *
     * @param word one character or more; of more than three, the rarest three in a row decide
     * @return nats; about 5 for 问题, 8 for 小区停车, 15 for a name that nobody wrote
     */
    public double rarity(String word) {
        CharacterModel model = CharacterModel.shared();
        double count = Double.MAX_VALUE;
        int width = Math.min(NgramCounts.LONGEST, word.length());
        for (int from = 0; from + width <= word.length(); from++) {
            long row = 0;
            for (int i = from; i < from + width; i++) {
                if (!Character.isIdeographic(word.charAt(i))) {
                    return Math.log(model.total() / NOT_HAN);
                }
                row = NgramCounts.key(row, word.charAt(i));
            }
            count = Math.min(count, model.count(row));
        }
        return Math.log(model.total() / Math.max(UNSEEN, count));
    }
}
