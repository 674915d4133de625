package io.minqing.notebook;

import java.util.List;
import java.util.Objects;

/**
 * Rows of a query.
 *
 * @param columns names in their order
 * @param rows values in the order of the columns; null where the table has null
 */
public record Answer(List<String> columns, List<List<Object>> rows) {
    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** The values of a column, null included. */
    public List<Object> column(String name) {
        int at = columns.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("there is no column " + name + "; there are " + columns);
        }
        return rows.stream().map(row -> row.get(at)).toList();
    }

    /** The values of a column as text. */
    public List<String> texts(String name) {
        return column(name).stream().map(value -> Objects.toString(value, "")).toList();
    }

    /** The values of a column of numbers; null is NaN. */
    public List<Double> numbers(String name) {
        return column(name).stream()
                .map(value ->
                        value == null ? Double.valueOf(Double.NaN) : Double.valueOf(((Number) value).doubleValue()))
                .toList();
    }

    /** The value of an answer of one row and one column, as a number. */
    public double number() {
        if (rows.size() != 1 || columns.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows of " + columns.size() + " columns are not one number");
        }
        return numbers(columns.get(0)).get(0);
    }

    /** The rows as an HTML table; text is escaped, numbers with a fraction are rounded to three digits. */
    public String html() {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        columns.forEach(column -> html.append("<th>").append(escaped(column)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (List<Object> row : rows) {
            html.append("<tr>");
            for (Object value : row) {
                boolean number = value instanceof Number;
                html.append(number ? "<td style=\"text-align:right\">" : "<td style=\"text-align:left\">")
                        .append(escaped(shown(value)))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private static String shown(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.valueOf((long) number)
                    : String.format("%.3g", number);
        }
        return Objects.toString(value, "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\p{Cf}\\p{Cc}&&[^\n]]", " ");
    }
}
