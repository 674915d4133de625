package io.minqing.text.slip;

import io.minqing.text.character.Pinyin;
import io.minqing.text.character.Scripts;

/**
 * What a page tells of the mirror it comes from.
 *
 * @param possible whether it bears any mark of a mirror or of broken bytes; bytes of all other pages are sound
 * @param certain whether it bears the marks of one that slips bytes: annotations, commas put before marks
 * @param style how it rewrites marks
 * @param keepsPrivateUse whether codes outside GBK came through as private-use characters; where none did, some may have
 *     been dropped
 * @param shows whether broken bytes left signs, so that hardly any was dropped without one
 */
public record Mirror(boolean possible, boolean certain, Style style, boolean keepsPrivateUse, boolean shows) {
    private static final int MIRRORED = 3;
    private static final int SURE = 30;

    /** How marks are rewritten. */
    public enum Style {
        /** With a comma put before them. */
        DOUBLED,
        /** In ASCII. */
        PLAIN,
        /** The text is too short to tell. */
        UNKNOWN
    }

    /** Reads a page for marks of its mirror. */
    public static Mirror of(String text) {
        int annotations = 0;
        int doubled = 0;
        int single = 0;
        boolean privateUse = false;
        boolean broken = false;
        int lone = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\ue000') {
                privateUse |= Scripts.isPrivateUse(c);
                broken |= c == '\ufffd';
            }
            if (c == '?' && i > 0 && i + 1 < text.length()) {
                lone += text.charAt(i - 1) != ',' && ",;!:?。、".indexOf(text.charAt(i + 1)) >= 0 ? 1 : 0;
            }
            if (c > ',' || i == 0 || i + 1 == text.length()) {
                continue;
            }
            if (c == ',' && doubled < SURE) {
                char before = text.charAt(i - 1);
                char next = text.charAt(i + 1);
                doubled += next == ',' || next == '。' || next == '、' ? 1 : 0;
                single += Scripts.isHan(before) && Scripts.isHan(next) ? 1 : 0;
            } else if (c == ')' && annotations < MIRRORED && Pinyin.endsToned(text, i)) {
                // Of an annotation that tears a character the parenthesis that opens may be lost.
                annotations++;
            }
        }
        Style style = doubled >= MIRRORED && doubled > 2 * single
                ? Style.DOUBLED
                : single >= MIRRORED && doubled * 4 < single ? Style.PLAIN : Style.UNKNOWN;
        int marks = annotations + doubled;
        return new Mirror(marks > 0 || broken || privateUse, marks >= MIRRORED, style, privateUse, broken || lone > 0);
    }
}
