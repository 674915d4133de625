package io.minqing.text;

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
    /** What it is worth when the page writes two or three of the characters in a row elsewhere. */
    private static final double PAGE_PAIR = 2.2;

    private static final double PAGE_TRIPLE = 2.2;

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

    /** Best score of the text up to each offset, or from each offset on; single words only. */
    private double[] reach(char[] text, boolean forward) {
        double[] best = new double[text.length + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[forward ? 0 : text.length] = 0;
        for (int i = 0; i < text.length; i++) {
            int from = forward ? i : text.length - 1 - i;
            relax(best, from, from + 1, single(text[from]), forward);
            int state = lexicon.root();
            for (int to = from; to < text.length && to < from + LONGEST && text[to] != OPEN; to++) {
                state = lexicon.step(state, text[to]);
                if (state < 0) {
                    break;
                }
                int word = lexicon.word(state);
                if (word >= 0) {
                    relax(best, from, to + 1, lexicon.logProbability(word), forward);
                }
            }
        }
        return best;
    }

    private static void relax(double[] best, int from, int to, double score, boolean forward) {
        if (forward) {
            best[to] = Math.max(best[to], best[from] + score);
        } else {
            best[from] = Math.max(best[from], best[to] + score);
        }
    }

    /**
     * Quick scores of the text with every choice for one open position or for two neighbouring ones; single words only.
     *
     * @param text the text
     * @param at the open position
     * @param candidates characters that fit there
     * @param following characters that fit behind it when that is open too; otherwise null
     * @return scores, {@code candidate × following + index}
     */
    double[] scores(char[] text, int at, char[] candidates, char[] following) {
        double[] before = reach(text, true);
        double[] after = reach(text, false);
        int width = following == null ? 1 : following.length;
        int behind = following == null ? at + 1 : at + 2;
        double[] ending = new double[candidates.length];
        double[] beginning = new double[width];
        for (int i = 0; i < candidates.length; i++) {
            ending[i] = before[at] + single(candidates[i]);
        }
        for (int k = 0; k < width; k++) {
            beginning[k] = following == null ? after[behind] : single(following[k]) + after[behind];
        }
        if (following != null) {
            spread(text, at + 1, following, beginning, after);
        }
        double[] scores = new double[candidates.length * width];
        Arrays.fill(scores, Double.NEGATIVE_INFINITY);
        for (int from = Math.max(0, at - LONGEST + 1); from <= at; from++) {
            int state = lexicon.root();
            for (int i = from; i < at && state >= 0; i++) {
                state = text[i] == OPEN ? -1 : lexicon.step(state, text[i]);
            }
            for (int i = 0; i < candidates.length && state >= 0; i++) {
                int step = lexicon.step(state, candidates[i]);
                if (step < 0) {
                    continue;
                }
                ending[i] = Math.max(ending[i], before[from] + ending(step));
                if (following == null) {
                    scores[i] = Math.max(scores[i], before[from] + goOn(text, from, behind, step, after));
                } else {
                    for (int k = 0; k < width; k++) {
                        int both = lexicon.step(step, following[k]);
                        if (both >= 0) {
                            double score =
                                    Math.max(ending(both) + after[behind], goOn(text, from, behind, both, after));
                            scores[i * width + k] = Math.max(scores[i * width + k], before[from] + score);
                        }
                    }
                }
            }
        }
        for (int i = 0; i < candidates.length; i++) {
            for (int k = 0; k < width; k++) {
                scores[i * width + k] = Math.max(scores[i * width + k], ending[i] + beginning[k]);
            }
        }
        return scores;
    }

    /** Logarithm of the probability of the word that ends here. */
    private double ending(int state) {
        int word = lexicon.word(state);
        return word < 0 ? Double.NEGATIVE_INFINITY : lexicon.logProbability(word);
    }

    /** Scores words that begin with each of the candidates. */
    private void spread(char[] text, int at, char[] candidates, double[] best, double[] after) {
        for (int k = 0; k < candidates.length; k++) {
            int step = lexicon.step(lexicon.root(), candidates[k]);
            if (step >= 0) {
                best[k] = Math.max(best[k], ending(step) + after[at + 1]);
                best[k] = Math.max(best[k], goOn(text, at, at + 1, step, after));
            }
        }
    }

    /** Best score of the words that go on beyond an offset, with what follows them. */
    private double goOn(char[] text, int from, int offset, int state, double[] after) {
        double best = Double.NEGATIVE_INFINITY;
        int step = state;
        for (int to = offset; to < text.length && to < from + LONGEST && text[to] != OPEN; to++) {
            step = lexicon.step(step, text[to]);
            if (step < 0) {
                break;
            }
            best = Math.max(best, ending(step) + after[to + 1]);
        }
        return best;
    }

    /** What it is worth that the page writes the character at this place elsewhere between the same neighbours. */
    static double pageBonus(char[] text, int at, PageWords page) {
        char c = text[at];
        char before = at > 0 ? text[at - 1] : OPEN;
        char after = at + 1 < text.length ? text[at + 1] : OPEN;
        char beforeThat = at > 1 ? text[at - 2] : OPEN;
        char afterThat = at + 2 < text.length ? text[at + 2] : OPEN;
        double bonus = 0;
        bonus += page.hasPair(before, c) ? PAGE_PAIR : 0;
        bonus += page.hasPair(c, after) ? PAGE_PAIR : 0;
        bonus += page.hasTriple(beforeThat, before, c) ? PAGE_TRIPLE : 0;
        bonus += page.hasTriple(before, c, after) ? PAGE_TRIPLE : 0;
        bonus += page.hasTriple(c, after, afterThat) ? PAGE_TRIPLE : 0;
        return bonus;
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
