package io.minqing.serve;

import static io.minqing.serve.Frame.add;
import static io.minqing.serve.Frame.link;

import io.minqing.report.DataDictionary;
import io.minqing.serve.CurrentVersion.Tables;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How programs ask: addresses that work when they are clicked. */
final class ApiPage {
    private ApiPage() {}

    static Document of(Tables tables) {
        Frame frame = new Frame("数据接口", "/api", tables.name());
        Element main = frame.main();
        add(main, "h1", "数据接口");
        Element about = add(main, "p", "只读的 HTTP JSON。全部参数和列的含义写在 OpenAPI 3.1 文档里：");
        link(about, "/openapi.json", "/openapi.json");
        Element list = main.appendElement("ul");
        item(list, "/api/tables", "有哪些表，每列是什么");
        item(list, "/api/tables/region_heatmap?period_kind=month&heat=high&limit=10", "明显偏高的地区和议题");
        item(list, "/api/tables/topic_trend?alarm=true&period_start.min=2024-01-01", "2024 年以来的预警");
        item(list, "/api/articles?word=茶&region=451400&from=2023-01-01", "崇左市（含下辖）2023 年以来写到“茶”的文稿");
        item(
                list,
                "/api/trace/region_heatmap?period_kind=all&region_code=000000&topic=all",
                "一个数从哪些记录、哪些句子来：任何一表的主键都可以问");
        add(main, "h2", "各表");
        Element names = main.appendElement("ul");
        DataDictionary.published()
                .forEach(table -> link(names.appendElement("li"), "/api/tables/" + table.name(), table.name()));
        add(main, "p", "一次最多 10000 行，查询超过 20 秒即放弃；文字来自网页，显示前须转义。");
        return frame.document();
    }

    private static void item(Element list, String address, String what) {
        Element item = list.appendElement("li");
        link(item, address, address).addClass("code");
        item.appendText(" " + what);
    }
}
