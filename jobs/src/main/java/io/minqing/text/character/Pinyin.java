package io.minqing.text.character;

/** Spelling of one pinyin syllable, with tone marks as mirrors write them (ɑ and ɡ for a and g included). */
public final class Pinyin {
    private static final int LONGEST = 7;
    /** Marked vowels, four tones each; the breve that some write for the third tone; syllabic nasals. */
    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜăĕĭŏŭńňǹḿ";

    private static final String BASES = "aaaaeeeeiiiioooouuuuüüüüaeiounnnm";
    private static final String TONES = "123412341234123412341234" + "33333" + "2342";

    private Pinyin() {}

    /** Where the letters of a syllable that begins here end; the start itself when there is none. */
    public static int syllableEnd(String text, int start) {
        int end = start;
        int bound = Math.min(text.length(), start + LONGEST + 1);
        while (end < bound && isLetter(text.charAt(end))) {
            end++;
        }
        return end - start > LONGEST ? start : end;
    }

    /** The syllable between the parenthesis that opens here and the next one; null when that is no annotation. */
    public static String annotation(String text, int open) {
        int end = syllableEnd(text, open + 1);
        return end > open + 1 && end < text.length() && text.charAt(end) == ')' ? text.substring(open + 1, end) : null;
    }

    /** How long the annotation is that opens here, parentheses included; 0 when there is none. */
    public static int annotationLength(String text, int open) {
        String syllable = annotation(text, open);
        return syllable == null ? 0 : syllable.length() + 2;
    }

    /** Whether a toned syllable ends here. */
    public static boolean endsToned(String text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST && isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start < end && isToned(text.substring(start, end));
    }

    /** Whether exactly one letter carries a tone mark. */
    public static boolean isToned(String syllable) {
        int tones = 0;
        for (int i = 0; i < syllable.length(); i++) {
            if (isTone(syllable.charAt(i))) {
                tones++;
            }
        }
        return tones == 1;
    }

    /** The syllable in small letters without tone, ü as v. */
    public static String plain(String syllable) {
        StringBuilder plain = new StringBuilder(syllable.length());
        for (int i = 0; i < syllable.length(); i++) {
            char c = Character.toLowerCase(syllable.charAt(i));
            int toned = TONED.indexOf(c);
            char base = toned >= 0 ? BASES.charAt(toned) : c;
            switch (base) {
                case 'ɑ' -> plain.append('a');
                case 'ɡ' -> plain.append('g');
                case 'ü' -> plain.append('v');
                default -> {
                    if (base < '\u0300' || base > '\u036f') {
                        plain.append(base);
                    }
                }
            }
        }
        return plain.toString();
    }

    /** The syllable in small letters with the number of its tone: xie2; 5 when it carries no mark. */
    static String numbered(String syllable) {
        char tone = '5';
        for (int i = 0; i < syllable.length(); i++) {
            char c = Character.toLowerCase(syllable.charAt(i));
            int toned = TONED.indexOf(c);
            int combining = "\u0304\u0301\u030c\u0300".indexOf(c);
            tone = toned >= 0 ? TONES.charAt(toned) : combining >= 0 ? (char) ('1' + combining) : tone;
        }
        return plain(syllable) + tone;
    }

    private static boolean isTone(char c) {
        return TONED.indexOf(Character.toLowerCase(c)) >= 0 || isCombiningTone(c);
    }

    private static boolean isCombiningTone(char c) {
        return c == '\u0300' || c == '\u0301' || c == '\u0304' || c == '\u030c';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == 'ü'
                || c == 'ê'
                || c == 'ɑ'
                || c == 'ɡ'
                || c == '\u0308'
                || (c >= '\u00e0' && isTone(c));
    }
}
