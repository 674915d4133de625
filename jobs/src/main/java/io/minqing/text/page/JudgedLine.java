package io.minqing.text.page;

import io.minqing.record.DropReason;

/**
 * What is known of a line before its place on the page is.
 *
 * @param line the line, less what a site set behind it
 * @param reason what it would be dropped for
 * @param weight how sure that is; see {@code furniture.csv}
 * @param ends whether nothing of the article follows such a line
 * @param paragraph whether it is a paragraph of prose
 * @param sentence whether it is prose, be it short
 */
record JudgedLine(PageLine line, DropReason reason, double weight, boolean ends, boolean paragraph, boolean sentence) {
    /** Dropped wherever it stands at the edge. */
    boolean furniture() {
        return weight >= (paragraph ? 2 : 1);
    }

    /** Prose that is surely of the article, or of something like it. */
    boolean prose() {
        return paragraph && !furniture();
    }

    /** The same line, taken for one that tells date, source or writers. */
    JudgedLine asMetadata() {
        return new JudgedLine(line, DropReason.METADATA, 1, false, false, false);
    }

    /** The same judgement of another text. */
    JudgedLine withText(String text) {
        return new JudgedLine(line.withText(text), reason, weight, ends, paragraph, sentence);
    }
}
