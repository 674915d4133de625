package io.minqing.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;

/** The Parquet files of the current snapshots: what DuckDB may read without Iceberg. Asked of Iceberg itself: a Spark plan takes longer. */
final class DataFiles {
    private final Warehouse warehouse;

    DataFiles(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * The files of a table, sorted. An empty table has none; then an empty file in the staging folder stands for it, so that its
     * columns are known.
     *
     * @param layer {@code published} or {@code interpreted}
     */
    List<Path> of(String layer, String name) {
        List<Path> files = new ArrayList<>();
        Table table = Snapshots.load(warehouse.spark(), layer + "." + name);
        try (CloseableIterable<FileScanTask> scanned = table.newScan().planFiles()) {
            for (FileScanTask task : scanned) {
                if (!task.deletes().isEmpty()) {
                    throw new IllegalStateException(
                            "table " + layer + "." + name + " has delete files; it must be copy-on-write");
                }
                files.add(Warehouse.local(task.file().location()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the files of table " + layer + "." + name, e);
        }
        Collections.sort(files);
        return files.isEmpty() ? List.of(empty(layer, name)) : files;
    }

    /** The statement by which DuckDB has a view over Parquet files, at least one. */
    static String view(String name, List<Path> files) {
        return "create view " + name + " as select * from " + parquet(files);
    }

    /** What DuckDB selects from to read Parquet files, at least one: their columns, none that the names of folders speak of. */
    static String parquet(List<Path> files) {
        return "read_parquet(["
                + files.stream().map(DataFiles::quoted).collect(Collectors.joining(", "))
                + "], union_by_name = true, hive_partitioning = false)";
    }

    /**
     * A DuckDB of its own, in memory: half as much as the heap may have, where DuckDB by itself would take four fifths of the
     * machine. What does not fit there goes into a folder that no other one uses at the same time; it is made here, because
     * DuckDB makes one in a folder that exists only, and only when it has to.
     */
    static Connection duckDb(Path spill) throws SQLException {
        try {
            Files.createDirectories(spill);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + spill, e);
        }
        Properties settings = new Properties();
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("memory_limit", Runtime.getRuntime().maxMemory() / 2 + "B");
        return DriverManager.getConnection("jdbc:duckdb:", settings);
    }

    /** What a DuckDB is told before anyone asks it. */
    interface Preparation {
        void run(Statement statement) throws SQLException;
    }

    /** A DuckDB as {@link #duckDb(Path)} gives it, prepared; closed again when the preparation fails. */
    static Connection duckDb(Path spill, Preparation preparation) throws SQLException {
        Connection connection = duckDb(spill);
        try (Statement statement = connection.createStatement()) {
            preparation.run(statement);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A path as DuckDB takes it. */
    static String quoted(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    private Path empty(String layer, String name) {
        Path folder = warehouse.staging().resolve("empty").resolve(name);
        if (!Files.exists(folder)) {
            warehouse
                    .spark()
                    .table("minqing." + layer + "." + name)
                    .coalesce(1)
                    .write()
                    .parquet(folder.toString());
        }
        return folder.resolve("*.parquet");
    }
}
