package io.minqing.text;

import java.math.BigDecimal;
import java.math.MathContext;

/** The text of a cell without what spreadsheets leave around it. */
final class TableCell {
    /** Scales further out than this are not normalised: the arithmetic itself could overflow. */
    private static final int LARGEST_SCALE = 1 << 20;

    private TableCell() {}

    /** Without surrounding space of any width, byte-order marks and zero-width characters; empty when nothing is left. */
    static String clean(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isBlank(cell.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    /**
     * The digits of a number as a spreadsheet shows them: fifteen at most, the rest is the tail of a binary fraction.
     * Numbers of hundreds of digits stay in scientific notation.
     */
    static String digits(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
            return number.toString();
        }
        BigDecimal shown = number.round(new MathContext(15)).stripTrailingZeros();
        return Math.abs((long) shown.scale()) <= 400 ? shown.toPlainString() : shown.toString();
    }

    /** Whether the cell holds nothing that stands for bytes or characters lost: U+FFFD, a zero, half a surrogate pair. */
    static boolean isText(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\uFFFD' || c == '\0') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == cell.length() || !Character.isSurrogatePair(c, cell.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || (c >= '\u2000' && c <= '\u200F');
    }
}
