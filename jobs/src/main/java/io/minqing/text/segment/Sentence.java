package io.minqing.text.segment;

/** The sentence that words of a body stand in. */
public final class Sentence {
    private static final int LONGEST = 240;

    private Sentence() {}

    /**
     * The sentence around a span of a body, without the line break; long ones are cut around the span.
     *
     * @param start UTF-16 offset, inclusive
     * @param end UTF-16 offset, exclusive
     */
    public static String around(String body, int start, int end) {
        int from = start;
        while (from > 0 && !ends(body.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < body.length() && !ends(body.charAt(to))) {
            to++;
        }
        if (to < body.length() && body.charAt(to) != '\n') {
            to++;
        }
        if (to - from <= LONGEST) {
            return body.substring(from, to).strip();
        }
        int room = Math.max(0, LONGEST - (end - start)) / 2;
        int cutFrom = Math.max(from, start - room);
        int cutTo = Math.min(to, end + room);
        return (cutFrom > from ? "…" : "") + body.substring(cutFrom, cutTo).strip() + (cutTo < to ? "…" : "");
    }

    /** Whether a sentence ends with this character: 。！？ of any width, or a line break. */
    public static boolean ends(char c) {
        return c == '\n' || c == '。' || c == '！' || c == '？' || c == '!' || c == '?';
    }
}
