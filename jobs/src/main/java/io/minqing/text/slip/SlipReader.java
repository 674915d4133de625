package io.minqing.text.slip;

import io.minqing.text.character.Pinyin;
import io.minqing.text.character.Readings;
import io.minqing.text.character.Scripts;
import io.minqing.text.character.Simplifier;
import io.minqing.text.slip.SlipReading.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads bytes of a page back that may be out of step, under all hypotheses that fit them: which needle lay across the
 * border, what the decoder did with a broken byte, how the run ended.
 */
final class SlipReader {
    static final int LONGEST_RUN = 200;

    private static final int MOST_SHIFTS = 3;
    /** What it costs to assume that a private-use character was dropped: about one pair of bytes in fifteen is one. */
    static final double DROPPED = 1;
    /** So many pairs, the likeliest, may a dropped one have stood in. */
    private static final int MOST_PAIRS = 24;
    /** A character read back that follows the one before it less often may stand for two of which bytes were dropped. */
    private static final double PERHAPS_DROPPED = -9;
    /** At most one character in so many may be rare. */
    private static final int RARELY = 6;
    /** What it costs that a letter, of which the models know only that it is one, is this one. */
    private static final double LETTER = 9;
    /** The same of a letter that ends a run: one of 52. */
    private static final double LETTER_BEHIND = 4;
    /** What it costs to assume an annotation of a character that this mirror is not known to annotate. */
    private static final double UNUSUALLY_ANNOTATED = 3;

    /** Characters read back that are so much less likely than those that stand there (natural logarithm) are given up. */
    private static final double HOPELESS = -9;
    /** The same of readings that another one outdoes. */
    private static final double OUTDONE = 10;

    private static final char REPLACEMENT = '\ufffd';
    private static final String MARKS = "，,。、；;：:！!？?”》）)";
    private static final String COUNTED = "件个条人户名元万亿次场篇项家份年月日时点届位余多%‰级号期岁天种类批";

    /** Marks in ASCII that a broken byte may have taken with it. */
    private static final Place SWALLOWED = marks(",", "?", "!", ";", ":");
    /** Those of them that stand without a comma before them where marks are doubled. */
    private static final Place UNDOUBLED = marks(",", ":");

    /** Lead bytes of codes that GBK leaves to private use. */
    private static final int[] PRIVATE_USE_LEADS = {
        0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc,
        0xfd, 0xfe
    };

    private final Map<Integer, Place> droppedPairs = new ConcurrentHashMap<>();
    private final SlipNeedles needles = new SlipNeedles();
    private final SlipCharacters characters;
    private final Readings readings;
    private final Simplifier simplifier;
    private final CharacterModel model;

    SlipReader(SlipCharacters characters, CharacterModel model, Readings readings, Simplifier simplifier) {
        this.characters = characters;
        this.model = model;
        this.readings = readings;
        this.simplifier = simplifier;
    }

    private static Place marks(String... marks) {
        char[][] forms = new char[marks.length][];
        for (int i = 0; i < marks.length; i++) {
            forms[i] = new char[] {PageText.mark(marks[i].charAt(0))};
        }
        return new Place(marks, forms, true);
    }

    /** All readings of what begins at an offset that give written text; none for most offsets. */
    List<SlipReading> read(String text, int start, PageText page, Mirror mirror) {
        List<SlipReading> found = new ArrayList<>();
        for (SlipNeedles.Visible opening : needles.openings(mirror.style())) {
            int position = start + opening.form().length();
            if (text.startsWith(opening.form(), start) && !text.startsWith("!", position)) {
                List<Place> places = new ArrayList<>();
                places.add(characters.endingIn(opening.before()));
                new Run(text, start, page, mirror, found).read(position, opening.after(), places, opening.cost(), 0);
            }
        }
        readLetter(text, start, mirror, found);
        readSplitAnnotation(text, start, page, mirror, found);
        found.removeIf(reading -> !isReadable(reading));
        double best = found.stream().mapToDouble(SlipReading::promise).max().orElse(0);
        found.removeIf(reading -> reading.promise() < best - OUTDONE);
        return found;
    }

