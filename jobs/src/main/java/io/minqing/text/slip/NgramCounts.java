package io.minqing.text.slip;

/** How often up to three characters stand in a row, and how many kinds of characters follow each row; an open hash table. */
final class NgramCounts {
    static final int LONGEST = 3;

    private static final int COUNT = 16;
    private static final int MOST = (1 << COUNT) - 1;

    /** Three characters and, in the lowest bits, how often they occur: one look into memory tells both. */
    private long[] rows;

    private int[] kinds;
    /** What follows each row: a bit for each last six bits of a character, so that most of what never does costs no look. */
    private long[] followers;

    private int mask;
    private int size;
    private int total;

    /** @param expected about how many rows will be counted */
    NgramCounts(int expected) {
        allocate(Integer.highestOneBit(Math.max(64, expected)) * 8);
    }

    private void allocate(int capacity) {
        rows = new long[capacity];
        kinds = new int[capacity];
        followers = new long[capacity];
        mask = capacity - 1;
    }

    /** The key of a row one character longer. */
    static long key(long row, char next) {
        return row << 16 | next;
    }

    /** Counts a row; the row without its last character must have been counted before. */
    void add(long key, int count) {
        if (size * 3L > mask * 2L) {
            grow();
        }
        int slot = slot(key);
        if (rows[slot] == 0) {
            rows[slot] = key << COUNT;
            size++;
            addKind(key >>> 16, key);
        }
        rows[slot] += Math.min(count, MOST - (rows[slot] & MOST));
        if (key >>> 16 == 0) {
            total += count;
        }
    }

    private void grow() {
        long[] oldRows = rows;
        int[] oldKinds = kinds;
        long[] oldFollowers = followers;
        allocate(2 * rows.length);
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                int slot = slot(oldRows[i] >>> COUNT);
                rows[slot] = oldRows[i];
                kinds[slot] = oldKinds[i];
                followers[slot] = oldFollowers[i];
            }
        }
    }

    private void addKind(long row, long longer) {
        if (row != 0) {
            int slot = slot(row);
            if (rows[slot] != 0) {
                kinds[slot]++;
                followers[slot] |= 1L << longer;
            }
        }
    }

    /** Where a row is kept; negative when it never occurred. The empty row occurs between all characters. */
    int find(long key) {
        int slot = slot(key);
        return rows[slot] == 0 ? -1 : slot;
    }

    /** Occurrences of the row found at a slot, 65,535 at most. */
    int countAt(int slot) {
        return slot < 0 ? 0 : (int) (rows[slot] & MOST);
    }

    /** How many kinds of characters follow the row found at a slot. */
    int kindsAt(int slot) {
        return slot < 0 ? 0 : kinds[slot];
    }

    /** Whether a character may follow the row found at a slot; false only where none does. */
    boolean mayFollow(int slot, char c) {
        return slot >= 0 && ((followers[slot] >>> c) & 1) != 0;
    }

    /** Occurrences of a row. */
    int count(long key) {
        return countAt(find(key));
    }

    /** Occurrences of all characters. */
    int total() {
        return total;
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 36) & mask;
        while (rows[slot] != 0 && rows[slot] >>> COUNT != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
