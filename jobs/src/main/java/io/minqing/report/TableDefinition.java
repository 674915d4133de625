package io.minqing.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The definition of a table under {@code schemas/}, told in DuckDB's dialect. The DDL files are written for Spark; DuckDB
 * knows the same types under other names and has no comments inside a column list.
 */
public final class TableDefinition {
    private static final Pattern LINE_COMMENT = Pattern.compile("(?m)^\\s*--.*$");
    private static final Pattern COLUMN_COMMENT = Pattern.compile("\\s+comment\\s+'(?:[^']|'')*+'");
    private static final Pattern STRING = Pattern.compile("\\bstring\\b");
    private static final Pattern LOCAL_TIMESTAMP = Pattern.compile("\\btimestamp_ntz\\b");
    private static final Pattern TIMESTAMP = Pattern.compile("\\btimestamp\\b");

    private TableDefinition() {}

    /**
     * The column list of a table, in parentheses.
     *
     * @param table name of the table, which is the name of its file
     * @throws IllegalStateException when the build carries no such file
     */
    public static String columns(String table) {
        return columnsOf(ddl(table));
    }

    /**
     * The {@code create table} statement as it stands in its file.
     *
     * @throws IllegalStateException as above
     */
    static String ddl(String table) {
        return resource("/schemas/" + table + ".sql");
    }

    /** Names of the published tables, as listed in {@code schemas/published.txt}. */
    static List<String> published() {
        return resource("/schemas/published.txt").lines().toList();
    }

    private static String resource(String path) {
        try (InputStream in = TableDefinition.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the table definition " + path + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    static String columnsOf(String ddl) {
        String bare =
                COLUMN_COMMENT.matcher(LINE_COMMENT.matcher(ddl).replaceAll("")).replaceAll("");
        String list = bare.substring(bare.indexOf('('), bare.lastIndexOf(") using") + 1);
        list = STRING.matcher(list).replaceAll("varchar");
        list = TIMESTAMP.matcher(list).replaceAll("timestamptz");
        list = LOCAL_TIMESTAMP.matcher(list).replaceAll("timestamp");
        return nested(list.replace('`', '"'));
    }

    /** Turns {@code array<T>} into {@code T[]}, {@code struct<a: T>} into {@code struct(a T)}, maps likewise. */
    private static String nested(String types) {
        StringBuilder out = new StringBuilder(types.length());
        Deque<String> open = new ArrayDeque<>();
        for (int i = 0; i < types.length(); i++) {
            char c = types.charAt(i);
            if (c == '<') {
                if (endsWith(out, "array")) {
                    out.setLength(out.length() - "array".length());
                    open.push("[]");
                } else {
                    out.append('(');
                    open.push(")");
                }
            } else if (c == '>') {
                out.append(open.pop());
            } else if (c != ':') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean endsWith(StringBuilder text, String suffix) {
        return text.length() >= suffix.length() && text.indexOf(suffix, text.length() - suffix.length()) >= 0;
    }
}