    /** Bytes read back wrongly give rare characters at once. */
    private boolean isReadable(SlipReading reading) {
        int rare = 0;
        for (Place place : reading.places()) {
            if (place.options().length == 0) {
                return false;
            }
            char c = place.options()[0].charAt(0);
            rare += place.options().length == 1 && c > 0x7f && !characters.isWritten(c) ? 1 : 0;
        }
        return rare * RARELY <= reading.places().size();
    }

    /** A mark whose second byte and the letter behind it were annotated, which slips nothing: {@code ,,F(xiàn)} for ，F. */
    private void readLetter(String text, int start, Mirror mirror, List<SlipReading> found) {
        for (SlipNeedles.Visible needle : needles.inside(mirror.style())) {
            int position = start + needle.form().length();
            if (!text.startsWith(needle.form(), start)
                    || position >= text.length()
                    || !isLetterOrDigit(text.charAt(position))) {
                continue;
            }
            String syllable = text.startsWith("(", position + 1) ? Pinyin.annotation(text, position + 1) : null;
            char annotated = Gbk.character(needle.after(), text.charAt(position));
            if (syllable != null && annotated != 0 && readings.isTonedReading(annotated, syllable)) {
                List<Place> mark = List.of(characters.only(Gbk.character(needle.before(), needle.after())));
                String letter = text.substring(position, position + 1);
                found.add(new SlipReading(start, position + 1, mark, letter, LETTER, 0, false));
            }
        }
    }

    /** An annotation put into the middle of a character: 要?jiǎng)… for 要務, whose inner bytes are those of 獎. */
    private void readSplitAnnotation(String text, int start, PageText page, Mirror mirror, List<SlipReading> found) {
        int previous = beforeAnnotation(text, start) - 1;
        int before = previous >= 0 ? Gbk.code(text.charAt(previous)) & 0xff : 0;
        if (before < Gbk.FIRST_LEAD) {
            return;
        }
        boolean replaced =
                text.charAt(start) == REPLACEMENT && start + 1 < text.length() && text.charAt(start + 1) == '(';
        int open = replaced ? start + 1 : start;
        String syllable = Pinyin.annotation(text, open);
        if (syllable == null || !Pinyin.isToned(syllable)) {
            return;
        }
        int position = open + syllable.length() + 2;
        for (int lost = Gbk.FIRST_LEAD; lost <= Gbk.LAST_LEAD; lost++) {
            char annotated = Gbk.character(before, lost);
            if (annotated != 0 && readings.isTonedReading(annotated, syllable)) {
                double cost = annotated(annotated, page);
                new Run(text, start, page, mirror, found).read(position, lost, new ArrayList<>(), cost, 0);
            }
        }
    }

    /** Where an annotation begins that ends here; the offset itself when none does. */
    private static int beforeAnnotation(String text, int end) {
        int open = end > 0 && text.charAt(end - 1) == ')' ? text.lastIndexOf('(', end - 1) : -1;
        return open >= 0 && open + Pinyin.annotationLength(text, open) == end ? open : end;
    }

    /** What it costs to assume that a character is annotated. */
    private double annotated(char c, PageText page) {
        return page.isAnnotated(c) || ByteSlipDamage.isAnnotated(c)
                ? 0
                : simplifier.isTraditional(c) ? UNUSUALLY_ANNOTATED : 2 * UNUSUALLY_ANNOTATED;
    }

    /** A shifted run, read back from a lead byte whose trail byte is the next one. */
    private final class Run {
        private final String text;
        private final int start;
        private final PageText page;
        private final Mirror mirror;
        private final List<SlipReading> found;
        /** How much likelier the characters read so far are than those that stand there. */
        private double balance;

        Run(String text, int start, PageText page, Mirror mirror, List<SlipReading> found) {
            this.text = text;
            this.start = start;
            this.page = page;
            this.mirror = mirror;
            this.found = found;
        }

