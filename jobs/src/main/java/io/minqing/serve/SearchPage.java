package io.minqing.serve;

import static io.minqing.serve.Frame.add;
import static io.minqing.serve.Frame.inert;
import static io.minqing.serve.Frame.link;
import static io.minqing.serve.Frame.part;

import io.minqing.interpret.region.Gazetteer;
import io.minqing.interpret.topic.TopicVocabulary;
import io.minqing.record.Region;
import io.minqing.serve.CurrentVersion.Tables;
import io.minqing.text.segment.Sentence;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The first page: a form, and what was found. A place is typed as a name or code; where a name is that of several, they are offered. */
final class SearchPage {
    private static final Map<String, String> KINDS = Map.of("article", "文章", "proposal", "提案", "message", "群众留言");
    private static final int LONGEST_SNIPPET = 220;

    private final Request request;
    private final Tables tables;
    private final Frame frame;

    private SearchPage(Request request, Tables tables) {
        this.request = request;
        this.tables = tables;
        this.frame = new Frame("查找文稿", "/", tables.name());
    }

    /** The page for a request with the parameters of {@link ArticleSearch}, {@code place} for the name of a region. */
    static Document of(Request request, Tables tables) throws SQLException, Request.Refused {
        SearchPage page = new SearchPage(request, tables);
        add(page.frame.main(), "h1", "查找文稿");
        page.form();
        page.answer();
        return page.frame.document();
    }

    private void form() throws Request.Refused {
        Element form = frame.main()
                .appendElement("form")
                .attr("method", "get")
                .attr("action", "/")
                .attr("role", "search");
        field(form, "词语", "word", "text").attr("placeholder", "空格分开，须全部出现").attr("autofocus", "");
        Element topics = add(form, "label", "议题").appendElement("select").attr("name", "topic");
        option(topics, "", "不限", request.text("topic"));
        Map<String, Element> groups = new TreeMap<>();
        for (TopicVocabulary.Topic topic : TopicVocabulary.shared().topics()) {
            Element group = groups.computeIfAbsent(
                    topic.group(), name -> topics.appendElement("optgroup").attr("label", name));
            option(group, topic.id(), topic.label(), request.text("topic"));
        }
        Element place = field(form, "地区（含下辖）", "place", "text").attr("placeholder", "宁明县、崇左市或 451422");
        if (place.val().isEmpty() && request.text("region") != null) {
            place.val(request.text("region").equals("unresolved") ? "未定位" : request.text("region"));
        }
        field(form, "起", "from", "date");
        field(form, "止", "to", "date");
        Element kinds = add(form, "label", "类别").appendElement("select").attr("name", "kind");
        option(kinds, "", "不限", request.text("kind"));
        for (String kind : ArticleSearch.KINDS) {
            option(kinds, kind, KINDS.get(kind), request.text("kind"));
        }
        Element reprints = form.appendElement("label").addClass("check");
        reprints.appendElement("input")
                .attr("type", "checkbox")
                .attr("name", "reprints")
                .attr("value", "yes")
                .attr("checked", request.text("reprints") != null);
        reprints.appendText("含转载");
        add(form, "button", "查找");
    }

    private Element field(Element form, String label, String name, String type) throws Request.Refused {
        Element input = add(form, "label", label)
                .appendElement("input")
                .attr("name", name)
                .attr("type", type)
                .attr("maxlength", String.valueOf(Request.LONGEST_VALUE));
        String value = request.text(name);
        return value == null ? input : input.attr("value", inert(value));
    }

    private static void option(Element select, String value, String label, String chosen) {
        add(select, "option", label).attr("value", value).attr("selected", !value.isEmpty() && value.equals(chosen));
    }

    private void answer() throws SQLException, Request.Refused {
        Map<String, List<String>> conditions = new LinkedHashMap<>(request.parameters());
        String typed = request.text("place");
        conditions.remove("place");
        if (typed != null && (typed.equals("未定位") || typed.equals("unresolved"))) {
            conditions.put("region", List.of("unresolved"));
        } else if (typed != null && !typed.equals(request.text("region"))) {
            List<Region> places = Regions.named(typed);
            if (places.size() != 1) {
                choose(typed, places, conditions);
                return;
            }
            conditions.put("region", List.of(places.get(0).code()));
        }
        ArticleSearch search = ArticleSearch.of(new Request(List.of(), conditions));
        ArticleSearch.Found found = search.in(tables);
        String where = search.region() == null || search.region().equals("unresolved")
                ? ""
                : "（" + Gazetteer.shared().fullName(search.region()) + "及其下辖）";
        add(frame.main(), "p", found.total() == 0 ? "没有找到文稿" + where + "。" : "共 " + found.total() + " 篇" + where)
                .addClass("count")
                .attr("role", "status");
        Element list =
                frame.main().appendElement("ol").addClass("found").attr("start", String.valueOf(search.offset() + 1));
        for (Map<String, Object> document : found.documents()) {
            hit(list.appendElement("li"), document, search);
        }
        turn(conditions, search, found.total());
    }

