package io.minqing.serve;

import io.minqing.explain.TerminalText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What all pages have around their content. Pages are built as trees: text of unknown origin becomes a text node or the value
 * of an attribute and nothing else, and characters that turn the direction of writing become spaces.
 */
final class Frame {
    private static final String[][] PLACES = {{"/", "查找文稿"}, {"/report", "领导报告"}, {"/table", "数据表"}, {"/api", "数据接口"}};

    private final Document document = Document.createShell("");
    private final Element main;

    /**
     * An empty page.
     *
     * @param here the address whose entry of the menu is this page; null for none
     * @param version the published version that answers; null when none does
     */
    Frame(String title, String here, String version) {
        document.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        document.selectFirst("html").attr("lang", "zh-CN");
        Element head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("title").text(inert(title) + " · 民情");
        head.appendElement("link").attr("rel", "icon").attr("href", "data:,");
        style("explorer.css");
        Element bar = document.body().appendElement("nav").addClass("bar").attr("aria-label", "主菜单");
        bar.appendElement("a").addClass("skip").attr("href", "#main").text("跳到正文");
        bar.appendElement("strong").text("民情");
        for (String[] place : PLACES) {
            Element link = bar.appendElement("a").attr("href", place[0]).text(place[1]);
            if (place[0].equals(here)) {
                link.attr("aria-current", "page");
            }
        }
        main = document.body().appendElement("main").attr("id", "main");
        if (version != null) {
            document.body().appendElement("footer").text("数据版本 " + version + " · 只读");
        }
        document.outputSettings().prettyPrint(false);
    }

    /** Where the content goes. */
    Element main() {
        return main;
    }

    /** The page. */
    Document document() {
        return document;
    }

    /** Loads one of our styles. */
    void style(String name) {
        document.head().appendElement("link").attr("rel", "stylesheet").attr("href", "/static/" + name);
    }

    /** Loads one of our programs, when the page stands. */
    void program(String name) {
        document.head().appendElement("script").attr("src", "/static/" + name).attr("defer", "");
    }

    /** Adds an element with a text of unknown origin. */
    static Element add(Element parent, String tag, String text) {
        return parent.appendElement(tag).text(inert(text));
    }

    /** Adds a link with a text of unknown origin to one of our own addresses. */
    static Element link(Element parent, String address, String text) {
        return add(parent, "a", text).attr("href", address);
    }

    /** Adds a link out of the house when the address is one of the web; else the text alone. */
    static Element outward(Element parent, String address, String text) {
        String scheme = scheme(address);
        return scheme.equals("http") || scheme.equals("https")
                ? add(parent, "a", text)
                        .attr("href", address)
                        .attr("rel", "noreferrer noopener")
                        .attr("target", "_blank")
                : add(parent, "span", text);
    }

    private static String scheme(String address) {
        try {
            String scheme = address == null ? null : URI.create(address).getScheme();
            return scheme == null ? "" : scheme.toLowerCase(java.util.Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** A part of an address. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The text without characters that are obeyed instead of shown. */
    static String inert(String text) {
        return text == null ? "" : TerminalText.inert(text);
    }
}
