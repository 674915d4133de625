package io.minqing.text.slip;

import io.minqing.text.character.Pinyin;
import io.minqing.text.character.Readings;
import io.minqing.text.character.Scripts;
import io.minqing.text.character.Simplifier;
import io.minqing.text.slip.SlipReading.Place;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs all readings of slipped bytes and all that may fill their open places against each other and against the text as
 * it stands. Two models speak: characters in a row as civic text and the page write them find the likeliest fillings, and
 * dictionary words in a row have a say in their order. What is chosen comes with the evidence for it.
 */
final class SlipChooser {
    /** How much the words say beside the characters; both speak of the same text. */
    private static final double WORDS = 0.2;

    private static final int CONTEXT = 8;
    /** Characters that tell how probable the next one is. */
    private static final int BEFORE = 3;
    /** A pair of characters is given up whose first one is so much less likely than the best (natural logarithm). */
    private static final double OUTDONE = 6;
    /** A filling so much less likely than the best (natural logarithm) is given up. */
    private static final double FORLORN = 14;
    /** Fillings kept while what stands behind an open place is not yet read. */
    private static final int WIDE = 48;

    private static final int NARROW = 6;
    /** So many characters behind an open place tell what fills it. */
    private static final int SETTLED = 2;

    private static final int MOST_BEFORE_OPEN = 16;
    /** What it says that an annotation fits the character restored before it, or does not. */
    private static final double ANNOTATED = 4;

    private static final double QUOTE = 2;
    /** How little probable it is that a line ends in a mark that wants something behind it. */
    private static final double UNENDED = 4;
    /** How little probable it is that a mark follows another one, beyond what careless texts say of it. */
    private static final double CLASH = 4;
    /** How probable a character at least is behind another one which it follows elsewhere on the page (logarithm). */
    private static final double ON_PAGE = -4;

    private static final Comparator<Draft> BEST_FIRST = (one, other) -> Double.compare(other.score(), one.score());

    private final CharacterModel characters;
    private final WordModel words;
    private final Readings readings;
    private final Simplifier simplifier;
    /** Family names of one character. */
    private final Set<Character> surnames = new HashSet<>();

    SlipChooser(CharacterModel characters, WordModel words, Readings readings, Simplifier simplifier) {
        this.characters = characters;
        this.words = words;
        this.readings = readings;
        this.simplifier = simplifier;
        Vocabulary.read("surname.csv", "surname").stream()
                .map(entry -> entry.text("surname"))
                .filter(surname -> surname.length() == 1)
                .forEach(surname -> surnames.add(surname.charAt(0)));
    }

    /** Whether texts write two characters in a row. */
    boolean knows(char first, char second) {
        return characters.knows(first, second);
    }

    /** How little probable it is that a clause begins so: the negative logarithm. */
    double strangeness(char[] forms) {
        double strangeness = 0;
        char before = '，';
        for (char c : forms) {
            strangeness -= characters.link(before, c);
            before = c;
        }
        return strangeness;
    }

    /**
     * What a piece of text was before it slipped.
     *
     * @param start offset on the page
     * @param end where it ends there
     * @param after what it was
     * @param gain natural logarithm of how much likelier this is than the text as it stands, slips being as likely as not
     * @param characters the part of the gain that the characters make
     * @param words the part of the words, not weighed
     * @param evidence what speaks for it; null until it is chosen
     * @param known characters of which the bytes leave no doubt
     * @param openAtEnd whether its last character lost the trail byte
     * @param incomplete whether something is lost that nothing can tell
     */
    record Restoration(
            int start,
            int end,
            String after,
            double gain,
            double characters,
            double words,
            SlipEvidence evidence,
            int known,
            boolean openAtEnd,
            boolean incomplete) {
        private Restoration withGain(double newGain) {
            return new Restoration(
                    start, end, after, newGain, characters, words, evidence, known, openAtEnd, incomplete);
        }

        private Restoration judged(SlipEvidence newEvidence) {
            return new Restoration(
                    start, end, after, gain, characters, words, newEvidence, known, openAtEnd, incomplete);
        }
    }

