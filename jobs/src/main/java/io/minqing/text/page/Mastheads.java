package io.minqing.text.page;

import io.minqing.record.DropReason;
import java.util.List;

/** Finds the lines that name newspaper or account and date without a label, by what stands above and below them. */
final class Mastheads {
    private static final int LONGEST_NAME = 20;

    /** Lines between the page of a newspaper and its name. */
    private static final int MOST_BELOW_EDITION = 3;

    private final PublisherWords words;
    private final PageLabels labels;
    private final SourceFinder sources;
    private final BylineFinder bylines;
    private final ImprintReader imprints;

    Mastheads(
            PublisherWords words,
            PageLabels labels,
            SourceFinder sources,
            BylineFinder bylines,
            ImprintReader imprints) {
        this.words = words;
        this.bylines = bylines;
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
            boolean control = i + 2 < first
                    && looks.get(i + 1).reason() == DropReason.WIDGET
                    && looks.get(i + 1).furniture();
            ImprintReader.Imprint below = name ? bare(looks, control ? i + 2 : i + 1) : null;
            if (name && isBelowEdition(looks, i)) {
                return i;
            }
            if (below == null || (i > 0 && look.line().heading())) {
                continue;
            }
            ImprintReader.Imprint second = i + 2 < first ? bare(looks, i + 2) : null;
            boolean dated = below.dated() || (second != null && second.dated());
            boolean edition = below.edition() || (second != null && second.edition());
            if ((dated || (edition && sources.isNewspaper(text)))
                    && (edition
                            ? imprints.isPublisher(text)
                            : imprints.isAccount(text)
                                    && !isClock(looks, i + 1)
                                    && (i > 0 || sources.isNewspaper(text)))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a newspaper names itself below its page and day: 第A03版 / 2019年10月12日 星期六 / 柳溪晚刊. */
    private boolean isBelowEdition(List<JudgedLine> looks, int i) {
        boolean edition = false;
        boolean dated = false;
        for (int j = Math.max(0, i - MOST_BELOW_EDITION); j < i; j++) {
            ImprintReader.Imprint above = bare(looks, j);
            edition |= above != null && above.edition();
            dated |= above != null && above.dated();
        }
        return edition && dated && sources.isMedia(looks.get(i).line().text());
    }

    /**
     * Index of the imprint below the headline, behind the lines that name the writers; two imprints in a row are a list of
     * other articles. Negative when there is none.
     */
    int imprint(List<JudgedLine> looks, int from, int first) {
        int i = from;
        while (i < first && (looks.get(i).reason() == DropReason.BYLINE || isByline(looks.get(i)))) {
            i++;
        }
        boolean imprint = i < first
                && i + 1 < looks.size()
                && !looks.get(i).furniture()
                && imprints.read(looks.get(i).line().text()) != null
                && imprints.read(looks.get(i + 1).line().text()) == null;
        return imprint ? i : -1;
    }

    private boolean isByline(JudgedLine look) {
        return !bylines.readLine(look.line().text()).isEmpty();
    }

    /** Whether a line is the name of a site, newspaper or office, and no headline. */
    boolean isName(List<JudgedLine> looks, int i) {
        String text = looks.get(i).line().text();
        boolean aboveClock = i + 1 < looks.size()
                && DateFinder.find(looks.get(i + 1).line().text(), 0) != null
                && isClock(looks, i + 1)
                && text.length() <= LONGEST_NAME
                && !namesNewspaper(text);
        return isName(text) || aboveClock;
    }

    /** Whether a text is the name of an office that may sign a notice. */
    boolean isSigner(String text) {
        return text.length() <= 2 * LONGEST_NAME
                && LineShape.hanCount(text) >= 4
                && !LineShape.endsSentence(text)
                && words.ends(PublisherWords.Use.SIGNER, text);
    }

    /** Whether a text is the name of a newspaper, account or office and nothing else. */
    boolean isName(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (name.length() > LONGEST_NAME || LineShape.hanCount(name) < name.length()) {
            return false;
        }
        boolean office = words.ends(PublisherWords.Use.OFFICE, name) || name.startsWith("中国人民政治协商会议");
        return office || imprints.isAccount(name);
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
        if (i + 1 < looks.size() && isControl(looks.get(i + 1))) {
            return true;
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

    /** 设为首页 | 加入收藏: what a site sets beside its clock and a newspaper does not. */
    private static boolean isControl(JudgedLine look) {
        return look.reason() == DropReason.NAVIGATION
                && look.furniture()
                && look.line().text().contains("首页");
    }

    /** Whether a line names a newspaper, whose date it may be; a site shows the clock below its own name. */
    private boolean namesNewspaper(String line) {
        String name = sources.masthead(line);
        return name != null && sources.isNewspaper(name);
    }
}
