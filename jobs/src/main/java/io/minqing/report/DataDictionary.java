package io.minqing.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the DDL files under {@code schemas/} say of the tables: grain, key, columns and their meaning. The files are the
 * only place where that is written.
 */
public final class DataDictionary {
    private static final Pattern TABLE_COMMENT = Pattern.compile("(?m)^comment '((?:[^']|'')*+)'");
    private static final Pattern KEY = Pattern.compile("'minqing\\.key' = '([^']*)'");
    private static final Pattern COMMENT = Pattern.compile("\\s+comment\\s+'((?:[^']|'')*+)'");
    private static final Pattern COLUMN = Pattern.compile("(?s)(\\w+)\\s+(.*?)(\\s+not null)?\\s*");

    private DataDictionary() {}

    /**
     * A table.
     *
     * @param name name, which is also that of its folder
     * @param grain what one row is
     * @param key columns that tell rows apart
     * @param columns in their order
     */
    public record Table(String name, String grain, List<String> key, List<Column> columns) {
        /** Copies the lists. */
        public Table {
            key = List.copyOf(key);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column.
     *
     * @param name name
     * @param type type in Spark's words, without the comments of nested fields
     * @param nullable whether a row may lack it
     * @param meaning meaning, unit, and what null says
     */
    public record Column(String name, String type, boolean nullable, String meaning) {}

    /** The published tables, in the order in which they are built. */
    public static List<Table> published() {
        return TableDefinition.published().stream().map(DataDictionary::table).toList();
    }

    /**
     * One table.
     *
     * @throws IllegalStateException when there is no such table
     */
    public static Table table(String name) {
        return parse(name, TableDefinition.ddl(name));
    }

    static Table parse(String name, String ddl) {
        List<Column> columns = new ArrayList<>();
        for (String definition : split(ddl.substring(ddl.indexOf('(', ddl.indexOf("create table")) + 1))) {
            columns.add(column(definition));
        }
        return new Table(
                name,
                unquoted(first(TABLE_COMMENT, ddl)),
                Arrays.asList(first(KEY, ddl).split(",")),
                columns);
    }

    private static Column column(String definition) {
        String meaning = "";
        String bare = definition;
        Matcher comment = COMMENT.matcher(definition);
        while (comment.find()) {
            // those before the last word belong to nested fields
            if (comment.end() == definition.length()) {
                meaning = unquoted(comment.group(1));
                bare = definition.substring(0, comment.start());
            }
        }
        Matcher column = COLUMN.matcher(COMMENT.matcher(bare).replaceAll("").strip());
        if (!column.matches()) {
            throw new IllegalStateException("no column definition: " + definition);
        }
        String type = column.group(2).replaceAll("\\s+", " ").replace("< ", "<").replace(" >", ">");
        return new Column(column.group(1), type, column.group(3) == null, meaning);
    }

    /** The column definitions up to the parenthesis that closes them: commas within types and comments do not count. */
    private static List<String> split(String definitions) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < definitions.length(); i++) {
            char c = definitions.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            }
            if (!quoted && (c == '<' || c == '(')) {
                depth++;
            } else if (!quoted && depth > 0 && (c == '>' || c == ')')) {
                depth--;
            } else if (!quoted && depth == 0 && (c == ',' || c == ')')) {
                parts.add(definitions.substring(from, i).strip());
                from = i + 1;
                if (c == ')') {
                    break;
                }
            }
        }
        return parts;
    }

    private static String first(Pattern pattern, String ddl) {
        Matcher found = pattern.matcher(ddl);
        return found.find() ? found.group(1) : "";
    }

    private static String unquoted(String literal) {
        return literal.replace("''", "'");
    }
}