    /** A filling that is being written. */
    private static final class Draft {
        /** What was written before; null for what stands in front of the reading. */
        private final Draft before;
        /** What comes last, as it is written. */
        private final String text;
        /** The same as the models know it. */
        private final char[] forms;

        private final double score;
        private final CharacterModel.Behind behind;

        Draft(Draft before, String text, char[] forms, double score, CharacterModel.Behind behind) {
            this.before = before;
            this.text = text;
            this.forms = forms;
            this.score = score;
            this.behind = behind;
        }

        /** Logarithm of the probability of all that was written. */
        double score() {
            return score;
        }

        /** What may follow. */
        CharacterModel.Behind behind() {
            return behind;
        }

        Draft then(String option, char[] optionForms, double newScore) {
            CharacterModel.Behind next = behind;
            for (char c : optionForms) {
                next = next.then(c);
            }
            return new Draft(this, option, optionForms, newScore, next);
        }

        String whole() {
            return before == null ? text : before.whole() + text;
        }

        char[] wholeForms() {
            return before == null ? forms : concat(before.wholeForms(), forms);
        }
    }

    /**
     * The likeliest restoration; null when there is no reading.
     *
     * @param sound natural logarithm of the odds that text like this has not slipped
     */
    Restoration choose(String text, List<SlipReading> found, PageText page, double sound) {
        Map<List<Object>, Restoration> all = new HashMap<>();
        Map<List<Object>, Standing> standing = new HashMap<>();
        for (SlipReading reading : found) {
            for (Restoration one : fill(text, reading, page, standing)) {
                all.merge(List.of(one.end(), one.after()), one, SlipChooser::either);
            }
        }
        Restoration best = null;
        for (Restoration one : all.values()) {
            if (best == null
                    || one.gain() > best.gain()
                    || (one.gain() == best.gain() && one.after().compareTo(best.after()) < 0)) {
                best = one;
            }
        }
        if (best == null) {
            return null;
        }
        double others = Math.exp(sound - best.gain());
        double characterMargin = best.characters();
        double wordMargin = best.words();
        for (Restoration one : all.values()) {
            if (!one.equals(best)) {
                others += Math.exp(one.gain() - best.gain());
                characterMargin = Math.min(characterMargin, best.characters() - one.characters());
                wordMargin = Math.min(wordMargin, best.words() - one.words());
            }
        }
        return best.judged(evidence(text, best, page, -Math.log(others), characterMargin, wordMargin));
    }

    private SlipEvidence evidence(
            String text, Restoration best, PageText page, double odds, double characterMargin, double wordMargin) {
        char[] left = page.before(best.start(), BEFORE);
        boolean annotated = best.after().endsWith("(");
        char[] restored = PageText.forms(
                annotated ? best.after().substring(0, best.after().length() - 1) : best.after(), simplifier);
        char[] forms = concat(left, restored, page.after(resumes(text, best.end(), annotated), 2));
        int first = left.length;
        int last = first + restored.length - 1;
        double weakest = 0;
        for (int i = Math.max(1, first); i <= Math.min(last + 1, forms.length - 1); i++) {
            weakest = Math.min(weakest, link(forms[i - 1], forms[i], page));
        }
        int triples = triples(forms, first, page);
        boolean mark = !Scripts.isHan(restored[0]);
        double fluency = characters.score(forms, first, forms.length, page.counts(), 0) / (forms.length - first);
        return new SlipEvidence(
                odds,
                characterMargin,
                wordMargin,
                weakest,
                fluency,
                triples,
                best.known(),
                best.openAtEnd(),
                mark,
                !mark && triples == 0 && first > 0 && surnames.contains(forms[first - 1]));
    }

    /** How many of the three rows of three characters that hold this place are written elsewhere. */
    private int triples(char[] forms, int at, PageText page) {
        int found = 0;
        for (int i = Math.max(0, at - 2); i <= at && i + 2 < forms.length; i++) {
            found += isWritten(forms[i], forms[i + 1], forms[i + 2], page) ? 1 : 0;
        }
        return found;
    }

    private boolean isWritten(char first, char second, char third, PageText page) {
        return characters.knows(first, second, third)
                || page.counts().count(NgramCounts.key(NgramCounts.key(first, second), third)) > 0;
    }

