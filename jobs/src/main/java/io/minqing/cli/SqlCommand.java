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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Override
    public Integer call() throws IOException, SQLException {
        Path current = warehouse.resolve("published/current");
        if (!Files.isDirectory(current)) {
            throw new InputRefusedException(
                    "nothing is published in " + warehouse + "; run minqing nightly --warehouse " + warehouse);
        }
        // one version for the whole query, even when the link is switched meanwhile
        Path version = current.toRealPath();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String table : Schemas.PUBLISHED) {
                view(statement, table, List.of(version.resolve(table).resolve("part-00000.parquet")));
            }
            JsonNode interpreted = new ObjectMapper()
                    .readTree(
                            version.resolve(PublishedVersion.INTERPRETED_FILES).toFile());
            for (String table : Schemas.INTERPRETED) {
                List<Path> files = new ArrayList<>();
                interpreted.get(table).forEach(file -> files.add(warehouse.resolve(file.asText())));
                view(statement, table, files);
            }
            try (ResultSet result = statement.executeQuery(query)) {
                format.print(result, System.out);
            } catch (SQLException e) {
                throw new picocli.CommandLine.ParameterException(
                        new picocli.CommandLine(this),
                        "the query is wrong: " + e.getMessage().strip(),
                        e);
            }
        }
        return ExitCode.DONE;
    }

    private static void view(Statement statement, String table, List<Path> files) throws SQLException {
        StringBuilder list = new StringBuilder();
        for (Path file : files) {
            list.append(list.isEmpty() ? "'" : ", '")
                    .append(file.toAbsolutePath().toString().replace("'", "''"))
                    .append('\'');
        }
        statement.execute("create view " + table + " as select * from read_parquet([" + list + "])");
    }
}
