package io.minqing.interpret;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
 * @param conflicts numbers and places that are others in the second body at the same place of the same sentence
 */
public record TextOverlap(int length, int otherLength, int shared, int otherShared, int agreements, int conflicts) {
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

    /** Places of one seed that are looked at: a refrain must not make the comparison quadratic. */
    private static final int MOST_PLACES = 16;

    private static final int LEAST_SHARED = 30;
    private static final double MOST = 0.7;
    private static final double NEARLY_ALL = 0.9;
    private static final double HALF = 0.5;

    /** Exchanged numbers and places may be at most this share: a correction, not another report. */
    private static final double MOST_CONFLICTS = 0.25;

    /** Compares two bodies. Linear in their lengths but for repeated phrases, which are bounded. */
    public static TextOverlap of(String body, String other) {
        return new Alignment(Fingerprinter.letters(body), Fingerprinter.letters(other)).overlap();
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

    /** Whether too many numbers or places were exchanged for a copy. */
    private boolean isContradicted() {
        return conflicts > MOST_CONFLICTS * (conflicts + agreements);
    }

    /** One comparison at work. */
    private static final class Alignment {
        private final String text;
        private final String other;
        private final Map<Long, int[]> places = new HashMap<>();
        private final BitSet otherShared;
        private int shared;
        private int agreements;
        private int conflicts;

        Alignment(String text, String other) {
            this.text = text;
            this.other = other;
            this.otherShared = new BitSet(other.length());
            for (int j = 0; j + SEED <= other.length(); j++) {
                int at = j;
                places.merge(seed(other, j), new int[] {1, at}, (known, one) -> added(known, at));
            }
        }

        private static int[] added(int[] known, int place) {
            if (known[0] == MOST_PLACES) {
                return known;
            }
            int[] grown = known.length > known[0] + 1 ? known : java.util.Arrays.copyOf(known, 2 * known.length);
            grown[++grown[0]] = place;
            return grown;
        }

        private static long seed(String text, int from) {
            return Fingerprinter.hash(text, from, SEED);
        }

        TextOverlap overlap() {
            int i = 0;
            int j = -1;
            while (i < text.length()) {
                int[] step = j < 0 ? null : difference(i, j);
                if (step != null) {
                    compare(i, i + step[0], j, j + step[1]);
                    i += step[0];
                    j += step[1];
                } else {
                    j = seeded(i, j);
                    if (j < 0) {
                        i++;
                        continue;
                    }
                }
                int run = run(i, j);
                agreements += numbersWithin(i, i + run);
                otherShared.set(j, j + run);
                shared += run;
                i += run;
                j += run;
            }
            return new TextOverlap(
                    text.length(), other.length(), shared, otherShared.cardinality(), agreements, conflicts);
        }

        /** Where the seed at this place stands in the other text, preferably behind what was found last; -1 for nowhere. */
        private int seeded(int i, int last) {
            int[] found = i + SEED > text.length() ? null : places.get(seed(text, i));
            if (found == null) {
                return -1;
            }
            int best = -1;
            for (int k = 1; k <= found[0]; k++) {
                if (text.regionMatches(i, other, found[k], SEED)
                        && (best < 0 || (best < last && found[k] >= last))) {
                    best = found[k];
                }
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

        /** Counts what contradicts itself between two runs. */
        private void compare(int from, int to, int otherFrom, int otherTo) {
            List<Double> numbers = numbersAround(text, from, to);
            List<Double> otherNumbers = numbersAround(other, otherFrom, otherTo);
            if (!numbers.isEmpty() && !otherNumbers.isEmpty()) {
                List<Double> others = new ArrayList<>(otherNumbers);
                long same = numbers.stream().filter(others::remove).count();
                int compared = Math.min(numbers.size(), otherNumbers.size());
                conflicts += compared - (int) same;
                agreements += (int) same;
            } else if (PlaceNames.differ(text, from, to, other, otherFrom, otherTo)) {
                conflicts++;
            }
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
                if (NumberReader.isDigit(text.charAt(i))
                        && (i == from || !NumberReader.isDigit(text.charAt(i - 1)))) {
                    numbers++;
                }
            }
            return numbers;
        }
    }
}
