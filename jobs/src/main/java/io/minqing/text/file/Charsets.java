package io.minqing.text.file;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.minqing.text.character.Scripts;
import io.minqing.text.character.Simplifier;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the charset of a page: a byte-order mark, strict UTF-8, then whichever of the declared charset, GB18030 and Big5
 * gives the most plausible Chinese. A wrong declaration does not win; a character cut off at the end is forgiven.
 */
public final class Charsets {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    /** GB 2312 in its order: the first 3,755 characters are those of everyday text. */
    private static final Charset GB2312 = Charset.forName("GB2312");

    /** UTF-32 first: in little-endian order its mark begins with that of UTF-16. */
    private static final List<Charset> MARKED = List.of(
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    private static final int HEAD = 4096;
    private static final int SAMPLE = 1 << 16;
    /** Share of unreadable sequences up to which a text counts as damaged rather than as something else. */
    private static final double DAMAGED = 0.02;
    /** Plausibility below which a decoding is not believed; Chinese pages reach 0.9 and more. */
    private static final double PLAUSIBLE = 0.6;

    private static final int LONGEST_CHARACTER = 4;

    private Charsets() {}

    /**
     * Reads bytes as text.
     *
     * @param bytes the file as it came
     * @param declared charset named by the HTTP header or the caller; null when none. A charset named in the page itself
     *     is found here
     * @throws NotTextException when the bytes are no text
     */
    public static DecodedText decode(byte[] bytes, String declared) throws NotTextException {
        DecodedText marked = decodeMarked(bytes);
        if (marked != null) {
            return marked;
        }
        refuseBinary(bytes);
        String utf8 = decodeStrictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new DecodedText(utf8, "UTF-8", false);
        }
        Charset named = named(declared);
        Charset sniffed = named(declaredInPage(bytes));
        Candidate best = null;
        for (Charset charset : candidates(bytes, named, sniffed)) {
            boolean stated = charset.equals(named) || charset.equals(sniffed);
            Candidate candidate = candidate(bytes, charset, stated);
            if (best == null || candidate.plausibility > best.plausibility) {
                best = candidate;
            }
        }
        if (best == null || best.plausibility < PLAUSIBLE) {
            throw new NotTextException("no charset gives readable text (tried UTF-8, GB18030, Big5"
                    + (declared == null ? "" : " and the declared " + declared.strip()) + ")");
        }
        return new DecodedText(best.text, best.charset.name(), !best.stated);
    }

    private record Candidate(String text, Charset charset, boolean stated, double plausibility) {}

    private static Candidate candidate(byte[] bytes, Charset charset, boolean stated) {
        String text = decodeStrictly(bytes, charset);
        if (text == null) {
            text = new String(bytes, charset);
        }
        // A declaration decides between readings of equal worth, not against better Chinese.
        return new Candidate(text, charset, stated, plausibility(text) + (stated ? 0.05 : 0));
    }

    private static Set<Charset> candidates(byte[] bytes, Charset named, Charset sniffed) {
        Set<Charset> candidates = new LinkedHashSet<>();
        if (named != null) {
            candidates.add(named);
        }
        if (sniffed != null) {
            candidates.add(sniffed);
        }
        candidates.addAll(Arrays.asList(GB18030, BIG5, StandardCharsets.UTF_8));
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
        CharsetMatch match = detector.detect();
        if (match != null) {
            Charset guessed = named(match.getName());
            if (guessed != null) {
                candidates.add(guessed);
            }
        }
        return candidates;
    }

