package io.minqing.text.page;

/**
 * A line of a page that holds text, after repair.
 *
 * @param number its number in the page, from 1, blank lines counted
 * @param start UTF-16 offset of its text in the repaired page
 * @param text without surrounding blanks; never empty
 * @param indented whether blanks stood before it
 * @param afterBlank whether the line above is blank, or this is the first
 * @param hint what HTML says about it
 */
record PageLine(int number, int start, String text, boolean indented, boolean afterBlank, Hint hint) {
    /** What kind of element a line of HTML came from. */
    enum Role {
        /** Text, or not known. */
        TEXT,
        /** h1 to h3. */
        HEADING,
        /** Navigation, header, footer, sidebar, comments: never part of an article. */
        CHROME,
        /** figcaption and its like. */
        CAPTION
    }

    /**
     * What HTML says about a line.
     *
     * @param role kind of element
     * @param linkShare share of its characters that are links, 0 to 1
     */
    record Hint(Role role, double linkShare) {
        /** A line of plain text. */
        static final Hint NONE = new Hint(Role.TEXT, 0);
    }

    /** The same line with another text. */
    PageLine withText(String other) {
        return new PageLine(number, start, other, indented, afterBlank, hint);
    }

    boolean heading() {
        return hint.role() == Role.HEADING;
    }

    boolean mostlyLinks() {
        return hint.linkShare() > 0.6;
    }
}
