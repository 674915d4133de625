package io.minqing.text.slip;

import io.minqing.text.vocabulary.VocabularyException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * How probable a character is behind the three before it: a model of rows of up to four characters with backoff, of which
 * only rows are listed that say more than shorter ones (Stolcke, "Entropy-based pruning of backoff language models", 1998),
 * counted with discounts (Chen and Goodman, "An empirical study of smoothing techniques", 1998) by
 * {@code refresh-character-model.py}; and over it what the page itself writes. Speaks the forms of {@link PageText}.
 */
final class CharacterModel {
    private static final String FILE = "character_model.gz";
    private static final int LONGEST = 4;

    /** Probabilities and backoffs are written in sixteenths of natural logarithms. */
    private static final float STEP = 1 / 16F;

    private static final int BACKOFF_ZERO = 64;
    private static final int NO_BACKOFF = 255;

    /** Bits of a character in the keys of rows: its place in the alphabet. */
    private static final int BITS = 12;
    /** The place of the line break, which begins the rows of a line's first characters. */
    private static final int LINE_BREAK = 1;
    /** What a character is that was never counted. */
    private static final float UNKNOWN = -16;
    /** A character that follows another one so often may do so anywhere. */
    private static final float COMMON = -7;
    /** What a space is. */
    private static final float SPACE = -5;

    /** How far the model is trusted against what the page writes behind a character, in occurrences there. */
    private static final double TRUST_BEHIND_ONE = 12;
    /** The same behind two characters. */
    private static final double TRUST_BEHIND_TWO = 1.5;

    /** Place of each character in the alphabet; 0 for those that stand in no longer row. */
    private final char[] places = new char[Character.MAX_VALUE + 1];

    private final float[] alone = new float[Character.MAX_VALUE + 1];
    /** Rows by their length; those of one are the alphabet, by place. */
    private final Level[] levels = new Level[LONGEST + 1];

    /** All rows of one length, sorted, so that those behind one shorter row lie side by side. */
    private static final class Level {
        /** Last character of each row. */
        private final char[] last;

        private final byte[] probability;
        private final byte[] backoff;
        /** Where the rows that continue each row begin in the next level, and behind the last where they end. */
        private final int[] next;

        Level(int rows) {
            last = new char[rows];
            probability = new byte[rows];
            backoff = new byte[rows];
            next = new int[rows + 1];
        }
    }

    private static final class Holder {
        static final CharacterModel SHARED = new CharacterModel();
    }

    /** The one model of this JVM. */
    static CharacterModel shared() {
        return Holder.SHARED;
    }

    private CharacterModel() {
        Arrays.fill(alone, UNKNOWN);
        try (InputStream file = CharacterModel.class.getResourceAsStream("/vocabularies/" + FILE)) {
            if (file == null) {
                throw new VocabularyException(FILE, 0, "the file is missing");
            }
            read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read vocabulary " + FILE, e);
        }
        alone[' '] = SPACE;
        alone['\u3000'] = SPACE;
        places[' '] = (char) LINE_BREAK;
        places['\u3000'] = (char) LINE_BREAK;
        places['\n'] = (char) LINE_BREAK;
    }

    private void read(DataInputStream in) throws IOException {
        int alphabet = in.readInt();
        for (int place = LINE_BREAK + 1; place < LINE_BREAK + 1 + alphabet; place++) {
            places[in.readChar()] = (char) place;
        }
        int characters = in.readInt();
        char[] listed = new char[characters];
        for (int i = 0; i < characters; i++) {
            listed[i] = in.readChar();
        }
        byte[] probabilities = in.readNBytes(characters);
        byte[] backoffs = in.readNBytes(characters);
        Level above = new Level(1 << BITS);
        Arrays.fill(above.backoff, (byte) NO_BACKOFF);
        for (int i = 0; i < characters; i++) {
            int place = listed[i] == '\n' ? LINE_BREAK : places[listed[i]];
            alone[listed[i]] = -STEP * (probabilities[i] & 0xff);
            if (place > 0) {
                above.backoff[place] = backoffs[i];
            }
        }
        levels[1] = above;
        long[] keys = new long[1 << BITS];
        Arrays.setAll(keys, place -> place);
        for (int length = 2; length <= LONGEST; length++) {
            keys = readLevel(in, length, keys);
        }
    }

    /** Reads the rows of one length, given the keys of those one shorter, and hands back their own. */
    private long[] readLevel(DataInputStream in, int length, long[] shorter) throws IOException {
        Level above = levels[length - 1];
        Level level = new Level(in.readInt());
        long[] keys = new long[level.last.length];
        long key = 0;
        int parent = 0;
        for (int i = 0; i < keys.length; i++) {
            key += readNumber(in);
            keys[i] = key;
            level.last[i] = (char) (key & ((1 << BITS) - 1));
            while (shorter[parent] < key >>> BITS) {
                above.next[++parent] = i;
            }
        }
        while (parent < shorter.length) {
            above.next[++parent] = keys.length;
        }
        in.readFully(level.probability);
        if (length < LONGEST) {
            in.readFully(level.backoff);
        }
        levels[length] = level;
        return keys;
    }

