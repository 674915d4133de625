package io.minqing.text;

import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
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

    private static final String MARKS = "，。；：！？、”’）》】」』…";
    private static final String GOES_ON = "，,、";

    private final BodyText body;
    private PageLine previous;
    private int joins;
    private Integer firstJoin;
    private int blanks;
    private Integer firstBlank;

    Paragraphs(BodyText body) {
        this.body = body;
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

    private static boolean goesOn(PageLine above, PageLine line) {
        if (line.number() != above.number() + 1 || line.indented() || LineShape.hasOrdinal(line.text())) {
            return false;
        }
        char last = above.text().charAt(above.text().length() - 1);
        if (GOES_ON.indexOf(last) >= 0) {
            return true;
        }
        return !LineShape.endsSentence(above.text())
                && LineShape.columns(above.text()) >= FULL_COLUMNS
                && LineShape.clauseMarks(above.text()) > 0;
    }

    private void set(PageLine line) {
        String text = line.text();
        boolean prose = LineShape.clauseMarks(text) > 0 && text.length() >= 15;
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!LineShape.isBlank(text.charAt(i))) {
                continue;
            }
            int end = i;
            while (end < text.length() && LineShape.isBlank(text.charAt(end))) {
                end++;
            }
            boolean indentation =
                    end - i >= 2 && i > 0 && LineShape.endsSentence(text.substring(Math.max(0, i - 3), i));
            if (indentation) {
                body.append(line.start() + copied, line.start() + i);
                body.endParagraph();
                copied = end;
            } else if (prose && typeset(text.charAt(i - 1), text.charAt(end))) {
                body.append(line.start() + copied, line.start() + i);
                blanks++;
                firstBlank = firstBlank == null ? body.length() : firstBlank;
                copied = end;
            }
            i = end;
        }
        body.append(line.start() + copied, line.start() + text.length());
    }

    /** Whether a blank between these two is the typesetter's, not the writer's. */
    private static boolean typeset(char before, char after) {
        boolean figures = (LineShape.isHan(before) && LineShape.isDigit(after))
                || (LineShape.isDigit(before) && LineShape.isHan(after));
        boolean marks = MARKS.indexOf(after) >= 0 || (",，、；：".indexOf(before) >= 0 && after > 0x2000);
        return figures || marks;
    }
}
