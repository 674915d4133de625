package io.minqing.text;

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
    private static final Pattern DAY = Pattern.compile("星期[一二三四五六日天]|周[一二三四五六日]|[上下]午|农历.*|[\\d.·:：-]*");
    private static final Pattern EDITION = Pattern.compile("第?(?:[A-Za-z]?\\d{1,3}|[一二三四五六七八九十]{1,3})版(?:面|次)?");

    private final SourceFinder sources;
    private final BylineFinder bylines;

    ImprintReader(SourceFinder sources, BylineFinder bylines) {
        this.sources = sources;
        this.bylines = bylines;
    }

    /**
     * An imprint.
     *
     * @param publisher who published; null when the line does not say
     * @param certain whether the line itself tells what it is; else it may as well be an item of a list with its date, and
     *     is an imprint only next to the headline
     */
    record Imprint(String publisher, boolean certain) {}

    /** The words of a line sorted by what they are. */
    private static final class Words {
        private final List<String> names = new ArrayList<>();

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
    Imprint read(String line) {
        if (line.length() > LONGEST || line.chars().anyMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0)) {
            return null;
        }
        DateFinder.Found date = DateFinder.find(line, 0);
        if (date != null && DateFinder.find(line, date.end()) != null) {
            return null;
        }
        Words words = new Words();
        sort(date == null ? line : line.substring(0, date.start()), words);
        words.before = words.names.size();
        if (date != null) {
            sort(line.substring(date.end()), words);
        }
        if (words.names.size() > MOST_NAMES || words.names.stream().anyMatch(name -> !isWord(name))) {
            return null;
        }
        if (date == null) {
            return withoutDate(words);
        }
        String media = words.names.stream()
                .filter(name -> name.length() >= SHORTEST_NAME && sources.isMedia(name))
                .findFirst()
                .orElse(null);
        if (words.edition) {
            return new Imprint(media != null ? media : onlyPublisher(words.names), true);
        }
        if (words.posted || words.original) {
            String last = words.before > 0 ? words.names.get(words.before - 1) : null;
            return new Imprint(media != null ? media : words.before == 0 || isPerson(last) ? null : last, true);
        }
        if (words.names.isEmpty()) {
            return new Imprint(null, true);
        }
        if (media != null) {
            return new Imprint(media, words.names.size() == 1);
        }
        // The account, the time, and perhaps the province it posted from.
        boolean figures = !line.substring(date.start(), date.end()).contains("年")
                || CLOCK.matcher(line).region(date.end(), line.length()).find();
        boolean account = words.before == 1 && words.names.size() <= 2 && figures;
        String publisher = account && isPublisher(words.names.get(0)) ? words.names.get(0) : null;
        return publisher == null ? null : new Imprint(publisher, false);
    }

    /** Without a date, only the edition of a newspaper or the mark of an original post makes an imprint. */
    private Imprint withoutDate(Words words) {
        if (words.edition && words.names.stream().allMatch(sources::isMedia)) {
            return new Imprint(words.names.isEmpty() ? null : words.names.get(0), true);
        }
        if (words.original && !words.names.isEmpty()) {
            String last = words.names.get(words.names.size() - 1);
            return isPublisher(last) ? new Imprint(last, true) : null;
        }
        return null;
    }

    private void sort(String part, Words words) {
        boolean section = false;
        for (String raw : BREAK.split(part, -1)) {
            String word = CLOCK.matcher(raw).replaceAll("");
            if (word.isEmpty() || DAY.matcher(word).matches()) {
                continue;
            }
            int colon = Math.max(word.indexOf('：'), word.indexOf(':'));
            String head = colon < 0 ? word : word.substring(0, colon);
            if (EDITION.matcher(head).matches() && word.length() - head.length() <= LONGEST_SECTION + 1) {
                words.edition = true;
                section = colon < 0 || colon == word.length() - 1;
            } else if (section && word.length() <= LONGEST_SECTION && !sources.isMedia(word)) {
                section = false;
            } else if (word.equals("原创")) {
                words.original = true;
            } else if (word.startsWith("发表于") || word.startsWith("发布于")) {
                words.posted = true;
                return;
            } else {
                words.names.add(word);
            }
        }
    }

    /** The one name that can be a publisher; null when none or several can. */
    private String onlyPublisher(List<String> names) {
        List<String> publishers =
                names.stream().filter(this::isPublisher).distinct().toList();
        return publishers.size() == 1 ? publishers.get(0) : null;
    }

    private boolean isPublisher(String name) {
        return LineShape.hanCount(name) >= SHORTEST_NAME
                && name.length() <= LONGEST_NAME
                && !isPerson(name)
                && !sources.isColumn(name)
                && sources.clean(name) != null;
    }

    private boolean isPerson(String name) {
        return bylines.isPerson(name);
    }

    private static boolean isWord(String name) {
        return name.length() <= 2 * LONGEST_NAME
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '·');
    }
}
