package io.minqing.text.slip;

import io.minqing.record.RepairKind;
import io.minqing.text.character.Pinyin;
import io.minqing.text.character.Readings;
import io.minqing.text.character.Scripts;
import io.minqing.text.character.Simplifier;
import io.minqing.text.edit.Edits;
import java.util.BitSet;

/**
 * Restores text that a mirror shifted by one byte. The mirror searched GBK bytes for punctuation and for characters to
 * annotate, without minding character borders; where a match lay across a border, a byte was lost or put between, and
 * what follows was read out of step up to the next byte below 0x80: 海口市政協 became {@code ??谑姓\uE849f}.
 *
 * <p>Every place that looks like such a border is read back under all hypotheses that fit its bytes ({@link SlipReader}),
 * and what the bytes leave open is weighed ({@link SlipChooser}). A restoration is believed when it is nearly certain;
 * otherwise the text stays as it came and counts as unresolved.
 */
public final class ByteSlipRepair {
    /** How probable a restoration must be. */
    private static final double SURE = 0.975;
    /** How much likelier than a slip (natural logarithm) it is that a place is sound which looks like one. */
    private static final double SOUND = 9;
    /** The same on a page that bears other marks of such a mirror. */
    private static final double SOUND_ON_MIRROR = 2;
    /** A restoration that gains so much shows that something has slipped, sure or not. */
    private static final double DOUBTFUL = 2;
    /** The same of one that no sign begins: names that nobody knows look strange too. */
    private static final double SILENT = 12;
    /** How little probable (negative logarithm) a character on average is where a mark alone makes the text behind it suspect. */
    private static final double READS_BADLY = 9.5;

    /** Places of one page that are read back; a page that is all damage is not worth minutes. */
    private static final int MOST_READ = 4_000;

    /** How little probable (negative logarithm) three characters behind a mark are that may have slipped without a sign. */
    private static final double STRANGE = 19;
    /** The same of those that something is left unresolved in when no restoration is believed. */
    private static final double VERY_STRANGE = 25;

    private static final int GARBLED = 6;
    /** Score a character, below which text makes no sense. */
    private static final double SENSELESS = -8.5;

    /** Numerals but 一, which is in words of all kinds. */
    private static final String NUMERALS = "二三四五六七八九十百千";

    private static final char REPLACEMENT = '\ufffd';

    private final Simplifier simplifier;
    private final Readings readings;
    private final WordModel words;
    private final SlipCharacters characters;
    private final SlipReader reader;
    private final SlipChooser chooser;

    /** Loads its models and word lists,. */
    public ByteSlipRepair(Readings readings, Simplifier simplifier) {
        this.readings = readings;
        this.simplifier = simplifier;
        Lexicon lexicon = new Lexicon();
        this.words = new WordModel(lexicon);
        this.characters = new SlipCharacters(simplifier, lexicon);
        CharacterModel model = CharacterModel.shared();
        this.reader = new SlipReader(characters, model, readings, simplifier);
        this.chooser = new SlipChooser(model, words, readings, simplifier);
    }

    /** Whether the character may be a sign of slipped bytes. */
    public static boolean isSign(char c) {
        return c == '?' || c == REPLACEMENT || Scripts.isPrivateUse(c);
    }

    /**
     * The edits that restore a page.
     *
     * @param unresolved UTF-16 offsets of the page as it came that belong to what looks slipped and is left; a run never
     *     spans lines
     * @param suspect whether something may be left, told or not
     */
    public record Result(Edits edits, BitSet unresolved, boolean suspect) {}

