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
    private static final String STOPS = "，,。、；;：:";
    private static final double CLASH = 8;
    private static final double OPEN_POSITION = -9;
    /** Weight of word pairs against single words. */
    private static final double PAIR_WEIGHT = 0.6;
    /** What it is worth when the page writes two or three of the characters in a row elsewhere. */
    private static final double PAGE_PAIR = 2.2;

    private static final double PAGE_TRIPLE = 2.2;

    private final Lexicon lexicon;
    private final double logTotal;

    WordModel(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.logTotal = Math.log(lexicon.total());
    }

    private int root(int dictionary) {
        return dictionary == 0 ? lexicon.coreRoot() : lexicon.customRoot();
    }

    private double word(int frequency) {
        return Math.log(frequency) - logTotal;
    }

    /** Logarithm of the probability of a text, word pairs counted. */
    double score(char[] text) {
        Lattice lattice = new Lattice(text.length);
        for (int from = 0; from < text.length; from++) {
            boolean known = false;
            for (int dictionary = 0; dictionary < 2 && text[from] != OPEN; dictionary++) {
                int state = root(dictionary);
                for (int to = from; to < text.length && to < from + LONGEST && text[to] != OPEN; to++) {
                    state = lexicon.step(state, text[to]);
                    if (state < 0) {
                        break;
                    }
                    int frequency = lexicon.frequency(state);
                    if (frequency > 0) {
                        lattice.add(from, to + 1, lexicon.word(state), frequency, word(frequency) - clash(text, from));
                        known |= to == from;
                    }
                }
            }
            if (!known) {
                lattice.add(from, from + 1, -1, 1, single(text[from]) - clash(text, from));
            }
        }
        return lattice.best();
    }

    /** What it costs that a mark stands directly behind another one. */
    private static double clash(char[] text, int at) {
        return at > 0 && STOPS.indexOf(text[at]) >= 0 && STOPS.indexOf(text[at - 1]) >= 0 ? CLASH : 0;
    }

    /** Words of a text by the offset at which they end. */
    private static final class Lattice {
        private final int length;
        private final int[] first;
        private int[] next = new int[64];
        private int[] words = new int[64];
        private int[] frequencies = new int[64];
        private double[] scores = new double[64];
        private int count;

        Lattice(int length) {
            this.length = length;
            this.first = new int[length + 1];
            Arrays.fill(first, -1);
        }

        /** Adds a word; all that end where it begins must be there already, so it is scored at once. */
        void add(int start, int end, int word, int frequency, double score) {
            if (count == next.length) {
                next = Arrays.copyOf(next, 2 * count);
                words = Arrays.copyOf(words, 2 * count);
                frequencies = Arrays.copyOf(frequencies, 2 * count);
                scores = Arrays.copyOf(scores, 2 * count);
            }
            double best = start == 0 ? score : Double.NEGATIVE_INFINITY;
            for (int before = first[start]; before >= 0; before = next[before]) {
                double transition = score;
                if (word >= 0 && words[before] >= 0) {
                    int pairs = Lexicon.frequency(words[before], word);
                    if (pairs > 0) {
                        transition = Math.log(
                                PAIR_WEIGHT * pairs / (frequencies[before] + 1) + (1 - PAIR_WEIGHT) * Math.exp(score));
                    } else {
                        transition = score + Math.log(1 - PAIR_WEIGHT);
                    }
                }
                best = Math.max(best, scores[before] + transition);
            }
            words[count] = word;
            frequencies[count] = frequency;
            scores[count] = best;
            next[count] = first[end];
            first[end] = count++;
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
            for (int dictionary = 0; dictionary < 2 && text[from] != OPEN; dictionary++) {
                int state = root(dictionary);
                for (int to = from; to < text.length && to < from + LONGEST && text[to] != OPEN; to++) {
                    state = lexicon.step(state, text[to]);
                    if (state < 0) {
                        break;
                    }
                    int frequency = lexicon.frequency(state);
                    if (frequency > 0) {
                        relax(best, from, to + 1, word(frequency), forward);
                    }
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
            spread(text, at + 1, at + 1, following, beginning, 0, after);
        }
        double[] scores = new double[candidates.length * width];
        Arrays.fill(scores, Double.NEGATIVE_INFINITY);
        for (int from = Math.max(0, at - LONGEST + 1); from <= at; from++) {
            for (int dictionary = 0; dictionary < 2; dictionary++) {
                int state = root(dictionary);
                for (int i = from; i < at && state >= 0; i++) {
                    state = text[i] == OPEN ? -1 : lexicon.step(state, text[i]);
                }
                for (int i = 0; i < candidates.length && state >= 0; i++) {
                    int step = lexicon.step(state, candidates[i]);
                    if (step < 0) {
                        continue;
                    }
                    int frequency = lexicon.frequency(step);
                    if (frequency > 0) {
                        ending[i] = Math.max(ending[i], before[from] + word(frequency));
                    }
                    if (following == null) {
                        scores[i] = Math.max(scores[i], before[from] + goOn(text, from, behind, step, after));
                    } else {
                        for (int k = 0; k < width; k++) {
                            int both = lexicon.step(step, following[k]);
                            if (both >= 0) {
                                int found = lexicon.frequency(both);
                                double score = found > 0 ? word(found) + after[behind] : Double.NEGATIVE_INFINITY;
                                score = Math.max(score, goOn(text, from, behind, both, after));
                                scores[i * width + k] = Math.max(scores[i * width + k], before[from] + score);
                            }
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

    /** Scores words that begin with each of the candidates. */
    private void spread(char[] text, int from, int at, char[] candidates, double[] best, double base, double[] after) {
        for (int dictionary = 0; dictionary < 2; dictionary++) {
            for (int k = 0; k < candidates.length; k++) {
                int step = lexicon.step(root(dictionary), candidates[k]);
                if (step >= 0) {
                    int frequency = lexicon.frequency(step);
                    double score = frequency > 0 ? word(frequency) + after[at + 1] : Double.NEGATIVE_INFINITY;
                    best[k] = Math.max(best[k], base + Math.max(score, goOn(text, from, at + 1, step, after)));
                }
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
            int frequency = lexicon.frequency(step);
            if (frequency > 0) {
                best = Math.max(best, word(frequency) + after[to + 1]);
            }
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
            return lexicon.step(lexicon.coreRoot(), c) < 0 ? UNKNOWN_RARE : UNKNOWN_COMMON;
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
