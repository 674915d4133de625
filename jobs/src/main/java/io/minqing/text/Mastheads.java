package io.minqing.text;

import java.util.List;

/** Finds the lines that name newspaper or account and date without a label, by what stands above and below them. */
final class Mastheads {
    private final PageLabels labels;
    private final SourceFinder sources;
    private final ImprintReader imprints;

    Mastheads(PageLabels labels, SourceFinder sources, ImprintReader imprints) {
        this.labels = labels;
        this.sources = sources;
        this.imprints = imprints;
    }

    /**
     * Index of the line above the text that names the newspaper or account and nothing else: the date stands below it, and
     * its words tell, or the page of a newspaper does. Negative when there is none.
     */
    int find(List<JudgedLine> looks, int first) {
        for (int i = 0; i + 1 < first; i++) {
            JudgedLine look = looks.get(i);
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

    /** Whether a line below the headline is its imprint; two such lines in a row are a list of other articles. */
    boolean isImprint(List<JudgedLine> looks, int i, int first) {
        return i < first
                && i + 1 < looks.size()
                && !looks.get(i).furniture()
                && imprints.read(looks.get(i).line().text()) != null
                && imprints.read(looks.get(i + 1).line().text()) == null;
    }

    /**
     * Whether a line shows the day of the visit: a date with its weekday above the headline, and no newspaper near it whose
     * date it might be.
     */
    boolean isClock(List<JudgedLine> looks, int i) {
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

    /** The imprint of a line that names nobody; null when it is none. */
    private ImprintReader.Imprint bare(List<JudgedLine> looks, int i) {
        ImprintReader.Imprint imprint = imprints.read(looks.get(i).line().text());
        return imprint != null && imprint.certain() && imprint.publisher() == null ? imprint : null;
    }

    /** Whether a line names a newspaper, whose date it may be; a site shows the clock below its own name. */
    private boolean namesNewspaper(String line) {
        String name = sources.masthead(line);
        return name != null && name.endsWith("报");
    }
}
