package io.minqing.cli;

import io.minqing.explain.TerminalText;
import io.minqing.report.DataDictionary;
import io.minqing.table.Schemas;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What {@code \d} prints: the tables, or one of them, in the words of its DDL. */
final class TableDescription {
    private TableDescription() {}

    /** Every table that a query may name: the published ones first. */
    static List<String> tables() {
        return Stream.concat(Schemas.PUBLISHED.stream(), Schemas.notPublished().stream())
                .toList();
    }

    /**
     * Prints one table, or all of them when none is named.
     *
     * @throws Select.WrongException when there is no such table
     */
    static void print(String name, PrintStream out) throws Select.WrongException {
        String table = name.strip().replaceFirst(";$", "");
        if (table.isEmpty()) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("table", "kind", "one row"));
            for (String each : tables()) {
                String kind = Schemas.PUBLISHED.contains(each) ? "published" : "interpreted";
                lines.add(List.of(each, kind, DataDictionary.table(each).grain()));
            }
            new Columns(lines).print(out);
        } else if (!tables().contains(table)) {
            throw new Select.WrongException(
                    "there is no table " + TerminalText.inert(table) + "; there are " + String.join(", ", tables()),
                    null);
        } else {
            DataDictionary.Table described = DataDictionary.table(table);
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("column", "type", "null", "meaning"));
            described
                    .columns()
                    .forEach(column -> lines.add(List.of(
                            column.name(),
                            // the fields of a nested type are told one by one where they matter: \\d stays readable
                            column.type().length() > 30 ? column.type().substring(0, 29) + "…" : column.type(),
                            column.nullable() ? "null" : "",
                            column.meaning())));
            new Columns(lines).print(out);
            out.println(described.grain() + " Key: " + String.join(", ", described.key()) + ".");
        }
    }
}
