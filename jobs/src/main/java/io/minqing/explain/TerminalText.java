package io.minqing.explain;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Text of unknown origin on its way to a terminal. */
public final class TerminalText {
    private TerminalText() {}

    /**
     * The text with a space for every character that a terminal obeys instead of showing: control characters of both
     * sets, and the marks that reverse the direction of writing. Its length and all positions stay.
     */
    public static String inert(String text) {
        StringBuilder shown = new StringBuilder(text);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.setCharAt(i, ' ');
            }
        }
        return shown.toString();
    }

    /** How many cells a terminal gives to the text: two to a Chinese character, none to a combining mark. */
    public static int width(String text) {
        return text.codePoints().map(TerminalText::width).sum();
    }

    public static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
