package io.minqing.text.page;

import io.minqing.text.character.Scripts;
import java.util.ArrayList;
import java.util.List;

/**
 * A page cut into lines, with what it declares about itself outside the text. Any declared value may be null.
 *
 * @param text the lines, separated by {@code \n}
 * @param hints one a line; empty for plain text
 * @param title what the HTML head gives as the title, site name included
 * @param date what the HTML head gives as the date of publication, as written
 * @param source what the HTML head gives as the source
 * @param truncated whether the page was longer than the bound
 */
record Page(String text, List<PageLine.Hint> hints, String title, String date, String source, boolean truncated) {
    /** Characters of input that are read; what follows is cut off. */
    static final int MAX_CHARS = 4_000_000;

    /** A page of plain text. */
    static Page ofText(String content) {
        return new Page(unixLines(cut(content)), List.of(), null, null, null, content.length() > MAX_CHARS);
    }

    /** As much of the input as is read; never half a character. */
    static String cut(String content) {
        if (content.length() <= MAX_CHARS) {
            return content;
        }
        return content.substring(
                0, Character.isHighSurrogate(content.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS);
    }

    private static String unixLines(String text) {
        if (text.indexOf('\r') < 0 && text.indexOf('\u2028') < 0 && text.indexOf('\f') < 0) {
            return text;
        }
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\f', '\n');
    }

    /**
     * The lines that hold text.
     *
     * @param repaired the text of this page after repair, with as many lines
     */
    List<PageLine> lines(String repaired) {
        List<PageLine> lines = new ArrayList<>();
        boolean afterBlank = true;
        int number = 0;
        for (int from = 0; from <= repaired.length(); number++) {
            int newline = repaired.indexOf('\n', from);
            int to = newline < 0 ? repaired.length() : newline;
            int start = from;
            int end = to;
            while (start < end && Scripts.isBlank(repaired.charAt(start))) {
                start++;
            }
            while (end > start && Scripts.isBlank(repaired.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                PageLine.Hint hint = number < hints.size() ? hints.get(number) : PageLine.Hint.NONE;
                lines.add(new PageLine(
                        number + 1, start, repaired.substring(start, end), start > from, afterBlank, hint));
            }
            afterBlank = start == end;
            from = to + 1;
        }
        return lines;
    }
}
