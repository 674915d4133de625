package io.minqing.interpret.fact;

import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Sentence;
import io.minqing.text.segment.Token;
import java.util.List;

/** The words before a number as far back as they may belong to it. */
final class TokensBefore {
    private static final int REACH = 40;

    private final Segmentation body;
    private final List<Token> tokens;
    private final int floor;
    private final int lowest;

    /**
     * The words before an offset.
     *
     * @param before where the number begins; not 0
     * @param floor no word before this offset is looked at
     */
    TokensBefore(Segmentation body, int before, int floor) {
        this.body = body;
        this.tokens = body.tokens();
        this.floor = floor;
        this.lowest = Math.max(0, body.indexAt(before - 1) - REACH);
    }

    Segmentation body() {
        return body;
    }

    int floor() {
        return floor;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** Whether the word at this token index may be looked at. */
    boolean open(int i) {
        return i >= lowest && tokens.get(i).start() >= floor;
    }

    /** The word at this token index; empty when it may not be looked at. */
    String word(int i) {
        return open(i) ? tokens.get(i).word() : "";
    }

    boolean isVerb(int i) {
        return open(i) && Grammar.isVerb(tokens.get(i));
    }

    /** Index of the bracket or quotation mark that opens what closes here; -1 when none does. */
    int opening(int index) {
        String word = tokens.get(index).word();
        int kind = ")）”」』’》\"".indexOf(word.charAt(0));
        if (kind < 0 || word.length() > 1) {
            return -1;
        }
        char mark = "(（“「『‘《\"".charAt(kind);
        for (int i = index - 1; open(i); i--) {
            char c = tokens.get(i).word().charAt(0);
            if (c == mark) {
                return i;
            }
            if (Sentence.ends(c)) {
                return -1;
            }
        }
        return -1;
    }

    /** 2018年, which HanLP cuts into number and unit. */
    boolean isYear(int i) {
        return word(i).equals("年") && open(i - 1) && tokens.get(i - 1).pos().charAt(0) == 'm';
    }

    /** 60岁以上, 3周岁以下: an age group as part of a name. */
    boolean isAge(int i) {
        return open(i - 2)
                && (word(i).equals("以上") || word(i).equals("以下"))
                && word(i - 1).endsWith("岁")
                && tokens.get(i - 2).pos().charAt(0) == 'm';
    }
}