        /** Reads on at a position, one byte out of step, with the lead byte of the next character in hand. */
        void read(int from, int firstPending, List<Place> places, double cost, int shifts) {
            double balanceBefore = balance;
            readOn(from, firstPending, places, cost, shifts);
            balance = balanceBefore;
        }

        private void readOn(int from, int firstPending, List<Place> places, double cost, int shifts) {
            int position = from;
            int pending = firstPending;
            char before = WordModel.OPEN;
            char beforeAsItStands = WordModel.OPEN;
            while (position < text.length() && places.size() < LONGEST_RUN) {
                char c = text.charAt(position);
                int code = Gbk.code(c);
                if (code == 0 || c == '€') {
                    break;
                }
                if (!add(places, pending, code >> 8)) {
                    return;
                }
                char[] forms = places.get(places.size() - 1).forms()[0];
                char form = forms[forms.length - 1];
                char formAsItStands = PageText.form(c, simplifier);
                double link = forms.length > 1 ? PERHAPS_DROPPED : model.link(before, form);
                balance += (mirror.keepsPrivateUse() ? link : Math.max(link, PERHAPS_DROPPED))
                        - model.link(beforeAsItStands, formAsItStands);
                if (balance < HOPELESS) {
                    return;
                }
                before = form;
                beforeAsItStands = formAsItStands;
                position++;
                pending = code & 0xff;
                if (pending < 0x80) {
                    // Only an ASCII character of the original has such a byte where a lead byte belongs.
                    finish(position, places, String.valueOf((char) pending), cost + LETTER_BEHIND, false);
                    return;
                }
                if (pending == 0x80 || pending > Gbk.LAST_LEAD) {
                    return;
                }
                String syllable = position < text.length() && text.charAt(position) == '('
                        ? Pinyin.annotation(text, position)
                        : null;
                if (syllable != null && readings.isReading(c, Pinyin.plain(syllable))) {
                    position += syllable.length() + 2;
                }
            }
            end(position, pending, places, cost, shifts);
        }

        /** The run meets something that is not two bytes. */
        private void end(int position, int pending, List<Place> places, double cost, int shifts) {
            char c = position < text.length() ? text.charAt(position) : '\n';
            if (c == '€') {
                // The one byte 80, which ends a run as ASCII does.
                finishWith(pending, 0x80, position + 1, places, cost);
                return;
            }
            boolean letterBehind = position + 1 < text.length() && isLetterOrDigit(text.charAt(position + 1));
            if (c >= Gbk.FIRST_TRAIL && c < 0x7f) {
                if (!(places.size() <= 2 && isLetterOrDigit(c) && letterBehind)) {
                    finishWith(pending, c, position + 1, places, cost);
                }
                return;
            }
            if (shifts < MOST_SHIFTS) {
                for (SlipNeedles.Visible needle : needles.inside(mirror.style())) {
                    List<Place> longer = new ArrayList<>(places);
                    if (text.startsWith(needle.form(), position) && add(longer, pending, needle.before())) {
                        int next = position + needle.form().length();
                        read(next, needle.after(), longer, cost + needle.cost(), shifts + 1);
                    }
                }
            }
            if (c == '?') {
                swallowed(position, pending, places, cost);
            } else if (c == REPLACEMENT) {
                lostTrail(position + 1, pending, places, "", cost, false, Pinyin.annotation(text, position + 1));
            } else if (c <= ' ') {
                lostTrail(position, pending, places, "", cost, false, null);
            } else if (c < 0x40 && !places.stream().allMatch(Place::isOpen)) {
                // The decoder dropped the lone byte without a trace. Something must be known for sure.
                String syllable = c == '(' ? Pinyin.annotation(text, position) : null;
                lostTrail(position, pending, places, "", cost + SlipNeedles.UNUSUAL, false, syllable);
            }
        }

