package io.minqing.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One published version, opened in an in-memory DuckDB with a view for each table. A table that was not published, or a
 * column that an older version did not have, reads as empty or null: the page then says that there is nothing. The records
 * that a version was counted from are views, too, where its warehouse lies around it.
 *
 * <p>Not thread-safe.
 */
final class PublishedTables implements AutoCloseable {
    /** Interpreted tables that numbers lead to. */
    private static final List<String> RECORDS = List.of("article", "activity", "workroom", "quarantine", "raw_record");

    private final Connection connection;
    /** Where a query too large for memory goes on; the user's own. */
    private final Path spill;

    private PublishedTables(Connection connection, Path spill) {
        this.connection = connection;
        this.spill = spill;
    }

    /**
     * Opens a folder that holds one folder of Parquet files for each table.
     *
     * @param scope whose rows the views hold
     * @throws NotDirectoryException when there is no such folder
     * @throws IOException when a file is not readable as Parquet
     */
    static PublishedTables open(Path directory, Scope scope) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory + " (no published tables there: run the nightly job first)");
        }
        Path spill = Files.createTempDirectory("minqing-report");
        Properties settings = new Properties();
        settings.setProperty("temp_directory", spill.toString());
        // by itself it would take four fifths of a machine on which the heap of a night has its place
        settings.setProperty("memory_limit", Runtime.getRuntime().maxMemory() / 2 + "B");
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:", settings);
            PublishedTables tables = new PublishedTables(connection, spill);
            tables.execute("set autoinstall_known_extensions = false");
            tables.execute("set TimeZone = 'UTC'");
            Map<String, List<Path>> records = records(directory.toRealPath());
            for (String name : RECORDS) {
                tables.execute("create table defined_" + name + " " + TableDefinition.columns(name));
                tables.execute("create view " + name + " as select * from defined_" + name
                        + published(records.getOrDefault(name, List.of())));
            }
            for (String name : TableDefinition.published()) {
                tables.execute("create table defined_" + name + " " + TableDefinition.columns(name));
                tables.execute("create view " + name + " as select * from (select * from defined_" + name
                        + published(parquetFiles(directory.resolve(name))) + ") where " + scope.condition(name));
            }
            return tables;
        } catch (SQLException e) {
            closeQuietly(connection, e);
            Files.deleteIfExists(spill);
            throw new IOException("cannot open the published tables in " + directory + ": " + e.getMessage(), e);
        }
    }

    /**
     * The files of what the published tables were counted from, as the version names them: relative to the warehouse it lies in.
     * Tables without a warehouse around them have none, and their numbers open as far as the tables themselves tell.
     */
    private static Map<String, List<Path>> records(Path version) throws IOException {
        Path list = version.resolve("interpreted.json");
        Map<String, List<Path>> records = new HashMap<>();
        if (Files.exists(list)) {
            JsonNode files = new ObjectMapper().readTree(list.toFile());
            for (String name : RECORDS) {
                List<Path> found = new ArrayList<>();
                for (JsonNode file : files.path(name)) {
                    Stream.iterate(version, Objects::nonNull, Path::getParent)
                            .map(folder -> folder.resolve(file.asText()))
                            .filter(Files::isRegularFile)
                            .findFirst()
                            .ifPresent(found::add);
                }
                records.put(name, found);
            }
        }
        return records;
    }

    private static List<Path> parquetFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    private static String published(List<Path> files) {
        if (files.isEmpty()) {
            return "";
        }
        return files.stream()
                .map(file -> "'" + file.toAbsolutePath().toString().replace("'", "''") + "'")
                .collect(Collectors.joining(
                        ", ", " union all by name select * from read_parquet([", "], union_by_name = true)"));
    }

    private static void closeQuietly(Connection connection, SQLException cause) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
    }

    /** Runs a statement, for example one that names an intermediate result. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What is done with a result. */
    interface Reader {
        void read(ResultSet rows) throws SQLException, IOException;
    }

    /** Runs a query and hands its result over; the result is closed afterwards. */
    void query(String sql, Reader reader) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            reader.read(rows);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("cannot close DuckDB: " + e.getMessage(), e);
        }
        Files.deleteIfExists(spill);
    }
}