    private static DecodedText decodeMarked(byte[] bytes) throws NotTextException {
        int first = bytes.length > 0 ? bytes[0] & 0xff : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xff : -1;
        if (first == 0xef && second == 0xbb && bytes.length > 2 && (bytes[2] & 0xff) == 0xbf) {
            byte[] rest = Arrays.copyOfRange(bytes, 3, bytes.length);
            refuseBinary(rest);
            String text = decodeStrictly(rest, StandardCharsets.UTF_8);
            return text != null ? new DecodedText(text, "UTF-8", false) : decode(rest, "UTF-8");
        }
        for (Charset charset : MARKED) {
            byte[] mark = "\ufeff".getBytes(charset);
            if (bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length)) {
                String text = new String(bytes, mark.length, bytes.length - mark.length, charset);
                if (text.indexOf('\0') >= 0 || plausibility(text) < PLAUSIBLE) {
                    throw new NotTextException("a mark of " + charset.name() + ", but no readable text behind it");
                }
                return new DecodedText(text, charset.name(), false);
            }
        }
        return null;
    }

    /**
     * The charset in which most lines of a table are sound, so that a line pasted from another file costs only itself.
     *
     * @throws NotTextException when no charset has most lines
     */
    static Charset ofMostLines(byte[] bytes) throws NotTextException {
        refuseBinary(bytes);
        int lines = 0;
        int utf8 = 0;
        int gb18030 = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            boolean ascii = true;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                ascii &= bytes[end++] >= 0;
            }
            if (!ascii) {
                byte[] line = Arrays.copyOfRange(bytes, start, end);
                boolean isUtf8 = decodeStrictly(line, StandardCharsets.UTF_8) != null;
                String chinese = isUtf8 ? null : decodeStrictly(line, GB18030);
                lines++;
                utf8 += isUtf8 ? 1 : 0;
                gb18030 += chinese != null && plausibility(chinese) >= PLAUSIBLE ? 1 : 0;
            }
            start = end + 1;
        }
        if (2 * utf8 > lines) {
            return StandardCharsets.UTF_8;
        } else if (2 * gb18030 > lines) {
            return GB18030;
        }
        throw new NotTextException("no charset gives readable text (tried UTF-8, GB18030, Big5)");
    }

    /** Text has next to no control characters; containers and images have many, mostly in their first bytes. */
    private static void refuseBinary(byte[] bytes) throws NotTextException {
        int length = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            if (b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x0b && b != 0x1b) {
                controls++;
            }
        }
        if (controls > 2 && controls > length / 200) {
            throw new NotTextException("binary data: " + controls + " control bytes in the first " + length);
        }
    }

    /** The text, or null when a sequence other than the last is not valid. */
    private static String decodeStrictly(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        // Told that more may come, a decoder leaves a character that is cut off at the end in the buffer.
        if (decoder.decode(in, out, false).isError() || in.remaining() >= LONGEST_CHARACTER) {
            return null;
        }
        return out.flip().toString();
    }

    /**
     * How much a text looks like what people write: the share of everyday characters among all that are not ASCII, less
     * what could not be read.
     */
    private static double plausibility(String text) {
        int length = Math.min(text.length(), SAMPLE);
        int beyondAscii = 0;
        int usual = 0;
        int unreadable = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\ufffd' || Scripts.isPrivateUse(c) || (c >= '\u0080' && c < '\u00a0')) {
                unreadable++;
                beyondAscii++;
            } else if (c >= '\u0080') {
                beyondAscii++;
                // Bytes of Chinese read as Latin give accented letters in a row; real accents stand among plain ones.
                boolean accentOnAccent = c < '\u0250' && i > 0 && text.charAt(i - 1) >= '\u0080';
                usual += Usual.CHARACTERS[c] && !accentOnAccent ? 1 : 0;
            }
        }
        if (beyondAscii == 0) {
            return 1;
        }
        double lost = (double) unreadable / beyondAscii;
        return (double) usual / beyondAscii - (lost > DAMAGED ? 5 * lost : lost);
    }

    /** The characters of everyday text: level 1 of GB 2312, their traditional forms, punctuation and Latin letters. */
    private static final class Usual {
        static final boolean[] CHARACTERS = new boolean[Character.MAX_VALUE + 1];

        static {
            boolean[] common = new boolean[Character.MAX_VALUE + 1];
            for (int row = 0xb0; row <= 0xd7; row++) {
                for (int cell = 0xa1; cell <= 0xfe; cell++) {
                    common[new String(new byte[] {(byte) row, (byte) cell}, GB2312).charAt(0)] = true;
                }
            }
            common['\ufffd'] = false;
            Simplifier simplifier = Simplifier.shared();
            for (int c = 0x80; c < CHARACTERS.length; c++) {
                boolean simplifiedIsCommon = Scripts.isHan((char) c) && common[simplifier.simplify((char) c)];
                boolean punctuation = (c >= 0x3000 && c <= 0x303f) || (c >= 0x2010 && c <= 0x2027);
                boolean letter = (c >= 0xff00 && c <= 0xff5e) || (c >= 0xa0 && c <= 0x24f);
                CHARACTERS[c] = common[c] || simplifiedIsCommon || punctuation || letter;
            }
        }
    }

    /** The charset a page names in {@code <meta charset>}, {@code <meta http-equiv>} or its XML declaration. */
    private static String declaredInPage(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        for (String key : new String[] {"charset", "encoding"}) {
            int at = head.indexOf(key);
            while (at >= 0) {
                int start = at + key.length();
                while (start < head.length() && " \t\r\n".indexOf(head.charAt(start)) >= 0) {
                    start++;
                }
                if (start < head.length() && head.charAt(start) == '=') {
                    start++;
                    while (start < head.length() && " \"'\t\r\n".indexOf(head.charAt(start)) >= 0) {
                        start++;
                    }
                    int end = start;
                    while (end < head.length() && isNamePart(head.charAt(end))) {
                        end++;
                    }
                    if (end > start) {
                        return head.substring(start, end);
                    }
                }
                at = head.indexOf(key, at + 1);
            }
        }
        return null;
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || Scripts.isDigit(c) || c == '-' || c == '_' || c == '.';
    }

    /** The charset of that name; those of one family are read by its largest member. Null when unknown. */
    private static Charset named(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String plain = name.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("gb") || plain.equals("x-gbk") || plain.equals("cp936") || plain.equals("windows-936")) {
            return GB18030;
        }
        if (plain.startsWith("big5") || plain.equals("cp950") || plain.equals("windows-950")) {
            return BIG5;
        }
        if (plain.equals("utf8")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(plain);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
