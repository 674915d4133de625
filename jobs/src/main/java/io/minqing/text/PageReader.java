package io.minqing.text;

import io.minqing.record.ArticleKind;
import io.minqing.record.DroppedLine;
import io.minqing.record.Issue;
import io.minqing.record.RawArticle;
import io.minqing.record.Repair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
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
    static final int MAX_BODY = 1_000_000;

    /** Repairs that are logged per document; the first ones in reading order. */
    static final int MAX_REPAIRS = 200;

    /** Dropped lines that are logged per document. */
    static final int MAX_DROPPED = 1_000;

    private static final int MAX_DROPPED_TEXT = 200;
    private static final int MAX_TITLE = 300;

    private final PageLabels labels = new PageLabels();
    private final SourceFinder sources = new SourceFinder();
    private final BylineFinder bylines = new BylineFinder();
    private final ImprintReader imprints = new ImprintReader(sources, bylines);
    private final LineTriage triage = new LineTriage(labels, sources, bylines, imprints);
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
        String declared = page.title() == null ? null : TitleFinder.withoutSite(tidy(page.title()));
        boolean record = raw.kind() != ArticleKind.ARTICLE;
        LineTriage.Layout layout = record ? LineTriage.Layout.ofRecord(lines) : triage.sort(lines, given, declared);

        BodyText body = new BodyText(repaired.text(), MAX_BODY);
        Paragraphs paragraphs = new Paragraphs(body, Paragraphs.fullWidth(lines, layout.verdicts()), record);
        List<DroppedLine> dropped = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            if (layout.verdicts().get(i) == null) {
                paragraphs.add(line);
            } else if (dropped.size() < MAX_DROPPED) {
                dropped.add(new DroppedLine(
                        line.number(), layout.verdicts().get(i), masked(cut(line.text(), MAX_DROPPED_TEXT))));
            }
        }
        paragraphs.end();
        String text = body.text();
        RepairedText privacy = PrivacyMask.mask(text);
        String title = given != null ? given : layout.title() != null ? layout.title() : declared;
        LocalDate date = date(raw, page, layout, issues);
        String source = source(raw, page, layout);
        if (title == null || title.isBlank()) {
            title = null;
            issues.add(Issue.TITLE_UNKNOWN);
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
                title == null ? null : masked(cut(title, MAX_TITLE)),
                date,
                source,
                authors(layout, text),
                privacy.text(),
                repairs(repaired.repairs(), body, paragraphs.repairs(), privacy.repairs()),
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

    private LocalDate date(RawArticle raw, Page page, LineTriage.Layout layout, Set<Issue> issues) {
        DateFinder.Found found = null;
        if (raw.publishedOn() != null && !raw.publishedOn().isBlank()) {
            found = DateFinder.read(raw.publishedOn());
            if (found == null) {
                issues.add(Issue.DATE_INVALID);
                return null;
            }
        }
        if (found == null) {
            found = dateOfLines(layout.metadata());
        }
        if (found == null && page.date() != null) {
            found = DateFinder.read(page.date());
        }
        if (found != null) {
            if (found.invalid()) {
                issues.add(Issue.DATE_INVALID);
            }
            return found.date();
        }
        for (PageLine line : layout.metadata()) {
            LocalDate ago = DateFinder.findAgo(line.text(), raw.fetchedAt());
            if (ago != null) {
                return ago;
            }
        }
        issues.add(Issue.DATE_UNKNOWN);
        return null;
    }

    /** The best told date: behind a label of publication, else beside the source, else alone, else of the last change. */
    private DateFinder.Found dateOfLines(List<PageLine> metadata) {
        DateFinder.Found best = null;
        int bestRank = 0;
        for (PageLine line : metadata) {
            int labelsEnd = line.text().length();
            for (PageLabels.Labelled label : labels.read(line.text())) {
                labelsEnd = Math.min(labelsEnd, label.start());
                int rank =
                        switch (label.field()) {
                            case PUBLISHED -> 5;
                            case DATED -> 4;
                            case SOURCE, AUTHOR -> 3;
                            case UPDATED -> 1;
                            case TITLE, OTHER -> 0;
                        };
                DateFinder.Found found = DateFinder.find(label.value(), 0);
                if (found != null && rank > bestRank) {
                    best = found;
                    bestRank = rank;
                }
            }
            DateFinder.Found bare = DateFinder.find(line.text().substring(0, labelsEnd), 0);
            if (bare != null && bestRank < 3) {
                best = bare;
                bestRank = 3;
            }
        }
        return best;
    }

    private String source(RawArticle raw, Page page, LineTriage.Layout layout) {
        if (raw.source() != null && !raw.source().isBlank()) {
            return tidy(raw.source());
        }
        for (PageLine line : layout.metadata()) {
            for (PageLabels.Labelled label : labels.read(line.text())) {
                String name = label.field() == PageLabels.Field.SOURCE ? sources.clean(label.value()) : null;
                if (name != null && !triage.isSpam(name)) {
                    return name;
                }
            }
        }
        for (PageLine line : layout.metadata()) {
            ImprintReader.Imprint imprint = imprints.read(line.text());
            String name = imprint != null ? imprint.publisher() : sources.masthead(line.text());
            if (name != null) {
                return name;
            }
        }
        String declared = page.source() == null ? null : sources.clean(tidy(page.source()));
        if (declared != null || layout.publisher() != null) {
            return declared != null ? declared : layout.publisher();
        }
        return page.title() == null ? null : site(tidy(page.title()), layout);
    }

    /** A page that names no source was published by its site, when the site is a newspaper, station or portal. */
    private String site(String title, LineTriage.Layout layout) {
        String name = TitleFinder.site(title);
        if (name == null || !imprints.isPublisher(name) || triage.isSpam(name)) {
            return null;
        }
        boolean told = layout.metadata().stream().anyMatch(line -> line.text().contains(name));
        return told || sources.isMedia(name) ? sources.clean(name) : null;
    }

    private List<String> authors(LineTriage.Layout layout, String body) {
        Set<String> authors = new LinkedHashSet<>();
        for (PageLine line : layout.metadata()) {
            for (PageLabels.Labelled label : labels.read(line.text())) {
                if (label.field() == PageLabels.Field.AUTHOR) {
                    authors.addAll(bylines.readValue(label.value()));
                }
            }
            authors.addAll(bylines.readLine(line.text()));
        }
        int firstEnd = body.indexOf('\n');
        int lastStart = body.lastIndexOf('\n') + 1;
        authors.addAll(bylines.readParagraph(firstEnd < 0 ? body : body.substring(0, firstEnd), lastStart == 0));
        if (lastStart > 0) {
            authors.addAll(bylines.readParagraph(body.substring(lastStart), true));
        }
        return List.copyOf(authors);
    }

    private static List<Repair> repairs(
            List<Repair> ofPage, BodyText body, List<Repair> ofParagraphs, List<Repair> ofPrivacy) {
        List<Repair> repairs = new ArrayList<>();
        for (Repair repair : ofPage) {
            if (repairs.size() == MAX_REPAIRS) {
                break;
            }
            repairs.add(new Repair(
                    repair.kind(),
                    repair.start() == null ? null : body.offset(repair.start()),
                    masked(repair.before()),
                    masked(repair.after()),
                    repair.confidence()));
        }
        repairs.addAll(ofParagraphs);
        repairs.addAll(ofPrivacy.subList(0, Math.min(ofPrivacy.size(), MAX_REPAIRS)));
        return List.copyOf(repairs);
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
