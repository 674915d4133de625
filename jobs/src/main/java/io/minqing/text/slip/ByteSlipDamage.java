package io.minqing.text.slip;

import io.minqing.text.character.Readings;
import io.minqing.text.character.Scripts;
import io.minqing.text.vocabulary.Vocabulary;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /**
     * Damaged text.
     *
     * @param text as the mirror would show it
     * @param runs the stretches of the clean text that slipped, in order
     */
    public record Damaged(String text, List<Run> runs) {}

    /** A stretch of clean text of which no character came through in step, from one offset to another. */
    public record Run(int start, int end) {}

    private final Decoder decoder;
    private final boolean keepsPrivateUse;
    private final boolean doublesMarks;
    private final byte[][] needles;
    private final byte[][] replacements;

    /**
     * @param decoder how broken bytes are decoded
     * @param keepsPrivateUse whether codes outside GBK become private-use characters, or nothing
     * @param doublesMarks whether ？ and its like become ,? rather than ?
     */
    public ByteSlipDamage(Decoder decoder, boolean keepsPrivateUse, boolean doublesMarks) {
        this.decoder = decoder;
        this.keepsPrivateUse = keepsPrivateUse;
        this.doublesMarks = doublesMarks;
        String all = ANNOTATED + MARKS;
        needles = new byte[all.length()][];
        replacements = new byte[all.length()][];
        for (int i = 0; i < all.length(); i++) {
            needles[i] = all.substring(i, i + 1).getBytes(GBK);
            replacements[i] = rewritten(all.charAt(i)).getBytes(GBK);
        }
    }

    /** The text as the mirror would show it. */
    public String damage(String clean) {
        return damageTracked(clean).text();
    }

    /** The text as the mirror would show it, and where it slipped. */
    public Damaged damageTracked(String clean) {
        String traditional = traditional(clean);
        Bytes bytes = new Bytes(traditional.length() * 2);
        for (int i = 0; i < traditional.length(); i++) {
            for (byte b : traditional.substring(i, i + 1).getBytes(GBK)) {
                bytes.add(b, i);
            }
        }
        for (int i = 0; i < needles.length; i++) {
            bytes = bytes.replace(needles[i], replacements[i]);
        }
        return decode(bytes, traditional.length());
    }

    /** The text as a mirror would show it that minds character borders. */
    public String withoutSlips(String clean) {
        StringBuilder text = new StringBuilder();
        String traditional = traditional(clean);
        for (int i = 0; i < traditional.length(); i++) {
            text.append(rewritten(traditional.charAt(i)));
        }
        return text.toString();
    }

    private static String traditional(String clean) {
        // What GBK has no code for becomes a question mark.
        return new String(
                Lexicon.traditional(clean)
                        .replace('「', '“')
                        .replace('」', '”')
                        .replace('\u00a0', ' ')
                        .getBytes(GBK),
                GBK);
    }

    /** What becomes of a character in the hands of the mirror. */
    private String rewritten(char c) {
        int mark = MARKS.indexOf(c);
        if (mark >= 0) {
            return (doublesMarks && c != '：' ? "," : "") + SHOWN.charAt(mark);
        }
        return isAnnotated(c) ? c + "(" + Readings.marked(c) + ")" : String.valueOf(c);
    }

    private Damaged decode(Bytes bytes, int cleanLength) {
        StringBuilder text = new StringBuilder();
        boolean[] slipped = new boolean[cleanLength];
        for (int i = 0; i < bytes.size; i++) {
            int lead = bytes.at(i);
            if (lead < Gbk.FIRST_LEAD) {
                text.append(lead == 0x80 ? '€' : (char) lead);
                continue;
            }
            int trail = i + 1 < bytes.size ? bytes.at(i + 1) : '\n';
            boolean broken = trail < Gbk.FIRST_TRAIL || trail == 0x7f || trail == 0xff || lead > Gbk.LAST_LEAD;
            boolean paired = !broken || (decoder == Decoder.SWALLOWS && trail > ' ');
            if (broken || bytes.origins[i] != bytes.origins[i + 1]) {
                bytes.mark(i, slipped);
                bytes.mark(paired ? i + 1 : i, slipped);
            }
            if (!broken) {
                char c = Gbk.character(lead, trail);
                if (!Scripts.isPrivateUse(c) || keepsPrivateUse) {
                    text.append(c);
                }
            } else if (paired) {
                text.append('?');
            } else if (decoder == Decoder.REPLACES) {
                text.append('\ufffd');
            }
            i += paired ? 1 : 0;
        }
        return new Damaged(text.toString(), runs(slipped));
    }

    private static List<Run> runs(boolean[] slipped) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < slipped.length; i++) {
            int start = i;
            while (i < slipped.length && slipped[i]) {
                i++;
            }
            if (i > start) {
                runs.add(new Run(start, i));
            }
        }
        return runs;
    }

    /** Bytes, each with the offset of the clean character it comes from; −1 for what the mirror put in. */
    private static final class Bytes {
        private static final int NONE = -1;

        private byte[] values;
        private int[] origins;
        private int size;

        Bytes(int capacity) {
            values = new byte[capacity + 1];
            origins = new int[capacity + 1];
        }

        void add(byte value, int origin) {
            if (size + 1 == values.length) {
                values = Arrays.copyOf(values, 2 * values.length);
                origins = Arrays.copyOf(origins, values.length);
            }
            values[size] = value;
            origins[size++] = origin;
        }

        int at(int i) {
            return values[i] & 0xff;
        }

        void mark(int i, boolean[] slipped) {
            if (i < size && origins[i] >= 0) {
                slipped[origins[i]] = true;
            }
        }

        Bytes replace(byte[] needle, byte[] with) {
            Bytes result = new Bytes(size);
            for (int i = 0; i < size; i++) {
                if (i + 1 < size && values[i] == needle[0] && values[i + 1] == needle[1]) {
                    // What an annotation keeps of its needle keeps its origin.
                    boolean kept = with.length > 1 && with[0] == needle[0] && with[1] == needle[1];
                    for (int k = 0; k < with.length; k++) {
                        result.add(with[k], kept && k < 2 ? origins[i + k] : NONE);
                    }
                    i++;
                } else {
                    result.add(values[i], origins[i]);
                }
            }
            return result;
        }
    }
}
