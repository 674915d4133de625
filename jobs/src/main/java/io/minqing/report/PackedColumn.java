package io.minqing.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A column of numbers as a browser reads it without parsing: unsigned integers of one to four bytes, first the lowest bytes
 * of all rows, then the next ones: most numbers are small, and the rows of zeros above them pack to nothing. 0 says null;
 * any other value {@code v} is {@code (v - 1 + least) / scale}. A page of all counties has some million cells, and as JSON
 * they would neither fit into a mail nor open in time.
 */
final class PackedColumn {
    private static final double[] SCALES = {1, 10, 100, 1_000, 10_000};

    private double[] values = new double[64];
    private int size;

    /** Adds a number; null for what is not known, and for infinity, which the page has no use for. */
    void add(Number value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        double number = value == null ? Double.NaN : value.doubleValue();
        values[size++] = Double.isInfinite(number) ? Double.NaN : number;
    }

    /** How the bytes are to be read. */
    record Layout(int bytes, int scale, long least) {}

    /**
     * Writes the column.
     *
     * @throws IllegalStateException when the numbers span more than four bytes hold
     */
    Layout write(OutputStream out) throws IOException {
        double scale = scale();
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(values[i])) {
                long whole = Math.round(values[i] * scale);
                least = Math.min(least, whole);
                most = Math.max(most, whole);
            }
        }
        least = least == Long.MAX_VALUE ? 0 : least;
        long span = most == Long.MIN_VALUE ? 0 : most - least + 1;
        if (span > 0xffff_ffffL) {
            throw new IllegalStateException(
                    "a column of the page spans " + least + " to " + most + ": too much for it");
        }
        int bytes = 1;
        while (span >> (8 * bytes) != 0) {
            bytes++;
        }
        byte[] plane = new byte[size];
        for (int b = 0; b < bytes; b++) {
            for (int i = 0; i < size; i++) {
                long stored = Double.isNaN(values[i]) ? 0 : Math.round(values[i] * scale) - least + 1;
                plane[i] = (byte) (stored >> (8 * b));
            }
            out.write(plane);
        }
        return new Layout(bytes, (int) scale, least);
    }

    /** The smallest power of ten that makes all numbers whole; queries round to four decimals at most. */
    private double scale() {
        for (double scale : SCALES) {
            boolean whole = true;
            for (int i = 0; i < size && whole; i++) {
                double scaled = values[i] * scale;
                whole = Double.isNaN(scaled) || Math.abs(scaled - Math.rint(scaled)) < 1e-6 * Math.max(1, scaled);
            }
            if (whole) {
                return scale;
            }
        }
        return SCALES[SCALES.length - 1];
    }
}
