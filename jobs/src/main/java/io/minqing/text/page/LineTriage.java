package io.minqing.text.page;

import io.minqing.record.DropReason;
import io.minqing.text.character.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides line by line what belongs to the body and why the rest does not. A line is judged by its words (furniture.csv),
 * its shape (paragraph, heading, row of names), and where it stands: prose between the first and the last paragraph is
 * kept unless much speaks against it, short lines outside are dropped. Immutable; safe to share between threads.
 */
final class LineTriage {
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

    private static final int LONGEST_OFFICE = 8;

    private final PageLabels labels;
    private final BylineFinder bylines;
    private final ImprintReader imprints;
    private final LineJudge judge;
    private final Mastheads mastheads;
    private final ImprintFinder finder;
    private final TitleFinder titles;

    LineTriage(
            PageLabels labels,
            BylineFinder bylines,
            ImprintReader imprints,
            LineJudge judge,
            Mastheads mastheads,
            ImprintFinder finder,
            TitleFinder titles) {
        this.finder = finder;
        this.titles = titles;
        this.labels = labels;
        this.bylines = bylines;
        this.imprints = imprints;
        this.judge = judge;
        this.mastheads = mastheads;
    }

    /**
     * Tells the lines of a page apart.
     *
     * @param lines lines of the page
     * @param given title of the record; null for a page, whose title is looked for
     * @param declared title of the HTML head, without the site; may be null
     * @param head title of the HTML head as it stands there; may be null
     */
    Layout sort(List<PageLine> lines, String given, String declared, String head) {
        List<JudgedLine> looks = new ArrayList<>(lines.size());
        for (PageLine line : lines) {
            looks.add(judge.judge(line));
        }
        joinLabelsAndValues(looks);
        String known = declared != null ? declared : Threads.title(lines, looks);
        String labelled = given == null ? labelledTitle(looks) : given;
        int first = ArticleBounds.first(looks, labelled, known);
        int masthead = mastheads.find(looks, first);
        if (masthead >= 0) {
            looks.set(masthead, looks.get(masthead).asMetadata());
        }
        int end = ArticleBounds.end(looks, first);
        int last = first;
        for (int i = first; i < end; i++) {
            last = looks.get(i).prose() ? i : last;
        }
        boolean[] candidate = new boolean[lines.size()];
        int metadata = -1;
        boolean headlines = false;
        int lead = 0;
        for (int i = 0; i < Math.min(first, end); i++) {
            JudgedLine look = looks.get(i);
            boolean plain = ArticleBounds.isHeadline(look.line().text())
                    && !LineShape.isListItem(look.line().text());
            candidate[i] = look.weight() < 1
                    && (plain || look.line().heading())
                    && !mastheads.isName(looks, i)
                    && !TitleFinder.isIssue(look.line().text())
                    && !(i + 1 < looks.size()
                            && TitleFinder.isIssue(looks.get(i + 1).line().text()))
                    && !LineShape.isBracketed(look.line().text())
                    && !isNumbered(looks, i)
                    && !(headlines && isBelowHeadline(look.line().text()))
                    && !Abstracts.isOpening(looks, i)
                    && bylines.readLine(look.line().text()).isEmpty();
            headlines |= candidate[i];
            lead = look.furniture() ? i : lead;
            if (Threads.tellsOrigin(look) && metadata < 0 && headlines) {
                metadata = i;
            }
        }
        int body = first < lines.size() ? first : lines.size();
        List<PageLine> cleaned = looks.stream().map(JudgedLine::line).toList();
        TitleFinder.Title title = given == null
                ? titles.find(cleaned, candidate, metadata, body, known)
                : TitleFinder.locate(cleaned, body, given);
        DropReason[] verdicts = new DropReason[lines.size()];
        boolean over = false;
        int tail = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            if (title != null && i >= title.first() && i <= title.last()) {
                verdicts[i] = DropReason.TITLE;
            } else if (i < first) {
                verdicts[i] = above(looks.get(i), i, title, given, lead);
            } else if (i <= last) {
                verdicts[i] = within(looks, i);
            } else {
                boolean closing = isSignature(looks, i) || isContact(looks, verdicts, i);
                verdicts[i] = !over && closing
                        ? null
                        : over && !looks.get(i).furniture()
                                ? afterTheEnd(looks, i, end)
                                : below(looks, verdicts, i, end);
                tail = over ? Math.min(tail, i) : tail;
                over |= looks.get(i).furniture()
                        && looks.get(i).reason() != DropReason.CAPTION
                        && looks.get(i).reason() != DropReason.METADATA;
            }
        }
        RelatedLists.drop(looks, verdicts, first, last);
        Abstracts.drop(looks, verdicts, first, last);
        int headline = title == null ? first : title.first();
        int imprint = title == null ? -1 : mastheads.imprint(looks, title.last() + 1, first);
        if (imprint >= 0) {
            verdicts[imprint] = DropReason.METADATA;
        }
        ImprintFinder.Found beside = title == null ? null : finder.find(looks, title, first, head);
        if (beside != null && beside.publisher() != null) {
            verdicts[beside.line()] = DropReason.METADATA;
        }
        return new Layout(
                Arrays.asList(verdicts),
                labelled != null && given == null ? labelled : title == null ? titleBesideLabels(looks) : title.text(),
                told(looks, verdicts, headline, Math.max(end, last + 1), tail),
                masthead >= 0 ? looks.get(masthead).line().text() : beside == null ? null : beside.publisher());
    }

    /** Whether a line stands below headlines and is none: day and account, office and name (政协委员 高原). */
    private boolean isBelowHeadline(String text) {
        int blank = text.lastIndexOf(' ');
        boolean signed = blank > 0
                && blank <= LONGEST_OFFICE
                && bylines.isPerson(text.substring(blank + 1))
                && LineShape.hanCount(text) == text.length() - 1;
        return signed || imprints.readBesideHeadline(text) != null;
    }

    /** Whether a line is an item of a list whose numbers stand on lines of their own, as hot lists set them. */
    private static boolean isNumbered(List<JudgedLine> looks, int i) {
        int number = number(looks, i - 1);
        return number > 0 && (number(looks, i - 3) == number - 1 || number(looks, i + 1) == number + 1);
    }

    /** The number that is all of a line; negative when there is none. */
    private static int number(List<JudgedLine> looks, int i) {
        String text = i < 0 || i >= looks.size() ? "" : looks.get(i).line().text();
        boolean number = !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(text) : Integer.MIN_VALUE;
    }

    /** A label may stand on a line of its own, and its value on the next: 来源 / 柳溪日报. */
    private void joinLabelsAndValues(List<JudgedLine> looks) {
        for (int i = 0; i + 1 < looks.size(); i++) {
            PageLine value = looks.get(i + 1).line();
            String label = looks.get(i).line().text();
            if (labels.isLabel(label) && labels.isValue(label, value.text())) {
                looks.set(i, looks.get(i).asMetadata());
                looks.set(i + 1, looks.get(i + 1).asMetadata().withText(PageLabels.join(label, value.text())));
                i++;
            }
        }
    }

    /** What 标题： or 案由： announces above the text; null when there is none. */
    private String labelledTitle(List<JudgedLine> looks) {
        for (int i = 0; i < looks.size() && !looks.get(i).prose(); i++) {
            for (PageLabels.Labelled label : labelsOf(looks.get(i))) {
                if (label.field() == PageLabels.Field.TITLE && LineShape.hanCount(label.value()) >= 4) {
                    return label.value();
                }
            }
        }
        return null;
    }

    /** A headline on one line with the labels, parted from them by a wide gap; null when there is none. */
    private String titleBesideLabels(List<JudgedLine> looks) {
        for (int i = 0; i < looks.size() && !looks.get(i).prose(); i++) {
            List<PageLabels.Labelled> told = labelsOf(looks.get(i));
            String text = looks.get(i).line().text();
            int gap = told.isEmpty() ? -1 : told.get(0).start() - 3;
            if (gap >= 0 && text.substring(gap, told.get(0).start()).isBlank()) {
                String before = text.substring(0, gap).strip();
                if (LineShape.hanCount(before) >= 5 && LineShape.hanCount(before) * 2 > before.length()) {
                    return before;
                }
            }
        }
        return null;
    }

    private List<PageLabels.Labelled> labelsOf(JudgedLine look) {
        String text = look.line().text();
        return text.length() > 2 * TitleFinder.LONGEST ? List.of() : labels.read(text);
    }

    /**
     * The lines that tell date, source and writers, those below the headline first: above it stands what holds for the whole
     * site. Those who answer below an article tell nothing of it.
     */
    private List<PageLine> told(List<JudgedLine> looks, DropReason[] verdicts, int headline, int end, int tail) {
        List<PageLine> below = new ArrayList<>();
        List<PageLine> above = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            PageLine line = looks.get(i).line();
            if (i >= end && Threads.isReply(looks.get(i))) {
                break;
            }
            boolean tells = verdicts[i] == DropReason.BYLINE
                    || (verdicts[i] == null && i > 0 && i < tail && isDay(looks, i) && isSignature(looks, i))
                    || (verdicts[i] == DropReason.METADATA && (i > headline || !mastheads.isClock(looks, i)))
                    || (verdicts[i] == DropReason.FORUM && Threads.isPost(line.text()));
            // Dates among the lists and notices below an article are those of the site and of other articles.
            boolean ofOthers = i >= tail
                    && DateFinder.find(line.text(), 0) != null
                    && labels.read(line.text()).stream().noneMatch(l -> l.field() == PageLabels.Field.PUBLISHED);
            if (tells && !ofOthers) {
                (i > headline ? below : above).add(line);
            }
        }
        below.addAll(above);
        return below;
    }

    /**
     * Judges a line above the text.
     *
     * @param lead index of the last piece of furniture above the text; what follows it belongs to the text
     */
    private DropReason above(JudgedLine look, int i, TitleFinder.Title title, String given, int lead) {
        if (look.furniture()) {
            return look.reason();
        }
        boolean shortName =
                look.line().text().length() == 2 && bylines.isPerson(look.line().text());
        if (shortName || !bylines.readLine(look.line().text()).isEmpty()) {
            return DropReason.BYLINE;
        }
        boolean figures = look.line().text().chars().noneMatch(Character::isLetter);
        if (figures || imprints.read(look.line().text()) != null) {
            return DropReason.NAVIGATION;
        }
        if (title != null && Folding.fold(look.line().text()).equals(Folding.fold(title.text()))) {
            return DropReason.TITLE;
        }
        boolean belowTitle = title == null || i > title.last();
        if (!belowTitle || (title == null && given == null && !look.sentence())) {
            return DropReason.NAVIGATION;
        }
        if (look.prose()) {
            return DropReason.ABSTRACT;
        }
        if (look.weight() == 0 && LineShape.endsSentence(look.line().text())) {
            return null;
        }
        boolean history = LineShape.isBracketed(look.line().text())
                && DateFinder.find(look.line().text(), 0) != null;
        if (history || mastheads.isName(look.line().text())) {
            return DropReason.NAVIGATION;
        }
        // Between title and text: section headings next to it.
        return i < lead
                        || look.line().mostlyLinks()
                        || (LineShape.isListItem(look.line().text()) && !look.sentence())
                ? DropReason.NAVIGATION
                : null;
    }

    private DropReason within(List<JudgedLine> looks, int i) {
        JudgedLine look = looks.get(i);
        if (look.paragraph()) {
            return look.weight() >= 4 ? look.reason() : null;
        }
        if (look.weight() >= 1
                && !(look.reason() == DropReason.METADATA
                        && !judge.tellsForSure(look.line().text()))) {
            return look.reason();
        }
        if (look.line().mostlyLinks() && !look.sentence()) {
            return DropReason.RELATED;
        }
        List<String> names = bylines.readLine(look.line().text());
        return !names.isEmpty() && !LineShape.isHan(look.line().text().charAt(0)) ? DropReason.BYLINE : null;
    }

    /** Behind the first piece of furniture below the text nothing of it follows, be it numbered or a question. */
    private DropReason afterTheEnd(List<JudgedLine> looks, int i, int end) {
        if (!bylines.readLine(looks.get(i).line().text()).isEmpty()) {
            return DropReason.BYLINE;
        }
        return Threads.isAnswer(looks, i, end) ? DropReason.FORUM : DropReason.RELATED;
    }

    /** Whom to ask, right below the text of a notice. */
    private boolean isContact(List<JudgedLine> looks, DropReason[] verdicts, int i) {
        JudgedLine look = looks.get(i);
        return !look.furniture()
                && verdicts[i - 1] == null
                && labels.isContact(look.line().text());
    }

    /** The office and the day that close a notice or letter belong to it. */
    private boolean isSignature(List<JudgedLine> looks, int i) {
        return (isDay(looks, i) && mastheads.isSigner(looks.get(i - 1).line().text()))
                || (isDay(looks, i + 1)
                        && mastheads.isSigner(looks.get(i).line().text()));
    }

    private static boolean isDay(List<JudgedLine> looks, int i) {
        if (i >= looks.size()) {
            return false;
        }
        String text = looks.get(i).line().text();
        DateFinder.Found date = text.length() > 20 ? null : DateFinder.find(text, 0);
        return date != null && date.start() == 0 && date.end() == text.length() && text.endsWith("日");
    }

    private DropReason below(List<JudgedLine> looks, DropReason[] verdicts, int i, int end) {
        JudgedLine look = looks.get(i);
        if (look.furniture()) {
            return look.reason();
        }
        if (i > end) {
            return Threads.isAnswer(looks, i, end) ? DropReason.FORUM : DropReason.RELATED;
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
}
