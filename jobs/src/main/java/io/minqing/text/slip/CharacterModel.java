package io.minqing.text.slip;

import io.minqing.text.vocabulary.Vocabulary;
import io.minqing.text.vocabulary.VocabularyException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * How probable a character is behind the two before it, from what civic text and the page itself write: counts of rows of
 * characters, interpolated from short to long rows (Witten and Bell, "The zero-frequency problem", 1991). Speaks the forms
 * of {@link PageText}.
 */
final class CharacterModel {
    private static final String FILE = "civic_ngram.csv";
    /** About how many rows it holds. */
    private static final int EXPECTED = 1 << 17;

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

    private static final class Holder {
        static final CharacterModel SHARED = new CharacterModel();
    }

    /** The one model of this JVM. */
    static CharacterModel shared() {
        return Holder.SHARED;
    }

    private CharacterModel() {
        field = read();
        field.countLeftOut();
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

    /** Reads the counts line by line: they are many, and every file interpreted may have to wait for them. */
    private static NgramCounts read() {
        NgramCounts counts = new NgramCounts(EXPECTED);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CharacterModel.class.getResourceAsStream("/vocabularies/" + FILE), FILE),
                StandardCharsets.UTF_8))) {
            int number = 1;
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    add(line, number, counts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read vocabulary " + FILE, e);
        }
        return counts;
    }

    private static void add(String line, int number, NgramCounts counts) {
        int comma = line.lastIndexOf(',');
        if (comma < 1 || comma > NgramCounts.LONGEST) {
            throw new VocabularyException(FILE, number, "expected one to three characters, a comma and a count");
        }
        long key = 0;
        for (int i = 0; i < comma; i++) {
            key = NgramCounts.key(key, line.charAt(i));
        }
        try {
            counts.add(key, Integer.parseInt(line, comma + 1, line.length(), 10));
        } catch (NumberFormatException e) {
            throw new VocabularyException(FILE, number, "\"" + line.substring(comma + 1) + "\" is no count");
        }
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

    /** How many characters were counted. */
    int total() {
        return field.total();
    }

    /** How often civic text writes a row of characters. */
    int count(long row) {
        return field.count(row);
    }

    /** About the logarithm of the probability of a character behind another one, in civic text alone. */
    double link(char before, char c) {
        double probability = alone[c];
        int slot = before == WordModel.OPEN ? -1 : field.find(before);
        if (slot >= 0) {
            double kinds = Math.max(1, field.kindsAt(slot));
            probability =
                    (field.count(NgramCounts.key(before, c)) + kinds * probability) / (field.countAt(slot) + kinds);
        }
        return Math.log(probability);
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
                int inField = one.inField(c);
                int inPage = one.inPage(c);
                probability = one.probability(inField, inPage, probability);
                if (two != null) {
                    // What never follows a character never follows it and the one before it.
                    probability = two.probability(
                            inField == 0 ? 0 : two.inField(c), inPage == 0 ? 0 : two.inPage(c), probability);
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

        int inField(char c) {
            return inField == 0 ? 0 : field.count(NgramCounts.key(row, c));
        }

        int inPage(char c) {
            return inPage == 0 ? 0 : Math.max(0, page.count(NgramCounts.key(row, c)) - onPage);
        }

        /** The probability of what follows so often, given what it is behind a shorter row. */
        double probability(int followsInField, int followsInPage, double shorter) {
            if (inField + inPage == 0) {
                return shorter;
            }
            double seen = followsInField + PAGE_WEIGHT * followsInPage;
            return (seen + kinds * shorter) / (inField + PAGE_WEIGHT * inPage + kinds);
        }
    }
}
