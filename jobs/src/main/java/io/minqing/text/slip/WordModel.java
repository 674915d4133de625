package io.minqing.text.slip;

import io.minqing.text.character.Scripts;
import java.util.Arrays;

/**
 * How probable a short piece of text is: the best way to cut it into dictionary words, each with its frequency and how
 * often it follows the one before. Speaks simplified characters only. A position may be open ({@link #OPEN}): not known
 * yet.
 */
final class WordModel {
    /** A character that is not known. */
    static final char OPEN = 0;

    private static final int LONGEST = 6;
    private static final double UNKNOWN_COMMON = -15;
    private static final double UNKNOWN_RARE = -18;
    private static final double PRIVATE_USE = -20;
    private static final double MARK = -9;
    private static final double LETTER = -7;
    private static final double USUAL_MARK = -5;
    private static final String STOPS = "，,。、；;：:！？";
    private static final double CLASH = 8;
    private static final double OPEN_POSITION = -9;
    /** How many kinds of words follow a word, as a multiple of the root of its frequency. */
    private static final double KINDS = 4;

    private static final double TRUSTED = 10;

    private final Lexicon lexicon;

    WordModel(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Logarithm of the probability of a text, word pairs counted. */
    double score(char[] text) {
        Lattice lattice = new Lattice(text.length);
        for (int from = 0; from < text.length; from++) {
            double clash = clash(text, from);
            boolean known = false;
            int state = lexicon.root();
            for (int to = from; to < text.length && to < from + LONGEST && text[to] != OPEN; to++) {
                state = lexicon.step(state, text[to]);
                if (state < 0) {
                    break;
                }
                int word = lexicon.word(state);
                if (word >= 0) {
                    lattice.add(from, to + 1, word, lexicon.logProbability(word) - clash);
                    known |= to == from;
                }
            }
            if (!known) {
                lattice.add(from, from + 1, -1, single(text[from]) - clash);
            }
        }
        return lattice.best();
    }

    static boolean isStop(char c) {
        return STOPS.indexOf(c) >= 0;
    }

    /** What it costs that a mark stands directly behind another one. */
    private static double clash(char[] text, int at) {
        return at > 0 && STOPS.indexOf(text[at]) >= 0 && STOPS.indexOf(text[at - 1]) >= 0 ? CLASH : 0;
    }

    /** Words of a text by the offset at which they end. */
    private final class Lattice {
        private final int length;
        private final int[] first;
        private int[] next = new int[64];
        private int[] words = new int[64];
        private double[] scores = new double[64];
        private int count;

        Lattice(int length) {
            this.length = length;
            this.first = new int[length + 1];
            Arrays.fill(first, -1);
        }

        /** Adds a word; all that end where it begins must be there already, so it is scored at once. */
        void add(int start, int end, int word, double score) {
            if (count == next.length) {
                next = Arrays.copyOf(next, 2 * count);
                words = Arrays.copyOf(words, 2 * count);
                scores = Arrays.copyOf(scores, 2 * count);
            }
            double best = start == 0 ? score : Double.NEGATIVE_INFINITY;
            for (int before = first[start]; before >= 0; before = next[before]) {
                best = Math.max(best, scores[before] + score + pair(words[before], word));
            }
            words[count] = word;
            scores[count] = best;
            next[count] = first[end];
            first[end] = count++;
        }

        /** What it adds to a word's score that this one stands before it. */
        private double pair(int before, int word) {
            if (before < 0 || word < 0) {
                return 0;
            }
            // Witten and Bell's way: rare words say little of what follows them.
            double seen = lexicon.newspaperFrequency(before);
            double weight = seen / (seen + KINDS * Math.sqrt(seen) + TRUSTED);
            int pairs = lexicon.pairFrequency(before, word);
            return pairs == 0
                    ? Math.log(1 - weight)
                    : Math.log(weight * pairs / (seen * lexicon.probability(word)) + (1 - weight));
        }

        double best() {
            double best = length == 0 ? 0 : Double.NEGATIVE_INFINITY;
            for (int last = first[length]; last >= 0; last = next[last]) {
                best = Math.max(best, scores[last]);
            }
            return best;
        }
    }

    private double single(char c) {
        if (c == OPEN) {
            return OPEN_POSITION;
        }
        if (Scripts.isHan(c)) {
            return lexicon.step(lexicon.root(), c) < 0 ? UNKNOWN_RARE : UNKNOWN_COMMON;
        }
        if (Scripts.isPrivateUse(c)) {
            return PRIVATE_USE;
        }
        return switch (c) {
            case '，', '。', ',', ' ', '.' -> USUAL_MARK + 1;
            case '、', '“', '”', '；', '：', ';', ':', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> USUAL_MARK;
            case '《', '》', '（', '）', '(', ')', '！', '？', '!', '…', '—', '·' -> USUAL_MARK - 1.5;
            default -> c < 0x80 && c != '?' ? LETTER : MARK;
        };
    }
}
