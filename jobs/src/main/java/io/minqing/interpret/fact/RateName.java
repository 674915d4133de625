package io.minqing.interpret.fact;

import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.List;

/** Names of rates, which HanLP often cuts apart: 立案 + 率, 办 + 复 + 率, 覆盖 + 面. */
final class RateName {
    private RateName() {}

    static boolean is(String name) {
        return name.endsWith("率") || name.endsWith("度") || name.endsWith("面") || name.endsWith("比");
    }

    /** First token index of a rate's name that ends at this index; -1 when none does. */
    static int start(Segmentation body, int index, int floor) {
        List<Token> tokens = body.tokens();
        String word = tokens.get(index).word();
        boolean hasBefore = index > 0 && tokens.get(index - 1).start() >= floor;
        if (word.equals("比") && hasBefore && tokens.get(index - 1).word().equals("占")) {
            return index - 1;
        }
        if (!is(word) || word.equals("比")) {
            return -1;
        }
        if (word.length() > 2) {
            return index;
        }
        if (!hasBefore || !Character.isIdeographic(tokens.get(index - 1).word().charAt(0))) {
            return word.length() > 1 ? index : -1;
        }
        if (word.length() > 1) {
            return index;
        }
        boolean twoSingles = tokens.get(index - 1).word().length() == 1
                && index > 1
                && tokens.get(index - 2).start() >= floor
                && tokens.get(index - 2).word().length() == 1
                && Character.isIdeographic(tokens.get(index - 2).word().charAt(0));
        return twoSingles ? index - 2 : index - 1;
    }
}