    /** Logarithm of about how probable one character is behind another. */
    private double link(char first, char second, PageText page) {
        double link = characters.link(first, second);
        return page.counts().count(NgramCounts.key(first, second)) > 0 ? Math.max(link, ON_PAGE) : link;
    }

    /** The same text read in two ways is likelier than in one. */
    private static Restoration either(Restoration one, Restoration other) {
        double gain = Math.max(one.gain(), other.gain()) + Math.log1p(Math.exp(-Math.abs(one.gain() - other.gain())));
        return (one.incomplete() ? other : one).withGain(gain);
    }

    private List<Restoration> fill(
            String text, SlipReading reading, PageText page, Map<List<Object>, Standing> standing) {
        char[] left = page.before(reading.start(), CONTEXT);
        boolean annotated = reading.tail().equals("(");
        Standing asItStands = standing.computeIfAbsent(
                List.of(reading.end(), annotated), key -> standing(text, reading, left, annotated, page));
        char[] rest = annotated ? new char[0] : PageText.forms(reading.tail(), simplifier);
        List<Draft> drafts =
                List.of(new Draft(null, "", left, 0, characters.behind(left, left.length, page.counts(), 0)));
        int sinceOpen = SETTLED;
        for (Place place : reading.places()) {
            if (place.isOpen()) {
                drafts = drafts.subList(0, Math.min(drafts.size(), MOST_BEFORE_OPEN));
            }
            sinceOpen = place.isOpen() ? 0 : sinceOpen + 1;
            drafts = extend(drafts, place, sinceOpen < SETTLED ? WIDE : NARROW);
        }
        List<Restoration> restorations = new ArrayList<>();
        boolean quoteOpen = isQuoteOpen(text, reading.start());
        for (Draft draft : goOn(drafts, concat(rest, asItStands.right()), page)) {
            String filling = draft.whole();
            char[] forms = draft.wholeForms();
            double inCharacters = draft.score() - asItStands.characters();
            double inWords = words.score(forms) - asItStands.words();
            double gain = inCharacters
                    + WORDS * inWords
                    - reading.cost()
                    + annotationBonus(text, reading.end(), filling)
                    + quoteBonus(filling, quoteOpen)
                    - (rest.length + asItStands.right().length == 0 && endsBadly(filling) ? UNENDED : 0)
                    - (clashes(forms, left.length) ? CLASH : 0);
            restorations.add(new Restoration(
                    reading.start(),
                    reading.end(),
                    filling + reading.tail(),
                    gain,
                    inCharacters,
                    inWords,
                    null,
                    reading.known(),
                    reading.isOpenAtEnd(),
                    reading.incomplete()));
        }
        return restorations;
    }

    /** The text as it stands. */
    private static final class Standing {
        private final char[] right;
        private final double characters;
        private final double words;

        Standing(char[] right, double characters, double words) {
            this.right = right;
            this.characters = characters;
            this.words = words;
        }

        /** What stands behind the piece that is read back. */
        char[] right() {
            return right;
        }

        /** Logarithm of the probability of the piece and what stands behind it, by characters. */
        double characters() {
            return characters;
        }

        /** The same by words, with what stands before. */
        double words() {
            return words;
        }
    }

    private Standing standing(String text, SlipReading reading, char[] left, boolean annotated, PageText page) {
        char[] right = page.after(resumes(text, reading.end(), annotated), CONTEXT);
        char[] observed =
                concat(left, PageText.forms(text.substring(reading.start(), reading.end()), simplifier), right);
        return new Standing(
                right,
                characters.score(observed, left.length, observed.length, page.counts(), 1),
                words.score(observed));
    }

