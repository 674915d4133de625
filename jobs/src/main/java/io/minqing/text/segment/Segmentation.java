package io.minqing.text.segment;

import java.util.BitSet;
import java.util.List;

/** A text cut into words. Every character belongs to exactly one token, so offsets of matches can be held against word borders. */
public final class Segmentation {
    private final String text;
    private final List<Token> tokens;
    private final BitSet borders;
    private final int[] tokenAt;

    Segmentation(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
        this.tokenAt = new int[text.length()];
        this.borders = new BitSet(text.length() + 1);
        borders.set(text.length());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            borders.set(token.start());
            java.util.Arrays.fill(tokenAt, token.start(), token.end(), i);
        }
    }

    /** The text that was segmented. */
    public String text() {
        return text;
    }

    /** Its words in order. */
    public List<Token> tokens() {
        return tokens;
    }

    /** Index in {@link #tokens()} of the word that covers the offset. */
    public int indexAt(int offset) {
        return tokenAt[offset];
    }

    /** Whether a word begins or ends at the offset; the ends of the text are borders. */
    public boolean isBorder(int offset) {
        return borders.get(offset);
    }

    /** Whether both ends of the span are word borders, so that a match there cuts through no word. */
    public boolean onBorders(int start, int end) {
        return isBorder(start) && isBorder(end);
    }
}
