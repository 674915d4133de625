package io.minqing.record;

/**
 * An evidence span: the words a statement rests on.
 *
 * @param text the words themselves; always {@code body.substring(start, end)}
 * @param start UTF-16 offset in the body, inclusive
 * @param end UTF-16 offset in the body, exclusive
 */
public record Evidence(String text, int start, int end) {
    public Evidence {
        if (start < 0 || end - start != text.length()) {
            throw new IllegalArgumentException("evidence \"" + text + "\" does not fit offsets " + start + ".." + end);
        }
    }
}