    /** The best of what drafts and options give together, best first. */
    private static List<Draft> extend(List<Draft> drafts, Place place, int most) {
        int width = place.options().length;
        double[] scores = new double[drafts.size() * width];
        double best = Double.NEGATIVE_INFINITY;
        for (int d = 0; d < drafts.size(); d++) {
            double before = drafts.get(d).score();
            CharacterModel.Behind behind = drafts.get(d).behind();
            for (int i = 0; i < width; i++) {
                char[] option = place.forms()[i];
                double score = behind.logProbability(option[0]);
                if (option.length == 1) {
                    score += before;
                } else {
                    score = before + score < best - OUTDONE
                            ? Double.NEGATIVE_INFINITY
                            : before
                                    - SlipReader.DROPPED
                                    + (score + behind.then(option[0]).logProbability(option[1]));
                }
                scores[d * width + i] = score;
                best = Math.max(best, score);
            }
        }
        List<Draft> longer = new ArrayList<>(Math.min(most, scores.length));
        double least = Math.max(least(scores, most), best - FORLORN);
        for (int k = 0; k < scores.length && longer.size() < most; k++) {
            if (scores[k] >= least) {
                longer.add(drafts.get(k / width).then(place.options()[k % width], place.forms()[k % width], scores[k]));
            }
        }
        longer.sort(BEST_FIRST);
        return longer;
    }

    /** The best drafts once it is said what stands behind them; its characters from the fourth on know nothing of the drafts. */
    private List<Draft> goOn(List<Draft> drafts, char[] right, PageText page) {
        int near = Math.min(BEFORE, right.length);
        double[] far = new double[right.length];
        CharacterModel.Behind inside = characters.behind(right, near, page.counts(), 0);
        for (int i = near; i < right.length; i++) {
            far[i] = inside.logProbability(right[i]);
            inside = inside.then(right[i]);
        }
        List<Draft> longer = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            double score = 0;
            CharacterModel.Behind behind = draft.behind();
            for (int i = 0; i < near; i++) {
                score += behind.logProbability(right[i]);
                behind = behind.then(right[i]);
            }
            for (int i = near; i < right.length; i++) {
                score += far[i];
            }
            longer.add(new Draft(draft, "", right, draft.score() + score, behind));
        }
        longer.sort(BEST_FIRST);
        return longer.subList(0, Math.min(NARROW, longer.size()));
    }

    /** The least of the best scores: the root of a heap of them. */
    private static double least(double[] scores, int most) {
        if (scores.length <= most) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] heap = Arrays.copyOf(scores, most);
        Arrays.sort(heap);
        for (int i = most; i < scores.length; i++) {
            if (scores[i] > heap[0]) {
                sink(heap, scores[i]);
            }
        }
        return heap[0];
    }

    private static void sink(double[] heap, double score) {
        int at = 0;
        for (int child = 1; child < heap.length; child = 2 * at + 1) {
            child += child + 1 < heap.length && heap[child + 1] < heap[child] ? 1 : 0;
            if (heap[child] >= score) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = score;
    }

    private double annotationBonus(String text, int end, String restored) {
        String syllable = end < text.length() && text.charAt(end) == '(' ? Pinyin.annotation(text, end) : null;
        if (syllable == null || !Pinyin.isToned(syllable)) {
            return 0;
        }
        char annotated = restored.charAt(restored.length() - 1);
        return readings.isTonedReading(annotated, syllable) ? ANNOTATED : -ANNOTATED;
    }

    /** Where the text that the models know goes on: past the annotation whose parenthesis was lost with the byte before. */
    private static int resumes(String text, int end, boolean annotated) {
        return annotated ? text.indexOf(')', end) + 1 : end;
    }

    /** Whether a mark stands directly behind another one. */
    private static boolean clashes(char[] forms, int at) {
        return at > 0 && at < forms.length && WordModel.isStop(forms[at]) && WordModel.isStop(forms[at - 1]);
    }

    /** Whether a line hardly ever ends so. */
    private static boolean endsBadly(String restored) {
        return "，、“《（".indexOf(restored.charAt(restored.length() - 1)) >= 0;
    }

    /** Quotation marks want their counterpart. */
    private static double quoteBonus(String restored, boolean quoteOpen) {
        char c = restored.charAt(0);
        return c == '”' ? quoteOpen ? QUOTE : -QUOTE : c == '“' ? quoteOpen ? -QUOTE : 0 : 0;
    }

    private static boolean isQuoteOpen(String text, int end) {
        for (int i = end - 1; i >= 0 && i > end - SlipReader.LONGEST_RUN; i--) {
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

    private static char[] concat(char[]... parts) {
        int length = 0;
        for (char[] part : parts) {
            length += part.length;
        }
        char[] all = new char[length];
        int at = 0;
        for (char[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
