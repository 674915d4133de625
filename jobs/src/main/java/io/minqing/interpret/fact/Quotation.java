package io.minqing.interpret.fact;

import java.util.BitSet;

/** Tells titles, names and slogans (《…》, short “…”) from speech in quotation marks. */
final class Quotation {
    private static final String OPEN = "“「『‘《〈〔【";
    private static final String CLOSE = "”」』’》〉〕】";
    private static final int MAX_NAME = 20;
    private static final int MAX_TITLE = 80;

    private Quotation() {}

    /** Offsets that stand inside a book title or inside a quotation too short and too plain to be a sentence. */
    static BitSet namesIn(String text) {
        BitSet inside = new BitSet();
        for (int i = 0; i < text.length(); i++) {
            int kind = OPEN.indexOf(text.charAt(i));
            if (kind < 0) {
                continue;
            }
            boolean title = kind >= 4;
            int end = closing(text, i + 1, CLOSE.charAt(kind), title ? MAX_TITLE : MAX_NAME, title);
            if (end > 0) {
                inside.set(i, end + 1);
            }
        }
        return inside;
    }

    private static int closing(String text, int from, char close, int reach, boolean title) {
        for (int i = from; i < Math.min(text.length(), from + reach); i++) {
            char c = text.charAt(i);
            if (c == close) {
                return i;
            }
            if (c == '\n' || (!title && "，,。；;！!？".indexOf(c) >= 0)) {
                return -1;
            }
        }
        return -1;
    }
}
