package io.minqing.text.page;

import io.minqing.text.character.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the headline among the lines above the text. */
final class TitleFinder {
    /** Characters of a headline; a shorter one needs more to speak for it. */
    private static final int SHORTEST = 5;

    private static final int SHORTEST_OF_ALL = 2;
    static final int LONGEST = 90;

    /** Lines that are compared; a page of headlines has no end of them. */
    private static final int MOST = 60;

    private static final int PAIR_BITS = 1 << 16;
    private static final int REPEATS = 200;
    private static final int LONGEST_ACCOUNT = 10;

    /** Share of the pairs of characters of a line that the text repeats when it is about the same. */
    private static final double SAID_IN_TEXT = 0.2;

    private static final int LONGEST_ISSUE = 30;
    private static final Pattern ISSUE =
            Pattern.compile("[（(]?(?:\\d{4}年)?(?:总?第\\s?[\\d一二三四五六七八九十百]{1,5}\\s?期[（(）)\\s]*){1,2}");

    private final SiteNames sites;

    TitleFinder(SiteNames sites) {
        this.sites = sites;
    }

    /**
     * A headline.
     *
     * @param text subtitle included
     * @param first index of its first line
     * @param last index of its last line
     */
    record Title(String text, int first, int last) {}

    /**
     * Chooses the headline.
     *
     * @param lines the lines of the page
     * @param candidate per line, whether it may be one: neither furniture nor prose
     * @param metadata index of the line that tells date and source; -1 when there is none
     * @param body index of the first paragraph
     * @param declared title of the HTML head; may be null
     * @return null when no line is one
     */
    Title find(List<PageLine> lines, boolean[] candidate, int metadata, int body, String declared) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < body; i++) {
            if (candidate[i]
                    && (fits(lines.get(i).text(), SHORTEST)
                            || (fits(lines.get(i).text(), SHORTEST_OF_ALL)
                                    && isMarked(lines, i, metadata, body, declared)))) {
                fitting.add(i);
            }
        }
        if (fitting.isEmpty()) {
            return null;
        }
        // Of very many, those next to the text.
        fitting = fitting.subList(Math.max(0, fitting.size() - MOST), fitting.size());
        int best = fitting.get(0);
        if (fitting.size() > 1) {
            BitSet pairs = pairs(lines, body);
            double bestScore = Double.NEGATIVE_INFINITY;
            for (int i : fitting) {
                double score = score(lines, candidate, i, metadata, body, declared, pairs);
                if (score >= bestScore) {
                    best = i;
                    bestScore = score;
                }
            }
        }
        String text = lines.get(best).text();
        if (isSecondLine(lines, candidate, best, metadata)) {
            return new Title(lines.get(best - 1).text() + " " + text, best - 1, best);
        }
        if (LineShape.isSubtitle(text)) {
            return best > 0 && candidate[best - 1] && fits(lines.get(best - 1).text(), SHORTEST_OF_ALL)
                    ? new Title(lines.get(best - 1).text() + text, best - 1, best)
                    : new Title(text, best, best);
        }
        if (best + 1 < body && LineShape.isSubtitle(lines.get(best + 1).text())) {
            return new Title(text + lines.get(best + 1).text(), best, best + 1);
        }
        return new Title(text, best, best);
    }

    /** Whether a long line with a comma above date and source goes on a headline in the line right above it. */
    private boolean isSecondLine(List<PageLine> lines, boolean[] candidate, int i, int metadata) {
        PageLine line = lines.get(i);
        if (i == 0 || i + 1 != metadata || !candidate[i - 1] || line.afterBlank() || line.heading()) {
            return false;
        }
        PageLine above = lines.get(i - 1);
        return LineShape.isSentence(line.text())
                && !above.mostlyLinks()
                && !LineShape.isSentence(above.text())
                && LineShape.hanCount(above.text()) >= 9
                && fits(above.text(), SHORTEST);
    }

    /** 第18期, 第7期（总第132期）: counts the issues of a bulletin, whose name stands above it. */
    static boolean isIssue(String text) {
        return text.length() <= LONGEST_ISSUE && ISSUE.matcher(text).matches();
    }

    /** Where a title that is known stands above the text; null when it does not. */
    static Title locate(List<PageLine> lines, int body, String given) {
        String wanted = Folding.fold(given);
        for (int i = 0; i < body; i++) {
            String text = Folding.fold(lines.get(i).text());
            boolean most = text.length() >= SHORTEST && text.length() * 2 > wanted.length();
            if (text.equals(wanted) || (most && wanted.contains(text))) {
                return new Title(given, i, i);
            }
        }
        return null;
    }

    /** What a headline says behind its dash (——柳溪县见闻); null when it has none. */
    static String subtitle(String title) {
        for (String dash : List.of("——", "--", "――", "──")) {
            int at = title.indexOf(dash);
            if (at >= SHORTEST_OF_ALL) {
                String subtitle = title.substring(at + dash.length()).strip();
                return LineShape.hanCount(subtitle) < SHORTEST_OF_ALL ? null : subtitle;
            }
        }
        return null;
    }

    /**
     * Whether a short line must be the headline (回村的人): the line of date and source follows it, the page declares it, or
     * it opens the page and is all there is above a text that repeats its words.
     */
    private static boolean isMarked(List<PageLine> lines, int i, int metadata, int body, String declared) {
        PageLine line = lines.get(i);
        if (line.mostlyLinks()) {
            return false;
        }
        return line.heading()
                || i + 1 == metadata
                || (declared != null && Folding.fold(declared).equals(Folding.fold(line.text())))
                || (i == 0 && body == 1 && overlap(line.text(), pairs(lines, body)) == 1);
    }

    private boolean fits(String text, int shortest) {
        int han = LineShape.hanCount(text);
        return !sites.isBanner(text) && han >= shortest && text.length() <= LONGEST && han * 2 >= text.length();
    }

    private double score(
            List<PageLine> lines, boolean[] candidate, int i, int metadata, int body, String declared, BitSet pairs) {
        PageLine line = lines.get(i);
        String text = line.text();
        String folded = Folding.fold(text);
        double said = overlap(text, pairs);
        double score = 2 * said;
        score += text.length() >= 9 && text.length() <= 50 ? 1 : 0;
        score += line.heading() ? 2 : 0;
        // Some sites declare but their name, and the text says nothing of it.
        score += declared != null && Folding.fold(declared).contains(folded) ? (said > 0 ? 5 : 1) : 0;
        score += LineShape.isSubtitle(text)
                        || (i + 1 < body
                                && LineShape.isSubtitle(lines.get(i + 1).text()))
                ? 1
                : 0;
        score += repeated(lines, body, i, folded) ? 2 : 0;
        score -= LineShape.isSentence(text) && i + 1 != metadata ? (standsApart(lines, i) ? 1 : 3) : 0;
        score -= LineShape.hasOrdinal(text) ? 3 : 0;
        score -= line.mostlyLinks() ? 2 : 0;
        score -= text.length() <= 8 && sites.endsLikeSite(text) ? 2 : 0;
        score -= i + 1 == metadata && isAccount(lines, candidate, i, pairs) ? 3 : 0;
        if (metadata >= 0) {
            score += i < metadata && nextCandidate(candidate, i, body) > metadata ? 2 : 0;
            score -= i > metadata && headingsBelow(lines, body, text) ? 1 : 0;
        } else {
            score += nextCandidate(candidate, i, body) >= body ? 1 : 0;
            score -= i + 1 == body
                            && i > 0
                            && candidate[i - 1]
                            && fits(lines.get(i - 1).text(), SHORTEST)
                            && headingsBelow(lines, body, text)
                    ? 1.5
                    : 0;
        }
        return score;
    }

    /**
     * Whether a short line above the date is the account that posted and not the headline: the text says little of it, and
     * much of what a longer line above says.
     */
    private static boolean isAccount(List<PageLine> lines, boolean[] candidate, int at, BitSet pairs) {
        String text = lines.get(at).text();
        if (lines.get(at).heading() || text.length() > LONGEST_ACCOUNT || overlap(text, pairs) >= 2 * SAID_IN_TEXT) {
            return false;
        }
        for (int i = Math.max(0, at - 3); i < at; i++) {
            String above = lines.get(i).text();
            if (candidate[i] && above.length() > text.length() && overlap(above, pairs) >= SAID_IN_TEXT) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing goes on below a line: a blank line or an indentation follows. */
    private static boolean standsApart(List<PageLine> lines, int i) {
        return i + 1 < lines.size()
                && (lines.get(i + 1).afterBlank() || lines.get(i + 1).indented());
    }

    private static int nextCandidate(boolean[] candidate, int i, int body) {
        for (int j = i + 1; j < body; j++) {
            if (candidate[j]) {
                return j;
            }
        }
        return body;
    }

    /** Whether the text has section headings about as long as this line, so that this may be the first of them. */
    private static boolean headingsBelow(List<PageLine> lines, int body, String text) {
        int headings = 0;
        for (int i = body + 1; i + 1 < lines.size(); i++) {
            String line = lines.get(i).text();
            if (!LineShape.isSentence(line)
                    && Math.abs(line.length() - text.length()) <= 5
                    && LineShape.isParagraph(lines.get(i - 1).text())
                    && LineShape.isParagraph(lines.get(i + 1).text())) {
                headings++;
            }
        }
        return headings >= 1;
    }

    /** Whether the lines above the text say it twice, as a breadcrumb does; below it any headline of the site is repeated. */
    private static boolean repeated(List<PageLine> lines, int body, int at, String folded) {
        for (int i = 0; i < Math.min(body, REPEATS); i++) {
            String text = lines.get(i).text();
            boolean comparable = i != at && text.length() >= folded.length() && text.length() < 2 * LONGEST;
            if (comparable && Folding.fold(text).contains(folded)) {
                return true;
            }
        }
        return false;
    }

    /** The pairs of characters of the text; two pairs in a hundred may share a bit. */
    private static BitSet pairs(List<PageLine> lines, int body) {
        BitSet pairs = new BitSet(PAIR_BITS);
        for (int i = body; i < Math.min(lines.size(), body + 40); i++) {
            String text = lines.get(i).text();
            for (int j = 0; j + 1 < Math.min(text.length(), 2000); j++) {
                pairs.set(pair(text, j));
            }
        }
        return pairs;
    }

    private static int pair(String text, int at) {
        return (text.charAt(at) * 31 + text.charAt(at + 1)) % PAIR_BITS;
    }

    private static double overlap(String text, BitSet pairs) {
        int shared = 0;
        int all = 0;
        for (int j = 0; j + 1 < text.length(); j++) {
            if (LineShape.isHan(text.charAt(j)) && LineShape.isHan(text.charAt(j + 1))) {
                all++;
                shared += pairs.get(pair(text, j)) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) shared / all;
    }
}
