package io.minqing.text;

/**
 * What a page tells of the mirror it comes from.
 *
 * @param certain whether it bears the marks of one that slips bytes: annotations, commas put before marks
 * @param style how it rewrites marks
 * @param keepsPrivateUse whether codes outside GBK came through as private-use characters; where none did, some may have
 *     been dropped
 */
record Mirror(boolean certain, Style style, boolean keepsPrivateUse) {
    private static final int MIRRORED = 3;
    private static final int SURE = 30;

    /** How marks are rewritten. */
    enum Style {
        /** With a comma put before them. */
        DOUBLED,
        /** In ASCII. */
        PLAIN,
        /** The text is too short to tell. */
        UNKNOWN
    }

    /** Reads a page for marks of its mirror. */
    static Mirror of(String text) {
        int annotations = 0;
        int doubled = 0;
        int single = 0;
        boolean privateUse = false;
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == ',' && doubled < SURE) {
                char before = text.charAt(i - 1);
                char next = text.charAt(i + 1);
                doubled += next == ',' || next == '。' || next == '、' ? 1 : 0;
                single += Scripts.isHan(before) && Scripts.isHan(next) ? 1 : 0;
            } else if (c == '(' && annotations < MIRRORED && Scripts.isHan(text.charAt(i - 1))) {
                String syllable = Pinyin.annotation(text, i);
                annotations += syllable != null && Pinyin.isToned(syllable) ? 1 : 0;
            } else {
                privateUse |= Scripts.isPrivateUse(c);
            }
        }
        Style style = doubled >= MIRRORED && doubled > 2 * single
                ? Style.DOUBLED
                : single >= MIRRORED && doubled * 4 < single ? Style.PLAIN : Style.UNKNOWN;
        return new Mirror(annotations + doubled >= MIRRORED, style, privateUse);
    }
}
