package io.minqing.text;

import java.util.HashMap;
import java.util.Map;

/**
 * How probable a character is behind the two before it, from what civic text and the page itself write: counts of rows of
 * characters, interpolated from short to long rows (Witten and Bell, "The zero-frequency problem", 1991). Speaks the forms
 * of {@link PageText}.
 */
final class CharacterModel {
    /** A character that was never seen is one of so many. */
    private static final double UNIFORM = 1.0 / 8000;
    /** What a digit is, which the counts pass over. */
    private static final float FREQUENT = 0.02F;
    /** What an occurrence on the page counts, in occurrences elsewhere. */
    private static final double PAGE_WEIGHT = Double.parseDouble(System.getProperty("pw","4"));

    private final NgramCounts field;
    /** Probability of each character, whatever stands before it. */
    private final float[] alone = new float[Character.MAX_VALUE + 1];

    CharacterModel() {
        var rows = Vocabulary.read("civic_ngram.csv", "ngram", "count");
        field = new NgramCounts(rows.size());
        Map<Long, Integer> followed = new HashMap<>();
        for (Vocabulary.Entry row : rows) {
            String ngram = row.text("ngram");
            if (ngram.isEmpty() || ngram.length() > NgramCounts.LONGEST) {
                throw row.error("\"" + ngram + "\" must be one to three characters");
            }
            long key = 0;
            for (int i = 0; i < ngram.length(); i++) {
                key = NgramCounts.key(key, ngram.charAt(i));
            }
            int count = (int) row.number("count");
            field.add(key, count);
            followed.merge(key >>> 16, count, Integer::sum);
        }
        // Rows that were left out as rare were followed by something too, each time by another character.
        followed.forEach((row, count) -> {
            if (row != 0 && field.count(row) > count) {
                field.addKinds(row, field.count(row) - count);
            }
        });
        double kinds = field.kindsOfAll();
        for (int c = 1; c < alone.length; c++) {
            alone[c] = (float) ((field.count(c) + kinds * UNIFORM) / (field.total() + kinds));
        }
        alone['0'] = FREQUENT;
        alone['a'] = FREQUENT / 4;
    }

    /** How often civic text writes two characters in a row; 0 when it hardly does. */
    int pairs(char first, char second) {
        return field.count(NgramCounts.key(first, second));
    }

    /**
     * Logarithm of the probability of the characters of a text from one offset to another, each behind those before it.
     *
     * @param page what the page writes
     * @param onPage how often the page writes this very text here: 1 for text as it stands, 0 for a guess
     */
    double score(char[] text, int from, int to, NgramCounts page, int onPage) {
        double score = 0;
        for (int at = from; at < to; at++) {
            score += logProbability(text, at, page, onPage);
        }
        return score;
    }

    private double logProbability(char[] text, int at, NgramCounts page, int onPage) {
        char c = text[at];
        double probability = alone[c];
        char before = at > 0 ? text[at - 1] : WordModel.OPEN;
        if (before != WordModel.OPEN) {
            probability = behind(before, c, probability, page, onPage);
            char beforeThat = at > 1 ? text[at - 2] : WordModel.OPEN;
            if (beforeThat != WordModel.OPEN) {
                probability = behind(NgramCounts.key(beforeThat, before), c, probability, page, onPage);
            }
        }
        return Math.log(probability);
    }

    /** The probability of a character behind a row, given what it is behind a shorter one. */
    private double behind(long row, char c, double shorter, NgramCounts page, int onPage) {
        int inField = field.find(row);
        int onThisPage = page.find(row);
        double ofField = field.countAt(inField);
        double ofPage = Math.max(0, page.countAt(onThisPage) - onPage);
        if (ofField + ofPage == 0) {
            return shorter;
        }
        long longer = NgramCounts.key(row, c);
        double seen = inField < 0 ? 0 : field.count(longer);
        seen += ofPage == 0 ? 0 : PAGE_WEIGHT * Math.max(0, page.count(longer) - onPage);
        double kinds = Math.max(1, field.kindsAt(inField) + (ofPage == 0 ? 0 : page.kindsAt(onThisPage)));
        return (seen + kinds * shorter) / (ofField + PAGE_WEIGHT * ofPage + kinds);
    }
}
