package io.minqing.serve;

import static io.minqing.serve.Frame.add;
import static io.minqing.serve.Frame.link;
import static io.minqing.serve.Frame.part;

import io.minqing.report.DataDictionary.Column;
import io.minqing.report.DataDictionary.Table;
import io.minqing.report.RowValue;
import io.minqing.serve.CurrentVersion.Tables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A published row with the sentences and records that it was counted from. */
final class TracePage {
    /** Records of one answer, at most. */
    static final int MOST = 500;

    /** Records of one answer, usually. */
    static final int USUAL = 20;

    private static final int LONGEST_CELL = 400;

    /** Columns by which a person knows what a row is about. */
    private static final List<String> NAMES = List.of(
            "region_name", "topic_label", "workroom_name", "member", "sector", "source", "term", "indicator", "title");

    private static final Map<String, String> LENGTHS =
            Map.of("day", "日", "week", "周", "month", "月", "quarter", "季", "year", "年");

    private final Table table;
    private final Map<String, String> wanted;
    private final int limit;

    /**
     * Reads which row is asked about: {@code column=value} for each column of its key, or for any that tell it apart.
     *
     * @throws Request.Refused when a parameter names no column, or there is none
     */
    TracePage(Table table, Request request) throws Request.Refused {
        this.table = table;
        Set<String> known = new LinkedHashSet<>(table.columns().stream()
                .filter(column -> ColumnType.scalar(column.type()))
                .map(Column::name)
                .toList());
        known.add("limit");
        request.allowOnly(known);
        this.limit = request.whole("limit", USUAL, 1, MOST);
        this.wanted = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            String value = request.text(column.name());
            if (value != null) {
                wanted.put(column.name(), value);
            }
        }
        if (wanted.isEmpty()) {
            throw new Request.Refused(400, "which row? give its key as parameters: " + String.join(", ", table.key()));
        }
    }

    /** The address of the trace of a row. */
    static String address(Table table, Map<String, Object> row) {
        Map<String, List<String>> key = new LinkedHashMap<>();
        for (String column : table.key()) {
            if (row.get(column) == null) {
                return null;
            }
            key.put(column, List.of(row.get(column).toString()));
        }
        return "/trace/" + table.name() + SearchPage.query(key);
    }

    /** For a program: the answer of {@code minqing trace --format json}. */
    Map<String, Object> data(Tables tables) throws SQLException, Request.Refused {
        Trace trace = trace(tables);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", tables.name());
        answer.put("table", table.name());
        answer.put("row", row(trace));
        Trace.Found found = trace.records(limit);
        answer.put("counted", found.counted());
        answer.put("records", found.records());
        answer.put("shown", found.steps());
        return answer;
    }

    /** For a person. */
    Document page(Tables tables) throws SQLException, Request.Refused {
        Trace trace = trace(tables);
        Map<String, Object> row = row(trace);
        Trace.Found found = trace.records(limit);
        Frame frame = new Frame("依据 " + table.name(), "/table", tables.name());
        Element main = frame.main();
        add(main, "h1", "这个数从哪里来");
        add(main, "p", subject(row)).addClass("subject");
        Element about = main.appendElement("p");
        link(about, "/table/" + table.name(), table.name());
        add(about, "span", "　" + table.grain()).attr("lang", "en");
        Element sum = add(
                        main,
                        "p",
                        "计入 " + found.counted() + " 项，相关记录 " + found.records() + " 条，列出 "
                                + found.steps().size() + " 条；转载列在原创之后，不计入。")
                .addClass("count");
        link(sum, "/api/trace/" + table.name() + SearchPage.query(parameters(limit)), "JSON");
        Element list = main.appendElement("ol").addClass("steps");
        found.steps().forEach(step -> step(list.appendElement("li"), step));
        if (found.steps().size() < found.records() && limit < MOST) {
            link(
                    main.appendElement("p").addClass("turn"),
                    "/trace/" + table.name() + SearchPage.query(parameters(MOST)),
                    "最多列出 " + MOST + " 条");
        }
        add(main, "h2", "这一行");
        Element cells = main.appendElement("dl").addClass("cells");
        for (Column column : table.columns()) {
            Object value = row.get(column.name());
            if (value != null) {
                String text = RowValue.text(value);
                add(cells, "dt", column.name()).attr("title", column.meaning());
                add(
                        cells,
                        "dd",
                        text.length() <= LONGEST_CELL
                                ? text
                                : text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL / 2)) + "…");
            }
        }
        return frame.document();
    }

    /** What the row is about, in its own words. */
    private static String subject(Map<String, Object> row) {
        List<String> words = new ArrayList<>();
        for (String column : NAMES) {
            if (row.get(column) != null) {
                words.add(row.get(column).toString());
            }
        }
        if (row.get("period_kind") != null) {
            String length = LENGTHS.get(row.get("period_kind").toString());
            words.add(length == null ? "全部时期" : row.get("period_start") + " 起一" + length);
        }
        return String.join(" · ", words);
    }

    private static void step(Element item, Trace.Step step) {
        Element head = item.appendElement("p");
        String title = step.title() == null ? "（无题）" : step.title();
        if (step.input().equals("articles")) {
            link(head, "/article/" + part(step.id()), title);
        } else {
            add(head, "strong", title);
        }
        head.appendText(" · " + (step.source() == null ? "来源不明" : Frame.inert(step.source())) + " · "
                + (step.day() == null ? "日期不明" : Frame.inert(step.day())));
        if (!step.counted()) {
            head.appendText(" · 不计入");
        }
        if (step.note() != null && !step.note().isEmpty()) {
            head.appendText(" · " + Frame.inert(step.note()));
        }
        if (step.sentence() != null) {
            add(item, "blockquote", step.sentence());
        }
        if (!step.input().equals("articles")) {
            add(item, "p", step.input() + " " + step.id()).addClass("code");
        }
    }

    private Map<String, List<String>> parameters(int records) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        wanted.forEach((column, value) -> parameters.put(column, List.of(value)));
        parameters.put("limit", List.of(String.valueOf(records)));
        return parameters;
    }

    private Trace trace(Tables tables) {
        return new Trace(tables.connection(), table.name(), tables.patienceInSeconds());
    }

    private Map<String, Object> row(Trace trace) throws SQLException, Request.Refused {
        try {
            return trace.row(wanted);
        } catch (Trace.NoSuchRow e) {
            throw new Request.Refused(e.rows() == 0 ? 404 : 400, e.getMessage());
        }
    }
}