        private void finishWith(int lead, int trail, int end, List<Place> places, double cost) {
            List<Place> longer = new ArrayList<>(places);
            if (add(longer, lead, trail)) {
                finish(end, longer, "", cost, false);
            }
        }

        /** A question mark stands for the last trail byte and the ASCII character behind it. */
        private void swallowed(int position, int pending, List<Place> places, double cost) {
            int next = position + 1;
            String syllable = Pinyin.annotation(text, position);
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
                List<Place> longer = new ArrayList<>(places);
                longer.add(characters.beginningWith(pending));
                longer.add(mirror.style() == Mirror.Style.DOUBLED ? UNDOUBLED : SWALLOWED);
                finish(next, longer, "", cost + SlipNeedles.UNUSUAL, false);
            } else {
                // Perhaps a digit: not to be invented.
                lostTrail(next, pending, places, "?", cost + SlipNeedles.UNUSUAL, true, null);
            }
        }

        private void lostTrail(
                int end,
                int pending,
                List<Place> places,
                String tail,
                double cost,
                boolean incomplete,
                String syllable) {
            Place last = characters.beginningWith(pending);
            if (syllable != null && Pinyin.isToned(syllable)) {
                last = readAs(last, syllable);
            }
            if (last != null && last.options().length > 0) {
                List<Place> longer = new ArrayList<>(places);
                longer.add(last);
                finish(end, longer, tail, cost, incomplete);
            }
        }

        /** Of the characters of a place, those that are read so: such as are annotated if there are any, else all. */
        private Place readAs(Place place, String syllable) {
            List<String> usual = new ArrayList<>();
            List<String> all = new ArrayList<>();
            for (String option : place.options()) {
                char c = option.charAt(0);
                if (readings.isTonedReading(c, syllable)) {
                    all.add(option);
                    if (annotated(c, page) == 0) {
                        usual.add(option);
                    }
                }
            }
            return characters.place(usual.isEmpty() ? all : usual);
        }

        private void finish(int end, List<Place> places, String tail, double cost, boolean incomplete) {
            found.add(new SlipReading(start, end, List.copyOf(places), tail, cost, balance - cost, incomplete));
        }

        private boolean add(List<Place> places, int lead, int trail) {
            char c = trail < Gbk.FIRST_TRAIL || trail == 0x7f || trail > 0xfe ? 0 : Gbk.character(lead, trail);
            boolean readable = c != 0 && !Scripts.isPrivateUse(c);
            Place pairs = mirror.keepsPrivateUse() || trail < Gbk.FIRST_TRAIL ? null : dropped(lead, trail);
            if (pairs != null && pairs.options().length > 0) {
                places.add(readable ? characters.onlyOr(c, pairs) : pairs);
            } else if (readable) {
                places.add(characters.only(c));
            }
            return places.size() > 0 && (readable || (pairs != null && pairs.options().length > 0));
        }
    }

    /** Two characters of which the trail byte of the first and the lead byte of the second made a private-use character. */
    private Place dropped(int lead, int trail) {
        return droppedPairs.computeIfAbsent(lead << 8 | trail, key -> {
            Map<String, Double> pairs = new HashMap<>();
            for (int between : PRIVATE_USE_LEADS) {
                char first = Gbk.character(lead, between);
                if (!characters.isWritten(first)) {
                    continue;
                }
                char form = simplifier.fold(first);
                double alone = model.link(WordModel.OPEN, form);
                for (int next = Gbk.FIRST_LEAD; next <= Gbk.LAST_LEAD; next++) {
                    char second = Gbk.character(next, trail);
                    if (characters.isWritten(second) && Scripts.isPrivateUse(Gbk.character(between, next))) {
                        double link = model.link(form, simplifier.fold(second));
                        if (link > PERHAPS_DROPPED) {
                            pairs.put("" + first + second, alone + link);
                        }
                    }
                }
            }
            // Of such pairs there are hundreds.
            return characters.pairs(pairs.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_PAIRS)
                    .map(Map.Entry::getKey)
                    .toList());
        });
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Scripts.isDigit(c);
    }
}
