package io.minqing.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Breaks a page in the ways in which servers, mirrors and enemies do: cut, spliced, unclosed, nested without end. */
final class HostilePages {
    private static final String SOUND = """
            <html><head><meta charset=utf-8><title>委员跑水记_石羊新闻网</title></head><body><div class="nav"><a href=1>首页</a></div>
            <h1>委员跑水记</h1><div class=info><span>2023-07-25 09:30</span> <span>来源：石羊日报</span></div>
            <div id=zoom><p>7月上旬，石羊镇的28名政协委员分成4组，把全镇17个村的饮水点跑了一遍。</p>
            <table><tr><td>座谈会上，县水务局答应9月底前换完612块旧水表。</td><td>联系电话</td></tr></table>
            <p style="display:none">隐藏。</p><figure><img src=a.jpg><figcaption>现场</figcaption></figure>
            <p>截至目前，全镇已换水表388块，修漏点21处，受益群众1460户。</p></div><footer>版权所有</footer></body></html>
            """;

    private static final List<String> UNCLOSED = List.of(
            "<!--",
            "<script>",
            "<style>",
            "<textarea>",
            "<title>",
            "<xmp>",
            "<plaintext>",
            "<svg>",
            "<math>",
            "<template>",
            "<select><option>",
            "<table><tr>",
            "<frameset>",
            "<noscript>",
            "<iframe>",
            "<![CDATA[",
            "<a href='",
            "<p class=\"",
            "</p></div></body></html>",
            "<button>",
            "<ruby>字<rt>zì",
            "&#x",
            "&amp;amp;amp;nbsp",
            "\u0000\u0001\ufffe",
            "\ud800",
            "<base href=//x><link>",
            "<form><form><form>",
            "<li><li><li>",
            "<b><i></b></i>",
            "<h1><h1><h1>");

    private static final List<String> NESTED = List.of(
            "div",
            "span",
            "table><tr><td",
            "ul><li",
            "b",
            "font",
            "a href=x",
            "p",
            "section",
            "blockquote",
            "h1",
            "em",
            "div class='content nav comment'",
            "div style='display:none'",
            "div hidden",
            "pre",
            "dl><dd",
            "form",
            "svg><g",
            "select><option");

    private HostilePages() {}

    /** More than two hundred pages; the same ones for the same seed. */
    static List<String> all(long seed) {
        Random random = new Random(seed);
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            pages.add(SOUND.substring(0, random.nextInt(SOUND.length())));
            StringBuilder spliced = new StringBuilder(SOUND);
            for (int j = 0; j < 12; j++) {
                int at = random.nextInt(spliced.length());
                spliced.delete(at, Math.min(spliced.length(), at + random.nextInt(9)));
                spliced.insert(random.nextInt(spliced.length()), "<>\"'/&;= ".charAt(random.nextInt(9)));
            }
            pages.add(spliced.toString());
        }
        for (String opening : UNCLOSED) {
            int at = random.nextInt(SOUND.length());
            pages.add(SOUND.substring(0, at) + opening + SOUND.substring(at));
            pages.add(opening.repeat(2_000) + SOUND);
        }
        for (String element : NESTED) {
            pages.add(("<" + element + ">水。").repeat(1_500) + SOUND);
            pages.add("<body>" + ("<" + element + ">").repeat(20_000));
        }
        pages.add("<p>" + "来源：".repeat(100_000));
        pages.add("<td>" + "水，".repeat(200_000) + "</td>");
        pages.add("<p " + "a='1' ".repeat(50_000) + ">" + SOUND);
        pages.add("<p>&nbsp;" + "&#x6c34;".repeat(100_000));
        pages.add(SOUND.repeat(60));
        pages.add("<table>" + "<tr>" + "<td>表格里的每一格都像一句完整的话，一共有很多格。</td>".repeat(5_000));
        return pages;
    }
}