    /** Restores a page of a mirror. */
    public Result restore(String text, Mirror mirror) {
        Edits edits = new Edits(text);
        BitSet unresolved = new BitSet();
        boolean suspect = false;
        PageText page = null;
        int untried = 0;
        int read = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!mayHaveSlipped(text, i, mirror)) {
                suspect |= isSuspect(text, i, mirror);
                if (mirror.certain() && looksSlipped(text, i, mirror)) {
                    leaveAround(text, i, edits.end(), unresolved);
                }
                continue;
            }
            if (read >= MOST_READ) {
                if (isSign(c) && isDamage(text, i, mirror)) {
                    leaveAround(text, i, edits.end(), unresolved);
                }
                continue;
            }
            page = page == null ? new PageText(text, simplifier) : page;
            int from = Scripts.isPrivateUse(c) ? Math.max(runStart(text, i, edits.end()), untried) : i;
            double sound = mirror.certain() ? SOUND_ON_MIRROR : SOUND;
            SlipChooser.Restoration best = null;
            for (; from <= i; from = from < i ? i : i + 1) {
                if (from < i && from > 0 && text.charAt(from) == '?' && text.charAt(from - 1) == '?') {
                    // The second mark of a pair begins nothing.
                    continue;
                }
                read++;
                best = better(best, chooser.choose(text, reader.read(text, from, page, mirror), page, sound));
            }
            untried = i + 1;
            if (best != null && best.start() >= edits.end() && isBelieved(best, c, mirror)) {
                double confidence = probability(best, c, mirror);
                edits.repair(RepairKind.BYTE_SLIP, best.start(), best.end(), best.after(), confidence);
                unresolved.clear(best.start(), best.end());
                i = best.end() - 1;
            } else if (mirror.certain() && best != null && best.gain() > sound + (isSign(c) ? DOUBTFUL : SILENT)) {
                int start = Math.max(best.start(), edits.end());
                int end = Math.max(i + 1, best.end());
                leave(text, start, tornEnd(text, end), unresolved);
                blotDigits(text, start, end, edits);
                // Whatever begins with a sign, its later signs begin nothing of their own.
                i = isSign(c) ? end - 1 : i;
            } else {
                suspect |= isSuspect(text, i, mirror);
                if (looksSlipped(text, i, mirror)) {
                    leaveAround(text, i, edits.end(), unresolved);
                }
            }
        }
        return new Result(edits, unresolved, suspect || !unresolved.isEmpty());
    }

    /** Whether it is worth while to read what begins here back. */
    private boolean mayHaveSlipped(String text, int at, Mirror mirror) {
        char c = text.charAt(at);
        if (isSign(c)) {
            return !isRewritten(text, at, mirror)
                    && (mirror.certain() || c != '?' || isStrange(text, at) || Pinyin.annotation(text, at) != null)
                    && mayBeSlip(text, at, mirror.certain());
        }
        return (mirror.certain() && !mirror.shows() && isMark(c) && isStrangeBehind(text, at, STRANGE))
                || ((c == '(' || c == '!') && mayHideSlip(text, at));
    }

    /** Whether the mark here bears the comma that this mirror puts before it, and so came through in step. */
    private static boolean isRewritten(String text, int at, Mirror mirror) {
        return mirror.style() == Mirror.Style.DOUBLED
                && text.charAt(at) == '?'
                && at > 1
                && text.charAt(at - 1) == ','
                && text.charAt(at - 2) != ','
                && text.charAt(at - 2) != REPLACEMENT;
    }

    /** Whether a place that was not read back bears a sign of a slip, or something that nobody writes. */
    private boolean looksSlipped(String text, int at, Mirror mirror) {
        if (isSign(text.charAt(at))) {
            return isDamage(text, at, mirror);
        }
        int next = markEnd(text, at);
        return isSuspect(text, at, mirror)
                ? readsBadly(text, next, clauseEnd(text, next))
                : mirror.certain() && isRare(text, at) && isRare(text, at + 1);
    }

    /** Whether unusual words follow a mark: many a name does, so that this alone tells nothing of where something slipped. */
    private boolean isSuspect(String text, int at, Mirror mirror) {
        char c = text.charAt(at);
        if (!mirror.certain() || isSign(c) || !isMark(c)) {
            return false;
        }
        int next = markEnd(text, at);
        // A question mark among them is read back by itself.
        return (isStrangeBehind(text, at, VERY_STRANGE)
                        || (text.substring(at + 1, next).indexOf('?') < 0 && isStrange(text, at)))
                && isGarbled(text, next);
    }

    private boolean readsBadly(String text, int start, int end) {
        return chooser.strangeness(PageText.forms(text.substring(start, end), simplifier))
                > (end - start) * READS_BADLY;
    }

    /** Whether a restoration is sure enough; where a character may have been dropped without a trace, a number never is. */
    private static boolean isBelieved(SlipChooser.Restoration restoration, char sign, Mirror mirror) {
        return !restoration.incomplete()
                && !restoration.evidence().name()
                && (mirror.keepsPrivateUse() || !hasNumeral(restoration.after()))
                && probability(restoration, sign, mirror) >= SURE;
    }

    private static boolean hasNumeral(String text) {
        return text.chars().anyMatch(c -> NUMERALS.indexOf(c) >= 0);
    }

    private static double probability(SlipChooser.Restoration restoration, char sign, Mirror mirror) {
        return restoration.evidence().probability(!mirror.keepsPrivateUse(), !isSign(sign));
    }

    /**
     * Notes what is left unresolved at a place that nothing was read back from: with it what makes no words on either side,
     * the letter that may be half of a character, and its annotation.
     */
    private void leaveAround(String text, int at, int bound, BitSet unresolved) {
        int start = at;
        while (start > Math.max(bound, at - SlipReader.LONGEST_RUN)
                && mayBeOutOfStep(text.charAt(start - 1))
                && isGarbled(text, clauseStart(text, start), start)) {
            start--;
        }
        int end = Math.max(markEnd(text, at), at + 1);
        while (end < Math.min(text.length(), at + SlipReader.LONGEST_RUN)
                && mayBeOutOfStep(text.charAt(end))
                && isGarbled(text, end, clauseEnd(text, end))) {
            end++;
        }
        leave(text, start, tornEnd(text, end), unresolved);
    }

    /** Notes a run; the mark before it came through in step, and parts it from what stands in front. */
    private static void leave(String text, int start, int end, BitSet unresolved) {
        int from = start;
        while (from < end && ",，;:!。、".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        unresolved.set(from < end ? from : start, end);
    }

    /** Behind the letter that may be the second half of a character read out of step, and behind its annotation. */
    private static int tornEnd(String text, int at) {
        int end = at < text.length() && text.charAt(at) >= Gbk.FIRST_TRAIL && text.charAt(at) < 0x7f ? at + 1 : at;
        return end + Pinyin.annotationLength(text, end);
    }

    private static int clauseStart(String text, int end) {
        int start = end;
        while (start > 0 && start > end - GARBLED && mayBeOutOfStep(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end < start + GARBLED && mayBeOutOfStep(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isGarbled(String text, int start, int end) {
        return words.score(PageText.forms(text.substring(start, end), simplifier)) < (end - start) * SENSELESS;
    }

    private static boolean mayBeOutOfStep(char c) {
        return Gbk.code(c) != 0 && "，。、；：？！“”《》（）\u3000".indexOf(c) < 0;
    }

    /** Full-width digits in bytes out of step are no digits: no number may be read out of them. */
    private static void blotDigits(String text, int start, int end, Edits edits) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= '０' && text.charAt(i) <= '９') {
                edits.replace(i, i + 1, String.valueOf(REPLACEMENT));
            }
        }
    }

    private static boolean isMark(char c) {
        return c == ',' || c == '?' || c == '!' || c == ';' || c == ':';
    }

    private static int markEnd(String text, int at) {
        int end = at;
        while (end < text.length() && "?,!;:。、".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Whether what follows the marks here is hardly ever written: all that shows of a slip whose broken byte was dropped. */
    private boolean isStrangeBehind(String text, int at, double strange) {
        int next = markEnd(text, at);
        if (text.substring(at, next).contains("??")) {
            // A sign, which is read back by itself.
            return false;
        }
        char c = next < text.length() ? text.charAt(next) : '\n';
        if (c >= '@' && c < 0x7f) {
            char behind = next + 1 < text.length() ? text.charAt(next + 1) : '\n';
            return Scripts.isHan(behind) || (behind == '(' && Pinyin.annotation(text, next + 1) != null);
        }
        return Gbk.code(c) != 0
                && chooser.strangeness(
                                PageText.forms(text.substring(next, Math.min(text.length(), next + 3)), simplifier))
                        > strange;
    }

    /** Whether two characters follow that hardly ever follow each other. */
    private boolean isStrange(String text, int at) {
        int next = markEnd(text, at);
        return next + 1 < text.length()
                && Scripts.isHan(text.charAt(next))
                && Scripts.isHan(text.charAt(next + 1))
                && !chooser.knows(simplifier.fold(text.charAt(next)), simplifier.fold(text.charAt(next + 1)));
    }

    private static SlipChooser.Restoration better(SlipChooser.Restoration one, SlipChooser.Restoration other) {
        return one == null || (other != null && other.gain() > one.gain()) ? other : one;
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
            return at + 2 < text.length() && (isRare(text, at + 1) || isRare(text, at + 2));
        }
        char annotated = text.charAt(at - 1);
        String syllable = Scripts.isHan(annotated) ? Pinyin.annotation(text, at) : null;
        return syllable != null && Pinyin.isToned(syllable) && !readings.isReading(annotated, Pinyin.plain(syllable));
    }

    /** Where the shifted run that leads to this place may have begun: the last ASCII mark on the line. */
    private static int runStart(String text, int at, int bound) {
        int start = at;
        while (start > bound && start > at - SlipReader.LONGEST_RUN && Gbk.code(text.charAt(start - 1)) != 0) {
            start--;
        }
        while (start > bound && "?!,;:\ufffd".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start;
    }

    /** Whether a sign of a slip is one here. */
    private boolean isDamage(String text, int at, Mirror mirror) {
        char c = text.charAt(at);
        if (c != '?') {
            return (at > 0 && Scripts.isHan(text.charAt(at - 1)))
                    || (at + 1 < text.length() && Scripts.isHan(text.charAt(at + 1)));
        }
        if (Pinyin.annotation(text, at) != null && at > 0 && Scripts.isHan(text.charAt(at - 1))) {
            return true;
        }
        if (isRewritten(text, at, mirror)) {
            return isGarbled(text, markEnd(text, at));
        }
        // A mirror that doubles marks leaves no question mark without its comma.
        if (mirror.style() == Mirror.Style.DOUBLED && at > 0 && Scripts.isHan(text.charAt(at - 1))) {
            return true;
        }
        int next = at + 1;
        while (next < text.length() && "?!,;。、".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (mirror.certain()) {
            return isGarbled(text, next) || endsStrangely(text, at);
        }
        return isRare(text, next) && isRare(text, next + 1) && isRare(text, next + 2);
    }

    /** Whether a line ends in a question mark behind a character that no question ends in: its last bytes may be lost. */
    private boolean endsStrangely(String text, int at) {
        boolean ends = at + 1 == text.length() || text.charAt(at + 1) == '\n';
        return ends
                && at > 0
                && Scripts.isHan(text.charAt(at - 1))
                && !chooser.knows(simplifier.fold(text.charAt(at - 1)), '？');
    }

    private boolean isRare(String text, int at) {
        return at < text.length() && characters.isRare(text.charAt(at));
    }

    /** Whether what stands here makes no words. */
    private boolean isGarbled(String text, int at) {
        int end = at;
        while (end < text.length() && end < at + GARBLED && Gbk.code(text.charAt(end)) != 0) {
            end++;
        }
        return end > at && isGarbled(text, at, end);
    }
}
