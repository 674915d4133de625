package io.minqing.text.slip;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The marks that a mirror searches for and rewrites, and what becomes visible where it found one across a border. */
final class SlipNeedles {
    /** What it costs to assume a decoder or a mirror that does something unusual. */
    static final double UNUSUAL = 2;
    /** What it costs to assume that one run met two needles. */
    private static final double SECOND_NEEDLE = 6;

    private static final char REPLACEMENT = '\ufffd';
    /** Codes of the marks in GBK, and what a mirror makes of them. */
    private static final int[] CODES = {0xa3bf, 0xa3a1, 0xa3ac, 0xa3bb, 0xa3ba, 0xa1a3, 0xa1a2};

    private static final String REWRITTEN = "?!,;:。、";

    /**
     * What a needle across a border may have turned into.
     *
     * @param form what is visible, from the lost lead byte on
     * @param before the needle's first byte: the trail byte of the character before
     * @param after its second: the lead byte of the character behind
     * @param cost how much less probable this is than other ways
     */
    record Visible(String form, int before, int after, double cost) {}

    private final Map<Mirror.Style, List<Visible>> openings = new EnumMap<>(Mirror.Style.class);
    private final Map<Mirror.Style, List<Visible>> inside = new EnumMap<>(Mirror.Style.class);

    SlipNeedles() {
        for (Mirror.Style style : Mirror.Style.values()) {
            openings.put(style, new ArrayList<>());
            inside.put(style, new ArrayList<>());
            for (int i = 0; i < CODES.length; i++) {
                add(style, CODES[i], REWRITTEN.substring(i, i + 1));
            }
        }
    }

    private void add(Mirror.Style style, int code, String mark) {
        boolean ascii = mark.charAt(0) < 0x80;
        List<String> replacements = new ArrayList<>();
        if (style != Mirror.Style.PLAIN) {
            replacements.add(mark.equals(":") ? ":" : "," + mark);
        }
        if (style != Mirror.Style.DOUBLED && ascii && !replacements.contains(mark)) {
            replacements.add(mark);
        }
        for (String replacement : replacements) {
            // The decoder swallowed the byte behind the broken lead byte, or kept it, or dropped the lead byte.
            add(openings.get(style), "?" + replacement.substring(1), code, 0);
            if (style == Mirror.Style.UNKNOWN) {
                // Where a mirror is known, this is one needle behind another.
                add(openings.get(style), "?" + replacement, code, SECOND_NEEDLE);
            }
            add(openings.get(style), REPLACEMENT + replacement, code, 0);
            add(openings.get(style), REPLACEMENT + replacement.substring(1), code, UNUSUAL);
            if (replacement.charAt(0) < 0x80) {
                add(openings.get(style), replacement, code, UNUSUAL);
                add(inside.get(style), replacement, code, SECOND_NEEDLE);
            }
        }
    }

    private static void add(List<Visible> forms, String form, int code, double cost) {
        Visible visible = new Visible(form, code >> 8, code & 0xff, cost);
        if (forms.stream()
                .noneMatch(other -> other.form().equals(form)
                        && other.before() == visible.before()
                        && other.after() == visible.after())) {
            forms.add(visible);
        }
    }

    /** What may stand at the beginning of a run. */
    List<Visible> openings(Mirror.Style style) {
        return openings.get(style);
    }

    /** What may stand within a run that is already out of step. */
    List<Visible> inside(Mirror.Style style) {
        return inside.get(style);
    }
}
