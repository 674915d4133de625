package io.minqing.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.minqing.report.RowValue;
import io.minqing.report.TableDefinition;
import io.minqing.table.Schemas;
import io.minqing.text.segment.Sentence;
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
    private final Connection connection;
    private final String table;
    private final int patienceInSeconds;

    /**
     * A trace through the tables of one version, as long as it takes.
     *
     * @param connection the tables of a version as views, as {@link io.minqing.table.CurrentTables} opens them
     * @param table a published table
     */
    public Trace(Connection connection, String table) {
        this(connection, table, 0);
    }

    /**
     * As above.
     *
     * @param patienceInSeconds after which a query is given up with an {@link java.sql.SQLTimeoutException}; 0 for never
     */
    Trace(Connection connection, String table, int patienceInSeconds) {
        this.connection = connection;
        this.table = table;
        this.patienceInSeconds = patienceInSeconds;
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
        private final long rows;

        NoSuchRow(long rows, String message) {
            super(message);
            this.rows = rows;
        }

        /** How many rows the key names. */
        public long rows() {
            return rows;
        }
    }

    /**
     * The one row that bears these values.
     *
     * @param wanted by column, as text
     * @throws NoSuchRow saying what there is, when none or several do
     */
    public Map<String, Object> row(Map<String, String> wanted) throws SQLException, NoSuchRow {
        try (Statement statement = statement()) {
            String condition = condition(wanted, types(statement));
            String from = table + " where " + condition;
            // results are streamed: one must be closed before the next is asked for
            long found;
            try (ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
                rows.next();
                found = rows.getLong(1);
            }
            if (found == 0) {
                throw new NoSuchRow(0, "table " + table + " has no row with " + told(wanted) + nearest(wanted));
            } else if (found > 1) {
                throw new NoSuchRow(
                        found,
                        found + " rows of table " + table + " have " + told(wanted) + ", for example " + examples(from)
                                + "; give all of its key: " + String.join(" ", key()));
            }
            statement.execute("create or replace temp table traced as select * from " + from);
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

    /** The columns of the table. */
    public List<String> columns() throws SQLException {
        try (Statement statement = statement()) {
            return List.copyOf(types(statement).keySet());
        }
    }

    /** The records behind the row that was asked for last. */
    public Found records(int atMost) throws SQLException {
        boolean own = Trace.class.getResource("/trace/" + table + ".sql") != null;
        try (Statement statement = statement()) {
            for (String interpreted : Schemas.notPublished()) {
                if (!exists(interpreted, statement)) {
                    // nothing of that kind was ever brought in
                    statement.execute("create temp table " + interpreted + TableDefinition.columns(interpreted));
                }
            }
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
        Map<String, String> types;
        try (Statement statement = statement()) {
            types = types(statement);
        }
        List<String> columns = new ArrayList<>(wanted.keySet());
        for (int first = columns.size() - 1; first >= 0; first--) {
            Map<String, String> fewer = new LinkedHashMap<>(wanted);
            fewer.keySet().retainAll(columns.subList(0, first));
            String examples = examples(table + (fewer.isEmpty() ? "" : " where " + condition(fewer, types)));
            if (!examples.isEmpty()) {
                return "; there is, for example, " + examples;
            }
        }
        return "; it is empty";
    }

    /** Values are compared in the type of their column, so that files are read only where they may hold them. */
    private static String condition(Map<String, String> wanted, Map<String, String> types) {
        return wanted.entrySet().stream()
                .map(cell -> {
                    String column = "\"" + cell.getKey() + "\"";
                    String type = types.get(cell.getKey());
                    return type.matches("[A-Z0-9 ]+")
                            ? column + " = try_cast(" + quoted(cell.getValue()) + " as " + type + ")"
                            : "cast(" + column + " as varchar) = " + quoted(cell.getValue());
                })
                .collect(Collectors.joining(" and "));
    }

    private Map<String, String> types(Statement statement) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery("describe " + table)) {
            while (rows.next()) {
                types.put(rows.getString("column_name"), rows.getString("column_type"));
            }
        }
        return types;
    }

    private static boolean exists(String table, Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select 1 from information_schema.tables where table_name = " + quoted(table))) {
            return found.next();
        }
    }

    private String examples(String from) throws SQLException {
        List<String> examples = new ArrayList<>();
        try (Statement statement = statement();
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

    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setQueryTimeout(patienceInSeconds);
        return statement;
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
