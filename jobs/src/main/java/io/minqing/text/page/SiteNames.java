package io.minqing.text.page;

import java.util.List;
import java.util.regex.Pattern;

/** Parts the title of an HTML head (柳溪委员视察水渠 - 柳溪政协网) into headline and site. Immutable; safe to share. */
final class SiteNames {
    private static final int SHORTEST_HEADLINE = 2;
    private static final int LONGEST_SITE = 20;
    private static final int LONGEST_SPACED = 12;

    private static final Pattern BREAK = Pattern.compile("[_|｜\\-–—]");

    private final PublisherWords words;

    SiteNames(PublisherWords words) {
        this.words = words;
    }

    /** The title of an HTML head without the names of site and channel. */
    String withoutSite(String declared) {
        String title = declared.strip();
        boolean cut = false;
        for (String separator : List.of("_", "|", "｜", "-", "–", "—")) {
            int at = title.lastIndexOf(separator);
            while (at > 0) {
                String tail = title.substring(at + separator.length()).strip();
                boolean dash = "-–—".contains(separator);
                boolean subtitle = dash && (title.charAt(at - 1) == separator.charAt(0));
                // Behind a blank and in front of the kind of the site (- 柳江瞭望 - 数字报) stands its name.
                boolean spaced = cut && title.charAt(at - 1) == ' ' && tail.length() <= LONGEST_SPACED;
                // 委员风采 | 王某：扎根基层 has its column in front.
                boolean column = !dash && !separator.equals("_") && tail.length() > at && !isSite(tail);
                if (subtitle || at < SHORTEST_HEADLINE || column || (dash && !spaced && !isSite(tail))) {
                    break;
                }
                cut = true;
                title = title.substring(0, at).strip();
                at = title.lastIndexOf(separator);
            }
        }
        return title;
    }

    /** A title without the name of who published behind it: 柳溪委员视察水渠 - 柳溪政协. */
    String withoutName(String title, String name) {
        if (!title.endsWith(name)) {
            return title;
        }
        String head = title.substring(0, title.length() - name.length()).stripTrailing();
        if (head.length() < SHORTEST_HEADLINE + 1
                || head.endsWith("——")
                || !BREAK.matcher(head.substring(head.length() - 1)).matches()) {
            return title;
        }
        return head.substring(0, head.length() - 1).stripTrailing();
    }

    /** The site that the title of an HTML head names last, less what many sites are called; null when it names none. */
    String site(String declared) {
        return last(declared.substring(Math.min(withoutSite(declared).length(), declared.length())));
    }

    /**
     * The site that the title of an HTML head names behind the headline, which stands on the page too: what follows it is
     * no part of it, whatever the site is called. A title that is but a name is that of the site.
     *
     * @param headline may be null
     * @return null when it names none
     */
    String siteBehind(String declared, String headline) {
        String known = site(declared);
        if (known != null || headline == null) {
            return known;
        }
        if (!declared.startsWith(headline)) {
            boolean bare = !BREAK.matcher(declared).find() && declared.length() <= LONGEST_SPACED;
            return bare ? declared.strip() : null;
        }
        String tail = declared.substring(headline.length()).strip();
        boolean parted =
                tail.length() > 1 && BREAK.matcher(tail.substring(0, 1)).matches();
        return parted && !tail.startsWith("——") && !tail.startsWith("--") && tail.length() <= LONGEST_SITE
                ? last(tail)
                : null;
    }

    private String last(String tail) {
        String site = null;
        for (String part : BREAK.split(tail, -1)) {
            String name = part.strip();
            site = name.isEmpty() || words.is(PublisherWords.Use.SITE, name) ? site : name;
        }
        return site;
    }

    /** Whether a name is that of a site by its last words. */
    boolean isSite(String name) {
        return name.length() <= LONGEST_SITE
                && (words.ends(PublisherWords.Use.SITE, name) || words.ends(PublisherWords.Use.OWNER, name));
    }

    /** Whether a line ends as the names of sites do; a headline seldom does. */
    boolean endsLikeSite(String text) {
        return words.ends(PublisherWords.Use.SITE, text);
    }

    /** Whether a line is the name of a site or newspaper, and no headline. */
    boolean isBanner(String text) {
        return text.length() <= LONGEST_SITE && words.ends(PublisherWords.Use.BANNER, text);
    }
}
