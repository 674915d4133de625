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
    private static final double PAGE_WEIGHT = 4;

    /** Occurrences that a place is believed to have. */
    private static final int PLACE = 3;

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
        for (Vocabulary.Entry region : Vocabulary.read("region.csv", "name", "level")) {
            if (!region.text("level").equals("township")) {
                addName(region.text("name"));
            }
        }
        double kinds = field.kindsOfAll();
        for (int c = 1; c < alone.length; c++) {
            alone[c] = (float) ((field.count(c) + kinds * UNIFORM) / (field.total() + kinds));
        }
        alone['0'] = FREQUENT;
        alone['a'] = FREQUENT / 4;
    }

    /** Counts a place as if it had been written now and then: the text that was counted is of few provinces. */
    private void addName(String name) {
        for (int start = 0; start < name.length(); start++) {
            long row = 0;
            for (int i = start; i < Math.min(name.length(), start + NgramCounts.LONGEST); i++) {
                row = NgramCounts.key(row, name.charAt(i));
                field.add(row, PLACE);
            }
        }
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
        return behind(text, at, page, onPage).logProbability(text[at]);
    }

    /** What may stand at an offset of a text, by the two characters before it. */
    Behind behind(char[] text, int at, NgramCounts page, int onPage) {
        char before = at > 0 ? text[at - 1] : WordModel.OPEN;
        char beforeThat = at > 1 && before != WordModel.OPEN ? text[at - 2] : WordModel.OPEN;
        return new Behind(
                before == WordModel.OPEN ? null : new Row(before, page, onPage),
                beforeThat == WordModel.OPEN ? null : new Row(NgramCounts.key(beforeThat, before), page, onPage));
    }

    /** The characters that may follow. */
    final class Behind {
        private final Row one;
        private final Row two;

        private Behind(Row one, Row two) {
            this.one = one;
            this.two = two;
        }

        /** Logarithm of the probability that it is this one. */
        double logProbability(char c) {
            double probability = alone[c];
            if (one != null) {
                probability = one.probability(c, probability);
                if (two != null) {
                    probability = two.probability(c, probability);
                }
            }
            return Math.log(probability);
        }
    }

    /** A row of characters that something follows. */
    private final class Row {
        private final long row;
        private final NgramCounts page;
        private final int onPage;
        private final double inField;
        private final double inPage;
        private final double kinds;

        Row(long row, NgramCounts page, int onPage) {
            this.row = row;
            this.page = page;
            this.onPage = onPage;
            int fieldSlot = field.find(row);
            int pageSlot = page.find(row);
            inField = field.countAt(fieldSlot);
            inPage = Math.max(0, page.countAt(pageSlot) - onPage);
            kinds = Math.max(1, field.kindsAt(fieldSlot) + (inPage == 0 ? 0 : page.kindsAt(pageSlot)));
        }

        /** The probability of what follows, given what it is behind a shorter row. */
        double probability(char c, double shorter) {
            if (inField + inPage == 0) {
                return shorter;
            }
            long longer = NgramCounts.key(row, c);
            double seen = inField == 0 ? 0 : field.count(longer);
            seen += inPage == 0 ? 0 : PAGE_WEIGHT * Math.max(0, page.count(longer) - onPage);
            return (seen + kinds * shorter) / (inField + PAGE_WEIGHT * inPage + kinds);
        }
    }
}
