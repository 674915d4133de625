package io.minqing.interpret.reprint;

import io.minqing.interpret.number.NumberReader;
import io.minqing.record.Fingerprint;
import io.minqing.text.file.ContentHash;
import java.util.ArrayList;
import java.util.TreeSet;

/**
 * Fingerprints by which candidates for reprints are found without comparing all with all. A body is reduced to letters
 * and digits; of the hashes of its runs of eight characters the smallest of up to 32 neighbours is kept (winnowing:
 * Schleimer, Wilkerson and Aiken, SIGMOD 2003), fewer neighbours in a short text. Two bodies with an equal run of 39
 * characters share a hash for certain, wherever it stands, however the paragraphs are broken; only of very long bodies the
 * sketch is cut to its smallest hashes.
 */
public final class Fingerprinter {
    /** A hash that stands in more texts than this is everybody's phrase: its texts are compared with the earliest only. */
    public static final int COMMON = 40;

    /** How many of the earliest texts with a common phrase the others are compared with. */
    public static final int EARLIEST = 3;

    /**
     * Of the hashes that two bodies would share if all of the shorter one stood in the other, versions share at least this part,
     * everybody's phrases not counted. A version has 0.7 of its characters in common ({@link TextOverlap}), but of its runs of
     * eight fewer, where single characters were misread.
     */
    public static final double LEAST_RESEMBLANCE = 0.15;

    /** Bodies shorter than this are nobody's in particular, however equal. */
    public static final int SHORTEST_BODY = 30;

    private static final int GRAM = 8;
    private static final int WIDEST_WINDOW = 32;
    private static final int NARROWEST_WINDOW = 4;
    private static final int CHARACTERS_PER_NEIGHBOUR = 25;
    private static final int LARGEST_SKETCH = 512;

    private Fingerprinter() {}

    /** The fingerprint of a body: letters and digits only, so that punctuation, spaces and line breaks do not matter. */
    public static Fingerprint of(String body) {
        String letters = letters(body);
        TreeSet<Long> sketch = new TreeSet<>();
        int grams = letters.length() - GRAM + 1;
        long[] hashes = new long[Math.max(0, grams)];
        for (int i = 0; i < grams; i++) {
            hashes[i] = hash(letters, i, GRAM);
        }
        // what a wide window keeps, a narrow one keeps too: sketches of short and long texts can be compared
        int window = Math.max(NARROWEST_WINDOW, Math.min(WIDEST_WINDOW, letters.length() / CHARACTERS_PER_NEIGHBOUR));
        int smallest = -1;
        for (int end = 0; end < grams; end++) {
            int start = Math.max(0, end - window + 1);
            int before = smallest;
            if (smallest < start) {
                smallest = start;
                for (int i = start; i <= end; i++) {
                    smallest = hashes[i] <= hashes[smallest] ? i : smallest;
                }
            } else if (hashes[end] <= hashes[smallest]) {
                smallest = end;
            }
            boolean last = end == grams - 1;
            if (last || end == window - 1 || (end >= window && smallest != before)) {
                sketch.add(hashes[smallest]);
                if (sketch.size() > LARGEST_SKETCH) {
                    sketch.pollLast();
                }
            }
        }
        return new Fingerprint(ContentHash.ofText(letters), new ArrayList<>(sketch));
    }

    /** What of a text carries meaning: its letters and digits, and the point within a number. */
    static String letters(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c) || (c == '.' && isWithinNumber(text, i))) {
                kept.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return kept.toString();
    }

    private static boolean isWithinNumber(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && NumberReader.isDigit(text.charAt(at - 1))
                && NumberReader.isDigit(text.charAt(at + 1));
    }

    /** 64-bit FNV-1a over some characters, with a final mix so that the smallest hashes are a fair sample. */
    static long hash(String text, int from, int length) {
        long h = 0xcbf29ce484222325L;
        for (int i = from; i < from + length; i++) {
            h = (h ^ text.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        return h ^ (h >>> 33);
    }
}
