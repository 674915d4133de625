package io.minqing.text.repair;

import io.minqing.record.RepairKind;
import io.minqing.text.character.Pinyin;
import io.minqing.text.character.Readings;
import io.minqing.text.character.Scripts;
import io.minqing.text.edit.Edits;

/**
 * Removes the pinyin that a mirror puts behind some characters, 聯(lián), and the comma it puts before punctuation.
 * Parentheses that say something, 步行街(荷城街), stay.
 */
final class AnnotationRepair {
    private final Readings readings;

    AnnotationRepair(Readings readings) {
        this.readings = readings;
    }

    /** Takes out annotations: a Han character, then one syllable in parentheses. */
    Edits annotations(String text) {
        Edits edits = new Edits(text);
        for (int open = 1; open < text.length() - 2; open++) {
            char c = text.charAt(open);
            if ((c == '(' || c == '（') && open > edits.end() && Scripts.isHan(text.charAt(open - 1))) {
                int close = Pinyin.syllableEnd(text, open + 1);
                if (close > open + 1 && close < text.length() && isClosing(text.charAt(close))) {
                    String syllable = text.substring(open + 1, close);
                    if (Pinyin.isToned(syllable) || readings.isReading(text.charAt(open - 1), Pinyin.plain(syllable))) {
                        edits.repair(
                                RepairKind.PINYIN_ANNOTATION, open - 1, close + 1, text.substring(open - 1, open), 1);
                        open = close;
                    }
                }
            }
        }
        return edits;
    }

    /**
     * Takes out the comma that stands directly before another mark ({@code ,,} {@code ,。} {@code ,、}) or behind an
     * enumeration comma ({@code 、,}). Three equal commas or more are somebody's ellipsis and stay.
     */
    Edits doubledPunctuation(String text) {
        Edits edits = new Edits(text);
        int last = text.length() - 1;
        for (int i = 0; i < last; i++) {
            char c = text.charAt(i);
            if (!isComma(c) && c != '、') {
                continue;
            }
            int end = i + 1;
            while (end <= last && isComma(text.charAt(end))) {
                end++;
            }
            int commas = end - i;
            boolean markFollows = end <= last && isMark(text.charAt(end));
            if (isComma(c) && commas <= 2 && (commas == 2 || markFollows)) {
                int kept = markFollows ? end : end - 1;
                edits.repair(RepairKind.DOUBLED_PUNCTUATION, i, kept + 1, text.substring(kept, kept + 1), 1);
                end = kept + 1;
            } else if (c == '、' && commas == 2 && !markFollows) {
                edits.repair(RepairKind.DOUBLED_PUNCTUATION, i, end, "、", 1);
            }
            i = end - 1;
        }
        return edits;
    }

    private static boolean isComma(char c) {
        return c == ',' || c == '，';
    }

    private static boolean isMark(char c) {
        return c == '。' || c == '、' || c == '；' || c == ';' || c == '：' || c == '！' || c == '？';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == '）';
    }
}
