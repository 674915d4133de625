package io.minqing.text;

import java.util.Arrays;

/** Which characters a page writes in a row, two or three at a time; a set of hashes, so that building it costs next to nothing. */
final class PageWords {
    private static final int LONGEST_PAGE = 1 << 16;

    private final long[] table;
    private final int mask;

    /** @param page simplified text of the page */
    PageWords(String page) {
        int length = Math.min(page.length(), LONGEST_PAGE);
        int size = Integer.highestOneBit(Math.max(16, length * 4)) * 2;
        table = new long[size];
        mask = size - 1;
        Arrays.fill(table, 0);
        char beforeLast = 0;
        char last = 0;
        for (int i = 0; i < length; i++) {
            char c = Scripts.isHan(page.charAt(i)) ? page.charAt(i) : 0;
            if (c != 0 && last != 0) {
                add(key((char) 0, last, c));
                if (beforeLast != 0) {
                    add(key(beforeLast, last, c));
                }
            }
            beforeLast = c == 0 ? 0 : last;
            last = c;
        }
    }

    boolean hasPair(char first, char second) {
        return first != 0 && second != 0 && has(key((char) 0, first, second));
    }

    boolean hasTriple(char first, char second, char third) {
        return first != 0 && second != 0 && third != 0 && has(key(first, second, third));
    }

    private static long key(char first, char second, char third) {
        return (long) first << 32 | (long) second << 16 | third;
    }

    private void add(long key) {
        int slot = slot(key);
        while (table[slot] != 0 && table[slot] != key) {
            slot = (slot + 1) & mask;
        }
        table[slot] = key;
    }

    private boolean has(long key) {
        int slot = slot(key);
        while (table[slot] != 0) {
            if (table[slot] == key) {
                return true;
            }
            slot = (slot + 1) & mask;
        }
        return false;
    }

    private int slot(long key) {
        return (int) ((key * 0x9e3779b97f4a7c15L) >>> 40) & mask;
    }
}
