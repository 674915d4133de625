package io.minqing.text.character;

/** Which script a character belongs to, decided by code ranges because every character of every page is asked. */
public final class Scripts {
    private Scripts() {}

    /** A Chinese character of the basic plane: unified, extension A or compatibility. Not 〇. */
    public static boolean isHan(char c) {
        return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf') || (c >= '\uf900' && c <= '\ufaff');
    }

    /** An ASCII digit; wide ones are made so by the repair. */
    public static boolean isDigit(char c) {
        return (c >= '0' && c <= '9');
    }

    /** A blank of any width, a control character or a byte-order mark. */
    public static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u3000'
                || (c >= '\u2000' && c <= '\u200f')
                || c == '\u202f'
                || c == '\ufeff';
    }

    /** Of the private-use area of the basic plane: where GBK's cells without a character lie. */
    public static boolean isPrivateUse(char c) {
        return (c >= '\ue000' && c <= '\uf8ff');
    }
}
