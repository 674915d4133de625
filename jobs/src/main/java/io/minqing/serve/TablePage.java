package io.minqing.serve;

import static io.minqing.serve.Frame.add;
import static io.minqing.serve.Frame.link;
import static io.minqing.serve.Frame.part;

import io.minqing.report.DataDictionary;
import io.minqing.report.DataDictionary.Column;
import io.minqing.report.DataDictionary.Table;
import io.minqing.report.RowValue;
import io.minqing.serve.CurrentVersion.Tables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The published tables with the meaning of their columns, and the rows of one of them. */
final class TablePage {
    /** Rows that a page shows when nobody says. */
    static final int USUAL = 50;

    private static final int LONGEST_CELL = 160;

    private TablePage() {}

    /** All tables. */
    static Document all(Tables tables) throws SQLException {
        Frame frame = new Frame("数据表", "/table", tables.name());
        add(frame.main(), "h1", "数据表");
        Element body = table(frame.main(), List.of("表", "一行是什么", "行数"));
        for (Table table : DataDictionary.published()) {
            Element row = body.appendElement("tr");
            link(row.appendElement("th").attr("scope", "row"), "/table/" + table.name(), table.name());
            add(row, "td", table.grain()).attr("lang", "en");
            add(
                            row,
                            "td",
                            tables.has(table.name())
                                    ? tables.rows("select count(*) as n from " + table.name(), List.of())
                                            .get(0)
                                            .get("n")
                                            .toString()
                                    : "本版本没有")
                    .addClass("number");
        }
        return frame.document();
    }

    /** One table: some rows, and its columns. */
    static Document one(Table table, TableRows asked, Request request, Tables tables) throws SQLException {
        Frame frame = new Frame(table.name(), "/table", tables.name());
        add(frame.main(), "h1", table.name());
        add(frame.main(), "p", table.grain()).attr("lang", "en");
        TableRows.Found found = asked.in(tables);
        Element about = add(
                        frame.main(),
                        "p",
                        "符合条件的 " + found.total() + " 行，显示第 "
                                + Math.min(found.total(), found.offset() + 1L) + "–"
                                + (found.offset() + found.rows().size()) + " 行。")
                .addClass("count");
        link(about, "/api/tables/" + table.name() + SearchPage.query(request.parameters()), "JSON");
        List<String> names = table.columns().stream().map(Column::name).toList();
        List<String> head = new ArrayList<>(List.of("依据"));
        head.addAll(names);
        Element body = table(frame.main(), head);
        for (Map<String, Object> row : found.rows()) {
            Element line = body.appendElement("tr");
            Element trace = line.appendElement("td");
            String address = TracePage.address(table, row);
            if (address != null) {
                link(trace, address, "看依据");
            }
            for (String name : names) {
                cell(line.appendElement("td"), name, row.get(name));
            }
        }
        turn(frame.main(), table, found, request);
        columns(frame.main(), table);
        return frame.document();
    }

    private static void cell(Element cell, String column, Object value) throws SQLException {
        if (value instanceof Number) {
            cell.addClass("number");
        }
        String text = value == null ? "" : RowValue.text(value);
        if (column.endsWith("article_id") && value != null) {
            link(cell, "/article/" + part(text), text);
        } else if (value instanceof List<?> list
                && !list.isEmpty()
                && list.get(0) instanceof Map<?, ?> first
                && first.containsKey("article_id")) {
            for (Object item : list) {
                Map<?, ?> document = (Map<?, ?>) item;
                Object title = document.get("title");
                link(
                        cell.appendElement("div"),
                        "/article/" + part(String.valueOf(document.get("article_id"))),
                        title == null ? "（标题不详）" : cut(title.toString()));
            }
        } else {
            cell.text(cut(Frame.inert(text)));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL / 2)) + "…";
    }

    private static void turn(Element main, Table table, TableRows.Found found, Request request) {
        Element turn = main.appendElement("p").addClass("turn");
        if (found.offset() > 0) {
            link(turn, address(table, request, Math.max(0, found.offset() - found.limit())), "上一页")
                    .attr("rel", "prev");
        }
        long next = found.offset() + (long) found.limit();
        if (next < found.total() && next <= TableRows.DEEPEST) {
            link(turn, address(table, request, next), "下一页").attr("rel", "next");
        }
    }

    private static String address(Table table, Request request, long offset) {
        Map<String, List<String>> there = new LinkedHashMap<>(request.parameters());
        there.put("offset", List.of(String.valueOf(offset)));
        return "/table/" + table.name() + SearchPage.query(there);
    }

    private static void columns(Element main, Table table) {
        add(main, "h2", "列");
        add(main, "p", "在地址后写“?列名=值”可筛选（多个值写几次），数字和日期可写“列名.min”“列名.max”；主键：" + String.join("、", table.key()) + "。");
        Element body = table(main, List.of("列", "类型", "可空", "含义"));
        for (Column column : table.columns()) {
            Element row = body.appendElement("tr");
            add(row, "th", column.name()).attr("scope", "row");
            add(row, "td", column.type()).addClass("code");
            add(row, "td", column.nullable() ? "可空" : "");
            add(row, "td", column.meaning()).attr("lang", "en");
        }
    }

    private static Element table(Element main, List<String> head) {
        Element table = main.appendElement("div")
                .addClass("table-box")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", "表格")
                .appendElement("table");
        Element line = table.appendElement("thead").appendElement("tr");
        head.forEach(name -> add(line, "th", name).attr("scope", "col"));
        return table.appendElement("tbody");
    }
}
