package io.minqing.text.page;

import java.util.Arrays;

/** A body put together from pieces of a longer text, that remembers where each piece came from. Not thread-safe. */
final class BodyText {
    private final String source;
    private final int limit;
    private final StringBuilder body = new StringBuilder();
    private int[] sourceStarts = new int[32];
    private int[] bodyStarts = new int[32];
    private int[] lengths = new int[32];
    private int pieces;
    private boolean truncated;

    /**
     * Nothing yet.
     *
     * @param source text the pieces are taken from
     * @param limit characters the body may have
     */
    BodyText(String source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    /** Adds {@code source[start, end)} behind what is there; pieces come in the order of the source. */
    void append(int start, int end) {
        int length = Math.min(end - start, limit - body.length());
        if (length < end - start) {
            truncated = true;
            length -= length > 0 && Character.isHighSurrogate(source.charAt(start + length - 1)) ? 1 : 0;
        }
        if (length <= 0) {
            return;
        }
        if (pieces == lengths.length) {
            sourceStarts = Arrays.copyOf(sourceStarts, pieces * 2);
            bodyStarts = Arrays.copyOf(bodyStarts, pieces * 2);
            lengths = Arrays.copyOf(lengths, pieces * 2);
        }
        sourceStarts[pieces] = start;
        bodyStarts[pieces] = body.length();
        lengths[pieces++] = length;
        body.append(source, start, start + length);
    }

    /** Begins a new paragraph, unless one has just begun. */
    void endParagraph() {
        if (!body.isEmpty() && body.charAt(body.length() - 1) != '\n' && body.length() < limit) {
            body.append('\n');
        }
    }

    boolean truncated() {
        return truncated;
    }

    int length() {
        return body.length();
    }

    /** The body, without a line end behind the last paragraph. */
    String text() {
        int end = body.length();
        while (end > 0 && body.charAt(end - 1) == '\n') {
            end--;
        }
        return body.substring(0, end);
    }

    /** Where a character of the source stands in the body; null when it is not there. */
    Integer offset(int sourceOffset) {
        int at = Arrays.binarySearch(sourceStarts, 0, pieces, sourceOffset);
        int piece = at >= 0 ? at : -at - 2;
        if (piece < 0 || sourceOffset >= sourceStarts[piece] + lengths[piece]) {
            return null;
        }
        return bodyStarts[piece] + sourceOffset - sourceStarts[piece];
    }
}
