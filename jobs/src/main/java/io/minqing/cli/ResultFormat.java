package io.minqing.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.minqing.explain.TerminalText;
import io.minqing.report.RowValue;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways to print the rows of a query. */
enum ResultFormat {
    /** Aligned columns for a person; Chinese characters count as two cells; long cells are cut. */
    TABLE {
        @Override
        void print(ResultSet rows, PrintStream out) throws SQLException {
            List<String[]> lines = new ArrayList<>();
            lines.add(names(rows));
            shorten(lines.get(0));
            while (rows.next()) {
                lines.add(cells(rows, "·"));
                // cut at once: a body is never held for the sake of its first words
                shorten(lines.get(lines.size() - 1));
            }
            int[] widths = new int[lines.get(0).length];
            for (String[] line : lines) {
                for (int i = 0; i < line.length; i++) {
                    widths[i] = Math.max(widths[i], TerminalText.width(line[i]));
                }
            }
            for (int l = 0; l < lines.size(); l++) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < widths.length; i++) {
                    String cell = lines.get(l)[i];
                    text.append(cell).append(" ".repeat(widths[i] - TerminalText.width(cell) + 2));
                }
                out.println(text.toString().stripTrailing());
                if (l == 0) {
                    out.println("-".repeat(Math.max(1, Arrays.stream(widths).sum() + 2 * widths.length - 2)));
                }
            }
            out.println("(" + (lines.size() - 1) + (lines.size() == 2 ? " row)" : " rows)"));
        }
    },
    /** RFC 4180, null as an empty cell. */
    CSV {
        @Override
        void print(ResultSet rows, PrintStream out) throws SQLException, IOException {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            // not closed: the stream belongs to the caller
            @SuppressWarnings("resource")
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            csv.writeRecord(names(rows));
            while (rows.next()) {
                csv.writeRecord(cells(rows, ""));
            }
            csv.flush();
        }
    },
    /** One JSON object a line; structs and lists nested. */
    JSON {
        @Override
        void print(ResultSet rows, PrintStream out) throws SQLException, IOException {
            String[] names = names(rows);
            while (rows.next()) {
                Map<String, Object> object = new LinkedHashMap<>();
                for (int i = 0; i < names.length; i++) {
                    object.put(names[i], RowValue.plain(rows.getObject(i + 1)));
                }
                out.println(RowValue.text(object));
            }
        }
    };

    private static final int WIDEST_CELL = 60;

    abstract void print(ResultSet rows, PrintStream out) throws SQLException, IOException;

    private static String[] names(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        String[] names = new String[columns.getColumnCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = columns.getColumnLabel(i + 1);
        }
        return names;
    }

    private static String[] cells(ResultSet rows, String absent) throws SQLException {
        String[] cells = new String[rows.getMetaData().getColumnCount()];
        for (int i = 0; i < cells.length; i++) {
            Object value = rows.getObject(i + 1);
            cells[i] = value == null ? absent : RowValue.text(value);
        }
        return cells;
    }

    private static void shorten(String[] line) {
        for (int i = 0; i < line.length; i++) {
            line[i] = cut(TerminalText.inert(line[i]));
        }
    }

    private static String cut(String text) {
        StringBuilder kept = new StringBuilder();
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += TerminalText.width(text.codePointAt(i));
            if (width > WIDEST_CELL) {
                kept.setLength(kept.offsetByCodePoints(kept.length(), -1));
                return kept.append('…').toString();
            }
            kept.appendCodePoint(text.codePointAt(i));
        }
        return text;
    }
}
