package io.minqing.serve;

import io.minqing.report.DataDictionary;
import io.minqing.report.DataDictionary.Column;
import io.minqing.serve.CurrentVersion.Tables;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of one published table that fulfil all conditions of a request, in the order of the key. {@code column=value} asks for
 * equality (several values: any of them), {@code column.min} and {@code column.max} for a range, ends included.
 */
final class TableRows {
    /** Rows of one answer, at most. */
    static final int MOST = 10_000;

    /** Rows of one answer, usually. */
    static final int USUAL = 100;

    /** How deep an answer may begin. */
    static final int DEEPEST = 10_000_000;

    private final DataDictionary.Table table;
    private final List<String> conditions = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final int limit;
    private final int offset;

    /**
     * What was found.
     *
     * @param total rows that fulfil the conditions
     */
    record Found(long total, int limit, int offset, List<Map<String, Object>> rows) {}

    /**
     * Reads the conditions.
     *
     * @param usual rows of the answer when the request names no number
     * @throws Request.Refused when a parameter names no column, or a value is none of its type
     */
    TableRows(DataDictionary.Table table, Request request, int usual) throws Request.Refused {
        this.table = table;
        Set<String> known = new LinkedHashSet<>(List.of("limit", "offset"));
        for (Column column : table.columns()) {
            known.addAll(filters(column));
        }
        request.allowOnly(known);
        this.limit = request.whole("limit", usual, 1, MOST);
        this.offset = request.whole("offset", 0, 0, DEEPEST);
        for (Column column : table.columns()) {
            for (String filter : filters(column)) {
                List<String> wanted = request.parameters().getOrDefault(filter, List.of());
                if (!wanted.isEmpty()) {
                    add(column, filter.substring(column.name().length()), wanted);
                }
            }
        }
    }

    /** The parameters that ask something of a column. */
    static List<String> filters(Column column) {
        if (ColumnType.ordered(column.type())) {
            return List.of(column.name(), column.name() + ".min", column.name() + ".max");
        }
        return ColumnType.scalar(column.type()) ? List.of(column.name()) : List.of();
    }

    private void add(Column column, String comparison, List<String> wanted) throws Request.Refused {
        for (String value : wanted) {
            check(column, value);
        }
        if (!comparison.isEmpty() && wanted.size() > 1) {
            throw new Request.Refused(400, "parameter " + column.name() + comparison + " may stand once");
        }
        String type =
                switch (column.type()) {
                    case "string" -> "varchar";
                    case "timestamp" -> "timestamptz";
                    case "timestamp_ntz" -> "timestamp";
                    default -> column.type();
                };
        String name = "\"" + column.name() + "\"";
        String value = "cast(? as " + type + ")";
        conditions.add(
                switch (comparison) {
                    case ".min" -> name + " >= " + value;
                    case ".max" -> name + " <= " + value;
                    default -> name + " in (" + String.join(", ", Collections.nCopies(wanted.size(), value)) + ")";
                });
        values.addAll(wanted);
    }

    private static void check(Column column, String value) throws Request.Refused {
        try {
            switch (column.type()) {
                case "int" -> Integer.parseInt(value);
                case "bigint" -> Long.parseLong(value);
                case "double" -> new BigDecimal(value);
                case "date" -> LocalDate.parse(value);
                case "timestamp", "timestamp_ntz" -> LocalDateTime.parse(value);
                case "boolean" -> {
                    if (!value.equals("true") && !value.equals("false")) {
                        throw new IllegalArgumentException(value);
                    }
                }
                default -> {
                    // any text is a text
                }
            }
        } catch (RuntimeException e) {
            throw new Request.Refused(
                    400,
                    "column " + column.name() + " holds " + column.type()
                            + "; there is no such value as was asked for");
        }
    }

    /** Reads them. */
    Found in(Tables tables) throws SQLException {
        String from =
                " from " + table.name() + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        long total = ((Number) tables.rows("select count(*) as total" + from, values)
                        .get(0)
                        .get("total"))
                .longValue();
        String key = table.key().stream().map(column -> "\"" + column + "\"").collect(Collectors.joining(", "));
        return new Found(
                total,
                limit,
                offset,
                tables.rows("select *" + from + " order by " + key + " limit " + limit + " offset " + offset, values));
    }
}
