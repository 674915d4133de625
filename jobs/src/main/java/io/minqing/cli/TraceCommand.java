package io.minqing.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.explain.TerminalText;
import io.minqing.serve.Trace;
import io.minqing.table.CurrentTables;
import io.minqing.table.Schemas;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code minqing trace}: a published row, and the sentences and records that it was counted from. */
@Command(
        name = "trace",
        description = "Prints a published row and the sentences and records that it was counted from.",
        footer = {"", "For example: minqing trace region_heatmap month 2024-03-01 451422 tea_industry"},
        mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
    /** The ways to print what was found. */
    enum Format {
        TABLE,
        JSON
    }

    @Parameters(index = "0", paramLabel = "TABLE", description = "A published table.")
    private String table;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "KEY",
            description = "The row: values of its key in order, or column=value for any columns that tell it apart.")
    private List<String> key;

    @Mixin
    private WarehouseOption warehouse;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "table",
            description = "How to print (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "At most so many records (default: ${DEFAULT-VALUE}); how many there are is said in any case.")
    private int limit;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        if (limit < 0) {
            throw wrong("--limit must not be negative");
        }
        if (!Schemas.PUBLISHED.contains(table)) {
            throw wrong("there is no published table " + TerminalText.inert(table) + "; there are "
                    + String.join(", ", Schemas.PUBLISHED));
        }
        try (CurrentTables tables = CurrentTables.open(warehouse.folder())) {
            Trace trace = new Trace(tables.connection(), table);
            Map<String, Object> row = trace.row(wanted(trace.key(), columns(trace)));
            Trace.Found found = trace.records(limit);
            if (format == Format.JSON) {
                System.out.println(json(row, found));
            } else {
                print(row, found, System.out);
            }
        } catch (NoSuchFileException e) {
            throw InputRefusedException.nothingPublished(warehouse.folder());
        } catch (Trace.NoSuchRow e) {
            throw wrong(TerminalText.inert(e.getMessage()));
        }
        return ExitCode.DONE;
    }

    /** The values that the row must bear, by column, in the order of the key where that is known. */
    private Map<String, String> wanted(List<String> keyColumns, List<String> columns) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (int i = 0; i < key.size(); i++) {
            String value = key.get(i);
            int equals = value.indexOf('=');
            String column = equals > 0 ? value.substring(0, equals) : "";
            if (columns.contains(column)) {
                wanted.put(column, value.substring(equals + 1));
            } else if (equals > 0 && column.matches("[a-z_]+")) {
                throw wrong(
                        "table " + table + " has no column " + column + "; its key is " + String.join(" ", keyColumns));
            } else if (i >= keyColumns.size()) {
                throw wrong("the key of table " + table + " has " + keyColumns.size() + " columns: "
                        + String.join(" ", keyColumns));
            } else {
                wanted.put(keyColumns.get(i), value);
            }
        }
        return wanted;
    }

    private List<String> columns(Trace trace) {
        try {
            return trace.columns();
        } catch (SQLException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the published version has no table " + table + " yet; the next nightly makes it",
                    e);
        }
    }

    private void print(Map<String, Object> row, Trace.Found found, PrintStream out) throws JsonProcessingException {
        out.println(table);
        for (Map.Entry<String, Object> cell : row.entrySet()) {
            if (cell.getValue() != null) {
                boolean nested = cell.getValue() instanceof List || cell.getValue() instanceof Map;
                String text = nested
                        ? new ObjectMapper().writeValueAsString(cell.getValue())
                        : cell.getValue().toString();
                out.println("  " + cell.getKey() + ": " + TerminalText.inert(text));
            }
        }
        out.println();
        for (Trace.Step step : found.steps()) {
            out.println((step.counted() ? "  * " : "  - ")
                    + inert(step.day(), "日期不明") + "  " + inert(step.source(), "来源不明") + "  "
                    + inert(step.title(), "无题") + "  [" + step.input() + " " + TerminalText.inert(step.id()) + "]"
                    + (step.note() == null || step.note().isEmpty() ? "" : "  " + TerminalText.inert(step.note())));
            if (step.sentence() != null) {
                out.println("      " + TerminalText.inert(step.sentence()));
            }
        }
        out.printf(
                "(%d counted; %d of %d records shown)%n",
                found.counted(), found.steps().size(), found.records());
    }

    private static String inert(String text, String absent) {
        return text == null ? absent : TerminalText.inert(text);
    }

    private String json(Map<String, Object> row, Trace.Found found) throws JsonProcessingException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("table", table);
        answer.put("row", row);
        answer.put("counted", found.counted());
        answer.put("records", found.records());
        answer.put("shown", found.steps());
        return new ObjectMapper().writeValueAsString(answer);
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
