package io.minqing.text.character;

/** One form for wordings that differ in blanks, width and case only. */
public final class Folding {
    private Folding() {}

    /** Lower case, ASCII marks and letters, no blanks: so that a phrase is found however it was spaced. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Scripts.isBlank(c)) {
                continue;
            }
            if (c >= '\uff01' && c <= '\uff5e') {
                c = (char) (c - 0xfee0);
            }
            folded.append(c == '。' ? c : Character.toLowerCase(c));
        }
        return folded.toString();
    }
}
