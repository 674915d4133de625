package io.minqing.text;

/** Recognises the line under a picture by its shape; those that announce themselves (图为…) are in {@code furniture.csv}. */
final class Captions {
    private Captions() {}

    /** A line under a picture: it ends with 某某 摄. */
    static boolean isCaption(String text) {
        int length = text.length();
        while (length > 0 && "）)】]。".indexOf(text.charAt(length - 1)) >= 0) {
            length--;
        }
        if (length < 4 || length > 120) {
            return false;
        }
        boolean taken = text.charAt(length - 1) == '摄' || text.startsWith("摄影", length - 2);
        if (!taken) {
            return false;
        }
        for (int i = length - 2; i >= Math.max(0, length - 12); i--) {
            char c = text.charAt(i);
            if (LineShape.isBlank(c) || "（(。/／【".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
