package io.minqing.text.page;

import io.minqing.record.DropReason;
import io.minqing.text.character.Folding;
import java.util.List;

/** Finds where the article begins and where it is over. */
final class ArticleBounds {
    /** Characters of prose that a site may set above its article. */
    private static final int MOST_BANNER = 120;

    private ArticleBounds() {}

    /**
     * Index of the first line of the text; the number of lines when there is none.
     *
     * @param given title of the record; null for a page
     * @param known title that the page declares; may be null
     */
    static int first(List<JudgedLine> looks, String given, String known) {
        return behindHeadline(looks, behindBanner(looks, firstProse(looks)), given, known);
    }

    private static int firstProse(List<JudgedLine> looks) {
        int prose = nextProse(looks, 0);
        if (prose < looks.size()) {
            return prose;
        }
        // A page without a paragraph may still hold a sentence.
        for (int i = 0; i < looks.size(); i++) {
            JudgedLine look = looks.get(i);
            if (look.weight() == 0 && LineShape.endsSentence(look.line().text()) && look.sentence()) {
                return i;
            }
        }
        return looks.size();
    }

    /**
     * A slogan at the top of a site reads like prose. When a headline and the line of date and source follow a little prose,
     * the article begins behind them.
     */
    private static int behindBanner(List<JudgedLine> looks, int first) {
        int prose = 0;
        // Between headline and imprint, a statement is the abstract of what follows.
        boolean headline = first > 0
                && first < looks.size()
                && isPlainLine(looks.get(first - 1))
                && !isHeadline(looks.get(first).line().text());
        for (int i = first; i < looks.size() && prose < MOST_BANNER; i++) {
            JudgedLine look = looks.get(i);
            if (look.prose()) {
                prose += look.line().text().length();
                headline &= i == first;
            } else if (look.reason() == DropReason.METADATA && look.furniture()) {
                int next = headline ? nextProse(looks, i) : looks.size();
                return next < looks.size() && proseFrom(looks, next) > 3L * prose ? next : first;
            } else if (isPlainLine(look)) {
                headline = true;
            }
        }
        return first;
    }

    private static boolean isPlainLine(JudgedLine look) {
        return look.weight() == 0
                && !look.sentence()
                && !look.paragraph()
                && LineShape.hanCount(look.line().text()) >= 5;
    }

    private static int nextProse(List<JudgedLine> looks, int from) {
        int i = from;
        while (i < looks.size() && !looks.get(i).prose()) {
            i++;
        }
        return i;
    }

    private static long proseFrom(List<JudgedLine> looks, int from) {
        long length = 0;
        for (int i = from; i < looks.size(); i++) {
            length += looks.get(i).prose() ? looks.get(i).line().text().length() : 0;
        }
        return length;
    }

    /**
     * A headline that asks or calls reads like prose: 老楼电梯停了二十天，找委员有用吗？ What stands around it tells: the element it
     * came from, the title of the page, the line of date and source below it, or that it opens the page alone.
     */
    private static int behindHeadline(List<JudgedLine> looks, int first, String given, String declared) {
        int next = first < looks.size() ? nextProse(looks, first + 1) : looks.size();
        if (next == looks.size() || !isHeadline(looks.get(first).line().text())) {
            return first;
        }
        PageLine line = looks.get(first).line();
        String text = Folding.fold(line.text());
        String known = given == null ? declared : given;
        if (known != null && Folding.fold(known).contains(text)) {
            return next;
        }
        if (given != null) {
            return first;
        }
        JudgedLine below = looks.get(first + 1);
        boolean told = Threads.tellsOrigin(below) || (below.reason() == DropReason.BYLINE && below.furniture());
        boolean alone = first == 0
                && next == 1
                && below.line().text().length() > line.text().length();
        return line.heading() || told || alone || standsApart(looks, first) ? next : first;
    }

    /** Whether a line may be a headline by its marks: it makes no statement, but may ask, call, or hold a comma. */
    static boolean isHeadline(String text) {
        if (text.length() > TitleFinder.LONGEST || text.indexOf('。') >= 0) {
            return false;
        }
        return !LineShape.endsSentence(text) || "；;：:".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Whether a line is set apart from the text below it, whose paragraphs are not set apart from each other so. */
    private static boolean standsApart(List<JudgedLine> looks, int i) {
        PageLine line = looks.get(i).line();
        PageLine below = looks.get(i + 1).line();
        boolean onItsOwn = i == 0
                || looks.get(i - 1).furniture()
                || looks.get(i - 1).line().mostlyLinks();
        if (!onItsOwn || line.text().length() > TitleFinder.LONGEST / 2) {
            return false;
        }
        boolean indentation = !line.indented() && below.indented();
        boolean blank = below.afterBlank()
                && i + 2 < looks.size()
                && !looks.get(i + 2).line().afterBlank();
        return indentation || blank;
    }

    /** Index of the first line behind the article that says that it is over; the number of lines when none does. */
    static int end(List<JudgedLine> looks, int first) {
        long all = proseFrom(looks, first);
        long before = 0;
        for (int i = first; i < looks.size(); i++) {
            JudgedLine look = looks.get(i);
            before += look.prose() ? look.line().text().length() : 0;
            boolean nextPost =
                    Threads.tellsOrigin(look) && Threads.isPost(look.line().text());
            if (i > first && nextPost) {
                return i;
            }
            if (i > first
                    && look.ends()
                    && look.furniture()
                    && (look.reason() == DropReason.FORUM || before * 2 >= all)) {
                return i;
            }
        }
        return looks.size();
    }
}
