package io.minqing.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Turns the audited tables into one version that readers see. A version is built in full beside the current one; then one
 * rename of one link makes it current. A reader sees the version before or the version after, never a mixture.
 */
public final class Publisher {
    private static final int KEPT_VERSIONS = 7;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Warehouse warehouse;

    /** A publisher for a warehouse. */
    public Publisher(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Writes the audited tables as plain Parquet into a folder of the version's name; readers do not see it yet. */
    public Path build(PublishedVersion version) throws IOException {
        Path target = warehouse.versions().resolve(version.runId());
        deleteRecursively(target);
        Files.createDirectories(target);
        for (String table : Schemas.PUBLISHED) {
            writePlain(warehouse.spark().table("minqing.published." + table), table, target.resolve(table));
        }
        Map<String, List<String>> interpreted = new TreeMap<>();
        for (String table : Schemas.INTERPRETED) {
            interpreted.put(table, dataFiles(table, target));
        }
        JSON.writeValue(target.resolve(PublishedVersion.INTERPRETED_FILES).toFile(), interpreted);
        JSON.writeValue(target.resolve(PublishedVersion.FILE).toFile(), version);
        return target;
    }

    /** Makes a version that was built the one that readers see, and drops the oldest ones. */
    public void makeCurrent(Path version) throws IOException {
        link(warehouse.current(), version);
        link(warehouse.report(), warehouse.current().resolve("report"));
        dropOldVersions();
    }

    /** One file, sorted by the key, under a name without chance in it: the same rows are the same bytes. */
    private void writePlain(Dataset<Row> rows, String table, Path folder) throws IOException {
        String[] key = key(table);
        rows.coalesce(1)
                .sortWithinPartitions(key[0], java.util.Arrays.copyOfRange(key, 1, key.length))
                .write()
                .parquet(folder.toString());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.getFileName().toString().endsWith(".parquet")) {
                    Files.move(file, folder.resolve("part-00000.parquet"));
                } else {
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * The data files of the current snapshot, relative to the warehouse: what DuckDB may read without Iceberg. An empty
     * table gets an empty file, so that its columns can still be queried.
     */
    private List<String> dataFiles(String table, Path target) throws IOException {
        List<String> files = new ArrayList<>();
        for (Row row : warehouse
                .spark()
                .sql("select file_path, content from minqing.interpreted." + table + ".files order by file_path")
                .collectAsList()) {
            if (row.getInt(1) != 0) {
                throw new IllegalStateException("table " + table + " has delete files; it must be copy-on-write");
            }
            files.add(warehouse
                    .root()
                    .relativize(Path.of(java.net.URI.create(row.getString(0))))
                    .toString());
        }
        if (files.isEmpty()) {
            Path empty = target.resolve("_empty").resolve(table);
            writePlain(warehouse.spark().table("minqing.interpreted." + table), table, empty);
            files.add(warehouse
                    .root()
                    .relativize(empty.resolve("part-00000.parquet"))
                    .toString());
        }
        return files;
    }

    private String[] key(String table) {
        String layer = Schemas.PUBLISHED.contains(table) ? "published." : "interpreted.";
        return warehouse
                .spark()
                .sql("show tblproperties minqing." + layer + table + " ('minqing.key')")
                .first()
                .getString(1)
                .split(",");
    }

    /** Replaces a link in one step. */
    private static void link(Path link, Path target) throws IOException {
        Path next = link.resolveSibling(link.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, link.getParent().relativize(target));
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
    }

    private void dropOldVersions() throws IOException {
        List<Path> versions;
        try (Stream<Path> found = Files.list(warehouse.versions())) {
            versions = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path old : versions.subList(Math.min(KEPT_VERSIONS, versions.size()), versions.size())) {
            deleteRecursively(old);
        }
    }

    /** Deletes a folder with all in it; nothing happens when it does not exist. */
    public static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> found = Files.walk(folder)) {
            paths = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
