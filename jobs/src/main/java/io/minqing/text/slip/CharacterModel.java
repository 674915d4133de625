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
    /** The index of a row that is not listed. */
    private static final int NOWHERE = -1;
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
    /** A bit for each two characters, by place: whether they are listed as a row. */
    private final long[] pairs = new long[1 << (2 * BITS - 6)];
    /** Which of the rows of two is the first of those in each word of bits. */
    private final int[] firstPairs = new int[pairs.length];
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
            if (length == 2) {
                markPairs(keys);
            }
        }
    }

    private void markPairs(long[] keys) {
        for (int i = keys.length - 1; i >= 0; i--) {
            int word = (int) (keys[i] >>> 6);
            pairs[word] |= 1L << keys[i];
            firstPairs[word] = i;
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
            return NOWHERE;
        }
        if (length == 1) {
            int word = (row << (BITS - 6)) | (place >>> 6);
            long here = pairs[word];
            return ((here >>> place) & 1) == 0 ? NOWHERE : firstPairs[word] + Long.bitCount(here & ((1L << place) - 1));
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
        return NOWHERE;
    }

    /** The index of the row of one character. */
    private int row(char c) {
        return places[c] == 0 ? NOWHERE : places[c];
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
        return find(1, row(first), places[second]) >= 0 || link(first, second) > COMMON;
    }

    /** Whether three characters in a row are listed. */
    boolean knows(char first, char second, char third) {
        return find(2, find(1, row(first), places[second]), places[third]) >= 0;
    }

    /** Logarithm of the probability of a character behind another one; {@link WordModel#OPEN} for one that is not known. */
    double link(char before, char c) {
        int one = before == WordModel.OPEN ? NOWHERE : row(before);
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
        Behind behind = behind(text, from, page, onPage);
        for (int at = from; at < to; at++) {
            score += behind.logProbability(text[at]);
            behind = behind.then(text[at]);
        }
        return score;
    }

    /** What may stand at an offset of a text, by the three characters before it; the parameters are those of a score. */
    Behind behind(char[] text, int at, NgramCounts page, int onPage) {
        Behind behind = new Behind(LINE_BREAK, NOWHERE, NOWHERE, 0, false, page, onPage);
        for (int i = Math.max(0, at - LONGEST + 1); i < at; i++) {
            behind = behind.then(text[i]);
        }
        return behind;
    }

    /** The characters that may follow. */
    final class Behind {
        /** Index of the rows of one, two and three characters that stand before. */
        private final int one;

        private final int two;
        private final int three;
        /** The last two characters before. */
        private final long row;

        /** Whether the page may write them in a row. */
        private final boolean rowOnPage;

        private final NgramCounts page;
        private final int onPage;
        private Follows behindOne;
        private Follows behindTwo;
        private boolean looked;
        /** Logarithm of what the page leaves for each character that it never writes here. */
        private double left;

        private Behind(int one, int two, int three, long row, boolean rowOnPage, NgramCounts page, int onPage) {
            this.one = one;
            this.two = two;
            this.three = three;
            this.row = row;
            this.rowOnPage = rowOnPage;
            this.page = page;
            this.onPage = onPage;
        }

        /** What may stand behind a character that stands here. */
        Behind then(char c) {
            char place = places[c];
            look();
            return new Behind(
                    row(c),
                    find(1, one, place),
                    find(2, two, place),
                    (row << 16 | c) & 0xffff_ffffL,
                    behindOne != null && behindOne.mayBe(c),
                    page,
                    onPage);
        }

        /** Logarithm of the probability that it is this one. */
        double logProbability(char c) {
            double listed = listed(c);
            look();
            if (behindOne == null) {
                return listed;
            }
            int one = behindOne.count(c);
            if (one == 0) {
                // What never follows a character never follows it and the one before it.
                return listed + left;
            }
            double probability = behindOne.mixed(one, Math.exp(listed));
            return Math.log(behindTwo == null ? probability : behindTwo.mixed(behindTwo.count(c), probability));
        }

        private void look() {
            if (looked) {
                return;
            }
            looked = true;
            behindOne = (row & 0xffff) == 0 ? null : Follows.of(page, row & 0xffff, onPage, TRUST_BEHIND_ONE);
            if (behindOne != null) {
                behindTwo = rowOnPage ? Follows.of(page, row, onPage, TRUST_BEHIND_TWO) : null;
                left = Math.log(behindTwo == null ? behindOne.left() : behindOne.left() * behindTwo.left());
            }
        }

        private double listed(char c) {
            char place = places[c];
            int found = find(3, three, place);
            if (found >= 0) {
                return probability(4, found);
            }
            double left = backoff(3, three);
            found = find(2, two, place);
            if (found >= 0) {
                return left + probability(3, found);
            }
            left += backoff(2, two);
            found = find(1, one, place);
            return found >= 0 ? left + probability(2, found) : left + backoff(1, one) + alone[c];
        }
    }

    /**
     * What the page writes behind a row of characters.
     *
     * @param total how often it writes the row
     * @param open how much is left to other texts, in occurrences
     */
    private record Follows(NgramCounts counts, long row, int slot, int onPage, int total, double open) {
        /** Null when the page does not write the row elsewhere. */
        static Follows of(NgramCounts counts, long row, int onPage, double trust) {
            int slot = counts.find(row);
            int total = counts.countAt(slot) - onPage;
            return total <= 0
                    ? null
                    : new Follows(counts, row, slot, onPage, total, trust * Math.max(1, counts.kindsAt(slot)));
        }

        /** Whether the page may write the character behind the row; false only where it does not. */
        boolean mayBe(char c) {
            return counts.mayFollow(slot, c);
        }

        int count(char c) {
            return mayBe(c) ? Math.max(0, counts.count(NgramCounts.key(row, c)) - onPage) : 0;
        }

        /** What is left of the probability of a character that the page never writes here. */
        double left() {
            return open / (total + open);
        }

        /** The probability of what follows so often, given what it is otherwise. */
        double mixed(int follows, double otherwise) {
            return (follows + open * otherwise) / (total + open);
        }
    }
}
