package io.minqing.text;

/** How often up to three characters stand in a row, and how many kinds of characters follow each row; an open hash table. */
final class NgramCounts {
    static final int LONGEST = 3;

    private long[] keys;
    private int[] counts;
    private int[] kinds;
    private int mask;
    private int size;
    private int total;
    private int kindsOfAll;

    /** @param expected about how many rows will be counted */
    NgramCounts(int expected) {
        allocate(Integer.highestOneBit(Math.max(64, expected)) * 4);
    }

    private void allocate(int capacity) {
        keys = new long[capacity];
        counts = new int[capacity];
        kinds = new int[capacity];
        mask = capacity - 1;
    }

    /** The key of a row one character longer. */
    static long key(long row, char next) {
        return row << 16 | next;
    }

    /** Counts a row; the row without its last character must have been counted before. */
    void add(long key, int count) {
        if (size * 2 > mask) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
            addKinds(key >>> 16, 1);
        }
        counts[slot] += count;
        if (key >>> 16 == 0) {
            total += count;
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        int[] oldKinds = kinds;
        allocate(2 * keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
                kinds[slot] = oldKinds[i];
            }
        }
    }

    /** Rows that were left out as rare were followed by something too, each time by another character. */
    void countLeftOut() {
        int[] followed = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] >>> 16 != 0) {
                followed[slot(keys[i] >>> 16)] += counts[i];
            }
        }
        for (int i = 0; i < keys.length; i++) {
            if (followed[i] > 0) {
                kinds[i] += Math.max(0, counts[i] - followed[i]);
            }
        }
    }

    private void addKinds(long row, int more) {
        if (row == 0) {
            kindsOfAll += more;
        } else {
            int slot = slot(row);
            if (keys[slot] != 0) {
                kinds[slot] += more;
            }
        }
    }

    /** Where a row is kept; negative when it never occurred. The empty row occurs between all characters. */
    int find(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : slot;
    }

    /** Occurrences of the row found at a slot. */
    int countAt(int slot) {
        return slot < 0 ? 0 : counts[slot];
    }

    /** How many kinds of characters follow the row found at a slot. */
    int kindsAt(int slot) {
        return slot < 0 ? 0 : kinds[slot];
    }

    /** Occurrences of a row. */
    int count(long key) {
        return countAt(find(key));
    }

    /** Occurrences of all characters. */
    int total() {
        return total;
    }

    /** How many kinds of characters occur. */
    int kindsOfAll() {
        return kindsOfAll;
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 36) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
