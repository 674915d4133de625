package io.minqing.text.page;

import io.minqing.text.character.Scripts;

/**
 * What a line looks like, whatever its words say: a paragraph of prose, a short line such as a heading, an item of a
 * list, a row of names.
 */
final class LineShape {
    private static final String SENTENCE_ENDS = "。！？!?…；;：:";
    private static final String CLOSERS = "”’」』）)】》〉]\"'";
    private static final String BULLETS = "-·•●◆■▪►▶»›*◇○◎▸‣․∙・";
    private static final String ORDINALS = "一二三四五六七八九十0123456789";

    private static final int LONGEST_ADOPTION = 60;

    private LineShape() {}

    static boolean isHan(char c) {
        return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf') || c == '〇';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static int hanCount(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += isHan(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    /** Columns on a page set in type: 2 for a Chinese character or mark, 1 for others. */
    static int columns(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            columns += text.charAt(i) < 0x2000 ? 1 : 2;
        }
        return columns;
    }

    /** Whether the text ends as a sentence does; quotes and brackets that close behind the mark do not hide it. */
    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || Scripts.isBlank(text.charAt(end - 1)))) {
            end--;
        }
        if (end == 0) {
            return false;
        }
        return SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0 || (text.charAt(end - 1) == '.' && text.length() >= 30);
    }

    static int clauseMarks(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += isClauseMark(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    private static boolean isClauseMark(char c) {
        return switch (c) {
            case '，', ',', '。', '；', ';', '、', '！', '？', '!', '?', '：', ':' -> true;
            default -> false;
        };
    }

    /** A paragraph of prose: long enough, Chinese for the most part, and punctuated as prose is. */
    static boolean isParagraph(String text) {
        int han = hanCount(text);
        if (han < 12 || han * 3 < text.length()) {
            return false;
        }
        return endsSentence(text) ? text.length() >= 18 : text.length() >= 60 && clauseMarks(text) >= 2;
    }

    /** Prose too short to be sure of: it ends as a sentence does or holds a comma or a full stop. */
    static boolean isSentence(String text) {
        if (hanCount(text) < 4) {
            return false;
        }
        return endsSentence(text) || (text.length() >= 20 && (text.indexOf('，') > 0 || text.indexOf(',') > 0));
    }

    /** Begins with a bullet, as headlines in a list do; a dash that opens a subtitle (——) is none. */
    static boolean isListItem(String text) {
        char c = text.charAt(0);
        return BULLETS.indexOf(c) >= 0 && text.length() > 1 && text.charAt(1) != c && !isDigit(text.charAt(1));
    }

    /** Begins with a number as section headings do: 一、 （二） 3. 第四。 */
    static boolean hasOrdinal(String text) {
        int at = text.charAt(0) == '(' || text.charAt(0) == '（' || text.charAt(0) == '第' ? 1 : 0;
        int from = at;
        while (at < text.length() && at < from + 3 && ORDINALS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == from || at == text.length()) {
            return false;
        }
        return "、.．)）,，:：".indexOf(text.charAt(at)) >= 0 && (at + 1 == text.length() || !isDigit(text.charAt(at + 1)));
    }

    /** Wholly in round brackets: （摘登）. */
    static boolean isBracketed(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        return (first == '（' || first == '(') && (last == '）' || last == ')');
    }

    /** The line below the headline of a report or rule that says on which day it was adopted: （2024年1月30日…会议通过）. */
    static boolean isAdoption(String text) {
        if (text.length() > LONGEST_ADOPTION || !isBracketed(text)) {
            return false;
        }
        DateFinder.Found date = DateFinder.find(text, 1);
        return date != null
                && !date.invalid()
                && date.start() <= 2
                && DateFinder.find(text, date.end()) == null
                && text.indexOf('。') < 0;
    }

    /** Opens a subtitle: —— or --. */
    static boolean isSubtitle(String text) {
        return text.startsWith("——")
                || text.startsWith("--")
                || text.startsWith("―")
                || text.startsWith("─")
                || text.startsWith("—");
    }

    /**
     * A row of short names between bars, commas or blanks and no sentence: a menu, a list of tags or the places of a
     * spider pool.
     *
     * @return how many names; 0 when the line is something else
     */
    static int namesInRow(String text, String separators) {
        int names = 0;
        int length = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean separator = i == text.length() || separators.indexOf(text.charAt(i)) >= 0;
            if (!separator) {
                length += Scripts.isBlank(text.charAt(i)) ? 0 : 1;
                if (length > 12) {
                    return 0;
                }
            } else if (length > 0) {
                names++;
                length = 0;
            }
        }
        return names;
    }
}
