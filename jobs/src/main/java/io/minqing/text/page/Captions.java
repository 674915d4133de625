package io.minqing.text.page;

import io.minqing.text.character.Scripts;
import java.util.regex.Pattern;

/** Recognises the line under a picture by its shape; those that announce themselves (图为…) are in {@code furniture.csv}. */
final class Captions {
    static final int LONGEST = 120;

    /** 图①：, 图1为, 左图：, and 摄影：某某 at the end. */
    private static final Pattern NUMBERED =
            Pattern.compile("[（(【\\[]?(?:图[①-⑳0-9一二三四五六七八九十A-Z]{1,2}|[左右上下中题头主组配]图|图集|题图|首图)[）)】\\]]?[:：为/／、].*");

    private static final Pattern CREDIT =
            Pattern.compile(".*(?:摄影(?:报道)?|供图|图片|照片|图)\\s?[:：/／|｜]\\s?[\\u4e00-\\u9fff· ]{2,12}[）)】\\]。]?");

    private Captions() {}

    /** A line under a picture: it is numbered, ends with 某某 摄, or names who took the picture. */
    static boolean isCaption(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        return isTaken(text)
                || NUMBERED.matcher(text).matches()
                || (text.length() <= LONGEST / 2 && CREDIT.matcher(text).matches());
    }

    private static boolean isTaken(String text) {
        int length = text.length();
        while (length > 0 && "）)】]。".indexOf(text.charAt(length - 1)) >= 0) {
            length--;
        }
        if (length < 4) {
            return false;
        }
        boolean taken = text.charAt(length - 1) == '摄' || text.startsWith("摄影", length - 2);
        if (!taken) {
            return false;
        }
        for (int i = length - 2; i >= Math.max(0, length - 12); i--) {
            char c = text.charAt(i);
            if (Scripts.isBlank(c) || "（(。/／【".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
