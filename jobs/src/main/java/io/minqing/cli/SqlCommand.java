package io.minqing.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.table.PublishedVersion;
import io.minqing.table.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            defaultValue = "warehouse",
            description = "The warehouse (default: ${DEFAULT-VALUE}).")
    private Path warehouse;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "table",
            description = "How to print (default: ${DEFAULT-VALUE}).")
    private ResultFormat format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        Path current = warehouse.resolve("published/current");
        if (!Files.isDirectory(current)) {
            throw new InputRefusedException(
                    "nothing is published in " + warehouse + "; run minqing nightly --warehouse " + warehouse);
        }
        // one version for the whole query, even when the link is switched meanwhile
        Path version = current.toRealPath();
        Properties streamed = new Properties();
        streamed.setProperty("jdbc_stream_results", "true");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", streamed);
                Statement statement = connection.createStatement()) {
            List<Path> readable = new ArrayList<>();
            for (String table : Schemas.PUBLISHED) {
                List<Path> files = List.of(version.resolve(table).resolve("part-00000.parquet"));
                // a version that an older program published lacks the newer tables
                if (Files.exists(files.get(0))) {
                    view(statement, table, files);
                    readable.addAll(files);
                }
            }
            JsonNode interpreted = new ObjectMapper()
                    .readTree(
                            version.resolve(PublishedVersion.INTERPRETED_FILES).toFile());
            for (String table : Schemas.INTERPRETED) {
                List<Path> files = new ArrayList<>();
                interpreted.path(table).forEach(file -> files.add(warehouse.resolve(file.asText())));
                if (!files.isEmpty()) {
                    view(statement, table, files);
                    readable.addAll(files);
                }
            }
            shutIn(statement, readable);
            refuseAllButOneSelect(connection);
            try (ResultSet result = statement.executeQuery(query)) {
                format.print(result, System.out);
            } catch (SQLException e) {
                throw wrong(sentence(e.getMessage()), e);
            }
        }
        return ExitCode.DONE;
    }

    /** From here on nothing but the files of the views can be opened, and nobody can change that. */
    private static void shutIn(Statement statement, List<Path> readable) throws SQLException {
        statement.execute("set allowed_paths = [" + list(readable) + "]");
        statement.execute("set enable_external_access = false");
        statement.execute("set lock_configuration = true");
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

    private static void view(Statement statement, String table, List<Path> files) throws SQLException {
        statement.execute("create view " + table + " as select * from read_parquet([" + list(files) + "])");
    }

    private static String list(List<Path> files) {
        return files.stream()
                .map(file -> "'" + file.toAbsolutePath().toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }
}
