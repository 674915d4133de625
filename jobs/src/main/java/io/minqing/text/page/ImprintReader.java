package io.minqing.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the imprint of a page, a line that holds a date and what stands beside it without a label: the newspaper with its
 * edition (2024年6月27日 柳江日报 第03版：县域), the account that posted (原创 小周 柳溪政协 2024-05-06 18:30 发表于广西). Immutable;
 * safe to share.
 */
final class ImprintReader {
    private static final int LONGEST = 80;
    private static final int MOST_NAMES = 3;
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 12;
    private static final int LONGEST_SECTION = 8;

    private static final String SENTENCE_MARKS = "。；;！!？?，,";
    private static final Pattern BREAK = Pattern.compile("[\\s\\u3000\\u00a0|｜丨/／《》\\[\\]【】()（）]+|(?<= )·(?= )");
    private static final Pattern CLOCK = Pattern.compile("[0-2]?\\d[:：][0-5]\\d(?:[:：][0-5]\\d)?");
    private static final Pattern EDGE = Pattern.compile("^[·•-]+|[·•-]+$");
    private static final Pattern DAY = Pattern.compile("星期[一二三四五六日天]|周[一二三四五六日]|[上下]午|农历.*|[\\d.·:：-]*[万千+]*");
    private static final Pattern EDITION =
            Pattern.compile("第?(?:[A-Za-z]?\\d{1,3}|[一二三四五六七八九十]{1,3})版(?:面|次)?|[A-D]\\d{2}");
    private static final Pattern SPACED_EDITION = Pattern.compile("第\\s?([A-Za-z]?\\d{1,3})\\s?版(?:\\s?([:：])\\s?)?");

    /** How the platform of official accounts marks a post taken over from another account. */
    private static final String TAKEN_OVER = "以下文章来源于";

    private final SourceFinder sources;
    private final BylineFinder bylines;
    private final PlaceNames places;

    ImprintReader(SourceFinder sources, BylineFinder bylines, PlaceNames places) {
        this.sources = sources;
        this.places = places;
        this.bylines = bylines;
    }

    /**
     * An imprint.
     *
     * @param publisher who published; null when the line does not say
     * @param dated whether a date is in it
     * @param edition whether the page of a newspaper is in it
     * @param names what stands beside the date and may be anybody's name; places and controls are none
     * @param writers who wrote, named behind their office (本报记者 覃某)
     * @param certain whether the line itself tells what it is; else it may as well be an item of a list with its date, and
     *     is an imprint only next to the headline
     */
    record Imprint(
            String publisher,
            boolean dated,
            boolean edition,
            List<String> names,
            List<String> writers,
            boolean certain) {
        Imprint(String publisher, boolean dated, boolean edition, boolean certain) {
            this(publisher, dated, edition, List.of(), List.of(), certain);
        }

        private Imprint by(List<String> who, List<String> beside) {
            return new Imprint(publisher, dated, edition, beside, who, certain || !who.isEmpty());
        }
    }

    /** The words of a line sorted by what they are. */
    private static final class Words {
        private final List<String> names = new ArrayList<>();
        private final List<String> writers = new ArrayList<>();

        /** How many of the names stand before the date. */
        private int before;

        private boolean edition;
        private boolean original;
        private boolean posted;
    }

