package io.minqing.serve;

import static io.minqing.serve.Frame.add;
import static io.minqing.serve.Frame.link;
import static io.minqing.serve.Frame.outward;
import static io.minqing.serve.Frame.part;

import io.minqing.explain.ExplanationPage;
import io.minqing.interpret.ArticleExplanation;
import io.minqing.record.Article;
import io.minqing.serve.CurrentVersion.Tables;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One document: its words with what was read out of them, before and after of repairs, and its copies. */
final class ArticlePage {
    private static final int MOST_REPRINTS = 50;

    private ArticlePage() {}

    /**
     * The page.
     *
     * @throws Request.Refused 404 when there is no such document
     */
    static Document of(String id, Tables tables) throws SQLException, Request.Refused {
        ArticleExplanation explanation = StoredArticle.read(tables, id)
                .orElseThrow(() -> new Request.Refused(404, "the published version has no document " + id));
        Article article = explanation.article();
        Frame frame = new Frame(article.title() == null ? "文稿" : article.title(), null, tables.name());
        frame.style("explain.css");
        frame.program("explain.js");
        frame.main().addClass("explained");
        // made by our own writer, which escapes every text
        frame.main().append(new ExplanationPage().article(explanation));
        frame.main()
                .appendElement("div")
                .attr("id", "tip")
                .attr("role", "status")
                .attr("hidden", "");
        copies(frame.main(), article, tables);
        return frame.document();
    }

    private static void copies(Element main, Article article, Tables tables) throws SQLException {
        Element section = main.appendElement("section").attr("aria-label", "出处");
        add(section, "h2", "出处");
        Element origin = section.appendElement("p");
        origin.appendText("编号 ");
        add(origin, "span", article.articleId()).addClass("code");
        if (article.url() != null) {
            origin.appendText("　原文 ");
            outward(origin, article.url(), article.url());
        }
        if (article.reprintOf() != null) {
            Element reprint = section.appendElement("p");
            reprint.appendText("这是转载，地区、议题和数据记在原稿上：");
            link(reprint, "/article/" + part(article.reprintOf()), article.reprintOf());
            return;
        }
        List<Map<String, Object>> reprints = tables.rows(
                "select article_id, title, published_on, source from article where reprint_of = ? order by published_on, article_id limit "
                        + MOST_REPRINTS,
                List.of(article.articleId()));
        if (!reprints.isEmpty()) {
            add(section, "h3", "转载");
            Element list = section.appendElement("ul");
            for (Map<String, Object> reprint : reprints) {
                Element item = list.appendElement("li");
                link(
                        item,
                        "/article/" + part((String) reprint.get("article_id")),
                        reprint.get("title") == null ? "（标题不详）" : (String) reprint.get("title"));
                item.appendText(
                        " " + or(reprint.get("published_on"), "日期不详") + " " + or(reprint.get("source"), "来源不详"));
            }
        }
    }

    private static String or(Object value, String absent) {
        return value == null ? absent : Frame.inert(value.toString());
    }
}
