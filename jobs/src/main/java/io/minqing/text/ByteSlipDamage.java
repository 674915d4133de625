package io.minqing.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.stream.Collectors;

/**
 * Does to clean text what mirrors do, to measure the repair: turns it traditional, annotates a fixed set of characters,
 * puts commas before punctuation, all on GBK bytes without minding character borders, and decodes the result.
 */
public final class ByteSlipDamage {
    /** Characters that mirrors annotate. */
    private static final String ANNOTATED = Vocabulary.read("annotated_character.csv", "character").stream()
            .map(entry -> entry.text("character"))
            .collect(Collectors.joining());

    /** Marks the mirror rewrites, in its order, and what it makes of them. */
    private static final String MARKS = "，？！；：。、";

    private static final String SHOWN = ",?!;:。、";

    private static final Charset GBK = Charset.forName("GBK");

    /** Whether mirrors put pinyin behind the character. */
    static boolean isAnnotated(char c) {
        return ANNOTATED.indexOf(c) >= 0;
    }

    /** What a decoder makes of a lead byte without its trail byte. */
    public enum Decoder {
        /** A question mark for it and the byte behind it; nothing before control characters and spaces. */
        SWALLOWS,
        /** U+FFFD for it. */
        REPLACES,
        /** Nothing. */
        DROPS
    }

    private final Decoder decoder;
    private final boolean keepsPrivateUse;
    private final boolean doublesMarks;
    private final byte[][] annotated = new byte[ANNOTATED.length()][];
    private final byte[][] annotations = new byte[ANNOTATED.length()][];

    /**
     * @param decoder how broken bytes are decoded
     * @param keepsPrivateUse whether codes outside GBK become private-use characters, or nothing
     * @param doublesMarks whether ？ and its like become ,? rather than ?
     */
    public ByteSlipDamage(Decoder decoder, boolean keepsPrivateUse, boolean doublesMarks) {
        this.decoder = decoder;
        this.keepsPrivateUse = keepsPrivateUse;
        this.doublesMarks = doublesMarks;
        for (int i = 0; i < annotated.length; i++) {
            annotated[i] = ANNOTATED.substring(i, i + 1).getBytes(GBK);
            annotations[i] = concat(annotated[i], ("(" + Readings.marked(ANNOTATED.charAt(i)) + ")").getBytes(GBK));
        }
    }

    /** The text as the mirror would show it. */
    public String damage(String clean) {
        byte[] bytes = traditional(clean).getBytes(GBK);
        for (int i = 0; i < annotated.length; i++) {
            bytes = replace(bytes, annotated[i], annotations[i]);
        }
        for (int i = 0; i < MARKS.length(); i++) {
            bytes = replace(bytes, MARKS.substring(i, i + 1).getBytes(GBK), shown(i).getBytes(GBK));
        }
        return decode(bytes);
    }

    /** The text as a mirror would show it that minds character borders. */
    public String withoutSlips(String clean) {
        StringBuilder text = new StringBuilder();
        String traditional = traditional(clean);
        for (int i = 0; i < traditional.length(); i++) {
            char c = traditional.charAt(i);
            int annotation = ANNOTATED.indexOf(c);
            int mark = MARKS.indexOf(c);
            text.append(
                    annotation >= 0
                            ? new String(annotations[annotation], GBK)
                            : mark >= 0 ? shown(mark) : String.valueOf(c));
        }
        return text.toString();
    }

    private static String traditional(String clean) {
        return Lexicon.traditional(clean).replace('「', '“').replace('」', '”');
    }

    private String shown(int mark) {
        char c = SHOWN.charAt(mark);
        return (doublesMarks && c != ':' ? "," : "") + c;
    }

    private String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead < Gbk.FIRST_LEAD) {
                text.append(lead == 0x80 ? '€' : (char) lead);
                continue;
            }
            int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xff : '\n';
            if (lead <= Gbk.LAST_LEAD && trail >= Gbk.FIRST_TRAIL && trail != 0x7f && trail <= 0xfe) {
                char c = Gbk.character(lead, trail);
                if (!Scripts.isPrivateUse(c) || keepsPrivateUse) {
                    text.append(c);
                }
                i++;
            } else if (decoder == Decoder.SWALLOWS && trail > ' ') {
                text.append('?');
                i++;
            } else if (decoder == Decoder.REPLACES) {
                text.append('\ufffd');
            }
        }
        return text.toString();
    }

    private static byte[] replace(byte[] bytes, byte[] needle, byte[] with) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length * 2);
        for (int i = 0; i < bytes.length; i++) {
            boolean found = i + 1 < bytes.length && bytes[i] == needle[0] && bytes[i + 1] == needle[1];
            if (found) {
                result.writeBytes(with);
                i++;
            } else {
                result.write(bytes[i]);
            }
        }
        return result.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
