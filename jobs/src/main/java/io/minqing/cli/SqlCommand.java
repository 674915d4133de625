package io.minqing.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.table.CurrentTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code minqing sql}: DuckDB over the files of the current version; no Spark, no write. */
@Command(
        name = "sql",
        description = "Answers a query over the published tables and the interpreted ones.",
        footer = {"", "For example: minqing sql \"select topic_label, sum(originals) from topic_trend group by all\""},
        mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {
    @Parameters(paramLabel = "QUERY", description = "One select statement.")
    private String query;

    @Mixin
    private WarehouseOption warehouse;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "table",
            description = "How to print (default: ${DEFAULT-VALUE}).")
    private ResultFormat format;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write the rows into a file instead: .csv, .json (one object a line), .xlsx or .parquet.")
    private Path export;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        ExportFile file = export == null ? null : exportFile();
        try (CurrentTables tables = CurrentTables.open(warehouse.folder(), file == null ? null : file.draft());
                Statement statement = tables.connection().createStatement()) {
            refuseAllButOneSelect(tables.connection());
            if (file == null) {
                print(statement);
            } else {
                file.write(statement, query);
                System.out.println(file.path());
            }
        } catch (NoSuchFileException e) {
            throw InputRefusedException.nothingPublished(warehouse.folder());
        } catch (SQLException e) {
            throw wrong(sentence(e.getMessage()), e);
        }
        return ExitCode.DONE;
    }

    private void print(Statement statement) throws SQLException, IOException {
        try (ResultSet result = statement.executeQuery(query)) {
            format.print(result, System.out);
        }
    }

    private ExportFile exportFile() {
        ExportFile file = ExportFile.of(export)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--export " + export + " ends in none of .csv, .json, .xlsx, .parquet"));
        if (!Files.isDirectory(file.path().getParent())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--export " + export + ": there is no folder " + file.path().getParent());
        }
        return file;
    }

    /** A file that may be read may be written as well, and a driver runs all statements of a text: so DuckDB parses it first. */
    private void refuseAllButOneSelect(Connection connection) throws SQLException, IOException {
        try (PreparedStatement parse = connection.prepareStatement("select json_serialize_sql(?)")) {
            parse.setString(1, query);
            try (ResultSet parsed = parse.executeQuery()) {
                parsed.next();
                JsonNode tree = new ObjectMapper().readTree(parsed.getString(1));
                if (tree.path("error_type").asText().equals("parser")) {
                    throw wrong(sentence(tree.path("error_message").asText()), null);
                } else if (tree.path("error").asBoolean()
                        || tree.path("statements").size() != 1) {
                    throw wrong("it must be one select statement; tables are only read here", null);
                }
            }
        }
    }

    private ParameterException wrong(String why, SQLException cause) {
        return new ParameterException(spec.commandLine(), "the query is wrong: " + why, cause);
    }

    /** The message without the drawing of the query under it. */
    private static String sentence(String message) {
        int drawing = message.indexOf("\n\n");
        return TerminalText.inert((drawing < 0 ? message : message.substring(0, drawing)).strip());
    }
}
