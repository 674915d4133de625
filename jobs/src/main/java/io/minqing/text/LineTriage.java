package io.minqing.text;

import io.minqing.record.DropReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides line by line what belongs to the body and why the rest does not. A line is judged by its words (furniture.csv),
 * its shape (paragraph, heading, row of names), and where it stands: prose between the first and the last paragraph is
 * kept unless much speaks against it, short lines outside are dropped. Immutable; safe to share between threads.
 */
final class LineTriage {
    private static final int MANY_NAMES = 8;
    private static final String COPY_LINK = "[复制链接]";

    /**
     * The lines told apart.
     *
     * @param verdicts per line: null for the body, else why it is dropped
     * @param title headline; null when there is none
     * @param metadata lines that tell date, source or writers, in order of trust
     */
    record Layout(List<DropReason> verdicts, String title, List<PageLine> metadata) {}

    private final Furniture furniture;
    private final PageLabels labels;
    private final SourceFinder sources;
    private final BylineFinder bylines;

    LineTriage(PageLabels labels, SourceFinder sources, BylineFinder bylines) {
        this.furniture = new Furniture();
        this.labels = labels;
        this.sources = sources;
        this.bylines = bylines;
    }

    /** What is known of a line before its place is. */
    private record Look(
            PageLine line, DropReason reason, double weight, boolean ends, boolean paragraph, boolean sentence) {
        /** Dropped wherever it stands at the edge. */
        boolean furniture() {
            return weight >= (paragraph ? 2 : 1);
        }

        /** Prose that is surely of the article, or of something like it. */
        boolean prose() {
            return paragraph && !furniture();
        }
    }

