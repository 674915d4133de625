package io.minqing.text;

import io.minqing.record.RepairKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Restores text that a mirror shifted by one byte. The mirror searched GBK bytes for punctuation and for characters to
 * annotate, without minding character borders; where a match lay across a border, a byte was lost or put between, and
 * what follows was read out of step up to the next byte below 0x80: 海口市政協 became {@code ??谑姓\uE849f}.
 *
 * <p>Every place that looks like such a border is read back under all hypotheses that fit its bytes. What the bytes leave
 * open (a lead byte that was lost, a trail byte that was swallowed) is chosen by dictionary and by what the page writes
 * elsewhere. A hypothesis is believed only when it makes the text clearly more probable and no other comes near;
 * otherwise the text stays as it came and counts as unresolved.
 */
final class ByteSlipRepair {
    /** How much more probable (natural logarithm) the text must become. */
    private static final double CLEAR_GAIN = 12;
    /** The same on a page that bears other marks of such a mirror. */
    private static final double CLEAR_GAIN_ON_MIRROR = 6;
    /** How much worse the next best restoration must be. */
    private static final double CLEAR_MARGIN = 5.5;
    /** The same where a trail byte is lost, which leaves twice as many characters. */
    private static final double TRAIL_MARGIN = 8;
    /** How much more is asked for a mark, which fits nearly everywhere. */
    private static final double MARK = 4.5;
    /** Score a character, below which restored text makes no sense. */
    private static final double FLOOR = -8;

    private static final int CONTEXT = 5;
    private static final int LONGEST_RUN = 200;
    private static final int MOST_SHIFTS = 3;
    private static final int SHORTLIST = 10;
    private static final int MIRRORED = 3;
    private static final int SURE = 30;
    private static final int GARBLED = 6;
    /** How much less probable a text must be in which a private-use character was dropped. */
    private static final double DROPPED = 3;
    /** How much more is asked where no character stands for the lost lead byte. */
    private static final double NO_SIGN = 4;
    /** Score a character, below which text makes no sense. */
    private static final double SENSELESS = -8.5;
    /** What it costs to assume a decoder or a mirror that does something unusual. */
    private static final double UNUSUAL = 2;
    /** What it costs to assume that one run met two needles. */
    private static final double SECOND_NEEDLE = 7;

    /** What it says that an annotation fits the character restored before it, or does not. */
    private static final double ANNOTATED = 8;

    private static final double QUOTE = 3;
    /** The codes a mirror searches for, and what it makes of them. */
    private static final int[] NEEDLES = {0xa3bf, 0xa3a1, 0xa3ac, 0xa3bb, 0xa3ba, 0xa1a3, 0xa1a2};

    private static final String REPLACED = "?!,;:。、";

    private static final char REPLACEMENT = '\ufffd';
    private static final String MARKS = "，,。、；;：:！!？?”》）)";
    private static final String WRITTEN_MARKS = "，。、；：！？“”‘’《》（）【】〔〕…—·０１２３４５６７８９％　";
    /** At most one character in so many may be rare. */
    private static final int RARELY = 6;

    private static final String COUNTED = "件个条人户名元万亿次场篇项家份年月日时点届位余多%‰级号期岁天种类批";

    /** Two bytes the mirror searched for: the last of one character and the first of the next. */
    private record Needle(int before, int after) {}

    /** How a page's mirror rewrites marks. */
    private enum Style {
        /** With a comma put before them. */
        DOUBLED,
        /** In ASCII. */
        PLAIN,
        /** The text is too short to tell. */
        UNKNOWN
    }

    /** What needles may have turned into at the beginning of a run and within one. */
    private record Forms(List<Visible> openings, List<Visible> inside) {}

    /** What a needle across a border may have turned into, from the lost lead byte on. */
    private record Visible(String form, Needle needle, double cost) {}

    private final Readings readings;
    private final Simplifier simplifier;
    private final WordModel model;
    private final Lexicon lexicon;
    private final Map<Style, Forms> forms = new EnumMap<>(Style.class);
    private final Map<Integer, char[]> endings = new HashMap<>();
    private final char[][] beginnings = new char[Gbk.LAST_LEAD + 1][];
    /** The same, and what ends in each trail byte, as the model knows them. */
    private final char[][] beginningForms = new char[Gbk.LAST_LEAD + 1][];

