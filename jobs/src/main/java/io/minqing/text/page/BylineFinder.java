package io.minqing.text.page;

import io.minqing.text.character.Scripts;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the writers of an article: 「□ 记者 李某 通讯员 王某」, 「（记者 张某）」, 「文/图 赵某」. Names are told by shape and by
 * the family names of {@code surname.csv}. Safe to share.
 */
final class BylineFinder {
    private static final int LONGEST_BYLINE = 80;
    private static final int LONGEST_OFFICE = 12;
    private static final String MARKS = "□■○●◎◇◆★☆▢☐";
    private static final String SPLITS = "、，,;；|丨/／:：()（）[]【】";

    /** Longest first where one begins with another. */
    private static final List<String> ROLES = List.of(
            "全媒体记者", "融媒体记者", "首席记者", "见习记者", "实习记者", "特约记者", "本报记者", "本网记者", "本刊记者", "本台记者", "本报通讯员", "特约通讯员", "通讯员",
            "实习生", "记者", "作者", "撰文", "撰稿", "摄影报道", "文图", "图文", "文", "图", "摄影", "摄", "供稿");

    /** Who worked on a text after its writers, and what sites put where they know no writer; no names. */
    private static final Set<String> DESKS = Set.of(
            "编辑", "责编", "美编", "编审", "编校", "主编", "总编", "校对", "校审", "审核", "审校", "审签", "初审", "复审", "终审", "一审", "二审", "三审",
            "监制", "策划", "统筹", "制作", "排版", "来源", "消息", "佚名", "管理员", "本站", "网络", "匿名");

    private final Set<String> surnames = new HashSet<>();

    BylineFinder() {
        for (Vocabulary.Entry entry : Vocabulary.read("surname.csv", "surname")) {
            surnames.add(entry.text("surname"));
        }
    }

    /**
     * The writers named by a line that says nothing else.
     *
     * @return empty when the line is no byline
     */
    List<String> readLine(String line) {
        if (line.length() > LONGEST_BYLINE || LineShape.endsSentence(line)) {
            return List.of();
        }
        if (MARKS.indexOf(line.charAt(0)) < 0) {
            // 简讯, 关注: two characters alone are a word as often as a name.
            return line.length() > 2 ? names(line, false) : List.of();
        }
        // The same mark opens headings (□ 办实事): one family name must be a known one.
        List<String> names = names(line.substring(1), true);
        return names.stream().anyMatch(name -> isName(name, false)) || hasRole(line) ? names : List.of();
    }

    /**
     * Takes the writers out of the words of a line: an office (本报记者) and the names behind it.
     *
     * @param words what is neither is left in it
     */
    List<String> take(List<String> words) {
        List<String> names = new ArrayList<>();
        List<String> left = new ArrayList<>();
        boolean office = false;
        for (String word : joinSpacedNames(words)) {
            String role = role(word);
            String rest = role == null ? word : word.substring(role.length());
            if (role != null && (rest.isEmpty() || isName(rest, true))) {
                office = true;
                if (!rest.isEmpty()) {
                    names.add(rest);
                }
            } else if (office && (isName(word, false) || isTransliterated(word))) {
                names.add(word);
            } else {
                office = false;
                left.add(word);
            }
        }
        words.clear();
        words.addAll(left);
        return names;
    }

    /** Whether a word is the office of a writer, or begins with one: 本报记者. */
    boolean isOffice(String word) {
        return role(word) != null || isOfficeOfPaper(word);
    }

    /** The office that a word begins with; null when it begins with none. */
    private static String role(String word) {
        for (String role : ROLES) {
            if (word.startsWith(role) && (role.length() > 1 || word.length() == 1)) {
                return role;
            }
        }
        return null;
    }

    /** Whether a line says nothing but which reporters wrote. */
    boolean isByline(String line) {
        return hasRole(line) && !readLine(line).isEmpty();
    }

    /** The writers in the value of an author label; empty when it names none. */
    List<String> readValue(String value) {
        return value.length() > LONGEST_BYLINE ? List.of() : names(value, true);
    }

