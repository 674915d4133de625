package io.minqing.text.slip;

import io.minqing.text.character.Pinyin;
import io.minqing.text.character.Scripts;
import io.minqing.text.character.Simplifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * A page as the models know it: simplified, marks wide, digits and letters alike, without annotations and without the
 * commas that a mirror doubles; with counts of what it writes, apart from what stands behind a sign of slipped bytes.
 */
final class PageText {
    private static final int LONGEST_PAGE = 1 << 18;

    private final char[] forms;
    private final int[] places;
    private final NgramCounts counts;
    private final Set<Character> annotated = new HashSet<>();
    private final int length;

    PageText(String page, Simplifier simplifier) {
        forms = new char[page.length()];
        places = new int[page.length() + 1];
        counts = new NgramCounts(Math.min(page.length(), LONGEST_PAGE));
        int count = 0;
        boolean garbled = false;
        long row = 0;
        for (int i = 0; i < page.length(); i++) {
            char c = page.charAt(i);
            places[i] = count;
            if (c == '(' && count > 0) {
                int close = annotationEnd(page, i);
                if (close > i) {
                    // What it annotates may have slipped and be any sign or letter here.
                    annotated.add(page.charAt(i - 1));
                    for (; i < close; i++) {
                        places[i] = count;
                    }
                    places[i] = count;
                    continue;
                }
            } else if (c == ',' && i + 1 < page.length() && WordModel.isStop(page.charAt(i + 1))) {
                continue;
            }
            char form = form(c, simplifier);
            forms[count++] = form;
            garbled = ByteSlipRepair.isSign(c) || (garbled && (c >= 0x80 || c > '?'));
            if (garbled || c == '\n' || i > LONGEST_PAGE) {
                row = 0;
            } else {
                row = count(row, form);
            }
        }
        places[page.length()] = count;
        length = count;
    }

    /** Counts the rows that end in a character, and hands back the last two characters. */
    private long count(long row, char c) {
        counts.add(c, 1);
        if (row != 0) {
            counts.add((row & 0xffff) << 16 | c, 1);
            if (row >>> 16 != 0) {
                counts.add(row << 16 | c, 1);
            }
        }
        return (row << 16 | c) & 0xffff_ffffL;
    }

    /** Where the annotation that opens here closes; the start itself when there is none. */
    private static int annotationEnd(String page, int open) {
        int end = Pinyin.syllableEnd(page, open + 1);
        return end > open + 1
                        && end < page.length()
                        && page.charAt(end) == ')'
                        && Pinyin.isToned(page.substring(open + 1, end))
                ? end
                : open;
    }

    /** A character as the models know it. */
    static char form(char c, Simplifier simplifier) {
        if (c < 0x80) {
            char mark = mark(c);
            return mark != c || !Character.isLetterOrDigit(c) ? mark : Scripts.isDigit(c) ? '0' : 'a';
        }
        return simplifier.fold(c);
    }

    /** A mark of ASCII as the models know it; any other character as it is. */
    static char mark(char c) {
        int mark = ",;:!?()".indexOf(c);
        return mark >= 0 ? "，；：！？（）".charAt(mark) : c;
    }

    /** A text as the models know it, character for character. */
    static char[] forms(String text, Simplifier simplifier) {
        char[] forms = text.toCharArray();
        for (int i = 0; i < forms.length; i++) {
            forms[i] = form(forms[i], simplifier);
        }
        return forms;
    }

    /** At most so many characters of the line before an offset of the page. */
    char[] before(int offset, int most) {
        int end = places[offset];
        int start = end;
        while (start > 0 && end - start < most && forms[start - 1] != '\n') {
            start--;
        }
        return Arrays.copyOfRange(forms, start, end);
    }

    /** At most so many characters of the line from an offset of the page on. */
    char[] after(int offset, int most) {
        int start = places[offset];
        int end = start;
        while (end < length && end - start < most && forms[end] != '\n') {
            end++;
        }
        return Arrays.copyOfRange(forms, start, end);
    }

    /** Whether the page annotates the character somewhere. */
    boolean isAnnotated(char c) {
        return annotated.contains(c);
    }

    /** What the page writes. */
    NgramCounts counts() {
        return counts;
    }
}
