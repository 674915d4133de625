package io.minqing.text.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads date, source, writers and editors out of the lines of a page that tell them. Immutable; safe to share. */
final class PageMetadata {
    private final PageLabels labels;
    private final SourceFinder sources;
    private final BylineFinder bylines;
    private final ImprintReader imprints;
    private final LineJudge judge;
    private final PlaceNames places;

    PageMetadata(
            PageLabels labels,
            SourceFinder sources,
            BylineFinder bylines,
            ImprintReader imprints,
            LineJudge judge,
            PlaceNames places) {
        this.places = places;
        this.labels = labels;
        this.sources = sources;
        this.bylines = bylines;
        this.imprints = imprints;
        this.judge = judge;
    }

    /**
     * The date of publication.
     *
     * @param told lines in order of trust
     * @param declared date in the head of HTML as written; may be null
     * @return null when none is told
     */
    DateFinder.Found date(List<PageLine> told, String declared) {
        DateFinder.Found visible = dateOfLines(told);
        DateFinder.Found head = declared == null ? null : DateFinder.read(declared);
        if (visible == null) {
            return head;
        }
        boolean clockInHead = visible.time() == null && head != null && head.time() != null;
        return clockInHead && head.date().equals(visible.date()) ? head : visible;
    }

    /** A date told by its distance from the visit; null when none is, or the visit has no date. */
    LocalDate relativeDate(List<PageLine> told, String fetchedAt) {
        for (PageLine line : told) {
            LocalDate ago = DateFinder.findAgo(line.text(), fetchedAt);
            if (ago != null) {
                return ago;
            }
        }
        return null;
    }

    /** The best told date: behind a label of publication, else beside the source, else alone, else of the last change. */
    private DateFinder.Found dateOfLines(List<PageLine> told) {
        DateFinder.Found best = null;
        int bestRank = 0;
        for (PageLine line : told) {
            int labelsEnd = line.text().length();
            for (PageLabels.Labelled label : labels.read(line.text())) {
                labelsEnd = Math.min(labelsEnd, label.start());
                int rank =
                        switch (label.field()) {
                            case PUBLISHED -> 5;
                            case DATED -> 4;
                            case SOURCE, AUTHOR, EDITOR -> 3;
                            case UPDATED -> 1;
                            case TITLE, OTHER -> 0;
                        };
                DateFinder.Found found = DateFinder.find(label.value(), 0);
                // Behind a name the date is not that of the label: 审核：陈某 2020-01-28.
                rank = found != null && rank == 0 && found.start() > 1 ? 2 : rank;
                if (found != null && rank > bestRank) {
                    best = found;
                    bestRank = rank;
                }
            }
            DateFinder.Found bare = DateFinder.find(line.text().substring(0, labelsEnd), 0);
            // Adopted is earlier than published: the day of publication, where there is one, is the better.
            int rank = LineShape.isAdoption(line.text()) ? 2 : 3;
            if (bare != null && bestRank < rank) {
                best = bare;
                bestRank = rank;
            }
        }
        return best;
    }

    /**
     * Who published.
     *
     * @param told lines in order of trust
     * @param page what the head of HTML declares
     * @param masthead newspaper or account that a line of its own names; may be null
     * @param site what the title of the HTML head names behind the headline; may be null
     * @return null when nobody is named
     */
    String source(List<PageLine> told, String declared, String masthead, String site) {
        for (PageLine line : told) {
            for (PageLabels.Labelled label : labels.read(line.text())) {
                String name = label.field() == PageLabels.Field.SOURCE ? sources.clean(label.value()) : null;
                if (name != null && !judge.isSpam(name)) {
                    return name;
                }
            }
        }
        for (PageLine line : told) {
            ImprintReader.Imprint imprint = imprints.read(line.text());
            String name = imprint != null ? imprint.publisher() : sources.masthead(line.text());
            if (name != null) {
                return name;
            }
        }
        if (declared != null && sources.clean(declared) != null) {
            return sources.clean(declared);
        }
        return masthead != null || site == null ? masthead : site(site);
    }

    /** A page that names no source was published by its site, unless that is a part of one. */
    private String site(String name) {
        boolean publishes = imprints.isPublisher(name) && !judge.isSpam(name) && !places.isPlace(name);
        return publishes ? sources.clean(name) : null;
    }

    /** The writers, in the order of the page: of its lines, else of the brackets around the text. */
    List<String> authors(List<PageLine> told, String body) {
        Set<String> authors = new LinkedHashSet<>();
        for (PageLine line : told) {
            authors.addAll(bylines.readLine(line.text()));
            for (PageLabels.Labelled label : labels.read(line.text())) {
                if (label.field() == PageLabels.Field.AUTHOR) {
                    authors.addAll(names(label.value()));
                }
            }
            ImprintReader.Imprint imprint = imprints.read(line.text());
            if (imprint != null) {
                authors.addAll(imprint.writers());
            }
        }
        int firstEnd = body.indexOf('\n');
        int lastStart = body.lastIndexOf('\n') + 1;
        authors.addAll(bylines.readParagraph(firstEnd < 0 ? body : body.substring(0, firstEnd), lastStart == 0));
        if (lastStart > 0) {
            authors.addAll(bylines.readParagraph(body.substring(lastStart), true));
        }
        return List.copyOf(authors);
    }

    /** Who edited: 责任编辑：某某. */
    List<String> editors(List<PageLine> told) {
        Set<String> editors = new LinkedHashSet<>();
        for (PageLine line : told) {
            for (PageLabels.Labelled label : labels.read(line.text())) {
                if (label.field() == PageLabels.Field.EDITOR) {
                    editors.addAll(names(label.value()));
                }
            }
        }
        return List.copyOf(editors);
    }

    /** The names in a value, behind which the date may stand without a label. */
    private List<String> names(String value) {
        DateFinder.Found date = DateFinder.find(value, 0);
        return bylines.readValue(date == null ? value : value.substring(0, date.start()));
    }

    /** Day and clock together; null when the clock is unknown. */
    static LocalDateTime time(DateFinder.Found found) {
        return found == null || found.invalid() || found.time() == null
                ? null
                : found.date().atTime(found.time());
    }
}
