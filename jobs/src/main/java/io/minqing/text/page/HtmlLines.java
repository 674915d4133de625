package io.minqing.text.page;

import io.minqing.text.character.Folding;
import io.minqing.text.page.PageLine.Hint;
import io.minqing.text.page.PageLine.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts HTML into the lines a reader sees, with what the elements say about each. Scripts, styles, and what is hidden are
 * left out; navigation, sidebars and footers stay as lines marked so, because a dropped line is logged.
 */
final class HtmlLines {
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "canvas",
            "button",
            "select",
            "textarea",
            "rt",
            "rp",
            "head",
            "video",
            "audio",
            "map");
    private static final Set<String> CHROME_TAGS = Set.of("nav", "footer", "aside");
    private static final Set<String> CHROME_ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search");
    private static final Set<String> CHROME_WORDS = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "breadcrumb",
            "breadcrumbs",
            "crumb",
            "crumbs",
            "footer",
            "foot",
            "copyright",
            "sidebar",
            "aside",
            "related",
            "recommend",
            "hot",
            "rank",
            "ranking",
            "share",
            "bdsharebuttonbox",
            "comment",
            "comments",
            "pagination",
            "pager",
            "ad",
            "ads",
            "advert",
            "banner",
            "toolbar",
            "login",
            "search",
            "friendlink",
            "topbar",
            "tags",
            "prevnext",
            "qrcode");
    private static final Set<String> CAPTION_WORDS = Set.of("caption", "figcaption", "imgdesc", "picdesc");

    /** Class attributes longer than this are not read. */
    private static final int MAX_NAMES = 500;

    /** Characters looked through to tell prose from furniture; nested boxes without end could take more time otherwise. */
    private static final int PROSE_BUDGET = 2 * Page.MAX_CHARS;

    /** Rows with more cells are of tables with figures. */
    private static final int MOST_CELLS = 8;

    private static final List<String> HIDDEN = List.of(
            "display:none", "visibility:hidden", "font-size:0;", "text-indent:-9", "left:-9", "top:-9", "opacity:0;");

    /** What a look at a node costs of the budget besides its characters. */
    private static final int COST = 10;

    private static final Pattern NAME_BREAK = Pattern.compile("[^a-z]+");

    private HtmlLines() {}

    /** Reads a page; never fails, whatever the markup. */
    static Page read(String html) {
        boolean truncated = html.length() > Page.MAX_CHARS;
        Document document = Jsoup.parse(Page.cut(html));
        Lines lines = new Lines(document.body());
        document.body().traverse(lines);
        lines.endLine();
        Elements metas = document.getElementsByTag("meta");
        String date = firstMeta(
                metas,
                "article:published_time",
                "pubdate",
                "publishdate",
                "publish_time",
                "publication_date",
                "datepublished",
                "dc.date",
                "dcterms.created",
                "weibo:article:create_at",
                "weibo: article:create_at",
                "og:release_date",
                "firstpublishedtime");
        return new Page(
                lines.text.toString(),
                lines.hints,
                title(document, metas),
                date == null ? jsonLd(document, "datePublished") : date,
                firstMeta(metas, "contentsource", "source", "article:source", "mediaid", "copyrightholder"),
                truncated);
    }

    private static String title(Document document, Elements metas) {
        String declared = firstMeta(metas, "articletitle", "og:title", "twitter:title");
        if (declared != null) {
            return declared;
        }
        String title = document.title();
        return title.isBlank() ? null : title.strip();
    }

    private static String firstMeta(Elements metas, String... names) {
        for (String name : names) {
            for (Element meta : metas) {
                if (name.equalsIgnoreCase(meta.attr("name"))
                        || name.equalsIgnoreCase(meta.attr("property"))
                        || name.equalsIgnoreCase(meta.attr("itemprop"))) {
                    String content = meta.attr("content").strip();
                    if (!content.isEmpty()) {
                        return content;
                    }
                }
            }
        }
        return null;
    }

    /** A text value of the page's JSON-LD, found without reading the whole of it. */
    private static String jsonLd(Document document, String key) {
        for (Element script : document.getElementsByTag("script")) {
            if (!script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
                continue;
            }
            String json = script.data();
            int at = json.indexOf("\"" + key + "\"");
            int open = at < 0 ? -1 : json.indexOf('"', at + key.length() + 2);
            int close = open < 0 ? -1 : json.indexOf('"', open + 1);
            if (close > open + 1
                    && json.substring(at + key.length() + 2, open).strip().equals(":")) {
                return json.substring(open + 1, close);
            }
        }
        return null;
    }

    /** Collects lines while the elements go by. */
    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<Hint> hints = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int linked;

        /** Whether nothing but blanks is on the line yet. */
        private boolean blank = true;

        private int silent;
        private int chrome;
        private int caption;
        private int links;
        private int headings;
        private int preformatted;
        private Role role = Role.TEXT;
        private final Deque<Marks> open = new ArrayDeque<>();
        private int budget = PROSE_BUDGET;

        /** Sentences of the whole page. */
        private final int stops;

        Lines(Element body) {
            stops = stops(body);
        }

        /** What an element that is open adds to the lines in it. */
        private record Marks(
                boolean breaks, boolean chrome, boolean caption, boolean link, boolean heading, boolean pre) {}

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                if (silent == 0) {
                    append(words);
                }
            } else if (node instanceof Element element) {
                if (silent > 0 || isSilent(element)) {
                    silent++;
                    return;
                }
                Marks marks = new Marks(
                        breaks(element),
                        isChrome(element),
                        isCaption(element),
                        element.normalName().equals("a"),
                        isHeading(element),
                        element.normalName().equals("pre"));
                if (marks.breaks() || element.normalName().equals("br")) {
                    endLine();
                }
                open.push(marks);
                count(marks, 1);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (silent > 0) {
                silent--;
                return;
            }
            Marks marks = open.pop();
            if (marks.breaks()) {
                endLine();
            } else if (element.normalName().equals("td") || element.normalName().equals("th")) {
                line.append(' ');
            }
            count(marks, -1);
        }

        private void count(Marks marks, int by) {
            chrome += marks.chrome() ? by : 0;
            caption += marks.caption() ? by : 0;
            links += marks.link() ? by : 0;
            headings += marks.heading() ? by : 0;
            preformatted += marks.pre() ? by : 0;
        }

        private void append(TextNode words) {
            String whole = words.getWholeText();
            for (int i = 0; i < whole.length(); i++) {
                char c = whole.charAt(i);
                if (c == '\n' && preformatted > 0) {
                    endLine();
                } else if (c == '\n' || c == '\r' || c == '\t' || c == ' ') {
                    appendBlank(c == ' ');
                } else {
                    if (blank) {
                        blank = false;
                        role = chrome > 0
                                ? Role.CHROME
                                : caption > 0 ? Role.CAPTION : headings > 0 ? Role.HEADING : Role.TEXT;
                    }
                    line.append(c);
                    linked += links > 0 ? 1 : 0;
                }
            }
        }

        /** Markup is wrapped where it pleases: a line end between two Chinese characters is no blank. */
        private void appendBlank(boolean space) {
            int length = line.length();
            if (length > 0 && line.charAt(length - 1) != ' ' && (space || line.charAt(length - 1) < 0x2000)) {
                line.append(' ');
            }
        }

        private void endLine() {
            String told = blank ? "" : line.toString().strip();
            if (!told.isEmpty()) {
                if (!hints.isEmpty()) {
                    text.append('\n');
                }
                text.append(line);
                hints.add(new Hint(role, Math.min(1, (double) linked / told.length())));
            }
            line.setLength(0);
            linked = 0;
            blank = true;
        }

        private boolean breaks(Element element) {
            String name = element.normalName();
            if (name.equals("td") || name.equals("th")) {
                return element.children().stream().anyMatch(Element::isBlock) || besideProse(element);
            }
            return element.isBlock() || name.equals("option") || name.equals("dd") || name.equals("dt");
        }

        /** In the registers of letters and proposals one cell holds the text and the next its label. */
        private boolean besideProse(Element cell) {
            Element row = cell.parent();
            if (row == null || row.childrenSize() > MOST_CELLS || budget <= 0) {
                return false;
            }
            for (Element each : row.children()) {
                String text = each.text();
                budget -= text.length();
                if (LineShape.isParagraph(text)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isSilent(Element element) {
            if (SILENT.contains(element.normalName()) || element.hasAttr("hidden")) {
                return true;
            }
            String style = element.attr("style");
            if (style.isEmpty()) {
                return false;
            }
            String folded = Folding.fold(style) + ";";
            boolean hidden = HIDDEN.stream().anyMatch(folded::contains)
                    || (folded.contains("height:0") && folded.contains("overflow:hidden"));
            // Some sites show their article by script: what is hidden and most of the page is no advertisement.
            return hidden && (budget <= 0 || stops(element) * 2 <= stops);
        }

        private static boolean isHeading(Element element) {
            String name = element.normalName();
            return name.equals("h1") || name.equals("h2") || name.equals("h3");
        }

        private static boolean isCaption(Element element) {
            return element.normalName().equals("figcaption")
                    || named(element, CAPTION_WORDS)
                    || standsUnderPicture(element);
        }

        /** A short centred paragraph right below one that holds nothing but a picture. */
        private static boolean standsUnderPicture(Element element) {
            if (!isCentred(element)) {
                return false;
            }
            Element above = element.previousElementSibling();
            return above != null
                    && above.normalName().equals("p")
                    && !above.hasText()
                    && above.selectFirst("img") != null
                    && element.selectFirst("img") == null
                    && element.text().length() <= Captions.LONGEST;
        }

        private static boolean isCentred(Element element) {
            return element.normalName().equals("p")
                    && (element.attr("align").equalsIgnoreCase("center")
                            || Folding.fold(element.attr("style")).contains("text-align:center"));
        }

        private boolean isChrome(Element element) {
            String name = element.normalName();
            if (CHROME_TAGS.contains(name) || CHROME_ROLES.contains(element.attr("role"))) {
                return true;
            }
            if (name.equals("header")) {
                return budget > 0 && !holdsHeadline(element) && element.closest("article") == null;
            }
            return element.isBlock()
                    && !name.equals("body")
                    && named(element, CHROME_WORDS)
                    && !hasProse(element)
                    && !holdsHeadline(element);
        }

        /** Names given by authors are only hints: an element that holds several sentences is not furniture by its name. */
        private boolean hasProse(Element element) {
            if (budget <= 0) {
                return true;
            }
            return stops(element) >= 3;
        }

        /** How many sentences end in an element. */
        private int stops(Element element) {
            int[] stops = {0};
            NodeTraversor.filter(
                    (node, depth) -> {
                        budget -= COST;
                        if (node instanceof TextNode words) {
                            String text = words.getWholeText();
                            budget -= text.length();
                            for (int at = text.indexOf('。'); at >= 0; at = text.indexOf('。', at + 1)) {
                                stops[0]++;
                            }
                        }
                        return budget > 0 ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
                    },
                    element);
            return stops[0];
        }

        private boolean holdsHeadline(Element element) {
            boolean[] found = {false};
            NodeTraversor.filter(
                    (node, depth) -> {
                        budget -= COST;
                        found[0] |= node.nameIs("h1");
                        return found[0] || budget <= 0
                                ? NodeFilter.FilterResult.STOP
                                : NodeFilter.FilterResult.CONTINUE;
                    },
                    element);
            return found[0];
        }

        private static boolean named(Element element, Set<String> words) {
            return holds(element.className(), words) || holds(element.id(), words);
        }

        private static boolean holds(String names, Set<String> words) {
            if (names.isEmpty() || names.length() > MAX_NAMES) {
                return false;
            }
            return NAME_BREAK.splitAsStream(names.toLowerCase(Locale.ROOT)).anyMatch(words::contains);
        }
    }
}
