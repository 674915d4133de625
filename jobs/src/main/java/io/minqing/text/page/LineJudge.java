package io.minqing.text.page;

import io.minqing.record.DropReason;
import io.minqing.text.character.Folding;
import io.minqing.text.character.Scripts;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Judges a line by itself: its words (furniture.csv), its labels, its shape and the element it came from. Immutable; safe
 * to share between threads.
 */
final class LineJudge {
    /** Characters of the longest control behind a headline. */
    private static final int LONGEST_CONTROL = 6;

    private static final int MANY_NAMES = 8;

    /** Characters of a breadcrumb in front of its last part. */
    private static final int LONGEST_WAY = 80;

    /** A paragraph this long is never furniture, whatever its words. */
    private static final int LONG_PARAGRAPH = 600;

    private static final Pattern BESIDE_A_DATE =
            Pattern.compile("星期[一二三四五六日天]|第?[0-9a-z]{1,4}[版期]|[上下]午|发布|农历|本报讯|特讯|专讯|综合报道");

    private final Furniture furniture = new Furniture();
    private final PageLabels labels;
    private final SiteNames sites;
    private final SourceFinder sources;
    private final BylineFinder bylines;
    private final ImprintReader imprints;

    LineJudge(PageLabels labels, SiteNames sites, SourceFinder sources, BylineFinder bylines, ImprintReader imprints) {
        this.sites = sites;
        this.labels = labels;
        this.sources = sources;
        this.bylines = bylines;
        this.imprints = imprints;
    }

    /** Judges a line. */
    JudgedLine judge(PageLine whole) {
        PageLine line = withoutWidget(whole);
        String text = line.text();
        boolean paragraph = LineShape.isParagraph(text);
        boolean sentence = LineShape.isSentence(text);
        Furniture.Verdict verdict =
                paragraph && text.length() > LONG_PARAGRAPH ? Furniture.Verdict.NOTHING : furniture.judge(text);
        if (verdict.reason() == DropReason.CAPTION && text.length() > Captions.LONGEST) {
            verdict = Furniture.Verdict.NOTHING;
        }
        if (line.hint().role() == PageLine.Role.CHROME) {
            return new JudgedLine(
                    line,
                    verdict.weight() >= 1 ? verdict.reason() : DropReason.NAVIGATION,
                    9,
                    false,
                    paragraph,
                    sentence);
        }
        if (line.hint().role() == PageLine.Role.CAPTION) {
            return new JudgedLine(line, DropReason.CAPTION, 9, false, paragraph, sentence);
        }
        if (verdict.reason() == DropReason.NAVIGATION && isEdition(text)) {
            return new JudgedLine(line, DropReason.METADATA, 1, false, false, false);
        }
        if (verdict.weight() >= (paragraph ? 2 : 1) && !tellsMetadata(text, true)) {
            return new JudgedLine(line, verdict.reason(), verdict.weight(), verdict.ends(), paragraph, sentence);
        }
        if (Captions.isCaption(text) && labels.read(text).stream().allMatch(l -> l.start() > 3)) {
            return new JudgedLine(line, DropReason.CAPTION, 1, false, false, sentence);
        }
        if (paragraph ? isRowOfLabels(text) : tellsMetadata(text, verdict.weight() >= 2)) {
            List<PageLabels.Labelled> told = labels.read(text);
            boolean writer = !told.isEmpty()
                    && told.stream().allMatch(l -> l.field() == PageLabels.Field.AUTHOR)
                    && DateFinder.find(text, 0) == null;
            return new JudgedLine(
                    line, writer ? DropReason.BYLINE : DropReason.METADATA, 1, isEditor(text), false, sentence);
        }
        if (bylines.isByline(text)) {
            return new JudgedLine(line, DropReason.BYLINE, 1, false, false, false);
        }
        if (Threads.isFloor(text)) {
            return new JudgedLine(line, DropReason.FORUM, 1, true, false, sentence);
        }
        if (Captions.isCaption(text)) {
            return new JudgedLine(line, DropReason.CAPTION, 1, false, false, sentence);
        }
        if (LineShape.namesInRow(text, "|｜") >= MANY_NAMES) {
            return new JudgedLine(line, DropReason.SPIDER_POOL, 4, false, false, sentence);
        }
        if (LineShape.namesInRow(text, ">›»→") >= 3 || isBreadcrumb(text)) {
            return new JudgedLine(line, DropReason.NAVIGATION, 1, false, false, sentence);
        }
        // Prose may have blanks around its figures: 共投资 1.2 亿元，建成站点 12 个.
        if (LineShape.clauseMarks(text) == 0 && LineShape.namesInRow(text, " \u3000\u00a0\t>") >= MANY_NAMES) {
            return new JudgedLine(line, DropReason.NAVIGATION, 1, false, false, sentence);
        }
        boolean address = text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www.");
        if (address && LineShape.hanCount(text) == 0) {
            return new JudgedLine(line, DropReason.NAVIGATION, 1, false, false, false);
        }
        if (LineShape.hanCount(text) == 0 && text.chars().noneMatch(Character::isLetterOrDigit)) {
            return new JudgedLine(line, DropReason.WIDGET, 1, false, false, false);
        }
        return new JudgedLine(
                line, verdict.reason(), verdict.weight(), verdict.ends(), paragraph && !line.mostlyLinks(), sentence);
    }

