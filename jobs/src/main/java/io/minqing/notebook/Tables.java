package io.minqing.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The published tables of one version as views of an in-memory DuckDB. The version stays the same for as long as it is open, also when
 * a night publishes another one.
 *
 * <pre>{@code
 * var tables = Tables.open();
 * tables.ask("select topic_label, originals from topic_trend where period_kind = ? limit 5", "year")
 * }</pre>
 */
public final class Tables implements AutoCloseable {
    private final Connection connection;
    private final Path version;

    private Tables(Connection connection, Path version) {
        this.connection = connection;
        this.version = version;
    }

    /**
     * Opens the warehouse that the variable {@code MINQING_WAREHOUSE} names, else {@code warehouse} in this folder or the one above.
     *
     * @throws NoSuchFileException when nothing is published there
     */
    public static Tables open() throws IOException, SQLException {
        String named = System.getenv("MINQING_WAREHOUSE");
        if (named != null) {
            return open(Path.of(named));
        }
        Path here = Path.of("warehouse");
        return open(Files.exists(here) ? here : Path.of("..", "warehouse"));
    }

    /**
     * Opens a warehouse.
     *
     * @throws NoSuchFileException as above
     */
    public static Tables open(Path warehouse) throws IOException, SQLException {
        Path current = warehouse.resolve("published/current");
        if (!Files.isDirectory(current)) {
            throw new NoSuchFileException(
                    current.toAbsolutePath() + " (nothing is published there: run minqing nightly first)");
        }
        Path version = current.toRealPath();
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement();
                Stream<Path> folders = Files.list(version)) {
            for (Path folder : folders.sorted().toList()) {
                if (Files.exists(folder.resolve("part-00000.parquet"))) {
                    statement.execute("create view " + folder.getFileName() + " as from read_parquet('"
                            + folder.toString().replace("'", "''") + "/*.parquet', union_by_name = true)");
                }
            }
            return new Tables(connection, version);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The name of the version. */
    public String version() {
        return version.getFileName().toString();
    }

    /**
     * The answer to a query.
     *
     * @param values what its question marks stand for
     */
    public Answer ask(String query, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.add(found.getMetaData().getColumnLabel(i));
                }
                List<List<Object>> rows = new ArrayList<>();
                while (found.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        row.add(found.getObject(i));
                    }
                    rows.add(row);
                }
                return new Answer(columns, rows);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
