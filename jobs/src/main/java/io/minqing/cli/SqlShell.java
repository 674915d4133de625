package io.minqing.cli;

import io.minqing.report.DataDictionary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * One query after another at a terminal: history that outlives it (in {@code ~/.minqing}, for its owner only), completion of
 * tables, columns and words of SQL. A query ends with a semicolon and may stretch over lines; a wrong one is explained and
 * the next one awaited.
 */
final class SqlShell {
    private static final String HELP = """
            QUERY;            one select statement, over as many lines as it takes
            \\d                the tables
            \\d TABLE          its columns and what they mean
            \\format NAME      how to print: table, csv, json
            \\export FILE      the rows of the last query into a .csv, .json, .xlsx or .parquet file
            \\q                leave (also Ctrl-D)""";
    private static final List<String> WORDS = List.of(
            "select",
            "from",
            "where",
            "group by all",
            "order by",
            "limit",
            "count(*)",
            "sum(",
            "desc",
            "distinct",
            "having",
            "join",
            "using",
            "between",
            "like",
            "is null",
            "unnest(",
            "\\d",
            "\\format",
            "\\export",
            "\\q");

    private final Select select;
    private ResultFormat format;
    private String last = "";

    SqlShell(Select select, ResultFormat format) {
        this.select = select;
        this.format = format;
    }

    /** Asks and answers at the terminal of the process until its user leaves; false when the process has none. */
    boolean run() throws IOException {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
                return false;
            }
            run(terminal, history());
            return true;
        }
    }

    /**
     * Asks and answers.
     *
     * @param history file of the history; null for none
     */
    void run(Terminal terminal, Path history) throws IOException {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("minqing")
                .completer(completer());
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        // an exclamation mark is an operator of SQL, not a question to the history
        LineReader reader =
                builder.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true).build();
        PrintStream out = new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
        out.println("\\? for help, \\q to leave");
        StringBuilder query = new StringBuilder();
        while (true) {
            try {
                String line = reader.readLine(query.isEmpty() ? "minqing> " : "      -> ");
                query.append(line).append('\n');
                String text = query.toString().strip();
                if (text.equals("\\q")) {
                    return;
                } else if (text.isEmpty() || text.startsWith("\\") || text.endsWith(";")) {
                    query.setLength(0);
                    answer(text, out);
                }
            } catch (UserInterruptException e) {
                query.setLength(0);
            } catch (EndOfFileException e) {
                return;
            }
        }
    }

    private void answer(String text, PrintStream out) throws IOException {
        try {
            if (text.startsWith("\\d")) {
                TableDescription.print(text.substring(2), out);
            } else if (text.startsWith("\\format ")) {
                format = ResultFormat.valueOf(text.substring(8).strip().toUpperCase(Locale.ROOT));
            } else if (text.startsWith("\\export ")) {
                export(Path.of(text.substring(8).strip()), out);
            } else if (text.startsWith("\\")) {
                out.println(HELP);
            } else if (!text.isEmpty()) {
                last = text;
                select.print(text, format, out);
            }
        } catch (Select.WrongException | InputRefusedException e) {
            out.println(e.getMessage());
        } catch (IllegalArgumentException e) {
            out.println("there is no such format; there are table, csv and json");
        }
    }

    private void export(Path path, PrintStream out) throws IOException, Select.WrongException {
        ExportFile file = ExportFile.of(path).orElse(null);
        if (file == null || last.isEmpty() || !Files.isDirectory(file.path().getParent())) {
            out.println(
                    "\\export wants a query before it and a file .csv, .json, .xlsx or .parquet in a folder that exists");
        } else {
            select.export(last, file);
            out.println(file.path());
        }
    }

    private static Completer completer() {
        TreeSet<String> names = new TreeSet<>(TableDescription.tables());
        for (String table : TableDescription.tables()) {
            DataDictionary.table(table).columns().forEach(column -> names.add(column.name()));
        }
        return new StringsCompleter(
                Stream.concat(names.stream(), WORDS.stream()).toList());
    }

    private static Path history() throws IOException {
        Path folder = Path.of(System.getProperty("user.home"), ".minqing");
        if (!Files.exists(folder)) {
            Files.createDirectory(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return folder.resolve("sql_history");
    }
}