    /** Whether a short text is an advertisement by its words. */
    boolean isSpam(String text) {
        Furniture.Verdict verdict = furniture.judge(text);
        return verdict.reason() == DropReason.SPAM && verdict.weight() >= 1;
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
            return shortened(line, dash, 5);
        }
        int controls = withoutControls(whole);
        if (controls < whole.length()) {
            return shortened(line, controls, 8);
        }
        if (!whole.endsWith(Threads.COPY_LINK)) {
            return dash > 0
                            && !LineShape.isParagraph(whole)
                            && labels.read(whole).isEmpty()
                    ? withoutSite(line)
                    : line;
        }
        int length = whole.length() - Threads.COPY_LINK.length();
        while (length > 0 && (whole.charAt(length - 1) == '.' || Scripts.isBlank(whole.charAt(length - 1)))) {
            length--;
        }
        return shortened(line, length, 2);
    }

    /** Length without what is written behind a blank and is nothing but a control: 怎么看 收藏 只看楼主. */
    private int withoutControls(String text) {
        int length = text.length();
        for (int blank = length - 1; blank > 0 && blank >= length - LONGEST_CONTROL - 1; blank--) {
            if (!Scripts.isBlank(text.charAt(blank))) {
                continue;
            }
            Furniture.Verdict behind =
                    furniture.judge(text.substring(blank, length).strip());
            boolean control = behind.reason() == DropReason.FORUM || behind.reason() == DropReason.WIDGET;
            if (control && behind.weight() >= 1) {
                length = blank;
            }
        }
        return length;
    }

    /** A headline that carries the name of the site behind it, as the titles of HTML heads do. */
    private PageLine withoutSite(PageLine line) {
        String whole = line.text();
        int length = sites.withoutSite(whole).length();
        String site = length < whole.length() ? sites.site(whole) : null;
        boolean named = site != null
                && LineShape.hanCount(site) == site.length()
                && (whole.charAt(whole.length() - site.length() - 1) == '_'
                        || sources.isMedia(site)
                        || sites.isSite(site));
        return named ? shortened(line, length, 3) : line;
    }

    private static PageLine shortened(PageLine line, int length, int leastHan) {
        String text = line.text().substring(0, length).strip();
        return LineShape.hanCount(text) < leastHan ? line : line.withText(text);
    }

    /** Whether a line inside an article tells of its publication, or is a row of labels as registers have. */
    boolean tellsForSure(String text) {
        if (tellsMetadata(text, true)) {
            return true;
        }
        List<PageLabels.Labelled> told = labels.read(text);
        return !LineShape.endsSentence(text)
                && !told.isEmpty()
                && told.get(0).start() == 0
                && told.stream().allMatch(label -> label.field() == PageLabels.Field.OTHER)
                && (told.size() >= 2 || text.indexOf('：') > 0 || text.indexOf(':') > 0);
    }

    /** Whether a line is made of labels such as 来源：, or of a date and what usually stands beside it. */
    boolean tellsMetadata(String text, boolean strong) {
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
                    .anyMatch(l -> l.field() == PageLabels.Field.SOURCE
                            || l.field() == PageLabels.Field.PUBLISHED
                            || isFollowedByDate(l));
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
            String rest = text.length() <= 40 ? DateFinder.withoutVagueDate(text) : null;
            if (rest != null && text.contains("发表于")) {
                return true;
            }
            return rest != null && (words(rest).length() <= 2 || sources.isMedia(words(rest)));
        }
        if (text.length() <= 80 && text.indexOf("发表于", date.end()) > 0) {
            return true;
        }
        if (LineShape.isAdoption(text)) {
            return true;
        }
        String rest = (text.substring(0, date.start()) + " " + text.substring(date.end())).strip();
        return residue(rest) == 0 || sources.isMedia(words(rest));
    }

    /** Behind what a label tells stands a day of its own: 点击量：2317 2021-9-9. */
    private static boolean isFollowedByDate(PageLabels.Labelled label) {
        DateFinder.Found date = label.field() == PageLabels.Field.OTHER ? DateFinder.find(label.value(), 0) : null;
        return date != null && date.start() > 1;
    }

    /** 论坛›民生›有话要说›那条老路什么时候修？: the way to a page ends with its headline, however long. */
    private static boolean isBreadcrumb(String text) {
        int last = -1;
        for (int i = 0; i < Math.min(text.length(), LONGEST_WAY); i++) {
            last = "›»→>".indexOf(text.charAt(i)) >= 0 ? i : last;
        }
        return last > 0
                && text.length() - last <= TitleFinder.LONGEST
                && LineShape.namesInRow(text.substring(0, last), ">›»→") >= 2
                && LineShape.clauseMarks(text.substring(0, last)) == 0;
    }

    /** Between the controls of an electronic newspaper stands the day of its edition: 上一版 2024年6月27日 下一版. */
    private static boolean isEdition(String text) {
        return text.length() <= 60 && (text.contains("一版") || text.contains("一期")) && DateFinder.find(text, 0) != null;
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
                && DateFinder.find(value, 0) == null
                && bylines.readValue(value).isEmpty();
    }

    private static boolean isEditor(String text) {
        String folded = Folding.fold(text);
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
        String folded = BESIDE_A_DATE.matcher(Folding.fold(text)).replaceAll("");
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetter(folded.charAt(i))) {
                words.append(folded.charAt(i));
            }
        }
        return words.toString();
    }
}