    /**
     * Reads a line.
     *
     * @return null when it is none
     */
    Imprint read(String whole) {
        if (whole.length() > LONGEST) {
            return null;
        }
        if (whole.startsWith(TAKEN_OVER)) {
            return new Imprint(sources.clean(whole.substring(TAKEN_OVER.length())), false, false, true);
        }
        if (whole.chars().anyMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0)) {
            return null;
        }
        String line = SPACED_EDITION.matcher(whole).replaceAll("第$1版$2");
        DateFinder.Found date = DateFinder.find(line, 0);
        if (date != null && DateFinder.find(line, date.end()) != null) {
            return null;
        }
        Words words = new Words();
        sort(date == null ? line : line.substring(0, date.start()), words);
        words.writers.addAll(bylines.take(words.names));
        words.before = words.names.size();
        boolean thread = words.posted;
        words.posted = false;
        if (date != null) {
            sort(line.substring(date.end()), words);
            words.writers.addAll(bylines.take(words.names));
        }
        if (words.names.size() > MOST_NAMES || words.names.stream().anyMatch(name -> !isWord(name))) {
            return null;
        }
        if (date == null) {
            return withoutDate(words);
        }
        Imprint imprint = dated(line, date, words, thread);
        if (imprint == null) {
            return words.writers.isEmpty()
                    ? null
                    : new Imprint(null, true, false, List.of(), List.copyOf(words.writers), true);
        }
        return imprint.by(List.copyOf(words.writers), List.copyOf(words.names));
    }

    /**
     * Reads a line next to the headline, where the day may be written out: 2024年6月27日 柳溪见闻 覃志明. Elsewhere that is a
     * heading as often.
     *
     * @return null when it is none; the names of a line that {@link #read} refuses are for the caller to doubt
     */
    Imprint readBesideHeadline(String line) {
        Imprint imprint = read(line);
        DateFinder.Found date = imprint != null || line.length() > LONGEST ? null : DateFinder.find(line, 0);
        boolean sentence = line.chars().anyMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0);
        if (date == null || date.invalid() || sentence || DateFinder.find(line, date.end()) != null) {
            return imprint;
        }
        Words words = new Words();
        sort(line.substring(0, date.start()), words);
        sort(line.substring(date.end()), words);
        boolean fits = !words.names.isEmpty()
                && words.names.size() <= MOST_NAMES
                && words.names.stream().allMatch(name -> isWord(name) && name.length() <= LONGEST_NAME);
        return fits ? new Imprint(null, true, false, List.copyOf(words.names), List.of(), false) : null;
    }

    private Imprint dated(String line, DateFinder.Found date, Words words, boolean thread) {
        String media = words.names.stream()
                .filter(name -> name.length() >= SHORTEST_NAME && (sources.isMedia(name) || isAccount(name)))
                .findFirst()
                .orElse(null);
        if (words.names.isEmpty() || thread) {
            return new Imprint(media, true, words.edition, true);
        }
        if (words.edition) {
            return new Imprint(media != null ? media : onlyPublisher(words.names), true, true, true);
        }
        if (words.posted || words.original) {
            return new Imprint(media != null ? media : lastBefore(words), true, false, true);
        }
        if (media != null) {
            boolean alone = words.names.stream().allMatch(name -> name.equals(media) || places.isPlace(name));
            return new Imprint(media, true, false, alone);
        }
        String office = office(words.names);
        if (office != null) {
            return new Imprint(office, true, false, true);
        }
        boolean clock = CLOCK.matcher(line).find() || line.contains("星期");
        if ((!clock && line.substring(date.start(), date.end()).contains("年")) || words.names.size() > 2) {
            return null;
        }
        // The account, the time, and perhaps the province it posted from.
        boolean place = clock && words.before == 0 && words.names.get(0).length() <= SHORTEST_NAME;
        String name = words.before == 1 && isPublisher(words.names.get(0)) ? words.names.get(0) : null;
        return new Imprint(name, true, false, place && words.names.size() == 1);
    }

    /** The office that a bulletin names as its publisher: 柳溪县政协办公室编; null when it names none. */
    private String office(List<String> names) {
        for (String name : names) {
            String office = sources.office(name);
            if (office != null) {
                return office;
            }
        }
        return null;
    }

    /** The name in front of the date; null when there is none or it is a person's. */
    private String lastBefore(Words words) {
        String last = words.before > 0 ? words.names.get(words.before - 1) : null;
        return last == null || bylines.isPerson(last) ? null : sources.clean(last);
    }

    /** Without a date, the page of a newspaper, its reporter or the mark of an original post makes an imprint. */
    private Imprint withoutDate(Words words) {
        if (!words.writers.isEmpty() && words.names.size() == 1 && sources.isMedia(words.names.get(0))) {
            return new Imprint(words.names.get(0), false, false, words.names, List.copyOf(words.writers), true);
        }
        if (words.edition && words.names.stream().allMatch(sources::isMedia)) {
            return new Imprint(words.names.isEmpty() ? null : words.names.get(0), false, true, true);
        }
        if (words.edition && words.names.size() == 1 && isPublisher(words.names.get(0))) {
            // A newspaper of an unusual name or a section of it.
            return new Imprint(null, false, true, true);
        }
        if (words.original && !words.names.isEmpty()) {
            String last = words.names.get(words.names.size() - 1);
            return isPublisher(last) ? new Imprint(last, false, false, true) : null;
        }
        return null;
    }

    /** Whether a line is the name of a newspaper or account and nothing else, so that it may stand above a date. */
    boolean isAccount(String line) {
        return line.length() >= SHORTEST_NAME
                && line.length() <= LONGEST_NAME
                && LineShape.hanCount(line) == line.length()
                && (sources.isMedia(line) || line.endsWith("政协"));
    }

    private void sort(String part, Words words) {
        boolean section = false;
        for (String raw : BREAK.split(part, -1)) {
            String word = EDGE.matcher(CLOCK.matcher(raw).replaceAll("")).replaceAll("");
            if (word.isEmpty() || DAY.matcher(word).matches() || sources.isControl(word) || isAddress(word)) {
                continue;
            }
            int colon = Math.max(word.indexOf('：'), word.indexOf(':'));
            String head = colon < 0 ? word : word.substring(0, colon);
            if (EDITION.matcher(head).matches() && word.length() - head.length() <= LONGEST_SECTION + 1) {
                words.edition = true;
                section = colon < 0 || colon == word.length() - 1;
            } else if (section
                    && word.length() <= LONGEST_SECTION
                    && !sources.isMedia(word)
                    && !bylines.isOffice(word)) {
                section = false;
            } else if (word.startsWith("原创")) {
                // Copied without blanks, the writer and the account behind it cannot be told apart.
                words.original = true;
            } else if (word.startsWith("发表于") || word.startsWith("发布于") || word.equals("Posted")) {
                words.posted = true;
                return;
            } else {
                section = false;
                words.names.add(word);
            }
        }
    }

    /** www.柳溪.example, which some sites print before the date. */
    private static boolean isAddress(String word) {
        return word.startsWith("www.") || word.startsWith("http:") || word.startsWith("https:");
    }

    /** Whether a name beside a date may be that of who published. */
    boolean isPublisher(String name) {
        return LineShape.hanCount(name) >= SHORTEST_NAME
                && name.length() <= LONGEST_NAME
                && !bylines.isPerson(name)
                && !sources.isColumn(name)
                && sources.clean(name) != null;
    }

    /** The one name that can be a publisher; null when none or several can. */
    private String onlyPublisher(List<String> names) {
        List<String> publishers =
                names.stream().filter(this::isPublisher).distinct().toList();
        return publishers.size() == 1 ? publishers.get(0) : null;
    }

    private static boolean isWord(String name) {
        return name.length() <= 2 * LONGEST_NAME
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '·');
    }
}
