package io.minqing.text;

/** Which script a character belongs to, decided by code ranges because every character of every page is asked. */
final class Scripts {
    private Scripts() {}

    /** A Chinese character of the basic plane: unified, extension A or compatibility. Not 〇. */
    static boolean isHan(char c) {
        return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf') || (c >= '\uf900' && c <= '\ufaff');
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9');
    }

    static boolean isPrivateUse(char c) {
        return (c >= '\ue000' && c <= '\uf8ff');
    }
}
