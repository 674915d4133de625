package io.minqing.text.page;

import io.minqing.record.DropReason;
import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import io.minqing.text.character.Scripts;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets the lines of a body as paragraphs: joins lines that were broken to the width of a sheet of paper, splits where an
 * indentation stands inside a line, and takes out the blanks that typesetting left between characters and figures. The
 * blanks that part the halves of a headline stay. Not thread-safe.
 */
final class Paragraphs {
    /** A line at least this wide (30 characters) that stops in mid-sentence was broken by the edge of a sheet. */
    private static final int FULL_COLUMNS = 56;

    /** No sheet is narrower than this (12 characters). */
    private static final int NARROWEST = 24;

    private static final int LONGEST_LABEL = 6;

    private static final String MARKS = "，。；：！？、”’）》】」』…";
    private static final String GOES_ON = "，,、";

    private final BodyText body;
    private final int fullWidth;
    private final boolean justified;
    private PageLine previous;
    private int joins;
    private Integer firstJoin;
    private int blanks;
    private Integer firstBlank;

    /**
     * An empty body.
     *
     * @param body where the paragraphs go
     * @param fullWidth columns from which on a line that stops in mid-sentence was broken
     * @param justified whether the text was taken from a sheet set in type, so that a blank between two characters is no
     *     more than a gap
     */
    Paragraphs(BodyText body, int fullWidth, boolean justified) {
        this.justified = justified;
        this.fullWidth = fullWidth;
        this.body = body;
    }

    /**
     * How wide a sheet the body was set on: the width most lines share when they stop in mid-sentence. A page that was never
     * broken has the width of ordinary paper.
     *
     * @param lines lines of the page
     * @param verdicts per line: null for the body
     */
    static int fullWidth(List<PageLine> lines, List<DropReason> verdicts) {
        int[] widths = new int[FULL_COLUMNS + 1];
        int body = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (verdicts.get(i) == null) {
                body++;
                String text = lines.get(i).text();
                int columns = text.length() > FULL_COLUMNS ? FULL_COLUMNS : LineShape.columns(text);
                if (columns < FULL_COLUMNS && columns >= NARROWEST && !LineShape.endsSentence(text)) {
                    widths[columns]++;
                }
            }
        }
        for (int width = FULL_COLUMNS - 1; width >= NARROWEST + 2; width--) {
            int broken = widths[width] + widths[width - 1] + widths[width - 2];
            if (widths[width] > 0 && broken >= 4 && broken * 3 >= body) {
                return width - 2;
            }
        }
        return FULL_COLUMNS;
    }

    /** Adds the next line of the body. */
    void add(PageLine line) {
        if (previous != null && goesOn(previous, line)) {
            joins++;
            firstJoin = firstJoin == null ? body.length() : firstJoin;
        } else {
            body.endParagraph();
        }
        set(line);
        previous = line;
    }

    /** Closes the last paragraph. */
    void end() {
        body.endParagraph();
    }

    /** What was mended, one entry a kind. */
    List<Repair> repairs() {
        List<Repair> repairs = new ArrayList<>();
        if (joins > 0) {
            repairs.add(new Repair(RepairKind.LINE_BREAK, firstJoin, "\n", "", 1));
        }
        if (blanks > 0) {
            repairs.add(new Repair(RepairKind.WIDTH, firstBlank, " ", "", 1));
        }
        return repairs;
    }

    private boolean goesOn(PageLine above, PageLine line) {
        if (line.number() != above.number() + 1 || line.indented() || LineShape.hasOrdinal(line.text())) {
            return false;
        }
        char last = above.text().charAt(above.text().length() - 1);
        if (GOES_ON.indexOf(last) >= 0) {
            return true;
        }
        return !LineShape.endsSentence(above.text())
                && LineShape.columns(above.text()) >= fullWidth
                && (justified || fullWidth < FULL_COLUMNS || LineShape.clauseMarks(above.text()) > 0);
    }

    private void set(PageLine line) {
        String text = line.text();
        boolean prose = LineShape.clauseMarks(text) > 0 && text.length() >= 15;
        int copied = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            quoted = text.charAt(i) == '“' || (quoted && text.charAt(i) != '”');
            if (!Scripts.isBlank(text.charAt(i))) {
                continue;
            }
            int end = i;
            while (end < text.length() && Scripts.isBlank(text.charAt(end))) {
                end++;
            }
            boolean indentation =
                    end - i >= 2 && i > 0 && LineShape.endsSentence(text.substring(Math.max(0, i - 3), i));
            if (indentation) {
                body.append(line.start() + copied, line.start() + i);
                body.endParagraph();
                copied = end;
            } else if (prose
                    && (typeset(text.charAt(i - 1), text.charAt(end))
                            || (justified && !quoted && inWord(text, i, end)))) {
                body.append(line.start() + copied, line.start() + i);
                blanks++;
                firstBlank = firstBlank == null ? body.length() : firstBlank;
                copied = end;
            }
            i = end;
        }
        body.append(line.start() + copied, line.start() + text.length());
    }

    /** Whether a blank parts two characters; what a label follows (问题分析：) stays apart. */
    private static boolean inWord(String text, int start, int end) {
        if (end - start > 1 || !LineShape.isHan(text.charAt(start - 1)) || !LineShape.isHan(text.charAt(end))) {
            return false;
        }
        return text.substring(end, Math.min(text.length(), end + LONGEST_LABEL + 1))
                        .indexOf('：')
                < 0;
    }

    /** Whether a blank between these two is the typesetter's, not the writer's. */
    private static boolean typeset(char before, char after) {
        boolean figures = (LineShape.isHan(before) && LineShape.isDigit(after))
                || (LineShape.isDigit(before) && LineShape.isHan(after));
        boolean marks = MARKS.indexOf(after) >= 0 || (",，、；：。！？".indexOf(before) >= 0 && after > 0x2000);
        return figures || marks;
    }
}