    private void choose(String typed, List<Region> places, Map<String, List<String>> conditions) {
        add(frame.main(), "p", places.isEmpty() ? "没有叫“" + typed + "”的地区，可改用全称或六位代码。" : "叫“" + typed + "”的地区有几处，请选择：")
                .addClass("count")
                .attr("role", "status");
        Element list = frame.main().appendElement("ul");
        for (Region place : places) {
            Map<String, List<String>> chosen = new LinkedHashMap<>(conditions);
            chosen.put("region", List.of(place.code()));
            chosen.put("place", List.of(place.code()));
            link(
                    list.appendElement("li"),
                    "/" + query(chosen),
                    Gazetteer.shared().fullName(place.code()) + " " + place.code());
        }
    }

    private static void hit(Element item, Map<String, Object> document, ArticleSearch search) {
        String title = (String) document.get("title");
        link(
                item.appendElement("h2"),
                "/article/" + part((String) document.get("article_id")),
                title == null ? "（标题不详）" : title);
        Element about = item.appendElement("p").addClass("about");
        add(about, "span", document.get("published_on") == null ? "日期不详" : (String) document.get("published_on"));
        add(about, "span", document.get("source") == null ? "来源不详" : (String) document.get("source"));
        add(about, "span", KINDS.get((String) document.get("kind")));
        if (document.get("reprint_of") != null) {
            add(about, "span", "转载").addClass("reprint");
        }
        for (Map<?, ?> region : list(document.get("regions"))) {
            add(about, "span", (String) region.get("name")).addClass("region");
        }
        for (Map<?, ?> topic : list(document.get("topics"))) {
            String id = (String) topic.get("topic");
            add(
                            about,
                            "span",
                            TopicVocabulary.shared()
                                    .topic(id)
                                    .map(TopicVocabulary.Topic::label)
                                    .orElse(id))
                    .addClass("topic");
        }
        snippet(item.appendElement("p").addClass("snippet"), (String) document.get("body"), search.words());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> list(Object value) {
        return value == null ? List.of() : (List<Map<?, ?>>) value;
    }

    /** The sentence of the first word that the body has, with all words marked. */
    private static void snippet(Element parent, String body, List<String> words) {
        String lower = body.toLowerCase(Locale.ROOT);
        int first = words.stream()
                .mapToInt(lower::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
        // a few characters change their length with their case: then the beginning is shown
        String sentence = first < 0 || lower.length() != body.length() ? body : Sentence.around(body, first, first + 1);
        if (sentence.length() > LONGEST_SNIPPET) {
            int within = words.stream()
                    .mapToInt(sentence.toLowerCase(Locale.ROOT)::indexOf)
                    .filter(at -> at >= 0)
                    .min()
                    .orElse(0);
            int from = Math.max(0, Math.min(within - LONGEST_SNIPPET / 3, sentence.length() - LONGEST_SNIPPET));
            sentence = (from > 0 ? "…" : "")
                    + sentence.substring(from, Math.min(sentence.length(), from + LONGEST_SNIPPET)) + "…";
        }
        mark(parent, inert(sentence), words);
    }

    private static void mark(Element parent, String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = 0; at < text.length(); ) {
            int next = text.length();
            int length = 0;
            for (String word : words) {
                int found = lower.indexOf(word, at);
                if (found >= 0 && (found < next || (found == next && word.length() > length))) {
                    next = found;
                    length = word.length();
                }
            }
            parent.appendText(text.substring(at, Math.min(next, text.length())));
            if (length > 0 && next + length <= text.length()) {
                parent.appendElement("mark").text(text.substring(next, next + length));
            }
            at = next + length;
            if (length == 0) {
                return;
            }
        }
    }

    private void turn(Map<String, List<String>> conditions, ArticleSearch search, long total) {
        Element turn = frame.main().appendElement("p").addClass("turn");
        if (search.offset() > 0) {
            link(turn, address(conditions, Math.max(0, search.offset() - search.limit())), "上一页")
                    .attr("rel", "prev");
        }
        long next = search.offset() + (long) search.limit();
        if (next < total && next <= ArticleSearch.DEEPEST) {
            link(turn, address(conditions, next), "下一页").attr("rel", "next");
        }
    }

    private static String address(Map<String, List<String>> conditions, long offset) {
        Map<String, List<String>> there = new LinkedHashMap<>(conditions);
        there.put("offset", List.of(String.valueOf(offset)));
        return "/" + query(there);
    }

    /** Parameters as an address has them. */
    static String query(Map<String, List<String>> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, values) -> values.forEach(value -> query.append(query.isEmpty() ? '?' : '&')
                .append(part(name))
                .append('=')
                .append(part(value))));
        return query.toString();
    }
}
