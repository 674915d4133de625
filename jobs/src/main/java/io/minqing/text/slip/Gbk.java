package io.minqing.text.slip;

import io.minqing.text.character.Scripts;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.Arrays;

/**
 * Code page 936 with its private-use table, in both directions, as two-byte codes. Every lead byte 81–FE with a trail
 * byte 40–7E or 80–FE stands for one character, so that bytes read out of step can be read back.
 */
final class Gbk {
    static final int FIRST_LEAD = 0x81;
    static final int LAST_LEAD = 0xfe;
    static final int FIRST_TRAIL = 0x40;

    private static final char[] CHARACTERS = new char[1 << 16];
    private static final char[] CODES = new char[1 << 16];

    static {
        decodeWith("GBK", true);
        // Codes that GBK leaves open stand for private-use characters: rows AA–AF and F8–FE, A1–A7 below A1, the gaps.
        CharsetDecoder gaps = Charset.forName("GB18030").newDecoder();
        for (int lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
            for (int trail = FIRST_TRAIL; trail <= 0xfe; trail++) {
                int code = lead << 8 | trail;
                if (trail != 0x7f && CHARACTERS[code] == 0) {
                    char formula = privateUse(lead, trail);
                    CHARACTERS[code] = formula != 0 ? formula : decode(gaps, lead, trail);
                    if (CHARACTERS[code] != 0 && CODES[CHARACTERS[code]] == 0) {
                        CODES[CHARACTERS[code]] = (char) code;
                    }
                }
            }
        }
        // What later standards made of the codes FE50–FEA0.
        decodeWith("GB18030", false);
    }

    private Gbk() {}

    /** The character of a code; 0 when there is none. */
    static char character(int lead, int trail) {
        return CHARACTERS[lead << 8 | trail];
    }

    /** The two-byte code of a character; 0 when it has none (ASCII, what GBK does not know). */
    static int code(char c) {
        return c < 0x80 ? 0 : CODES[c];
    }

    private static void decodeWith(String charset, boolean both) {
        CharsetDecoder decoder = Charset.forName(charset).newDecoder();
        for (int lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
            for (int trail = FIRST_TRAIL; trail <= 0xfe; trail++) {
                char c = trail == 0x7f ? 0 : decode(decoder, lead, trail);
                if (c != 0) {
                    if (both) {
                        CHARACTERS[lead << 8 | trail] = c;
                    }
                    if (CODES[c] == 0) {
                        CODES[c] = (char) (lead << 8 | trail);
                    }
                }
            }
        }
    }

    private static char decode(CharsetDecoder decoder, int lead, int trail) {
        try {
            CharBuffer out = decoder.decode(ByteBuffer.wrap(new byte[] {(byte) lead, (byte) trail}));
            return out.length() == 1 ? out.charAt(0) : 0;
        } catch (CharacterCodingException e) {
            return 0;
        }
    }

    private static char privateUse(int lead, int trail) {
        if (lead >= 0xaa && lead <= 0xaf && trail >= 0xa1) {
            return (char) (0xe000 + (lead - 0xaa) * 94 + trail - 0xa1);
        }
        if (lead >= 0xf8 && trail >= 0xa1) {
            return (char) (0xe234 + (lead - 0xf8) * 94 + trail - 0xa1);
        }
        int cell = trail - FIRST_TRAIL - (trail > 0x7f ? 1 : 0);
        if (lead >= 0xa1 && lead <= 0xa7 && trail <= 0xa0) {
            return (char) (0xe4c6 + (lead - 0xa1) * 96 + cell);
        }
        if (lead == 0xfe && trail >= 0x50) {
            return (char) (0xe815 + cell - 0x10);
        }
        return 0;
    }

    /** All characters that end in this trail byte and are no private-use ones. */
    static char[] endingIn(int trail) {
        return readable(trail, 0x100, FIRST_LEAD, LAST_LEAD);
    }

    /** All characters that begin with this lead byte and are no private-use ones. */
    static char[] beginningWith(int lead) {
        return readable(lead << 8, 1, FIRST_TRAIL, 0xfe);
    }

    private static char[] readable(int base, int step, int first, int last) {
        char[] found = new char[last - first + 1];
        int count = 0;
        for (int i = first; i <= last; i++) {
            char c = CHARACTERS[base + i * step];
            if (c != 0 && !Scripts.isPrivateUse(c)) {
                found[count++] = c;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