    /**
     * Tells the lines of a page apart.
     *
     * @param lines lines of the page
     * @param declared title of the HTML head, or of the record; may be null
     */
    Layout sort(List<PageLine> lines, String declared) {
        List<Look> looks = new ArrayList<>(lines.size());
        for (PageLine line : lines) {
            looks.add(look(withoutWidget(line)));
        }
        int first = firstProse(looks);
        int end = end(looks, first);
        int last = first;
        for (int i = first; i < end; i++) {
            last = looks.get(i).prose() ? i : last;
        }
        boolean[] candidate = new boolean[lines.size()];
        int metadata = -1;
        for (int i = 0; i < Math.min(first, end); i++) {
            Look look = looks.get(i);
            boolean plain =
                    !look.sentence() && !LineShape.isListItem(look.line().text());
            candidate[i] = look.weight() < 1
                    && (plain || look.line().heading())
                    && bylines.readLine(look.line().text()).isEmpty();
            if (look.reason() == DropReason.METADATA && look.furniture() && metadata < 0 && any(candidate)) {
                metadata = i;
            }
        }
        int body = first < lines.size() ? first : lines.size();
        TitleFinder.Title title =
                TitleFinder.find(looks.stream().map(Look::line).toList(), candidate, metadata, body, declared);
        DropReason[] verdicts = new DropReason[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (title != null && i >= title.first() && i <= title.last()) {
                verdicts[i] = DropReason.TITLE;
            } else if (i < first) {
                verdicts[i] = above(looks, i, title, first);
            } else if (i <= last) {
                verdicts[i] = within(looks, i);
            } else {
                verdicts[i] = below(looks, i, end);
            }
        }
        dropRelatedLists(looks, verdicts, first, last);
        dropAbstract(looks, verdicts, first, last);
        List<PageLine> told = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), Math.max(end + 1, last + 1)); i++) {
            boolean post =
                    verdicts[i] == DropReason.FORUM && lines.get(i).text().contains("发表于");
            if (verdicts[i] == DropReason.METADATA || verdicts[i] == DropReason.BYLINE || post) {
                told.add(lines.get(i));
            }
        }
        return new Layout(Arrays.asList(verdicts), title == null ? null : title.text(), told);
    }

    /** A headline of a forum carries its control on the same line. */
    private static PageLine withoutWidget(PageLine line) {
        if (!line.text().endsWith(COPY_LINK)) {
            return line;
        }
        String text = line.text()
                .substring(0, line.text().length() - COPY_LINK.length())
                .strip();
        return LineShape.hanCount(text) < 5
                ? line
                : new PageLine(line.number(), line.start(), text, line.indented(), line.afterBlank(), line.hint());
    }

    private Look look(PageLine line) {
        String text = line.text();
        boolean paragraph = LineShape.isParagraph(text);
        boolean sentence = LineShape.isSentence(text);
        Furniture.Verdict verdict = furniture.judge(text);
        if (line.hint().role() == PageLine.Role.CHROME) {
            return new Look(
                    line,
                    verdict.weight() >= 1 ? verdict.reason() : DropReason.NAVIGATION,
                    9,
                    false,
                    paragraph,
                    sentence);
        }
        if (line.hint().role() == PageLine.Role.CAPTION) {
            return new Look(line, DropReason.CAPTION, 9, false, paragraph, sentence);
        }
        if (verdict.weight() >= (paragraph ? 2 : 1) && !tellsMetadata(text, true)) {
            return new Look(line, verdict.reason(), verdict.weight(), verdict.ends(), paragraph, sentence);
        }
        if (!paragraph && verdict.weight() < 2 && tellsMetadata(text, false)) {
            boolean writer = labels.read(text).stream().allMatch(l -> l.field() == PageLabels.Field.AUTHOR)
                    && DateFinder.find(text, 0) == null;
            return new Look(line, writer ? DropReason.BYLINE : DropReason.METADATA, 1, isEditor(text), false, sentence);
        }
        if (isCaption(text)) {
            return new Look(line, DropReason.CAPTION, 1, false, false, sentence);
        }
        if (LineShape.namesInRow(text, "|｜") >= MANY_NAMES) {
            return new Look(line, DropReason.SPIDER_POOL, 4, false, false, sentence);
        }
        if (LineShape.namesInRow(text, ">›»→") >= 3) {
            return new Look(line, DropReason.NAVIGATION, 1, false, false, sentence);
        }
        if (LineShape.namesInRow(text, " \u3000\u00a0\t>") >= MANY_NAMES) {
            return new Look(line, DropReason.NAVIGATION, 1, false, false, sentence);
        }
        if (LineShape.hanCount(text) == 0 && text.chars().noneMatch(Character::isLetterOrDigit)) {
            return new Look(line, DropReason.WIDGET, 1, false, false, false);
        }
        return new Look(
                line, verdict.reason(), verdict.weight(), verdict.ends(), paragraph && !line.mostlyLinks(), sentence);
    }

    /** Whether a line is made of labels such as 来源：, or of a date and what usually stands beside it. */
    private boolean tellsMetadata(String text, boolean strong) {
        if (text.length() > 240 || (LineShape.isParagraph(text) && text.indexOf('。') >= 0)) {
            return false;
        }
        List<PageLabels.Labelled> told = labels.read(text);
        if (!told.isEmpty()) {
            String before = text.substring(0, told.get(0).start());
            boolean publication = told.stream()
                    .anyMatch(l -> l.field() == PageLabels.Field.SOURCE || l.field() == PageLabels.Field.PUBLISHED);
            if (strong) {
                return publication && residue(before) <= 24;
            }
            return residue(before) <= (publication ? 24 : 12);
        }
        DateFinder.Found date = strong ? null : DateFinder.find(text, 0);
        if (date == null) {
            return false;
        }
        if (text.length() <= 80 && text.indexOf("发表于", date.end()) > 0) {
            return true;
        }
        String rest = (text.substring(0, date.start()) + " " + text.substring(date.end())).strip();
        return residue(rest) == 0 || sources.isMedia(words(rest));
    }

    private static boolean isEditor(String text) {
        String folded = LineShape.fold(text);
        return folded.startsWith("编辑")
                || folded.startsWith("责任编辑")
                || folded.startsWith("责编")
                || folded.startsWith("[责任编辑")
                || folded.startsWith("(责任编辑")
                || folded.startsWith("【责任编辑")
                || folded.startsWith("【编辑")
                || folded.startsWith("[编辑")
                || folded.startsWith("(编辑");
    }

    /** Letters of a text that are neither a clock, a weekday nor a page of a newspaper. */
    private static int residue(String text) {
        return words(text).length();
    }

    private static String words(String text) {
        String folded = LineShape.fold(text).replaceAll("星期[一二三四五六日天]|第?[0-9a-z]{1,4}[版期]|[上下]午|发布|农历", "");
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetter(folded.charAt(i))) {
                words.append(folded.charAt(i));
            }
        }
        return words.toString();
    }

    /** A line under a picture: it ends with 某某 摄. */
    private static boolean isCaption(String text) {
        int length = text.length();
        while (length > 0 && "）)】]。".indexOf(text.charAt(length - 1)) >= 0) {
            length--;
        }
        if (length < 4 || length > 120) {
            return false;
        }
        boolean taken = text.charAt(length - 1) == '摄' || text.startsWith("摄影", length - 2);
        if (!taken) {
            return false;
        }
        for (int i = length - 2; i >= Math.max(0, length - 12); i--) {
            char c = text.charAt(i);
            if (LineShape.isBlank(c) || "（(。/／【".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int firstProse(List<Look> looks) {
        for (int i = 0; i < looks.size(); i++) {
            if (looks.get(i).prose()) {
                return i;
            }
        }
        // A page without a paragraph may still hold a sentence.
        for (int i = 0; i < looks.size(); i++) {
            Look look = looks.get(i);
            if (look.weight() == 0 && LineShape.endsSentence(look.line().text()) && look.sentence()) {
                return i;
            }
        }
        return looks.size();
    }

    /** Index of the first line behind the article that says that it is over; the number of lines when none does. */
    private static int end(List<Look> looks, int first) {
        long all = 0;
        for (int i = first; i < looks.size(); i++) {
            all += looks.get(i).prose() ? looks.get(i).line().text().length() : 0;
        }
        long before = 0;
        for (int i = first; i < looks.size(); i++) {
            Look look = looks.get(i);
            before += look.prose() ? look.line().text().length() : 0;
            if (i > first
                    && look.ends()
                    && look.furniture()
                    && (look.reason() == DropReason.FORUM || before * 2 >= all)) {
                return i;
            }
        }
        return looks.size();
    }

    private DropReason above(List<Look> looks, int i, TitleFinder.Title title, int first) {
        Look look = looks.get(i);
        if (look.furniture()) {
            return look.reason();
        }
        if (!bylines.readLine(look.line().text()).isEmpty()) {
            return DropReason.BYLINE;
        }
        boolean belowTitle = title == null || i > title.last();
        if (!belowTitle || (title == null && !look.sentence())) {
            return DropReason.NAVIGATION;
        }
        // Between title and text: section headings and short sentences of the lead, next to it.
        for (int j = i + 1; j < first; j++) {
            if (looks.get(j).furniture()) {
                return DropReason.NAVIGATION;
            }
        }
        return look.line().mostlyLinks() || (LineShape.isListItem(look.line().text()) && !look.sentence())
                ? DropReason.NAVIGATION
                : null;
    }

    private DropReason within(List<Look> looks, int i) {
        Look look = looks.get(i);
        if (look.paragraph()) {
            return look.weight() >= 4 ? look.reason() : null;
        }
        if (look.weight() >= 1
                && !(look.reason() == DropReason.METADATA
                        && !tellsMetadata(look.line().text(), true))) {
            return look.reason();
        }
        if (look.line().mostlyLinks() && !look.sentence()) {
            return DropReason.RELATED;
        }
        List<String> names = bylines.readLine(look.line().text());
        return !names.isEmpty() && !LineShape.isHan(look.line().text().charAt(0)) ? DropReason.BYLINE : null;
    }

    private DropReason below(List<Look> looks, int i, int end) {
        Look look = looks.get(i);
        if (look.furniture()) {
            return look.reason();
        }
        if (i > end) {
            return looks.get(end).reason() == DropReason.FORUM ? DropReason.FORUM : DropReason.RELATED;
        }
        if (!bylines.readLine(look.line().text()).isEmpty()) {
            return DropReason.BYLINE;
        }
        boolean ofBody = look.weight() == 0
                && !look.line().mostlyLinks()
                && (look.sentence() || LineShape.hasOrdinal(look.line().text()));
        return ofBody ? null : DropReason.NAVIGATION;
    }

    /** Drops what stands under 相关阅读 and its like until prose begins again. */
    private static void dropRelatedLists(List<Look> looks, DropReason[] verdicts, int first, int last) {
        for (int i = first; i <= last && i < verdicts.length; i++) {
            if (verdicts[i] != DropReason.RELATED || looks.get(i).weight() < 1) {
                continue;
            }
            int items = 0;
            for (int j = i + 1; j <= last; j++) {
                PageLine line = looks.get(j).line();
                boolean ended = looks.get(j).paragraph()
                        || LineShape.hasOrdinal(line.text())
                        || (items >= 2
                                && line.afterBlank()
                                && !looks.get(j - 1).line().afterBlank());
                if (ended) {
                    break;
                }
                items++;
                verdicts[j] = verdicts[j] == null ? DropReason.RELATED : verdicts[j];
            }
        }
    }

    /** Drops an abstract that nothing marks: it repeats how a later paragraph begins. */
    private static void dropAbstract(List<Look> looks, DropReason[] verdicts, int first, int last) {
        int seen = 0;
        for (int i = first; i <= last && i < verdicts.length && seen < 3; i++) {
            if (verdicts[i] != null || !looks.get(i).paragraph()) {
                continue;
            }
            seen++;
            String opening = looks.get(i).line().text();
            int length = opening.length();
            while (length > 0 && "….。 ".indexOf(opening.charAt(length - 1)) >= 0) {
                length--;
            }
            for (int j = i + 1; j <= last && j <= i + 8 && length >= 15; j++) {
                if (verdicts[j] == null && looks.get(j).line().text().startsWith(opening.substring(0, length))) {
                    verdicts[i] = DropReason.ABSTRACT;
                    break;
                }
            }
        }
    }

    private static boolean any(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }
}
