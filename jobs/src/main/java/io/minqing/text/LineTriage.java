package io.minqing.text;

import io.minqing.record.DropReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Decides line by line what belongs to the body and why the rest does not. A line is judged by its words (furniture.csv),
 * its shape (paragraph, heading, row of names), and where it stands: prose between the first and the last paragraph is
 * kept unless much speaks against it, short lines outside are dropped. Immutable; safe to share between threads.
 */
final class LineTriage {
    private static final int MANY_NAMES = 8;

    /** Characters of prose that a site may set above its article. */
    private static final int MOST_BANNER = 120;

    /** A paragraph this long is never furniture, whatever its words. */
    private static final int LONG_PARAGRAPH = 600;

    private static final Pattern BESIDE_A_DATE = Pattern.compile("星期[一二三四五六日天]|第?[0-9a-z]{1,4}[版期]|[上下]午|发布|农历");
    private static final String COPY_LINK = "[复制链接]";

    /**
     * The lines told apart.
     *
     * @param verdicts per line: null for the body, else why it is dropped
     * @param title headline; null when there is none
     * @param metadata lines that tell date, source or writers, in order of trust
     * @param publisher newspaper or account that a line of its own names above the date; null when there is none
     */
    record Layout(List<DropReason> verdicts, String title, List<PageLine> metadata, String publisher) {
        /** All text of a record is its body, but for the page numbers of the sheet it was taken from. */
        static Layout ofRecord(List<PageLine> lines) {
            DropReason[] verdicts = new DropReason[lines.size()];
            for (int i = 0; i < verdicts.length; i++) {
                String text = lines.get(i).text();
                boolean pageNumber = text.length() <= 3 && text.chars().allMatch(c -> LineShape.isDigit((char) c));
                verdicts[i] = pageNumber && verdicts.length > 1 ? DropReason.WIDGET : null;
            }
            return new Layout(Arrays.asList(verdicts), null, List.of(), null);
        }
    }

    private final Furniture furniture;
    private final PageLabels labels;
    private final SourceFinder sources;
    private final BylineFinder bylines;
    private final ImprintReader imprints;