    /**
     * The writers that a paragraph names between brackets with their office: 「本报讯（记者 张某 通讯员 李某）」, 「…。（王某）」
     * at the end counts only with a known family name.
     */
    List<String> readParagraph(String paragraph, boolean last) {
        Set<String> found = new LinkedHashSet<>();
        int head = Math.min(paragraph.length(), 60);
        for (int open = 0; open < head; open++) {
            if (opens(paragraph.charAt(open))) {
                int close = close(paragraph, open);
                if (close > 0 && hasRole(paragraph.substring(open + 1, close))) {
                    found.addAll(names(paragraph.substring(open + 1, close), false));
                }
            }
        }
        int end = paragraph.length() - 1;
        if (last && end > 0 && closes(paragraph.charAt(end))) {
            int open = Math.max(paragraph.lastIndexOf('（'), paragraph.lastIndexOf('('));
            if (open > 0 && end - open <= LONGEST_BYLINE && sentenceEndsBefore(paragraph, open)) {
                found.addAll(names(paragraph.substring(open + 1, end), false));
            }
        }
        return List.copyOf(found);
    }

    /**
     * All of a text read as offices and names.
     *
     * @param trusted something else says that these are names, so that a rare family name passes
     * @return empty when a word is neither an office nor a name
     */
    private List<String> names(String text, boolean trusted) {
        List<String> names = new ArrayList<>();
        boolean role = false;
        for (String word : words(text)) {
            String office = isOfficeOfPaper(word) ? word : role(word);
            String rest = office == null ? word : word.substring(office.length());
            role |= office != null;
            if (rest.isEmpty()) {
                continue;
            }
            if (DESKS.contains(rest) && role && !names.isEmpty() && opens(text.charAt(0))) {
                return names; // （供稿：陈某 审核：罗某）: behind a desk stand no writers
            }
            if (rest.endsWith("摄") && rest.length() > 2) {
                rest = rest.substring(0, rest.length() - 1);
            }
            if (DESKS.contains(rest) || !isName(rest, trusted || role)) {
                return List.of();
            }
            names.add(rest);
        }
        return names;
    }

    /** 柳溪日报记者, 市政协通讯员: the office with whose it is. */
    private static boolean isOfficeOfPaper(String word) {
        return word.length() <= LONGEST_OFFICE && (word.endsWith("记者") || word.endsWith("通讯员"));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            if (Scripts.isBlank(c) || SPLITS.indexOf(c) >= 0) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else {
                word.append(c);
            }
        }
        return joinSpacedNames(words);
    }

    /** 「张 某」: a name of two characters is often spaced to the width of three. */
    private static List<String> joinSpacedNames(List<String> words) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean single = words.get(i).length() == 1 && !ROLES.contains(words.get(i));
            if (single && i + 1 < words.size() && words.get(i + 1).length() == 1) {
                joined.add(words.get(i) + words.get(i + 1));
                i++;
            } else {
                joined.add(words.get(i));
            }
        }
        return joined;
    }

    /** Whether a word is the name of a person by its family name; a word of four characters needs a double one. */
    boolean isPerson(String word) {
        return isName(word, false);
    }

    private boolean isName(String word, boolean trusted) {
        int dot = word.indexOf('·');
        if (dot > 0) {
            return word.length() <= 15 && LineShape.hanCount(word) == word.length() - 1;
        }
        if (LineShape.hanCount(word) != word.length() || word.length() < 2 || word.length() > 4) {
            return false;
        }
        boolean surname = surnames.contains(word.substring(0, 1)) || surnames.contains(word.substring(0, 2));
        return word.length() == 4
                ? surnames.contains(word.substring(0, 2))
                : surname || (trusted && word.length() <= 3);
    }

    /** 包乌日娜, 次仁央宗: four characters behind an office that are no newspaper, bureau or place. */
    private static boolean isTransliterated(String word) {
        return word.length() == 4
                && LineShape.hanCount(word) == 4
                && !DESKS.contains(word)
                && "报网社台部室局版市县区省志人刊厅委会协道导讯电".indexOf(word.charAt(3)) < 0;
    }

    private static boolean hasRole(String text) {
        return text.contains("记者") || text.contains("通讯员");
    }

    private static boolean sentenceEndsBefore(String text, int at) {
        return LineShape.endsSentence(text.substring(Math.max(0, at - 4), at));
    }

    private static int close(String text, int open) {
        for (int i = open + 1; i < Math.min(text.length(), open + LONGEST_BYLINE); i++) {
            if (closes(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean opens(char c) {
        return c == '(' || c == '（';
    }

    private static boolean closes(char c) {
        return c == ')' || c == '）';
    }
}
