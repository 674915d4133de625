package io.minqing.interpret.fact;

import io.minqing.interpret.number.NumberReader;
import io.minqing.record.Evidence;
import io.minqing.record.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text without the blanks that some editors set around digits (提交提案 132 件, 投资 1.2 亿元), which would part a number from
 * its unit and its object; facts read from it are carried back to the offsets of the text as it was.
 */
final class TightText {
    private final String original;
    private final String tight;
    private final int[] offsets;

    private TightText(String original) {
        this.original = original;
        StringBuilder kept = new StringBuilder(original.length());
        offsets = new int[original.length() + 1];
        for (int i = 0; i < original.length(); i++) {
            if (!isSpacing(original, i)) {
                offsets[kept.length()] = i;
                kept.append(original.charAt(i));
            }
        }
        offsets[kept.length()] = original.length();
        tight = kept.toString();
    }

    /** The tight form of a text; null when it has no such blanks. */
    static TightText of(String text) {
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            if (isSpacing(text, i)) {
                return new TightText(text);
            }
        }
        return null;
    }

    String text() {
        return tight;
    }

    /** The facts with their evidence as it stands in the original. */
    List<Fact> restore(List<Fact> facts) {
        Map<String, String> wholes = new HashMap<>();
        List<Fact> restored = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            int start = offsets[fact.evidence().start()];
            int end = offsets[fact.evidence().end() - 1] + 1;
            Evidence evidence = new Evidence(original.substring(start, end), start, end);
            wholes.put(fact.evidence().text(), evidence.text());
            restored.add(fact.with(
                    fact.period(),
                    fact.actor(),
                    fact.partOf() == null ? null : wholes.getOrDefault(fact.partOf(), fact.partOf()),
                    evidence));
        }
        return restored;
    }

    /** A single blank between a digit and a Chinese character. */
    private static boolean isSpacing(String text, int i) {
        if (text.charAt(i) != ' ' || i == 0 || i + 1 == text.length()) {
            return false;
        }
        char before = text.charAt(i - 1);
        char behind = text.charAt(i + 1);
        return (NumberReader.isDigit(before) && (isChinese(behind) || behind == '%'))
                || (isChinese(before) && NumberReader.isDigit(behind));
    }

    private static boolean isChinese(char c) {
        return Character.isIdeographic(c);
    }
}
