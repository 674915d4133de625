package io.minqing.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Struct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;

/** The ways to print the rows of a query. */
enum ResultFormat {
    /** Aligned columns for a person; Chinese characters count as two cells; long cells are cut. */
    TABLE {
        @Override
        void print(ResultSet rows, PrintStream out) throws SQLException {
            List<String[]> lines = new ArrayList<>();
            lines.add(names(rows));
            while (rows.next()) {
                lines.add(cells(rows, "·"));
            }
            int[] widths = new int[lines.get(0).length];
            for (String[] line : lines) {
                for (int i = 0; i < line.length; i++) {
                    line[i] = cut(line[i].replaceAll("[\\p{Cntrl}]", " "));
                    widths[i] = Math.max(widths[i], width(line[i]));
                }
            }
            for (int l = 0; l < lines.size(); l++) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < widths.length; i++) {
                    String cell = lines.get(l)[i];
                    text.append(cell).append(" ".repeat(widths[i] - width(cell) + 2));
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
            try (var csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                    .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                    .build(new java.io.OutputStreamWriter(out, java.nio.charset.StandardCharsets.UTF_8))) {
                csv.writeRecord(names(rows));
                while (rows.next()) {
                    csv.writeRecord(cells(rows, ""));
                }
            }
        }
    },
    /** One JSON object a line; structs and lists nested. */
    JSON {
        @Override
        void print(ResultSet rows, PrintStream out) throws SQLException, IOException {
            ObjectMapper mapper = new ObjectMapper();
            mapper.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
            String[] names = names(rows);
            while (rows.next()) {
                Map<String, Object> object = new LinkedHashMap<>();
                for (int i = 0; i < names.length; i++) {
                    object.put(names[i], plain(rows.getObject(i + 1)));
                }
                out.println(mapper.writeValueAsString(object));
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
            Object value = plain(rows.getObject(i + 1));
            cells[i] = value == null ? absent : value.toString();
        }
        return cells;
    }

    /** Structs as maps, arrays as lists, dates and times as text. */
    private static Object plain(Object value) throws SQLException {
        if (value instanceof DuckDBStruct struct) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (Map.Entry<String, Object> entry : struct.getMap().entrySet()) {
                map.put(entry.getKey(), plain(entry.getValue()));
            }
            return map;
        } else if (value instanceof Struct struct) {
            return plain(Arrays.asList(struct.getAttributes()));
        } else if (value instanceof Array array) {
            return plain(Arrays.asList((Object[]) array.getArray()));
        } else if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            for (Object item : list) {
                plain.add(plain(item));
            }
            return plain;
        } else if (value instanceof Map<?, ?> || value instanceof Number || value instanceof Boolean || value == null) {
            return value;
        }
        return value.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
    }

    private static String cut(String text) {
        if (width(text) <= WIDEST_CELL) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int width = 0;
        for (int c : text.codePoints().toArray()) {
            width += c >= 0x1100 ? 2 : 1;
            if (width > WIDEST_CELL - 1) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept + "…";
    }
}
