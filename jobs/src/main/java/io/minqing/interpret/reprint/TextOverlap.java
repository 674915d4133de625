package io.minqing.interpret.reprint;

import io.minqing.interpret.number.NumberReader;
import io.minqing.interpret.number.Quantity;
import io.minqing.interpret.region.PlaceNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What two bodies have in common, character by character: how much of each stands in the other, how many numbers agree
 * there, and how many numbers and places were exchanged in otherwise equal sentences. Punctuation, spaces and line breaks
 * do not matter; single wrong characters cost little. Runs of equal characters are found by their first eight, in the
 * order of the first text, and carried on over small differences (seed and extend, as in the alignment of sequences).
 *
 * @param length letters and digits of the first body
 * @param otherLength letters and digits of the second body
 * @param shared how many of the first also stand in the second
 * @param otherShared how many of the second also stand in the first
 * @param agreements numbers that stand in both at the same place
 * @param numbers numbers that are others in the second body at the same place of the same sentence
 * @param places names of places that are others there
 * @param words other words that are others there
 * @param replaced characters between equal stretches for which the second body has other sentences
 */
public record TextOverlap(
        int length,
        int otherLength,
        int shared,
        int otherShared,
        int agreements,
        int numbers,
        int places,
        int words,
        int replaced) {
    /** How one body is made from another. */
    public enum Relation {
        /** Two versions of one text. */
        VERSION,
        /** The first is a part of the second, which says much more: an excerpt of it, or an item of a roundup. */
        PART,
        /** The second is a part of the first. */
        WHOLE,
        /** Two texts, however alike: other articles of one template, or with one quotation. */
        NONE
    }

    private static final int SEED = 8;
    private static final int RESYNCHRONISED = 4;
    private static final int LONGEST_DIFFERENCE = 16;

    /** Stretches up to this long between two runs are held against each other. */
    private static final int LONGEST_COUNTERPART = 24;

    private static final int LONGEST_MISREADING = 2;

    /** Places of one seed that are looked at: a refrain must not make the comparison quadratic. */
    private static final int MOST_PLACES = 16;

    private static final int LEAST_SHARED = 30;
    private static final double MOST = 0.7;
    private static final double NEARLY_ALL = 0.9;
    private static final double HALF = 0.5;

    /** Exchanged numbers and places may weigh at most this share: a correction, not another report. */
    private static final double MOST_CONFLICTS = 0.25;

    /** A report of another place may have many numbers in common by chance or by copying; the place decides. */
    private static final int WEIGHT_OF_PLACE = 4;

    /** So many equal characters agree as much as one equal number. */
    private static final int CHARACTERS_PER_AGREEMENT = 100;

    /** An exchanged word in fewer characters than this is more than an editor's touch: other names in the same form. */
    private static final int CHARACTERS_PER_WORD = 50;

    /** Where sentences are exchanged for others, not cut or added, two texts share a frame or a quotation. */
    private static final double MOST_REPLACED = 0.15;

    /** Compares two bodies. Linear in their lengths but for repeated phrases, which are bounded. */
    public static TextOverlap of(String body, String other) {
        String letters = Fingerprinter.letters(body);
        String otherLetters = Fingerprinter.letters(other);
        // always the shorter against the longer, so that the order of the two does not matter
        boolean inOrder = letters.length() == otherLetters.length()
                ? letters.compareTo(otherLetters) <= 0
                : letters.length() < otherLetters.length();
        return inOrder
                ? new Alignment(letters, otherLetters).overlap()
                : new Alignment(otherLetters, letters).overlap().turned();
    }

    private TextOverlap turned() {
        return new TextOverlap(otherLength, length, otherShared, shared, agreements, numbers, places, words, replaced);
    }

    /**
     * What the first body is to the second. A body comes from another when most of it stands there, or when it is all of the
     * other with additions that are no more than itself.
     */
    public Relation relation() {
        if (Math.min(shared, otherShared) < LEAST_SHARED || isContradicted()) {
            return Relation.NONE;
        }
        double share = (double) shared / length;
        double otherShare = (double) otherShared / otherLength;
        boolean from = comesFrom(share, otherShare);
        boolean otherFrom = comesFrom(otherShare, share);
        if (from && otherFrom) {
            return Relation.VERSION;
        }
        return from ? Relation.PART : otherFrom ? Relation.WHOLE : Relation.NONE;
    }

    private static boolean comesFrom(double share, double otherShare) {
        return share >= MOST || (share >= HALF && otherShare >= NEARLY_ALL);
    }

    /** Whether too many numbers, places or words were exchanged for a copy. */
    private boolean isContradicted() {
        int equal = Math.min(shared, otherShared);
        double conflicts = numbers + WEIGHT_OF_PLACE * places;
        double agreed = agreements + (double) equal / CHARACTERS_PER_AGREEMENT;
        return conflicts > MOST_CONFLICTS * (conflicts + agreed)
                || words * CHARACTERS_PER_WORD > equal
                || replaced > MOST_REPLACED * equal;
    }

    /** One comparison at work. */
    private static final class Alignment {
        private final String text;
        private final String other;

        /** First place of each seed in the other text by its hash, and for each place the next one; -1 for none. */
        private final int[] first;

        private final int[] next;
        private final BitSet otherShared;
        private int shared;
        private int agreements;
        private int numbers;
        private int names;
        private int words;
        private int replaced;

        Alignment(String text, String other) {
            this.text = text;
            this.other = other;
            this.otherShared = new BitSet(other.length());
            this.first = new int[Integer.highestOneBit(2 * other.length() + 1)];
            this.next = new int[other.length()];
            Arrays.fill(first, -1);
            for (int j = other.length() - SEED; j >= 0; j--) {
                int slot = slot(other, j);
                next[j] = first[slot];
                first[slot] = j;
            }
        }

        private int slot(String of, int from) {
            return (int) Fingerprinter.hash(of, from, SEED) & (first.length - 1);
        }

        TextOverlap overlap() {
            int i = 0;
            // where the last run ended in both texts
            int end = 0;
            int otherEnd = 0;
            boolean lost = false;
            while (i < text.length()) {
                int[] step = lost ? null : difference(i, otherEnd);
                int j = step == null ? seeded(i, otherEnd) : otherEnd + step[1];
                if (j < 0) {
                    lost = true;
                    i++;
                    continue;
                }
                i = step == null ? i : i + step[0];
                if (!compare(end, i, otherEnd, j) && i - end == j - otherEnd && i - end <= LONGEST_MISREADING) {
                    // wrong characters, as text recognition leaves them
                    otherShared.set(otherEnd, j);
                    shared += i - end;
                }
                int run = run(i, j);
                agreements += numbersWithin(i, i + run);
                otherShared.set(j, j + run);
                shared += run;
                i += run;
                end = i;
                otherEnd = j + run;
                lost = false;
            }
            compare(end, text.length(), otherEnd, other.length());
            return new TextOverlap(
                    text.length(),
                    other.length(),
                    shared,
                    otherShared.cardinality(),
                    agreements,
                    numbers,
                    names,
                    words,
                    replaced);
        }

        /** Where the seed at this place stands in the other text, preferably behind what was found last; -1 for nowhere. */
        private int seeded(int i, int last) {
            int best = -1;
            int place = i + SEED > text.length() ? -1 : first[slot(text, i)];
            for (int looked = 0; place >= 0 && looked < MOST_PLACES; looked++) {
                if (other.regionMatches(place, text, i, SEED)) {
                    if (place >= last) {
                        return place;
                    }
                    best = best < 0 ? place : best;
                }
                place = next[place];
            }
            return best;
        }

        private int run(int i, int j) {
            int run = 0;
            while (i + run < text.length()
                    && j + run < other.length()
                    && text.charAt(i + run) == other.charAt(j + run)) {
                run++;
            }
            return run;
        }

        /** How many characters to skip in each text until both run on alike; null when they do not soon. */
        private int[] difference(int i, int j) {
            for (int sum = 1; sum <= 2 * LONGEST_DIFFERENCE; sum++) {
                // the most even split first: one wrong character is commoner than one lost and another one added
                for (int uneven = sum % 2; uneven <= Math.min(sum, LONGEST_DIFFERENCE); uneven += 2) {
                    int more = (sum + uneven) / 2;
                    int less = (sum - uneven) / 2;
                    if (more > LONGEST_DIFFERENCE) {
                        break;
                    }
                    if (other.regionMatches(j + less, text, i + more, RESYNCHRONISED)) {
                        return new int[] {more, less};
                    } else if (other.regionMatches(j + more, text, i + less, RESYNCHRONISED)) {
                        return new int[] {less, more};
                    }
                }
            }
            return null;
        }

        /**
         * Counts what contradicts itself between two runs; whether anything does. Before the first run of either text only as
         * much is compared as both have.
         */
        private boolean compare(int start, int end, int otherStart, int otherEnd) {
            int from = start;
            int otherFrom = otherStart;
            if (otherEnd < otherStart || isDateline(text, start, end) || isDateline(other, otherStart, otherEnd)) {
                return false;
            }
            if (start == 0 || otherStart == 0) {
                int both = Math.min(end - start, otherEnd - otherStart);
                from = end - both;
                otherFrom = otherEnd - both;
            }
            while (from < end && otherFrom < otherEnd && text.charAt(from) == other.charAt(otherFrom)) {
                from++;
                otherFrom++;
            }
            if (Math.min(end - from, otherEnd - otherFrom) > LONGEST_COUNTERPART) {
                boolean between = start > 0 && otherStart > 0 && end < text.length() && otherEnd < other.length();
                replaced += between ? Math.min(end - from, otherEnd - otherFrom) : 0;
            }
            if (Math.max(end - from, otherEnd - otherFrom) > LONGEST_COUNTERPART
                    || (from == end && otherFrom == otherEnd)
                    || isMisread(text, from, end)
                    || isMisread(other, otherFrom, otherEnd)) {
                return false;
            }
            List<Double> here = numbersAround(text, from, end);
            List<Double> there = numbersAround(other, otherFrom, otherEnd);
            if (!here.isEmpty() && !there.isEmpty()) {
                int compared = Math.min(here.size(), there.size());
                int same = (int) here.stream().filter(there::remove).count();
                numbers += compared - same;
                agreements += same;
                return same < compared;
            } else if (PlaceNames.differ(text, from, end, other, otherFrom, otherEnd)) {
                names++;
                return true;
            } else if (isOtherWord(from, end, otherFrom, otherEnd)) {
                words++;
                return true;
            }
            return false;
        }

        /** Whether no character stands in both stretches, and it is more than a wrong one. */
        private boolean isOtherWord(int from, int to, int otherFrom, int otherTo) {
            if (to - from < 2 || otherTo - otherFrom < 2) {
                return false;
            }
            String word = text.substring(from, to);
            return other.substring(otherFrom, otherTo).chars().noneMatch(c -> word.indexOf(c) >= 0);
        }

        /** Whether a text begins with the line of its newsroom, with a place and a day that are not the report's: 新华社北京1月3日电. */
        private static boolean isDateline(String text, int from, int to) {
            String line = from == 0 ? text.substring(from, Math.min(to, LONGEST_COUNTERPART)) : "";
            return line.contains("讯") || line.contains("日电");
        }

        /** Whether one character other than a numeral stands within a number: a wrong character, not another number. */
        private static boolean isMisread(String text, int from, int to) {
            return to - from == 1
                    && !isNumeral(text.charAt(from))
                    && ((from > 0 && NumberReader.isDigit(text.charAt(from - 1)))
                            || (to < text.length() && NumberReader.isDigit(text.charAt(to))));
        }

        /** The numbers that touch a stretch of text. A lone numeral is a number only when it is all that differs. */
        private static List<Double> numbersAround(String text, int from, int to) {
            int start = from;
            while (start > 0 && isNumeral(text.charAt(start - 1))) {
                start--;
            }
            int end = to;
            while (end < text.length() && isNumeral(text.charAt(end))) {
                end++;
            }
            List<Double> numbers = new ArrayList<>();
            NumberReader reader = new NumberReader(text.substring(start, end));
            for (int at = start; at < end; ) {
                Quantity number = reader.read(at - start);
                if (number == null) {
                    at++;
                    continue;
                }
                int stop = start + number.end();
                boolean lone = stop - at == 1 && !NumberReader.isDigit(text.charAt(at));
                if (stop >= from && (!lone || (at == from && stop == to))) {
                    numbers.add(number.value());
                }
                at = Math.max(stop, at + 1);
            }
            return numbers;
        }

        private static boolean isNumeral(char c) {
            return NumberReader.startsNumber(c) || c == '.' || c == '余' || c == '多';
        }

        /** Arabic numbers within a run. */
        private int numbersWithin(int from, int to) {
            int numbers = 0;
            for (int i = from; i < to; i++) {
                if (NumberReader.isDigit(text.charAt(i)) && (i == from || !NumberReader.isDigit(text.charAt(i - 1)))) {
                    numbers++;
                }
            }
            return numbers;
        }
    }
}