    private final char[][] endingForms = new char[0xff][];

    ByteSlipRepair(Readings readings, Simplifier simplifier, Lexicon lexicon) {
        this.readings = readings;
        this.simplifier = simplifier;
        this.lexicon = lexicon;
        this.model = new WordModel(lexicon);
        for (Style style : Style.values()) {
            Forms found = new Forms(new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < NEEDLES.length; i++) {
                addNeedle(found, style, new Needle(NEEDLES[i] >> 8, NEEDLES[i] & 0xff), REPLACED.substring(i, i + 1));
            }
            forms.put(style, found);
        }
        for (int needle : NEEDLES) {
            endings.put(needle >> 8, usual(Gbk.endingIn(needle >> 8)));
        }
        for (int lead = Gbk.FIRST_LEAD; lead <= Gbk.LAST_LEAD; lead++) {
            beginnings[lead] = usual(Gbk.beginningWith(lead));
            beginningForms[lead] = simple(distinct(beginnings[lead]));
        }
        for (int trail = Gbk.FIRST_TRAIL; trail < endingForms.length; trail++) {
            endingForms[trail] = simple(distinct(usual(Gbk.endingIn(trail))));
        }
    }

    /** Those of the characters that texts are written with. */
    private char[] usual(char[] characters) {
        StringBuilder kept = new StringBuilder();
        for (char c : characters) {
            if (WRITTEN_MARKS.indexOf(c) >= 0 || (Scripts.isHan(c) && !isRare(c))) {
                kept.append(c);
            }
        }
        return kept.toString().toCharArray();
    }

    private static void addNeedle(Forms forms, Style style, Needle needle, String mark) {
        boolean ascii = mark.charAt(0) < 0x80;
        List<String> replacements = new ArrayList<>();
        if (style != Style.PLAIN) {
            replacements.add(mark.equals(":") ? ":" : "," + mark);
        }
        if (style != Style.DOUBLED && ascii) {
            replacements.add(mark);
        }
        for (String replacement : replacements) {
            // The decoder swallowed the byte behind the broken lead byte, or kept it, or dropped the lead byte.
            addForm(forms.openings(), "?" + replacement.substring(1), needle, 0);
            if (style == Style.UNKNOWN) {
                // Where a mirror is known, this is one needle behind another.
                addForm(forms.openings(), "?" + replacement, needle, SECOND_NEEDLE);
            }
            addForm(forms.openings(), REPLACEMENT + replacement, needle, 0);
            addForm(forms.openings(), REPLACEMENT + replacement.substring(1), needle, UNUSUAL);
            if (ascii) {
                addForm(forms.openings(), replacement, needle, 2 * UNUSUAL);
                addForm(forms.inside(), replacement, needle, SECOND_NEEDLE);
            }
        }
    }

    private static void addForm(List<Visible> forms, String form, Needle needle, double cost) {
        if (forms.stream()
                .noneMatch(other -> other.form().equals(form) && other.needle().equals(needle))) {
            forms.add(new Visible(form, needle, cost));
        }
    }

    /** Whether the character may be a sign of slipped bytes. */
    static boolean isSign(char c) {
        return c == '?' || c == REPLACEMENT || Scripts.isPrivateUse(c);
    }

    /**
     * The edits that restore a page.
     *
     * @param unresolved whether something is left that looks slipped
     */
    record Result(Edits edits, boolean unresolved) {}

