package io.minqing.text.edit;

import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Replacements in one text, collected from left to right and applied at once, so that a pass over a long text stays
 * linear. An edit is either a repair that is logged, or silent because another entry of the log speaks for it.
 */
public final class Edits {
    private final String source;
    private final StringBuilder result;
    private final List<Repair> repairs = new ArrayList<>();
    private int[] sourceEnds = new int[16];
    private int[] resultEnds = new int[16];
    private int count;
    private int copied;

    /** No edits yet of a text. */
    public Edits(String source) {
        this.source = source;
        this.result = new StringBuilder(source.length());
    }

    /**
     * Replaces {@code source[start, end)} without logging it.
     *
     * @param start UTF-16 offset in the source, as is {@code end}
     * @throws IllegalArgumentException when it begins before the end of the last edit
     */
    public void replace(int start, int end, String with) {
        if (start < copied) {
            throw new IllegalArgumentException("edit at " + start + " overlaps the one that ends at " + copied);
        }
        result.append(source, copied, start).append(with);
        copied = end;
        if (count == sourceEnds.length) {
            sourceEnds = java.util.Arrays.copyOf(sourceEnds, count * 2);
            resultEnds = java.util.Arrays.copyOf(resultEnds, count * 2);
        }
        sourceEnds[count] = end;
        resultEnds[count++] = result.length();
    }

    /**
     * Replaces and logs.
     *
     * @param start UTF-16 offset in the source, as is {@code end}
     * @param confidence how sure the repair is, 0 to 1
     * @throws IllegalArgumentException as {@link #replace}
     */
    public void repair(RepairKind kind, int start, int end, String with, double confidence) {
        replace(start, end, with);
        repairs.add(new Repair(kind, result.length() - with.length(), source.substring(start, end), with, confidence));
    }

    /** Whether nothing is replaced. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** UTF-16 offset in the source where the last edit ends; 0 when there is none. */
    public int end() {
        return copied;
    }

    /** The repairs that were logged; their offsets are those of {@link #apply()}. */
    public List<Repair> repairs() {
        return repairs;
    }

    /** The text with all edits made. */
    public String apply() {
        return result + source.substring(copied);
    }

    /** Where an offset of the source lies in the result; an offset inside a replaced piece goes to its end at most. */
    public int map(int offset) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sourceEnds[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int mapped = low == 0 ? offset : resultEnds[low - 1] + offset - sourceEnds[low - 1];
        return low < count ? Math.min(mapped, resultEnds[low]) : mapped;
    }
}
