package io.minqing.text.page;

import io.minqing.record.ArticleKind;
import io.minqing.record.DroppedLine;
import io.minqing.record.Issue;
import io.minqing.record.RawArticle;
import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import io.minqing.text.edit.RepairedText;
import io.minqing.text.privacy.PrivacyMask;
import io.minqing.text.repair.TextRepair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a page or record as it came into title, date, source, writers and a clean body, and tells what it dropped and
 * mended. Never fails on odd input: what it does not find is null and an {@link Issue}. Loaded once per JVM; safe to share
 * between threads.
 *
 * <pre>{@code
 * CleanDocument document = PageReader.shared().read(raw);
 * }</pre>
 */
public final class PageReader {
    /** Characters of a body that are kept. */
    static final int MAX_BODY = 250_000;

    /** Repairs that are logged per document; the first ones in reading order. */
    static final int MAX_REPAIRS = 200;

    /** Runs of slipped bytes left unresolved that are told per document; nothing is read behind the last of so many. */
    public static final int MAX_UNRESOLVED = 1_000;

    /** Dropped lines that are logged per document. */
    static final int MAX_DROPPED = 1_000;

    private static final int MAX_DROPPED_TEXT = 200;
    private static final int MAX_TITLE = 300;

    /** Characters of a number with all its blanks. */
    private static final int LONGEST_NUMBER = 64;

    private final PublisherWords words = new PublisherWords();
    private final SiteNames sites = new SiteNames(words);
    private final PlaceNames places = new PlaceNames();
    private final SourceFinder sources = new SourceFinder(words);
    private final BylineFinder bylines = new BylineFinder();
    private final PageLabels labels = new PageLabels(bylines);
    private final ImprintReader imprints = new ImprintReader(sources, bylines, places);
    private final LineJudge judge = new LineJudge(labels, sites, sources, bylines, imprints);
    private final Mastheads mastheads = new Mastheads(words, labels, sources, bylines, imprints);
    private final LineTriage triage = new LineTriage(
            labels,
            bylines,
            imprints,
            judge,
            mastheads,
            new ImprintFinder(labels, sources, imprints, places),
            new TitleFinder(sites));
    private final PageMetadata metadata = new PageMetadata(labels, sources, bylines, imprints, judge, places);
    private final TextRepair repair = TextRepair.shared();

    private PageReader() {}

    private static final class Holder {
        static final PageReader SHARED = new PageReader();
    }

    /** The one reader of this JVM. */
    public static PageReader shared() {
        return Holder.SHARED;
    }