    /** A number in groups of seven bits, the lowest first. */
    private static long readNumber(DataInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            int group = in.readUnsignedByte();
            number |= (group & 0x7fL) << shift;
            if (group < 0x80) {
                return number;
            }
        }
    }

    /** Where the row of so many characters, found at an index, goes on with this one; negative when no such row is listed. */
    private int find(int length, int row, char place) {
        if (row < 0 || place == 0) {
            return -1;
        }
        Level above = levels[length];
        char[] last = levels[length + 1].last;
        int low = above.next[row];
        int high = above.next[row + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (last[middle] < place) {
                low = middle + 1;
            } else if (last[middle] > place) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private float probability(int length, int row) {
        return -STEP * (levels[length].probability[row] & 0xff);
    }

    private float backoff(int length, int row) {
        int written = row < 0 ? NO_BACKOFF : levels[length].backoff[row] & 0xff;
        return written == NO_BACKOFF ? 0 : STEP * (BACKOFF_ZERO - written);
    }

    /** Whether texts write two characters in a row: as listed, or because the second is common wherever. */
    boolean knows(char first, char second) {
        return find(1, places[first] == 0 ? -1 : places[first], places[second]) >= 0 || link(first, second) > COMMON;
    }

    /** Whether three characters in a row are listed. */
    boolean knows(char first, char second, char third) {
        return find(2, find(1, places[first] == 0 ? -1 : places[first], places[second]), places[third]) >= 0;
    }

    /** Logarithm of the probability of a character behind another one; {@link WordModel#OPEN} for one that is not known. */
    double link(char before, char c) {
        int one = before == WordModel.OPEN || places[before] == 0 ? -1 : places[before];
        int pair = find(1, one, places[c]);
        return pair >= 0 ? probability(2, pair) : alone[c] + backoff(1, one);
    }

    /**
     * Logarithm of the probability of the characters of a text from one offset to another, each behind those before it.
     *
     * @param text begins with the line, or else before the three characters in front of {@code from}
     * @param page what the page writes
     * @param onPage how often the page writes this very text here: 1 for text as it stands, 0 for a guess
     */
    double score(char[] text, int from, int to, NgramCounts page, int onPage) {
        double score = 0;
        for (int at = from; at < to; at++) {
            score += behind(text, at, page, onPage).logProbability(text[at]);
        }
        return score;
    }

    /** What may stand at an offset of a text, by the three characters before it. */
    Behind behind(char[] text, int at, NgramCounts page, int onPage) {
        return new Behind(text, at, page, onPage);
    }

    /** The characters that may follow. */
    final class Behind {
        /** Index of the rows of one, two and three characters that stand before. */
        private final int one;

        private final int two;
        private final int three;
        private final Page behindOne;
        private final Page behindTwo;

        private Behind(char[] text, int at, NgramCounts page, int onPage) {
            char first = place(text, at - 3);
            char second = place(text, at - 2);
            char third = place(text, at - 1);
            one = third == 0 ? -1 : third;
            two = find(1, second == 0 ? -1 : second, third);
            three = first == 0 ? -1 : find(2, find(1, first, second), third);
            behindOne = at > 0 ? Page.of(page, text[at - 1], onPage) : null;
            behindTwo = behindOne != null && at > 1
                    ? Page.of(page, NgramCounts.key(text[at - 2], text[at - 1]), onPage)
                    : null;
        }

        private char place(char[] text, int at) {
            return at >= 0 ? places[text[at]] : at == -1 ? (char) LINE_BREAK : 0;
        }

        /** Logarithm of the probability that it is this one. */
        double logProbability(char c) {
            double listed = listed(c);
            if (behindOne == null) {
                return listed;
            }
            int onPage = behindOne.count(c);
            double probability = behindOne.mixed(onPage, TRUST_BEHIND_ONE, Math.exp(listed));
            if (behindTwo != null) {
                // What never follows a character never follows it and the one before it.
                probability = behindTwo.mixed(onPage == 0 ? 0 : behindTwo.count(c), TRUST_BEHIND_TWO, probability);
            }
            return Math.log(probability);
        }

        private double listed(char c) {
            char place = places[c];
            int row = find(3, three, place);
            if (row >= 0) {
                return probability(4, row);
            }
            double left = backoff(3, three);
            row = find(2, two, place);
            if (row >= 0) {
                return left + probability(3, row);
            }
            left += backoff(2, two);
            row = find(1, one, place);
            return row >= 0 ? left + probability(2, row) : left + backoff(1, one) + alone[c];
        }
    }

    /** A row of characters that the page writes, and what follows it there. */
    private record Page(NgramCounts counts, long row, int onPage, int total, int kinds) {
        /** Null when the page does not write the row elsewhere. */
        static Page of(NgramCounts counts, long row, int onPage) {
            int slot = counts.find(row);
            int total = counts.countAt(slot) - onPage;
            return total <= 0 ? null : new Page(counts, row, onPage, total, Math.max(1, counts.kindsAt(slot)));
        }

        int count(char c) {
            return Math.max(0, counts.count(NgramCounts.key(row, c)) - onPage);
        }

        /** The probability of what follows so often, given what it is otherwise. */
        double mixed(int follows, double trust, double otherwise) {
            double open = trust * kinds;
            return (follows + open * otherwise) / (total + open);
        }
    }
}
