package io.minqing.text.page;

import io.minqing.record.DropReason;
import java.util.List;

/** The posts of a forum thread: what stands above one, and where the answers begin. */
final class Threads {
    /** The control that a forum sets behind the headline of a thread. */
    static final String COPY_LINK = "[复制链接]";

    /** Lines that an answer may have. */
    private static final int LONGEST_ANSWER = 20;

    private Threads() {}

    /** The headline of a thread is the line that carries the control of the forum; null when there is none. */
    static String title(List<PageLine> lines, List<JudgedLine> looks) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().endsWith(COPY_LINK)
                    && looks.get(i).line().text().length() < lines.get(i).text().length()) {
                return looks.get(i).line().text();
            }
        }
        return null;
    }

    /** The line above a post of a thread. */
    static boolean isPost(String text) {
        return text.contains("发表于") || ((text.startsWith("1楼") || text.startsWith("1#")) && isFloor(text));
    }

    /** 2楼 稻花香 2024-05-09 08:00: the line above an answer, on boards that count their floors. */
    static boolean isFloor(String text) {
        int at = 0;
        while (at < text.length() && at < 5 && LineShape.isDigit(text.charAt(at))) {
            at++;
        }
        return at > 0
                && at < text.length()
                && (text.charAt(at) == '楼' || text.charAt(at) == '#')
                && text.length() <= 80
                && !LineShape.endsSentence(text)
                && DateFinder.find(text, at) != null;
    }

    /** Whether a line tells date and source: the line of labels, or the line above a post. */
    static boolean tellsOrigin(JudgedLine look) {
        return look.furniture()
                && (look.reason() == DropReason.METADATA
                        || (look.reason() == DropReason.FORUM
                                && isPost(look.line().text())));
    }

    static boolean isReply(JudgedLine look) {
        return isPost(look.line().text()) || (look.reason() == DropReason.FORUM && look.furniture());
    }

    /** Whether an answer begins shortly above a line. */
    static boolean isAnswer(List<JudgedLine> looks, int i, int end) {
        for (int j = i - 1; j >= Math.max(end, i - LONGEST_ANSWER); j--) {
            if (isReply(looks.get(j))) {
                return true;
            }
        }
        return false;
    }
}