    LineTriage(PageLabels labels, SourceFinder sources, BylineFinder bylines, ImprintReader imprints) {
        this.furniture = new Furniture();
        this.labels = labels;
        this.sources = sources;
        this.bylines = bylines;
        this.imprints = imprints;
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
     * @param given title of the record; null for a page, whose title is looked for
     * @param declared title of the HTML head; may be null
     */
    Layout sort(List<PageLine> lines, String given, String declared) {
        List<Look> looks = new ArrayList<>(lines.size());
        for (PageLine line : lines) {
            looks.add(look(withoutWidget(line)));
        }
        String known = declared != null ? declared : threadTitle(lines, looks);
        int first = behindHeadline(looks, behindBanner(looks, firstProse(looks)), given, known);
        int masthead = masthead(looks, first);
        if (masthead >= 0) {
            looks.set(masthead, asMetadata(looks.get(masthead)));
        }
        int end = end(looks, first);
        int last = first;
        for (int i = first; i < end; i++) {
            last = looks.get(i).prose() ? i : last;
        }
        boolean[] candidate = new boolean[lines.size()];
        int metadata = -1;
        boolean headlines = false;
        int lead = 0;
        for (int i = 0; i < Math.min(first, end); i++) {
            Look look = looks.get(i);
            boolean plain = isHeadline(look.line().text())
                    && !LineShape.isListItem(look.line().text());
            candidate[i] = look.weight() < 1
                    && (plain || look.line().heading())
                    && bylines.readLine(look.line().text()).isEmpty();
            headlines |= candidate[i];
            lead = look.furniture() ? i : lead;
            if (tellsOrigin(look) && metadata < 0 && headlines) {
                metadata = i;
            }
        }
        int body = first < lines.size() ? first : lines.size();
        List<PageLine> cleaned = looks.stream().map(Look::line).toList();
        TitleFinder.Title title = given == null
                ? TitleFinder.find(cleaned, candidate, metadata, body, known)
                : TitleFinder.locate(cleaned, body, given);
        DropReason[] verdicts = new DropReason[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (title != null && i >= title.first() && i <= title.last()) {
                verdicts[i] = DropReason.TITLE;
            } else if (i < first) {
                verdicts[i] = above(looks.get(i), i, title, given, lead);
            } else if (i <= last) {
                verdicts[i] = within(looks, i);
            } else {
                verdicts[i] = below(looks, verdicts, i, end);
            }
        }
        dropRelatedLists(looks, verdicts, first, last);
        dropAbstract(looks, verdicts, first, last);
        int headline = title == null ? first : title.first();
        if (title != null && isImprintBelow(looks, title.last() + 1, first)) {
            verdicts[title.last() + 1] = DropReason.METADATA;
        }
        return new Layout(
                Arrays.asList(verdicts),
                title == null ? labelledTitle(looks, first) : title.text(),
                told(looks, verdicts, headline, Math.max(end, last + 1)),
                masthead < 0 ? null : looks.get(masthead).line().text());
    }

    /** The headline of a thread is the line that carries the control of the forum; null when there is none. */
    private static String threadTitle(List<PageLine> lines, List<Look> looks) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().endsWith(COPY_LINK)
                    && looks.get(i).line().text().length() < lines.get(i).text().length()) {
                return looks.get(i).line().text();
            }
        }
        return null;
    }

    /** What 标题： announces above the text; null when there is none. */
    private String labelledTitle(List<Look> looks, int first) {
        for (int i = 0; i < Math.min(first, looks.size()); i++) {
            String text = looks.get(i).line().text();
            if (text.length() > 2 * TitleFinder.LONGEST) {
                continue;
            }
            for (PageLabels.Labelled label : labels.read(text)) {
                if (label.field() == PageLabels.Field.TITLE && LineShape.hanCount(label.value()) >= 4) {
                    return label.value();
                }
            }
        }
        return null;
    }

    /**
     * Index of the line above the text that names the newspaper or account and nothing else: the date stands below it, and
     * its words tell, or the page of a newspaper does. Negative when there is none.
     */
    private int masthead(List<Look> looks, int first) {
        for (int i = 0; i + 1 < first; i++) {
            Look look = looks.get(i);
            String text = look.line().text();
            boolean name = look.weight() < 1 && text.length() <= 12 && LineShape.hanCount(text) == text.length();
            ImprintReader.Imprint below = name ? bare(looks, i + 1) : null;
            if (below == null || (i > 0 && look.line().heading())) {
                continue;
            }
            ImprintReader.Imprint second = i + 2 < first ? bare(looks, i + 2) : null;
            boolean dated = below.dated() || (second != null && second.dated());
            boolean edition = below.edition() || (second != null && second.edition());
            if (dated
                    && (edition
                            ? imprints.isPublisher(text)
                            : imprints.isAccount(text) && !isClock(looks, i + 1) && (i > 0 || text.endsWith("报")))) {
                return i;
            }
        }
        return -1;
    }

    /** The imprint of a line that names nobody; null when it is none. */
    private ImprintReader.Imprint bare(List<Look> looks, int i) {
        ImprintReader.Imprint imprint = imprints.read(looks.get(i).line().text());
        return imprint != null && imprint.certain() && imprint.publisher() == null ? imprint : null;
    }

    private static Look asMetadata(Look look) {
        return new Look(look.line(), DropReason.METADATA, 1, false, false, false);
    }

    /** Whether a line below the headline is its imprint; two such lines in a row are a list of other articles. */
    private boolean isImprintBelow(List<Look> looks, int i, int first) {
        return i < first
                && i + 1 < looks.size()
                && !looks.get(i).furniture()
                && imprints.read(looks.get(i).line().text()) != null
                && imprints.read(looks.get(i + 1).line().text()) == null;
    }

    /** The lines that tell date, source and writers; those who answer below an article tell nothing of it. */
    private List<PageLine> told(List<Look> looks, DropReason[] verdicts, int headline, int end) {
        List<PageLine> told = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            PageLine line = looks.get(i).line();
            if (i >= end && isReply(looks.get(i))) {
                break;
            }
            boolean tells = verdicts[i] == DropReason.BYLINE
                    || (verdicts[i] == DropReason.METADATA && (i > headline || !isClock(looks, i)))
                    || (verdicts[i] == DropReason.FORUM && isPost(line.text()));
            if (tells) {
                told.add(line);
            }
        }
        return told;
    }

    /** A headline may carry the control of a forum, or what a link seller pasted behind it, on the same line. */
    private PageLine withoutWidget(PageLine line) {
        String whole = line.text();
        if (whole.length() > 150) {
            return line;
        }
        int dash = Math.max(whole.lastIndexOf('-'), Math.max(whole.lastIndexOf('_'), whole.lastIndexOf('|')));
        if (dash > 0
                && isSpam(whole.substring(dash))
                && furniture.judge(whole.substring(0, dash)).weight() == 0) {
            return shortened(line, dash, 8);
        }
        if (!whole.endsWith(COPY_LINK)) {
            return line;
        }
        int length = whole.length() - COPY_LINK.length();
        while (length > 0 && (whole.charAt(length - 1) == '.' || LineShape.isBlank(whole.charAt(length - 1)))) {
            length--;
        }
        return shortened(line, length, 2);
    }

    private static PageLine shortened(PageLine line, int length, int leastHan) {
        String text = line.text().substring(0, length).strip();
        return LineShape.hanCount(text) < leastHan
                ? line
                : new PageLine(line.number(), line.start(), text, line.indented(), line.afterBlank(), line.hint());
    }

    /** Whether a short text is an advertisement by its words. */
    boolean isSpam(String text) {
        Furniture.Verdict verdict = furniture.judge(text);
        return verdict.reason() == DropReason.SPAM && verdict.weight() >= 1;
    }

    private Look look(PageLine line) {
        String text = line.text();
        boolean paragraph = LineShape.isParagraph(text);
        boolean sentence = LineShape.isSentence(text);
        Furniture.Verdict verdict =
                paragraph && text.length() > LONG_PARAGRAPH ? Furniture.Verdict.NOTHING : furniture.judge(text);
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
        if (paragraph ? isRowOfLabels(text) : tellsMetadata(text, verdict.weight() >= 2)) {
            List<PageLabels.Labelled> told = labels.read(text);
            boolean writer = !told.isEmpty()
                    && told.stream().allMatch(l -> l.field() == PageLabels.Field.AUTHOR)
                    && DateFinder.find(text, 0) == null;
            return new Look(line, writer ? DropReason.BYLINE : DropReason.METADATA, 1, isEditor(text), false, sentence);
        }
        if (isFloor(text)) {
            return new Look(line, DropReason.FORUM, 1, true, false, sentence);
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
        if (text.length() > 240 || (text.indexOf('。') >= 0 && LineShape.isParagraph(text))) {
            return false;
        }
        List<PageLabels.Labelled> told = labels.read(text);
        if (told.stream().anyMatch(this::isSpeech)) {
            return false;
        }
        if (!told.isEmpty()) {
            String before = text.substring(0, told.get(0).start());
            boolean publication = told.stream()
                    .anyMatch(l -> l.field() == PageLabels.Field.SOURCE || l.field() == PageLabels.Field.PUBLISHED);
            if (strong) {
                return publication && residue(before) <= 24;
            }
            return residue(before) <= (publication ? 24 : 12);
        }
        if (strong) {
            return false;
        }
        ImprintReader.Imprint imprint = imprints.read(text);
        if (imprint != null && imprint.certain()) {
            return true;
        }
        DateFinder.Found date = DateFinder.find(text, 0);
        if (date == null) {
            return false;
        }
        if (text.length() <= 80 && text.indexOf("发表于", date.end()) > 0) {
            return true;
        }
        String rest = (text.substring(0, date.start()) + " " + text.substring(date.end())).strip();
        return residue(rest) == 0 || sources.isMedia(words(rest));
    }

    /** A long line of labels, such as a site sets with all its controls, has as many marks as prose. */
    private boolean isRowOfLabels(String text) {
        List<PageLabels.Labelled> told = labels.read(text);
        return told.size() >= 3
                && told.get(0).start() <= 2
                && text.indexOf('。') < 0
                && told.stream().noneMatch(this::isSpeech)
                && tellsMetadata(text, true);
    }

    /** 记者：路上都做些什么？ is a question of an interview and names no writer. */
    private boolean isSpeech(PageLabels.Labelled label) {
        String value = label.value();
        return label.field() == PageLabels.Field.AUTHOR
                && !value.isEmpty()
                && (LineShape.endsSentence(value) || LineShape.clauseMarks(value) > 0)
                && bylines.readValue(value).isEmpty();
    }

    /** The line above a post of a thread. */
    private static boolean isPost(String text) {
        return text.contains("发表于");
    }

    /** 2楼 稻花香 2024-05-09 08:00: the line above an answer, on boards that count their floors. */
    private static boolean isFloor(String text) {
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
        String folded = BESIDE_A_DATE.matcher(LineShape.fold(text)).replaceAll("");
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
        int prose = nextProse(looks, 0);
        if (prose < looks.size()) {
            return prose;
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

    /**
     * A slogan at the top of a site reads like prose. When a headline and the line of date and source follow a little prose,
     * the article begins behind them.
     */
    private static int behindBanner(List<Look> looks, int first) {
        int prose = 0;
        boolean headline = false;
        for (int i = first; i < looks.size() && prose < MOST_BANNER; i++) {
            Look look = looks.get(i);
            if (look.prose()) {
                prose += look.line().text().length();
                headline = false;
            } else if (look.reason() == DropReason.METADATA && look.furniture()) {
                int next = headline ? nextProse(looks, i) : looks.size();
                return next < looks.size() && proseFrom(looks, next) > 4L * prose ? next : first;
            } else if (look.weight() == 0
                    && !look.sentence()
                    && LineShape.hanCount(look.line().text()) >= 5) {
                headline = true;
            }
        }
        return first;
    }

    private static int nextProse(List<Look> looks, int from) {
        int i = from;
        while (i < looks.size() && !looks.get(i).prose()) {
            i++;
        }
        return i;
    }

    private static long proseFrom(List<Look> looks, int from) {
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
    private int behindHeadline(List<Look> looks, int first, String given, String declared) {
        int next = first < looks.size() ? nextProse(looks, first + 1) : looks.size();
        if (next == looks.size() || !isHeadline(looks.get(first).line().text())) {
            return first;
        }
        PageLine line = looks.get(first).line();
        String text = LineShape.fold(line.text());
        String known = given == null ? declared : given;
        if (known != null && LineShape.fold(known).contains(text)) {
            return next;
        }
        if (given != null) {
            return first;
        }
        Look below = looks.get(first + 1);
        boolean told = tellsOrigin(below) || (below.reason() == DropReason.BYLINE && below.furniture());
        boolean alone = first == 0
                && next == 1
                && below.line().text().length() > line.text().length();
        return line.heading() || told || alone ? next : first;
    }

    /** Whether a line tells date and source: the line of labels, or the line above a post. */
    private static boolean tellsOrigin(Look look) {
        return look.furniture()
                && (look.reason() == DropReason.METADATA
                        || (look.reason() == DropReason.FORUM
                                && isPost(look.line().text())));
    }

    /** Whether a line may be a headline by its marks: it makes no statement, but may ask, call, or hold a comma. */
    private static boolean isHeadline(String text) {
        if (text.length() > TitleFinder.LONGEST || text.indexOf('。') >= 0) {
            return false;
        }
        return !LineShape.endsSentence(text) || "；;：:".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Index of the first line behind the article that says that it is over; the number of lines when none does. */
    private static int end(List<Look> looks, int first) {
        long all = proseFrom(looks, first);
        long before = 0;
        for (int i = first; i < looks.size(); i++) {
            Look look = looks.get(i);
            before += look.prose() ? look.line().text().length() : 0;
            boolean nextPost = tellsOrigin(look) && isPost(look.line().text());
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

    /**
     * Judges a line above the text.
     *
     * @param lead index of the last piece of furniture above the text; what follows it belongs to the text
     */
    private DropReason above(Look look, int i, TitleFinder.Title title, String given, int lead) {
        if (look.furniture()) {
            return look.reason();
        }
        if (!bylines.readLine(look.line().text()).isEmpty()) {
            return DropReason.BYLINE;
        }
        boolean figures = look.line().text().chars().noneMatch(Character::isLetter);
        if (figures || imprints.read(look.line().text()) != null) {
            return DropReason.NAVIGATION;
        }
        if (title != null && LineShape.fold(look.line().text()).equals(LineShape.fold(title.text()))) {
            return DropReason.TITLE;
        }
        boolean belowTitle = title == null || i > title.last();
        if (!belowTitle || (title == null && given == null && !look.sentence())) {
            return DropReason.NAVIGATION;
        }
        if (look.weight() == 0 && LineShape.endsSentence(look.line().text())) {
            return null;
        }
        // Between title and text: section headings next to it.
        return i < lead
                        || look.line().mostlyLinks()
                        || (LineShape.isListItem(look.line().text()) && !look.sentence())
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

    private DropReason below(List<Look> looks, DropReason[] verdicts, int i, int end) {
        Look look = looks.get(i);
        if (look.furniture()) {
            return look.reason();
        }
        if (i > end) {
            return forumAbove(looks, i, end) ? DropReason.FORUM : DropReason.RELATED;
        }
        if (!bylines.readLine(look.line().text()).isEmpty()) {
            return DropReason.BYLINE;
        }
        PageLine above = looks.get(i - 1).line();
        boolean goesOn = verdicts[i - 1] == null
                && !look.line().afterBlank()
                && above.text().length() >= 15
                && LineShape.clauseMarks(above.text()) > 0
                && !LineShape.endsSentence(above.text());
        boolean ofBody = look.weight() < 0.5
                && !look.line().mostlyLinks()
                && (look.sentence()
                        || goesOn
                        || LineShape.hasOrdinal(look.line().text()));
        return ofBody ? null : DropReason.NAVIGATION;
    }

    private static boolean isReply(Look look) {
        return isPost(look.line().text()) || (look.reason() == DropReason.FORUM && look.furniture());
    }

    private static boolean forumAbove(List<Look> looks, int i, int end) {
        for (int j = i - 1; j >= Math.max(end, i - 20); j--) {
            if (isReply(looks.get(j))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a line shows the day of the visit: a date with its weekday above the headline, and no newspaper near it whose
     * date it might be.
     */
    private boolean isClock(List<Look> looks, int i) {
        String text = looks.get(i).line().text();
        if (!text.contains("星期") || !labels.read(text).isEmpty()) {
            return false;
        }
        for (int j = Math.max(0, i - 1); j <= Math.min(looks.size() - 1, i + 1); j++) {
            String near = looks.get(j).line().text();
            if (near.length() < 60 && (near.contains("版") || namesNewspaper(near))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line names a newspaper, whose date it may be; a site shows the clock below its own name. */
    private boolean namesNewspaper(String line) {
        String name = sources.masthead(line);
        return name != null && name.endsWith("报");
    }

    /** Drops what stands under 相关阅读 and its like until prose begins again. */
    private static void dropRelatedLists(List<Look> looks, DropReason[] verdicts, int first, int last) {
        for (int i = first; i <= last && i < verdicts.length; i++) {
            if (verdicts[i] != DropReason.RELATED || looks.get(i).weight() < 1) {
                continue;
            }
            int items = 0;
            int j = i + 1;
            for (; j <= last; j++) {
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
            i = j - 1;
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
}
