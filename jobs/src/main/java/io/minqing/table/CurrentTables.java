package io.minqing.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The tables of the version that readers see, published and interpreted, as views of an in-memory DuckDB: no Spark, and
 * one version for as long as it is open, even when the link is switched meanwhile. Nothing but the files of these tables
 * can be opened through the connection.
 */
public final class CurrentTables implements AutoCloseable {
    private final Connection connection;
    /** Where a query too large for memory goes on; the user's own. */
    private final Path spill;

    private CurrentTables(Connection connection, Path spill) {
        this.connection = connection;
        this.spill = spill;
    }

    /**
     * Opens the current version of a warehouse.
     *
     * @throws NoSuchFileException when nothing is published there
     */
    public static CurrentTables open(Path warehouse) throws IOException, SQLException {
        return open(warehouse, null, null);
    }

    /**
     * Opens the current version of a warehouse, and lets the connection write one file.
     *
     * @param export the file that may be written; null for none
     * @param memory how much of it all queries together may take, as {@code 2GB}, before they go on on disk; null for most of the
     *     machine's
     * @throws NoSuchFileException when nothing is published there
     */
    public static CurrentTables open(Path warehouse, Path export, String memory) throws IOException, SQLException {
        Path current = warehouse.resolve("published/current");
        if (!Files.isDirectory(current)) {
            throw new NoSuchFileException(current.toString());
        }
        Path version = current.toRealPath();
        Properties streamed = new Properties();
        streamed.setProperty("jdbc_stream_results", "true");
        Path spill = Files.createTempDirectory("minqing-sql");
        streamed.setProperty("temp_directory", spill.toString());
        if (memory != null) {
            streamed.setProperty("memory_limit", memory);
        }
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", streamed);
        try (Statement statement = connection.createStatement()) {
            List<Path> readable = new ArrayList<>();
            for (String table : Schemas.PUBLISHED) {
                List<Path> files = List.of(version.resolve(table).resolve(Publisher.FILE));
                // a version that an older program published lacks the newer tables
                if (Files.exists(files.get(0))) {
                    statement.execute(DataFiles.view(table, files));
                    readable.addAll(files);
                }
            }
            JsonNode interpreted = new ObjectMapper()
                    .readTree(
                            version.resolve(PublishedVersion.INTERPRETED_FILES).toFile());
            for (String table : Schemas.notPublished()) {
                List<Path> files = new ArrayList<>();
                interpreted.path(table).forEach(file -> files.add(warehouse.resolve(file.asText())));
                if (!files.isEmpty()) {
                    statement.execute(DataFiles.view(table, files));
                    readable.addAll(files);
                }
            }
            List<Path> allowed = new ArrayList<>(readable);
            if (export != null) {
                allowed.add(export);
            }
            shutIn(statement, allowed);
            return new CurrentTables(connection, spill);
        } catch (IOException | SQLException e) {
            connection.close();
            Publisher.deleteRecursively(spill);
            throw e;
        }
    }

    /** The connection; closed with this. */
    public Connection connection() {
        return connection;
    }

    /** From here on nothing but these files can be opened, and nobody can change that. */
    private static void shutIn(Statement statement, List<Path> allowed) throws SQLException {
        statement.execute("set allowed_paths = ["
                + allowed.stream().map(DataFiles::quoted).collect(Collectors.joining(", ")) + "]");
        statement.execute("set enable_external_access = false");
        statement.execute("set lock_configuration = true");
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        Publisher.deleteRecursively(spill);
    }
}
