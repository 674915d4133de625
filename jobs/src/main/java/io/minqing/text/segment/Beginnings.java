package io.minqing.text.segment;

import java.util.Collection;

/**
 * The first two characters of many phrases, as a Bloom filter of one hash: most places of a text begin none of them, and two
 * characters tell so without a look at the phrases. Says no only where none begins. Immutable; safe to share between threads.
 */
public final class Beginnings {
    /** Stands for the second character of a phrase that has only one. */
    private static final char ALONE = '\uffff';

    /** The phrases fill at most so much of the bits. */
    private static final int BITS_PER_PHRASE = 16;

    private final long[] bits;
    private final int shift;

    /** Whether a phrase has one character only. */
    private final boolean single;

    /** @param phrases none of them empty */
    public Beginnings(Collection<String> phrases) {
        int size = Math.max(Long.SIZE, Integer.highestOneBit(BITS_PER_PHRASE * phrases.size()) << 1);
        bits = new long[size / Long.SIZE];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
        single = phrases.stream().anyMatch(phrase -> phrase.length() == 1);
        for (String phrase : phrases) {
            int bit = bit(phrase.charAt(0), phrase.length() > 1 ? phrase.charAt(1) : ALONE);
            bits[bit >>> 6] |= 1L << bit;
        }
    }

    /** Whether a phrase may begin at an offset of a text. */
    public boolean mayBeginAt(String text, int at) {
        char first = text.charAt(at);
        return (at + 1 < text.length() && isSet(bit(first, text.charAt(at + 1))))
                || (single && isSet(bit(first, ALONE)));
    }

    private boolean isSet(int bit) {
        return (bits[bit >>> 6] & (1L << bit)) != 0;
    }

    private int bit(char first, char second) {
        long pair = ((long) first << Character.SIZE) | second;
        return (int) ((pair * 0x9E3779B97F4A7C15L) >>> shift);
    }
}
