package io.minqing.interpret.number;

/** Characters that show that something else stood there: unresolved byte slips and masks. No number is read that touches one. */
public final class Damage {
    private Damage() {}

    /** Whether the character at this UTF-16 offset is one. */
    public static boolean at(String text, int i) {
        char c = text.charAt(i);
        return c == '?'
                || c == '\uFFFD'
                || c == '*'
                || c == '×'
                || c == '█'
                || c == '□'
                || (c >= '\uE000' && c <= '\uF8FF');
    }
}