    /** Reads one document. */
    public CleanDocument read(RawArticle raw) {
        String content = raw.content() == null ? "" : raw.content();
        Page page = raw.html() ? HtmlLines.read(content) : Page.ofText(content);
        RepairedText repaired = repair.repair(page.text());
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        issues.addAll(repaired.issues());
        if (raw.charsetGuessed()) {
            issues.add(Issue.CHARSET_GUESSED);
        }
        List<PageLine> lines = page.lines(repaired.text());
        String given = tidy(raw.title());
        String declared = page.title() == null ? null : sites.withoutSite(tidy(page.title()));
        String site = page.title() == null ? null : tidy(page.title());
        boolean record = raw.kind() != ArticleKind.ARTICLE;
        LineTriage.Layout layout =
                record ? LineTriage.Layout.ofRecord(lines) : triage.sort(lines, given, declared, site);

        BodyText body = new BodyText(repaired.text(), MAX_BODY);
        Paragraphs paragraphs = new Paragraphs(body, Paragraphs.fullWidth(lines, layout.verdicts()), record);
        List<DroppedLine> dropped = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            if (layout.verdicts().get(i) == null) {
                paragraphs.add(line);
            } else if (dropped.size() < MAX_DROPPED) {
                dropped.add(new DroppedLine(
                        line.number(), layout.verdicts().get(i), masked(line.text(), MAX_DROPPED_TEXT)));
            }
        }
        paragraphs.end();
        String text = body.text();
        RepairedText privacy = PrivacyMask.mask(text);
        String title = given != null ? given : layout.title() != null ? layout.title() : declared;
        DateFinder.Found date = date(raw, page, layout, issues);
        String source = source(raw, page, layout);
        if (title != null && given == null && source != null) {
            title = sites.withoutName(title, source);
        }
        if (title == null || title.isBlank()) {
            title = null;
            issues.add(Issue.TITLE_UNKNOWN);
        }
        if (source != null && holdsUnresolved(source, repaired.repairs())) {
            source = null;
        }
        if (source == null) {
            issues.add(Issue.SOURCE_UNKNOWN);
        }
        if (text.isEmpty()) {
            issues.add(Issue.BODY_EMPTY);
        }
        if (page.truncated() || body.truncated()) {
            issues.add(Issue.BODY_TRUNCATED);
        }
        return new CleanDocument(
                title == null ? null : masked(title, MAX_TITLE),
                title == null ? null : TitleFinder.subtitle(masked(title, MAX_TITLE)),
                date == null ? null : date.date(),
                PageMetadata.time(date),
                source == null ? null : masked(source),
                metadata.authors(layout.metadata(), text),
                metadata.editors(layout.metadata()),
                privacy.text(),
                repairs(repaired.repairs(), body, privacy.text(), paragraphs.repairs(), privacy.repairs()),
                dropped,
                List.copyOf(issues));
    }

    private String tidy(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return repair.repair(cut(text.strip(), 4 * MAX_TITLE).replaceAll("\\s+", " "))
                .text()
                .strip();
    }

    /**
     * The date of publication, and what is wrong with it.
     *
     * @return null when unknown
     */
    private DateFinder.Found date(RawArticle raw, Page page, LineTriage.Layout layout, Set<Issue> issues) {
        boolean given = raw.publishedOn() != null && !raw.publishedOn().isBlank();
        DateFinder.Found found =
                given ? DateFinder.read(raw.publishedOn()) : metadata.date(layout.metadata(), page.date());
        if (given ? found == null || found.invalid() : found != null && found.invalid()) {
            issues.add(Issue.DATE_INVALID);
            return null;
        }
        if (found == null) {
            LocalDate ago = metadata.relativeDate(layout.metadata(), raw.fetchedAt());
            LocalDate day = ago != null || raw.url() == null ? ago : DateFinder.inAddress(raw.url());
            found = day == null ? null : new DateFinder.Found(day, null, 0, 0);
        }
        if (found == null) {
            issues.add(Issue.DATE_UNKNOWN);
        }
        return found;
    }

    private String source(RawArticle raw, Page page, LineTriage.Layout layout) {
        if (raw.source() != null && !raw.source().isBlank()) {
            return tidy(raw.source());
        }
        String site = page.title() == null ? null : sites.siteBehind(tidy(page.title()), layout.title());
        return metadata.source(layout.metadata(), tidy(page.source()), layout.publisher(), site);
    }

    private static List<Repair> repairs(
            List<Repair> ofPage, BodyText body, String text, List<Repair> ofParagraphs, List<Repair> ofPrivacy) {
        List<Repair> repairs = new ArrayList<>();
        int mended = 0;
        int left = 0;
        for (Repair repair : ofPage) {
            if (repair.kind() == RepairKind.UNRESOLVED_BYTES) {
                if (left++ < MAX_UNRESOLVED) {
                    repairs.add(unresolved(repair, body, text));
                }
            } else if (mended++ < MAX_REPAIRS) {
                repairs.add(new Repair(
                        repair.kind(),
                        repair.start() == null ? null : body.offset(repair.start()),
                        masked(repair.before()),
                        masked(repair.after()),
                        repair.confidence()));
            }
        }
        repairs.addAll(ofParagraphs);
        repairs.addAll(ofPrivacy.subList(0, Math.min(ofPrivacy.size(), MAX_REPAIRS)));
        return List.copyOf(repairs);
    }

    /** A run as far as it stands in the body; blanks may have gone from it, or its end with the end of a long body. */
    private static Repair unresolved(Repair run, BodyText body, String text) {
        Integer start = null;
        Integer last = null;
        for (int at = run.start(); at < run.start() + run.after().length(); at++) {
            Integer offset = body.offset(at);
            start = start == null ? offset : start;
            last = offset == null ? last : offset;
        }
        String after = start == null ? masked(run.after()) : text.substring(start, last + 1);
        return new Repair(run.kind(), start, masked(run.before()), after, run.confidence());
    }

    private static boolean holdsUnresolved(String text, List<Repair> repairs) {
        return repairs.stream()
                .anyMatch(repair -> repair.kind() == RepairKind.UNRESOLVED_BYTES && text.contains(repair.after()));
    }

    /** A text masked and cut; cut first, half a number would be left at the end. */
    private static String masked(String text, int length) {
        return cut(masked(cut(text, length + LONGEST_NUMBER)), length);
    }

    private static String masked(String text) {
        return PrivacyMask.mask(text).text();
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
