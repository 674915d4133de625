package io.minqing.text.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Digits in a row, or in groups with one blank or hyphen between them, as phone and card numbers are written; ASCII or
 * full-width. Immutable.
 */
final class DigitRun {
    /** No number of a person has more. */
    static final int LONGEST = 19;

    private static final String SEPARATORS = " -\u00a0\u3000\uff0d\u2013\u2010";

    private final String text;
    private final int start;
    private final List<Integer> lengths;
    private final List<Integer> ends;
    private final String digits;
    private final int end;

    private DigitRun(String text, int start, List<Integer> lengths, List<Integer> ends) {
        this.text = text;
        this.start = start;
        this.lengths = lengths;
        this.ends = ends;
        int last = ends.get(ends.size() - 1);
        StringBuilder plain = new StringBuilder();
        for (int i = start; i < last && plain.length() <= LONGEST; i++) {
            if (isDigit(text.charAt(i))) {
                plain.append((char) ('0' + Character.digit(text.charAt(i), 10)));
            }
        }
        boolean checked = plain.length() == 17 && last < text.length() && "xXｘＸ".indexOf(text.charAt(last)) >= 0;
        this.digits = checked ? plain.append('X').toString() : plain.toString();
        this.end = checked ? last + 1 : last;
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '\uff10' && c <= '\uff19');
    }

    static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    /** The run that begins at a digit. */
    static DigitRun at(String text, int start) {
        List<Integer> lengths = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int total = 0;
        int at = start;
        while (at < text.length() && isDigit(text.charAt(at))) {
            int groupEnd = at;
            while (groupEnd < text.length() && isDigit(text.charAt(groupEnd))) {
                groupEnd++;
            }
            total += groupEnd - at;
            if (!lengths.isEmpty() && total > LONGEST) {
                break;
            }
            lengths.add(groupEnd - at);
            ends.add(groupEnd);
            boolean separated = groupEnd < text.length() && isSeparator(text.charAt(groupEnd));
            at = separated ? groupEnd + 1 : text.length();
        }
        return new DigitRun(text, start, lengths, ends);
    }

    /** The first groups of this run. */
    DigitRun first(int groups) {
        return groups == lengths.size()
                ? this
                : new DigitRun(text, start, lengths.subList(0, groups), ends.subList(0, groups));
    }

    int groups() {
        return lengths.size();
    }

    int groupLength(int group) {
        return lengths.get(group);
    }

    List<Integer> lengths() {
        return lengths;
    }

    /** ASCII digits without separators, the X of an identity card included; cut behind the longest number of a person. */
    String digits() {
        return digits;
    }

    int end() {
        return end;
    }

    /** Whether its groups are parted by blanks somewhere, as the cells of a table are. */
    boolean isSpaced() {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '\u00a0' || text.charAt(i) == '\u3000') {
                return true;
            }
        }
        return false;
    }

    /** The character before; a blank at the start of the text. */
    char before() {
        return start == 0 ? ' ' : text.charAt(start - 1);
    }

    /** The character behind; a blank at the end of the text. */
    char behind() {
        return end >= text.length() ? ' ' : text.charAt(end);
    }

    /** Up to so many characters before it. */
    String context(int length) {
        return text.substring(Math.max(0, start - length), start);
    }

    /** Whether it is the fraction or the whole part of a decimal number. */
    boolean isDecimal() {
        boolean fraction = start > 1 && text.charAt(start - 1) == '.' && isDigit(text.charAt(start - 2));
        boolean whole = end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1));
        return fraction || whole;
    }
}
