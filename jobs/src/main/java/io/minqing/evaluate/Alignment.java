package io.minqing.evaluate;

import java.util.Arrays;

/** Which characters of one text stand in another, in order: a longest common subsequence. */
final class Alignment {
    private static final long MOST_CELLS = 16_000_000;

    private Alignment() {}

    /** For each character of the first text its offset in the second; −1 where it is missing. */
    static int[] of(String one, String other) {
        int[] matches = new int[one.length()];
        Arrays.fill(matches, -1);
        int shorter = Math.min(one.length(), other.length());
        int head = 0;
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            matches[head] = head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            matches[one.length() - 1 - tail] = other.length() - 1 - tail;
            tail++;
        }
        int rows = one.length() - head - tail;
        int columns = other.length() - head - tail;
        if ((long) rows * columns > MOST_CELLS) {
            return matches;
        }
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int k = columns - 1; k >= 0; k--) {
                common[i][k] = one.charAt(head + i) == other.charAt(head + k)
                        ? common[i + 1][k + 1] + 1
                        : Math.max(common[i + 1][k], common[i][k + 1]);
            }
        }
        for (int i = 0, k = 0; i < rows && k < columns; ) {
            if (one.charAt(head + i) == other.charAt(head + k)) {
                matches[head + i++] = head + k++;
            } else if (common[i + 1][k] >= common[i][k + 1]) {
                i++;
            } else {
                k++;
            }
        }
        return matches;
    }
}
