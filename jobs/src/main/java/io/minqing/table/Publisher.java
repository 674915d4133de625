package io.minqing.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Turns the audited tables into one version, built in full in the staging folder; {@link Versions} then shows it to
 * readers in one step.
 */
public final class Publisher {
    /** The one file of a table. */
    static final String FILE = "part-00000.parquet";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Warehouse warehouse;

    /** A publisher for a warehouse. */
    public Publisher(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Writes the audited tables as plain Parquet into the staging folder; readers do not see it yet. */
    public Path build(PublishedVersion version) throws IOException {
        Path target = warehouse.staging().resolve("version");
        deleteRecursively(target);
        DataFiles files = new DataFiles(warehouse);
        BuiltTables built = new BuiltTables(warehouse);
        Map<String, List<String>> interpreted = new TreeMap<>();
        List<Callable<Void>> writes = new ArrayList<>();
        for (String table : Schemas.PUBLISHED) {
            writes.add(plain(table, target.resolve(table), statement -> built.view(statement, "built", table)));
        }
        for (String table : Schemas.notPublished()) {
            List<Path> found = files.of("interpreted", table);
            if (found.get(0).startsWith(warehouse.staging())) {
                String view = DataFiles.view("built", found);
                Path empty = target.resolve("_empty").resolve(table);
                writes.add(plain(table, empty, statement -> statement.execute(view)));
                found = List.of(warehouse
                        .versions()
                        .resolve(version.runId())
                        .resolve(target.relativize(empty))
                        .resolve(FILE));
            }
            interpreted.put(
                    table,
                    found.stream()
                            .map(file -> warehouse.root().relativize(file).toString())
                            .toList());
        }
        ConcurrentQueries.run(writes);
        JSON.writeValue(target.resolve(PublishedVersion.INTERPRETED_FILES).toFile(), interpreted);
        JSON.writeValue(target.resolve(PublishedVersion.FILE).toFile(), version);
        return target;
    }

    /** Gives a DuckDB connection the view {@code built} over the rows of a table. */
    private interface BuiltView {
        void in(Statement duckDb) throws SQLException;
    }

    /**
     * Writes one file, sorted by the key, by one thread: the same rows are the same bytes. DuckDB writes it because the footers
     * of Spark's writer depend on hash codes that change from process to process.
     */
    private Callable<Void> plain(String table, Path folder, BuiltView rows) {
        return () -> {
            Files.createDirectories(folder);
            try (Connection duckDb = DataFiles.duckDb(
                            warehouse.staging().resolve("spill").resolve(table));
                    Statement statement = duckDb.createStatement()) {
                rows.in(statement);
                statement.execute("set threads = 1");
                statement.execute("copy (select * from built order by " + Schemas.key(table) + ") to "
                        + DataFiles.quoted(folder.resolve(FILE)) + " (format parquet, compression zstd)");
            } catch (SQLException e) {
                throw new IllegalStateException("cannot write table " + table + ": " + e.getMessage(), e);
            }
            return null;
        };
    }

    /** Deletes a folder with all in it; nothing happens when it does not exist. */
    public static void deleteRecursively(Path folder) throws IOException {
        if (Files.exists(folder)) {
            deleteAllIn(folder);
            Files.delete(folder);
        }
    }

    /** Deletes all in a folder, but not the folder; nothing happens when it does not exist. */
    public static void deleteAllIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> found = Files.walk(folder)) {
            paths = found.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
