package io.minqing.interpret.region;

import java.util.List;

/** Tells pages whose names of places were replaced by letters (A市, B7县, 西地省): no place of such a text can be trusted. */
final class PlaceMask {
    /** One sign in so many characters is a hall or a zone (A3区), more are masks. */
    private static final int CHARACTERS_A_MASK = 600;

    /** The province that citizens' messages stand under. */
    private static final String MASKED_PROVINCE = "西地省";

    private PlaceMask() {}

    /** Whether the texts of a page, taken together, are masked. */
    static boolean covers(List<String> texts) {
        long length = 0;
        long masks = 0;
        for (String text : texts) {
            if (text.contains(MASKED_PROVINCE)) {
                return true;
            }
            length += text.length();
            masks += masks(text);
        }
        return masks > length / CHARACTERS_A_MASK;
    }

    private static long masks(String text) {
        long masks = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (isCapital(text.charAt(i)) && (i == 0 || !isLatinOrDigit(text.charAt(i - 1)))) {
                int level = i + 1;
                while (level < text.length() && Character.isDigit(text.charAt(level))) {
                    level++;
                }
                boolean numbered = level > i + 1;
                if (level < text.length() && (numbered ? "市县区" : "省市县").indexOf(text.charAt(level)) >= 0) {
                    masks++;
                }
            }
        }
        return masks;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLatinOrDigit(char c) {
        return isCapital(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
