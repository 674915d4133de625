package io.minqing.text.file;

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
        return lost(cell) == 0;
    }

    /**
     * Whether the cell is a page that a crawler decoded: such a one may have lost a character here and there, for the
     * repair to see; a page that lost more was decoded by the wrong charset.
     */
    static boolean isPage(String cell) {
        int lost = lost(cell);
        return lost >= 0 && lost <= cell.length() / 20;
    }

    /** How many characters of the cell are U+FFFD; -1 when it holds a zero or half a surrogate pair. */
    private static int lost(String cell) {
        int lost = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\uFFFD') {
                lost++;
            } else if (c == '\0') {
                return -1;
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == cell.length() || !Character.isSurrogatePair(c, cell.charAt(i + 1))) {
                    return -1;
                }
                i++;
            }
        }
        return lost;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || (c >= '\u2000' && c <= '\u200F');
    }
}
