package io.minqing.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.minqing.report.RowValue;
import io.minqing.table.CurrentTables;
import io.minqing.table.Schemas;
import io.minqing.text.Sentence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * From a published row back to the records that it was counted from. Each table has its query, {@code trace/TABLE.sql}; a table
 * without one is traced by the ids that stand in its row.
 */
public final class Trace {
    private final CurrentTables tables;
    private final String table;

    /** A trace through the tables of one version.
     *
     * @param table a published table
     */
    public Trace(CurrentTables tables, String table) {
        this.tables = tables;
        this.table = table;
    }

    /**
     * A record that a row was counted from.
     *
     * @param item what the row counts: an id of a document, an activity, a workroom, a concern
     * @param counted whether it is among what the row counts; a reprint is told beside its original
     * @param input articles, activities or workrooms
     * @param id of the record
     * @param day null when unknown
     * @param source null when unknown
     * @param title null when unknown
     * @param sentence the words that count; null when there are none
     * @param note what to know besides; null when nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String item,
            boolean counted,
            String input,
            String id,
            String day,
            String source,
            String title,
            String sentence,
            String note) {}

    /**
     * What was found.
     *
     * @param counted different items that the row counts
     * @param records all records behind them
     * @param steps the first of these records, counted ones first, newest first
     */
    public record Found(int counted, int records, List<Step> steps) {}

    /** A key that names no row, or several. */
    public static final class NoSuchRow extends Exception {
        private static final long serialVersionUID = 1;

        NoSuchRow(String message) {
            super(message);
        }
    }

    /**
     * The one row that bears these values.
     *
     * @param wanted by column, as text
     * @throws NoSuchRow saying what there is, when none or several do
     */
    public Map<String, Object> row(Map<String, String> wanted) throws SQLException, NoSuchRow {
        String condition = wanted.entrySet().stream()
                .map(cell -> "cast(\"" + cell.getKey() + "\" as varchar) = " + quoted(cell.getValue()))
                .collect(Collectors.joining(" and "));
        try (Statement statement = connection().createStatement()) {
            statement.execute("create or replace temp view traced as select * from " + table + " where " + condition);
            // results are streamed: one must be closed before the next is asked for
            long found;
            try (ResultSet rows = statement.executeQuery("select count(*) from traced")) {
                rows.next();
                found = rows.getLong(1);
            }
            if (found == 0) {
                throw new NoSuchRow("table " + table + " has no row with " + told(wanted) + nearest(wanted));
            } else if (found > 1) {
                throw new NoSuchRow(found + " rows of table " + table + " have " + told(wanted) + ", for example "
                        + examples("traced") + "; give all of its key: " + String.join(" ", key()));
            }
            try (ResultSet row = statement.executeQuery("select * from traced")) {
                row.next();
                Map<String, Object> cells = new LinkedHashMap<>();
                ResultSetMetaData columns = row.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    cells.put(columns.getColumnLabel(i), RowValue.plain(row.getObject(i)));
                }
                return cells;
            }
        }
    }

    /** The records behind the row that was asked for last. */
    public Found records(int atMost) throws SQLException {
        boolean own = Trace.class.getResource("/trace/" + table + ".sql") != null;
        try (Statement statement = connection().createStatement()) {
            statement.execute(Schemas.resource("/trace/macro.sql"));
            statement.execute("create or replace temp view step as "
                    + Schemas.resource("/trace/" + (own ? table : "any") + ".sql"));
            int counted;
            int records;
            try (ResultSet totals =
                    statement.executeQuery("select count(distinct item) filter (counted), count(*) from step")) {
                totals.next();
                counted = totals.getInt(1);
                records = totals.getInt(2);
            }
            List<Step> steps = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select * from step order by counted desc, day desc nulls last, item, record_id limit " + atMost)) {
                List<String> columns = columns(rows);
                while (rows.next()) {
                    steps.add(step(rows, columns));
                }
            }
            return new Found(counted, records, steps);
        }
    }

    /** The columns that tell the rows apart. */
    public List<String> key() {
        return List.of(Schemas.key(table).split(","));
    }

    private static Step step(ResultSet row, List<String> columns) throws SQLException {
        String sentence = columns.contains("sentence") ? row.getString("sentence") : null;
        if (sentence == null && columns.contains("body") && row.getString("body") != null) {
            String body = row.getString("body");
            boolean placed = columns.contains("start") && row.getObject("start") != null;
            int start = placed ? row.getInt("start") : 0;
            sentence = Sentence.around(body, start, placed ? row.getInt("finish") : start);
        }
        return new Step(
                row.getString("item"),
                row.getBoolean("counted"),
                row.getString("input"),
                row.getString("record_id"),
                row.getString("day"),
                row.getString("source"),
                row.getString("title"),
                sentence,
                columns.contains("note") ? row.getString("note") : null);
    }

    /** Rows that bear as many of the first values as any does. */
    private String nearest(Map<String, String> wanted) throws SQLException {
        List<Map.Entry<String, String>> cells = new ArrayList<>(wanted.entrySet());
        for (int first = cells.size() - 1; first >= 0; first--) {
            String condition = cells.subList(0, first).stream()
                    .map(cell -> "cast(\"" + cell.getKey() + "\" as varchar) = " + quoted(cell.getValue()))
                    .collect(Collectors.joining(" and "));
            String examples = examples(table + (condition.isEmpty() ? "" : " where " + condition));
            if (!examples.isEmpty()) {
                return "; there is, for example, " + examples;
            }
        }
        return "; it is empty";
    }

    private String examples(String from) throws SQLException {
        List<String> examples = new ArrayList<>();
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(
                        "select " + String.join(", ", key()) + " from " + from + " order by all limit 3")) {
            while (rows.next()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (String column : key()) {
                    cells.put(column, rows.getString(column));
                }
                examples.add(told(cells));
            }
        }
        return String.join(" or ", examples);
    }

    private static String told(Map<String, String> cells) {
        return cells.entrySet().stream()
                .map(cell -> cell.getKey() + "=" + cell.getValue())
                .collect(Collectors.joining(" "));
    }

    private static List<String> columns(ResultSet rows) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.add(rows.getMetaData().getColumnLabel(i));
        }
        return columns;
    }

    private Connection connection() {
        return tables.connection();
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