    /** Restores a page. */
    Result restore(String text) {
        Edits edits = new Edits(text);
        boolean unresolved = false;
        PageWords page = null;
        Mirror mirror = null;
        int untried = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int from = i;
            if (page == null && (isSign(c) || c == '(' || c == '!')) {
                mirror = mirror(text);
                page = new PageWords(simplified(text));
            }
            if (c == '(' || c == '!') {
                if (!mayHideSlip(text, i)) {
                    continue;
                }
            } else if (!isSign(c)) {
                unresolved |= mirror != null && mirror.certain() && isRare(text, i) && isRare(text, i + 1);
                continue;
            } else if (!mayBeSlip(text, i, mirror.certain())) {
                unresolved |= mirror.certain() && isDamage(text, i, mirror);
                continue;
            }
            Restoration best = null;
            if (Scripts.isPrivateUse(c)) {
                from = Math.max(runStart(text, i, edits.end()), untried);
            }
            for (; from <= i; from = from < i ? i : i + 1) {
                best = better(best, restoreAt(text, from, page, mirror));
            }
            untried = i + 1;
            double needed = mirror.certain() ? CLEAR_GAIN_ON_MIRROR : CLEAR_GAIN;
            if (best != null
                    && best.clear
                    && best.gain >= needed
                    && best.start >= edits.end()
                    && (mirror.keepsPrivateUse() || isWhole(text, best))) {
                edits.repair(RepairKind.BYTE_SLIP, best.start, best.end, best.after, best.confidence);
                i = best.end - 1;
            } else {
                unresolved |= isDamage(text, i, mirror);
            }
        }
        return new Result(edits, unresolved);
    }

    /** What a page tells of its mirror: whether it is one that slips bytes, and how it rewrites marks. */
    private record Mirror(boolean certain, Style style, boolean keepsPrivateUse) {}

    private static Mirror mirror(String text) {
        int annotations = 0;
        int doubled = 0;
        int single = 0;
        for (int i = 1; i < text.length() - 1 && doubled < SURE; i++) {
            char c = text.charAt(i);
            if (c == ',') {
                char before = text.charAt(i - 1);
                char next = text.charAt(i + 1);
                doubled += next == ',' || next == '。' || next == '、' ? 1 : 0;
                single += Scripts.isHan(before) && Scripts.isHan(next) ? 1 : 0;
            } else if (c == '(' && annotations < MIRRORED && Scripts.isHan(text.charAt(i - 1))) {
                String syllable = annotation(text, i);
                annotations += syllable != null && Pinyin.isToned(syllable) ? 1 : 0;
            }
        }
        Style style = doubled >= MIRRORED && doubled > 2 * single
                ? Style.DOUBLED
                : single >= MIRRORED && doubled * 4 < single ? Style.PLAIN : Style.UNKNOWN;
        return new Mirror(annotations + doubled >= MIRRORED, style, hasPrivateUse(text));
    }

    private static boolean hasPrivateUse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Scripts.isPrivateUse(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether no private-use character seems to have been dropped within a run: two bytes, so that of two characters ab
     * cd one was read, ad. Where two others make as good a text, nothing is believed.
     */
    private boolean isWhole(String text, Restoration restoration) {
        String left = before(text, restoration.start());
        String right = after(text, restoration.end());
        String middle = restoration.after();
        char[] read = (left + simplified(middle) + right).toCharArray();
        double[] reached = model.scores(read, left.length(), new char[] {read[left.length()]}, null);
        for (int i = 0; i < middle.length(); i++) {
            int code = Gbk.code(middle.charAt(i));
            if (code == 0) {
                continue;
            }
            char[] torn = (left + simplified(middle.substring(0, i)) + "\0\0" + simplified(middle.substring(i + 1))
                            + right)
                    .toCharArray();
            double[] others =
                    model.scores(torn, left.length() + i, beginningForms[code >> 8], endingForms[code & 0xff]);
            for (double other : others) {
                if (other > reached[0] - DROPPED) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Restoration better(Restoration one, Restoration other) {
        return one == null || (other != null && other.gain > one.gain) ? other : one;
    }

    /** A question mark with nothing but sound text or more marks around it is one. */
    private static boolean mayBeSlip(String text, int at, boolean mirrored) {
        if (text.charAt(at) != '?') {
            return true;
        }
        if (at == 0 || text.charAt(at - 1) == '?' || at + 1 == text.length()) {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && end < at + 4 && "?,!;:。、".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        char next = end < text.length() ? text.charAt(end) : '\n';
        return (mirrored && end > at + 1)
                || Gbk.code(next) != 0
                || next == REPLACEMENT
                || (next >= '@' && next < 0x7f)
                || Pinyin.syllableEnd(text, end) > end;
    }

    /** Annotations behind a character that is never read so, and marks before a rare character. */
    private boolean mayHideSlip(String text, int at) {
        if (at == 0) {
            return false;
        }
        if (text.charAt(at) == '!') {
            return at + 2 < text.length() && (isRare(text.charAt(at + 1)) || isRare(text.charAt(at + 2)));
        }
        char annotated = text.charAt(at - 1);
        String syllable = annotation(text, at);
        return syllable != null
                && Scripts.isHan(annotated)
                && Pinyin.isToned(syllable)
                && !readings.isReading(annotated, Pinyin.plain(syllable));
    }

    /** Where the shifted run that leads to this place may have begun: the last ASCII mark on the line. */
    private static int runStart(String text, int at, int bound) {
        int start = at;
        while (start > bound && start > at - LONGEST_RUN && Gbk.code(text.charAt(start - 1)) != 0) {
            start--;
        }
        while (start > bound && "?!,;:\ufffd".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start;
    }

    private boolean isDamage(String text, int at, Mirror mirror) {
        char c = text.charAt(at);
        if (c == '(' || c == '!') {
            return false;
        }
        if (c != '?') {
            return (at > 0 && Scripts.isHan(text.charAt(at - 1)))
                    || (at + 1 < text.length() && Scripts.isHan(text.charAt(at + 1)));
        }
        if (annotation(text, at) != null && Scripts.isHan(text.charAt(at - 1))) {
            return true;
        }
        // A mirror that doubles marks leaves no question mark without its comma.
        if (mirror.style() == Style.DOUBLED && at > 0 && Scripts.isHan(text.charAt(at - 1))) {
            return true;
        }
        int next = at + 1;
        while (next < text.length() && "?!,;。、".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (mirror.certain()) {
            return isGarbled(text, next);
        }
        return isRare(text, next) && isRare(text, next + 1) && isRare(text, next + 2);
    }

    private boolean isRare(String text, int at) {
        return at < text.length() && isRare(text.charAt(at));
    }

    /** Whether what stands here makes no words. */
    private boolean isGarbled(String text, int at) {
        int end = at;
        while (end < text.length() && end < at + GARBLED && Gbk.code(text.charAt(end)) != 0) {
            end++;
        }
        return end > at && model.score(simplified(text.substring(at, end)).toCharArray()) < (end - at) * SENSELESS;
    }

    private boolean isRare(char c) {
        return Scripts.isPrivateUse(c)
                || (Scripts.isHan(c) && lexicon.step(lexicon.root(), simplifier.simplify(c)) < 0);
    }

    /** The syllable between the character here and a closing parenthesis; null when there is none. */
    private static String annotation(String text, int open) {
        int end = Pinyin.syllableEnd(text, open + 1);
        return end > open + 1 && end < text.length() && text.charAt(end) == ')' ? text.substring(open + 1, end) : null;
    }

    /** What a piece of text was before it slipped. */
    private record Restoration(int start, int end, String after, double gain, double confidence, boolean clear) {
        Restoration unclear() {
            return new Restoration(start, end, after, gain, confidence, false);
        }
    }

    /** One way to read the bytes back. A place holds the characters that fit it, one when the bytes say all. */
    private record Hypothesis(int start, int end, List<char[]> places, String tail, double cost, boolean incomplete) {
        /** Whether two neighbouring places are open: twenty thousand ways, of which none is ever clear enough. */
        boolean isVague() {
            for (int i = 1; i < places.size(); i++) {
                if (places.get(i - 1).length > 1 && places.get(i).length > 1) {
                    return true;
                }
            }
            return false;
        }
    }

    private Restoration restoreAt(String text, int start, PageWords page, Mirror mirror) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (Visible opening : forms.get(mirror.style()).openings()) {
            if (text.startsWith(opening.form(), start)
                    && !text.startsWith("!", start + opening.form().length())) {
                List<char[]> places = new ArrayList<>();
                places.add(endings.get(opening.needle().before()));
                int position = start + opening.form().length();
                new Reader(text, start, mirror.style(), hypotheses)
                        .read(position, opening.needle().after(), places, opening.cost(), 0);
            }
        }
        readSplitAnnotation(text, start, mirror, hypotheses);
        Restoration best = null;
        double second = Double.NEGATIVE_INFINITY;
        for (Hypothesis hypothesis : hypotheses) {
            if (!isReadable(hypothesis) || hypothesis.isVague()) {
                continue;
            }
            Restoration restoration = choose(text, hypothesis, page);
            if (best == null || restoration.gain > best.gain) {
                if (best != null && !best.after.equals(restoration.after)) {
                    second = best.gain;
                }
                best = restoration;
            } else if (!best.after.equals(restoration.after)) {
                second = Math.max(second, restoration.gain);
            }
        }
        if (best == null || !best.clear || best.gain - second < CLEAR_MARGIN) {
            return best == null ? null : best.unclear();
        }
        for (Hypothesis hypothesis : hypotheses) {
            if (isReadable(hypothesis)
                    && hypothesis.isVague()
                    && choose(text, hypothesis, page).gain > best.gain - CLEAR_MARGIN) {
                return best.unclear();
            }
        }
        return best;
    }

    /** Bytes read back wrongly give rare characters at once. */
    private boolean isReadable(Hypothesis hypothesis) {
        int rare = 0;
        for (char[] fitting : hypothesis.places()) {
            char c = fitting[0];
            if (fitting.length == 1 && (isRare(c) || (!Scripts.isHan(c) && WRITTEN_MARKS.indexOf(c) < 0 && c > 0x7f))) {
                rare++;
            }
        }
        return rare * RARELY <= hypothesis.places().size();
    }

    /** An annotation put into the middle of a character: 要?jiǎng)… for 要務, whose inner bytes are those of 獎. */
    private void readSplitAnnotation(String text, int start, Mirror mirror, List<Hypothesis> hypotheses) {
        int previous = start > 0 ? Gbk.code(text.charAt(start - 1)) : 0;
        if (previous == 0) {
            return;
        }
        int open = text.charAt(start) == REPLACEMENT && start + 1 < text.length() && text.charAt(start + 1) == '('
                ? start + 1
                : start;
        String syllable = annotation(text, open);
        if (syllable == null || !Pinyin.isToned(syllable)) {
            return;
        }
        int position = open + syllable.length() + 2;
        int before = previous & 0xff;
        if (before < Gbk.FIRST_LEAD) {
            return;
        }
        for (int lost = Gbk.FIRST_LEAD; lost <= Gbk.LAST_LEAD; lost++) {
            char annotated = Gbk.character(before, lost);
            if (annotated != 0 && readings.isTonedReading(annotated, syllable)) {
                new Reader(text, start, mirror.style(), hypotheses)
                        .read(position, lost, new ArrayList<>(), simplifier.isTraditional(annotated) ? 0 : UNUSUAL, 0);
            }
        }
    }

    /** Reads a shifted run back, from a lead byte whose trail byte is the next one. */
    private final class Reader {
        private final String text;
        private final int start;
        private final Style style;
        private final List<Hypothesis> hypotheses;

        Reader(String text, int start, Style style, List<Hypothesis> hypotheses) {
            this.style = style;
            this.text = text;
            this.start = start;
            this.hypotheses = hypotheses;
        }

        /** Reads on at a position, one byte out of step, with the lead byte of the next character in hand. */
        void read(int from, int firstPending, List<char[]> places, double cost, int shifts) {
            int position = from;
            int pending = firstPending;
            while (position < text.length() && places.size() < LONGEST_RUN) {
                char c = text.charAt(position);
                int code = Gbk.code(c);
                if (code == 0 || c == '€') {
                    break;
                }
                if (!add(places, pending, code >> 8)) {
                    return;
                }
                position++;
                pending = code & 0xff;
                if (pending < 0x80) {
                    // Only an ASCII character of the original has such a byte where a lead byte belongs.
                    finish(position, places, String.valueOf((char) pending), cost, false);
                    return;
                }
                if (pending == 0x80 || pending > Gbk.LAST_LEAD) {
                    return;
                }
                String syllable =
                        position < text.length() && text.charAt(position) == '(' ? annotation(text, position) : null;
                if (syllable != null && readings.isReading(c, Pinyin.plain(syllable))) {
                    position += syllable.length() + 2;
                }
            }
            end(position, pending, places, cost, shifts);
        }

        /** The run meets something that is not two bytes. */
        private void end(int position, int pending, List<char[]> places, double cost, int shifts) {
            char c = position < text.length() ? text.charAt(position) : '\n';
            if (c == '€') {
                // The one byte 80, which ends a run as ASCII does.
                List<char[]> longer = new ArrayList<>(places);
                if (add(longer, pending, 0x80)) {
                    finish(position + 1, longer, "", cost, false);
                }
                return;
            }
            boolean letterBehind = position + 1 < text.length() && isLetterOrDigit(text.charAt(position + 1));
            if (c >= Gbk.FIRST_TRAIL && c < 0x7f) {
                if (!(places.size() <= 2 && isLetterOrDigit(c) && letterBehind)) {
                    List<char[]> longer = new ArrayList<>(places);
                    if (add(longer, pending, c)) {
                        finish(position + 1, longer, "", cost, false);
                    }
                }
                return;
            }
            if (shifts < MOST_SHIFTS) {
                for (Visible needle : forms.get(style).inside()) {
                    if (text.startsWith(needle.form(), position)) {
                        List<char[]> longer = new ArrayList<>(places);
                        if (add(longer, pending, needle.needle().before())) {
                            read(
                                    position + needle.form().length(),
                                    needle.needle().after(),
                                    longer,
                                    cost + needle.cost(),
                                    shifts + 1);
                        }
                    }
                }
            }
            if (c == '?') {
                swallowed(position, pending, places, cost);
            } else if (c == REPLACEMENT) {
                lostTrail(position + 1, pending, places, "", cost, false, null);
            } else if (c <= ' ') {
                lostTrail(position, pending, places, "", cost, false, null);
            } else if (c < 0x40) {
                // The decoder dropped the lone byte without a trace.
                String syllable = c == '(' ? annotation(text, position) : null;
                lostTrail(position, pending, places, "", cost + UNUSUAL, false, syllable);
            }
        }

        /** A question mark stands for the last trail byte and the ASCII character behind it. */
        private void swallowed(int position, int pending, List<char[]> places, double cost) {
            int next = position + 1;
            String syllable = annotation(text, position);
            if (syllable != null && Pinyin.isToned(syllable)) {
                lostTrail(next, pending, places, "(", cost, false, syllable);
                return;
            }
            char c = next < text.length() ? text.charAt(next) : '\n';
            if (MARKS.indexOf(c) >= 0) {
                // The mirror puts a comma before marks: that is what was swallowed.
                lostTrail(next, pending, places, "", cost, false, null);
            } else if (text.startsWith("/", next) || text.startsWith("br", next) || text.startsWith("p>", next)) {
                lostTrail(next, pending, places, "<", cost, false, null);
            } else if (Scripts.isHan(c) && COUNTED.indexOf(simplifier.simplify(c)) < 0) {
                lostTrail(next, pending, places, ",", cost + UNUSUAL, false, null);
            } else {
                // Perhaps a digit: not to be invented.
                lostTrail(next, pending, places, "?", cost + UNUSUAL, true, null);
            }
        }

        private void lostTrail(
                int end,
                int pending,
                List<char[]> places,
                String tail,
                double cost,
                boolean incomplete,
                String syllable) {
            char[] fitting = beginnings[pending];
            if (syllable != null) {
                StringBuilder read = new StringBuilder();
                for (char c : fitting) {
                    if (readings.isTonedReading(c, syllable)) {
                        read.append(c);
                    }
                }
                fitting = usuallyAnnotated(text, read.toString(), syllable).toCharArray();
            }
            if (fitting.length > 0) {
                List<char[]> longer = new ArrayList<>(places);
                longer.add(fitting);
                finish(end, longer, tail, cost, incomplete);
            }
        }

        private void finish(int end, List<char[]> places, String tail, double cost, boolean incomplete) {
            hypotheses.add(new Hypothesis(start, end, List.copyOf(places), tail, cost, incomplete));
        }

        private boolean add(List<char[]> places, int lead, int trail) {
            char c = trail < Gbk.FIRST_TRAIL || trail == 0x7f || trail > 0xfe ? 0 : Gbk.character(lead, trail);
            if (c == 0 || Scripts.isPrivateUse(c)) {
                return false;
            }
            places.add(new char[] {c});
            return true;
        }
    }

    /** Of characters read alike, those the page annotates elsewhere, else those that mirrors annotate, else all. */
    private static String usuallyAnnotated(String text, String alike, String syllable) {
        StringBuilder onPage = new StringBuilder();
        StringBuilder usual = new StringBuilder();
        for (int i = 0; i < alike.length(); i++) {
            char c = alike.charAt(i);
            if (text.contains(c + "(" + syllable + ")")) {
                onPage.append(c);
            }
            if (ByteSlipDamage.isAnnotated(c)) {
                usual.append(c);
            }
        }
        return onPage.length() > 0 ? onPage.toString() : usual.length() > 0 ? usual.toString() : alike;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Scripts.isDigit(c);
    }

    /** Fills the open places of a hypothesis; null when they cannot be told. */
    private Restoration choose(String text, Hypothesis hypothesis, PageWords page) {
        String left = before(text, hypothesis.start());
        String right = after(text, hypothesis.end());
        int size = hypothesis.places().size();
        char[] window = (left + "\0".repeat(size) + hypothesis.tail() + right).toCharArray();
        char[] chosen = new char[size];
        for (int i = 0; i < size; i++) {
            char[] fitting = hypothesis.places().get(i);
            chosen[i] = fitting[0];
            window[left.length() + i] = fitting.length > 1 ? WordModel.OPEN : form(fitting[0]);
        }
        double margin = Double.POSITIVE_INFINITY;
        boolean clear = !hypothesis.incomplete() && !hypothesis.isVague();
        double bonus = 0;
        boolean quoteOpen = isQuoteOpen(text, hypothesis.start());
        for (int i = 0; i < size; i++) {
            int at = left.length() + i;
            if (window[at] == WordModel.OPEN) {
                boolean two = i + 1 < size && window[at + 1] == WordModel.OPEN;
                Filling filling = fill(
                        window,
                        at,
                        hypothesis.places().get(i),
                        two ? hypothesis.places().get(i + 1) : null,
                        quoteOpen,
                        page);
                margin = Math.min(margin, filling.margin());
                double needed = isSign(text.charAt(hypothesis.start())) ? 0 : NO_SIGN;
                needed += WRITTEN_MARKS.indexOf(filling.first()) >= 0 ? MARK : 0;
                clear &= filling.margin() >= needed + (i == 0 ? CLEAR_MARGIN : TRAIL_MARGIN);
                bonus += filling.bonus();
                chosen[i] = filling.first();
                window[at] = form(filling.first());
                if (two) {
                    chosen[i + 1] = filling.second();
                    window[at + 1] = form(filling.second());
                }
            }
        }
        double plain = model.score(window);
        clear &= plain >= FLOOR * window.length;
        double score = plain + bonus;
        String observed = left + simplified(text.substring(hypothesis.start(), hypothesis.end())) + right;
        double gain = score - model.score(observed.toCharArray()) - hypothesis.cost();
        String syllable = hypothesis.end() < text.length() && text.charAt(hypothesis.end()) == '('
                ? annotation(text, hypothesis.end())
                : null;
        if (syllable != null && Pinyin.isToned(syllable)) {
            gain += readings.isTonedReading(chosen[size - 1], syllable) ? ANNOTATED : -ANNOTATED;
        }
        return new Restoration(
                hypothesis.start(),
                hypothesis.end(),
                new String(chosen) + hypothesis.tail(),
                gain,
                Math.min(0.99, 1 - Math.exp(-Math.min(margin, gain))),
                clear);
    }

    /**
     * What fills one open place or two neighbouring ones.
     *
     * @param second 0 when only one was open
     * @param margin how much worse the next best filling is
     * @param bonus what the page's own words add
     */
    private record Filling(char first, char second, double margin, double bonus) {}

    private Filling fill(
            char[] window, int at, char[] fitting, char[] fittingBehind, boolean quoteOpen, PageWords page) {
        char[] candidates = distinct(fitting);
        char[] behind = fittingBehind == null ? null : distinct(fittingBehind);
        int width = behind == null ? 1 : behind.length;
        double[] quick = model.scores(window, at, simple(candidates), behind == null ? null : simple(behind));
        char[] trial = window.clone();
        Filling best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int index : top(quick)) {
            char first = candidates[index / width];
            char next = behind == null ? 0 : behind[index % width];
            trial[at] = form(first);
            double bonus = WordModel.pageBonus(trial, at, page) + markBonus(first, quoteOpen);
            if (behind != null) {
                trial[at + 1] = form(next);
                bonus += WordModel.pageBonus(trial, at + 1, page) + markBonus(next, quoteOpen);
            }
            double score = model.score(trial) + bonus;
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = new Filling(first, next, 0, bonus);
            } else {
                second = Math.max(second, score);
            }
        }
        return new Filling(best.first(), best.second(), bestScore - second, best.bonus());
    }

    /** What a mark is worth: quotation marks want their counterpart. */
    private static double markBonus(char c, boolean quoteOpen) {
        return c == '”' ? quoteOpen ? QUOTE : -QUOTE : c == '“' ? quoteOpen ? -QUOTE : 0 : 0;
    }

    private static boolean isQuoteOpen(String text, int end) {
        for (int i = end - 1; i >= 0 && i > end - LONGEST_RUN; i--) {
            char c = text.charAt(i);
            if (c == '”' || c == '\n') {
                return false;
            }
            if (c == '“') {
                return true;
            }
        }
        return false;
    }

    /** Indices of the best scores. */
    private static int[] top(double[] scores) {
        int[] best = new int[Math.min(SHORTLIST, scores.length)];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (count == best.length && scores[i] <= scores[best[count - 1]]) {
                continue;
            }
            int place = count < best.length ? count++ : count - 1;
            while (place > 0 && scores[best[place - 1]] < scores[i]) {
                best[place] = best[place - 1];
                place--;
            }
            best[place] = i;
        }
        return best;
    }

    /** One character for each simplified form. */
    private char[] distinct(char[] characters) {
        StringBuilder kept = new StringBuilder();
        StringBuilder forms = new StringBuilder();
        for (char c : characters) {
            char form = simplifier.simplify(c);
            if (forms.indexOf(String.valueOf(form)) < 0) {
                forms.append(form);
                kept.append(c);
            }
        }
        return kept.toString().toCharArray();
    }

    private char[] simple(char[] characters) {
        return simplified(new String(characters)).toCharArray();
    }

    /** What stands before, simplified and without annotations. */
    private String before(String text, int end) {
        StringBuilder context = new StringBuilder();
        for (int i = end - 1; i >= 0 && context.length() < CONTEXT; i--) {
            char c = text.charAt(i);
            if (c == '\n') {
                break;
            }
            if (c == ')') {
                int open = text.lastIndexOf('(', i);
                if (open > 0 && open >= i - 8 && annotation(text, open) != null) {
                    i = open;
                    continue;
                }
            }
            if (c != ',' || context.isEmpty() || !WordModel.isStop(context.charAt(context.length() - 1))) {
                context.append(form(c));
            }
        }
        return context.reverse().toString();
    }

    private String after(String text, int start) {
        StringBuilder context = new StringBuilder();
        for (int i = start; i < text.length() && context.length() < CONTEXT; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                break;
            }
            String syllable = c == '(' ? annotation(text, i) : null;
            if (syllable != null && Pinyin.isToned(syllable)) {
                i += syllable.length() + 1;
                continue;
            }
            if (c != ',' || i + 1 == text.length() || !WordModel.isStop(text.charAt(i + 1))) {
                context.append(form(c));
            }
        }
        return context.toString();
    }

    /** A character as the model knows it: simplified, marks wide. */
    private char form(char c) {
        int mark = ",;:!?".indexOf(c);
        return mark >= 0 ? "，；：！？".charAt(mark) : simplifier.simplify(c);
    }

    private String simplified(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = form(characters[i]);
        }
        return new String(characters);
    }
}
