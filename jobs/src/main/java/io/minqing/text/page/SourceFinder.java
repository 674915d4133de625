package io.minqing.text.page;

import io.minqing.text.character.Scripts;
import io.minqing.text.page.PublisherWords.Use;
import io.minqing.text.slip.ByteSlipRepair;
import java.util.regex.Pattern;

/** Decides which words name a publisher. Vocabulary: {@code source.csv}. */
final class SourceFinder {
    private static final int LONGEST = 40;
    private static final int LONGEST_MEDIA = 20;
    private static final int SHORTEST_NEWSPAPER = 3;
    private static final String STOPS = "]】）)>〕|｜丨【[（(<〔;；,，。\t\u00a0";

    private static final Pattern WORD_BREAK = Pattern.compile("[\\s\\u3000\\u00a0|｜丨《》]+");

    private final PublisherWords words;

    SourceFinder() {
        this(new PublisherWords());
    }

    SourceFinder(PublisherWords words) {
        this.words = words;
    }

    /**
     * The publisher in the value of a label or field.
     *
     * @return null when it names nobody
     */
    String clean(String value) {
        if (value == null) {
            return null;
        }
        String name = value.strip();
        DateFinder.Found date = DateFinder.find(name.length() > 200 ? name.substring(0, 200) : name, 0);
        if (date != null) {
            name = date.start() == 0 ? name.substring(date.end()) : name.substring(0, date.start());
            name = withoutClock(name).strip();
        }
        if (name.startsWith("《") && name.indexOf('》') > 1) {
            name = name.substring(1, name.indexOf('》'));
        }
        int end = 0;
        while (end < name.length() && STOPS.indexOf(name.charAt(end)) < 0 && !gap(name, end)) {
            end++;
        }
        name = name.substring(0, end).strip();
        if (name.length() < 2 || name.length() > LONGEST || words.is(Use.NOBODY, name)) {
            return null;
        }
        return names(name) ? name : null;
    }

    /** Whether a word is a control of the site and names nothing. */
    boolean isControl(String word) {
        return words.is(Use.CONTROL, word);
    }

    /** Whether a name is that of a part of a site. */
    boolean isColumn(String name) {
        return words.ends(Use.COLUMN, name);
    }

    /** Whether a name is that of a newspaper, station, site or official account. */
    boolean isMedia(String name) {
        return name.length() <= LONGEST_MEDIA && (words.ends(Use.MEDIA, name) || isNewspaper(name));
    }

    /** The office in front of what says that it publishes (柳溪县政协办公室编印); null when a name says no such thing. */
    String office(String name) {
        String office = words.without(Use.PUBLISHES, name);
        return office.length() < name.length() && words.ends(Use.SIGNER, office) ? office : null;
    }

    /** Whether a name is that of something printed; a bulletin or a notice of an office is none. */
    boolean isNewspaper(String name) {
        return name.length() >= SHORTEST_NEWSPAPER
                && name.length() <= LONGEST_MEDIA
                && words.ends(Use.NEWSPAPER, name)
                && !words.ends(Use.DOCUMENT, name);
    }

    /**
     * The publisher that stands beside the date without a label: the masthead of a newspaper, the poster of a thread, the
     * account that published (新城政协 2022-08-24 18:20 发表于陕西).
     *
     * @return null when no word of the line is the name of a newspaper, station, site or account
     */
    String masthead(String line) {
        if (line.length() > 120) {
            return null;
        }
        DateFinder.Found date = DateFinder.find(line, 0);
        if (date != null && date.start() > 0 && line.indexOf("发表于", date.end()) > 0) {
            String[] parts = WORD_BREAK.split(line.substring(0, date.start()).strip(), -1);
            return clean(parts[parts.length - 1]);
        }
        for (String word : WORD_BREAK.split(line, -1)) {
            if (isMedia(word) && word.length() >= 4 && word.length() == LineShape.hanCount(word)) {
                return word;
            }
        }
        return null;
    }

    /** A blank ends a Chinese name; between Latin words it does not. */
    private static boolean gap(String name, int at) {
        if (!Scripts.isBlank(name.charAt(at))) {
            return false;
        }
        return at + 1 >= name.length()
                || at == 0
                || name.charAt(at - 1) > 0x2000
                || name.charAt(at + 1) > 0x2000
                || Scripts.isBlank(name.charAt(at + 1));
    }

    private static String withoutClock(String text) {
        int at = 0;
        while (at < text.length()
                && (Scripts.isBlank(text.charAt(at))
                        || LineShape.isDigit(text.charAt(at))
                        || text.charAt(at) == ':'
                        || text.charAt(at) == '：')) {
            at++;
        }
        return text.substring(at);
    }

    private static boolean names(String name) {
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            letters += Character.isLetter(name.charAt(i)) ? 1 : 0;
        }
        return letters >= 2
                && !name.startsWith("http")
                && !name.startsWith("www.")
                && name.chars().noneMatch(SourceFinder::isDamage);
    }

    /** What stands where characters were lost: part of a name is no name. */
    private static boolean isDamage(int c) {
        return c == '？' || ByteSlipRepair.isSign((char) c);
    }
}
