package io.minqing.text.page;

import io.minqing.record.DropReason;
import java.util.List;
import java.util.Objects;

/**
 * Finds the imprint that stands next to the headline and says without a label who published and when: 2021-07-29 09:30
 * 柳溪快讯. A name alone proves little; next to the headline, beside a date, it is believed when it can be nothing else, or
 * when the page shows it a second time. Immutable; safe to share.
 */
final class ImprintFinder {
    /** Lines that may stand between headline and imprint: writers, controls, a subtitle. */
    private static final int MOST_BETWEEN = 5;

    private static final int MOST_ABOVE = 3;
    private static final int SHORTEST_SEEN_TWICE = 3;
    private static final int LONGEST_ALONE = 12;

    /** A line this long is text, and what it mentions proves nothing. */
    private static final int LONGEST_PROOF = 30;

    /** Lines looked through for the second mention, from both ends of the page. */
    private static final int MOST_LOOKED_AT = 200;

    private final PageLabels labels;
    private final SourceFinder sources;
    private final ImprintReader imprints;
    private final PlaceNames places;

    ImprintFinder(PageLabels labels, SourceFinder sources, ImprintReader imprints, PlaceNames places) {
        this.labels = labels;
        this.sources = sources;
        this.imprints = imprints;
        this.places = places;
    }

    /**
     * An imprint next to the headline.
     *
     * @param line its index
     * @param publisher who published; null when it does not say for sure
     */
    record Found(int line, String publisher) {}

    /**
     * Looks below the headline, then above it.
     *
     * @param first index of the first line of the text
     * @param site what the title of the HTML head calls the site; may be null
     * @return null when there is none
     */
    Found find(List<JudgedLine> looks, TitleFinder.Title title, int first, String site) {
        int end = Math.min(Math.min(first, looks.size()), title.last() + 2 + MOST_BETWEEN);
        for (int i = title.last() + 1; i < end; i++) {
            ImprintReader.Imprint imprint = imprint(looks, i);
            if (imprint != null && imprint.dated()) {
                // Two in a row are a list of other articles.
                boolean list = i + 1 < looks.size() && isNamed(imprint(looks, i + 1)) && isNamed(imprint);
                return list ? null : new Found(i, publisher(looks, i, imprint, title, site));
            }
            if (looks.get(i).prose()) {
                break;
            }
        }
        return above(looks, title, site);
    }

    private Found above(List<JudgedLine> looks, TitleFinder.Title title, String site) {
        for (int i = title.first() - 1; i >= Math.max(0, title.first() - MOST_ABOVE); i--) {
            ImprintReader.Imprint imprint = imprint(looks, i);
            if (!isNamed(imprint)) {
                continue;
            }
            // At the head of the page, or below nothing but its furniture; lists of other articles stand elsewhere.
            for (int j = 0; j < i; j++) {
                if (!looks.get(j).furniture() || isNamed(imprint(looks, j))) {
                    return null;
                }
            }
            String publisher = publisher(looks, i, imprint, title, site);
            boolean heading =
                    publisher == null || imprints.read(looks.get(i).line().text()) == null;
            return heading ? null : new Found(i, publisher);
        }
        return null;
    }

    private static boolean isNamed(ImprintReader.Imprint imprint) {
        return imprint != null && imprint.dated() && !imprint.names().isEmpty();
    }

    /** What a line says in front of its labels; null when that is no imprint. */
    private ImprintReader.Imprint imprint(List<JudgedLine> looks, int i) {
        String text = looks.get(i).line().text();
        List<PageLabels.Labelled> told = labels.read(text);
        String before = told.isEmpty() ? text : text.substring(0, told.get(0).start());
        return before.isBlank() ? null : imprints.readBesideHeadline(before.strip());
    }

    private String publisher(
            List<JudgedLine> looks, int at, ImprintReader.Imprint imprint, TitleFinder.Title title, String site) {
        if (imprint.publisher() != null) {
            return imprint.publisher();
        }
        String name = name(looks, at, imprint.names(), title, site);
        // A day written out with one name beside it may be a heading: 2024年6月27日 大会开幕.
        boolean doubtful = imprints.read(looks.get(at).line().text()) == null
                && labels.read(looks.get(at).line().text()).isEmpty()
                && imprint.names().size() == 1;
        if (doubtful && name != null) {
            return isSeenTwice(looks, at, name, title, site) ? name : null;
        }
        if (name != null || !imprint.names().isEmpty() || at != title.last() + 2) {
            return name;
        }
        // The account stands alone between headline and date.
        JudgedLine alone = looks.get(at - 1);
        String text = alone.line().text();
        return alone.weight() >= 1
                        || alone.sentence()
                        || text.length() > LONGEST_ALONE
                        || LineShape.hanCount(text) < text.length()
                ? null
                : name(looks, at - 1, List.of(text), title, site);
    }

    private String name(List<JudgedLine> looks, int at, List<String> names, TitleFinder.Title title, String site) {
        List<String> fitting = names.stream()
                .filter(name -> !sources.isColumn(name) && !places.isPlace(name))
                .map(sources::clean)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> twice = fitting.stream()
                .filter(name -> LineShape.hanCount(name) >= SHORTEST_SEEN_TWICE)
                .filter(name -> isSeenTwice(looks, at, name, title, site))
                .toList();
        if (twice.size() == 1) {
            return twice.get(0);
        }
        List<String> publishers = fitting.stream()
                .filter(name -> imprints.isPublisher(name) && !places.mayBePlace(name))
                .toList();
        return publishers.size() == 1 ? publishers.get(0) : null;
    }

    private static boolean isSeenTwice(
            List<JudgedLine> looks, int at, String name, TitleFinder.Title title, String site) {
        boolean ofSite = site != null && site.contains(name) && !title.text().contains(name);
        return ofSite || isSeen(looks, at, name, title);
    }

    /** Whether a short line of the page other than headline and imprint begins with a name: 【柳溪边】, 柳溪快讯编辑：. */
    private static boolean isSeen(List<JudgedLine> looks, int at, String name, TitleFinder.Title title) {
        for (int i = 0; i < looks.size(); i++) {
            if (i == MOST_LOOKED_AT) {
                i = Math.max(i, looks.size() - MOST_LOOKED_AT);
            }
            String text = looks.get(i).line().text();
            boolean other = i != at && (i < title.first() || i > title.last());
            boolean proof = text.length() <= LONGEST_PROOF
                    && looks.get(i).reason() != DropReason.BYLINE
                    && (text.startsWith(name) || text.startsWith("【" + name) || text.startsWith("[" + name));
            if (other && proof && !LineShape.endsSentence(text)) {
                return true;
            }
        }
        return false;
    }
}
