package io.minqing.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The published tables as a night has built them, before readers see them: what it has put into Iceberg, and of {@link
 * Schemas#CARRIED} also the rows of the version before that still hold. Those never pass through Spark, however long the
 * history is.
 */
final class BuiltTables {
    /** What {@link PeriodSums} notes when rows of the version before still hold. */
    static final List<String> NOTES = List.of("night", "period", "kept_year", "place");

    private final Warehouse warehouse;
    private final DataFiles files;

    /** The built tables of a warehouse. */
    BuiltTables(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.files = new DataFiles(warehouse);
    }

    /** Gives a DuckDB connection a view over a table as it is built. */
    void view(Statement duckDb, String name, String table) throws SQLException {
        String built = "select * from " + DataFiles.parquet(files.of("published", table));
        if (Schemas.CARRIED.contains(table) && Files.exists(note(warehouse, NOTES.get(0)))) {
            for (String note : NOTES) {
                view(duckDb, note, note(warehouse, note));
            }
            view(duckDb, "before_" + table, before().resolve(table).resolve(Publisher.FILE));
            built += " union all by name (" + Schemas.resource("/sql/carried/" + table + ".sql") + ")";
        }
        duckDb.execute("create or replace view " + name + " as " + built);
    }

    /** The version that readers see while a night runs. */
    private Path before() {
        try {
            return warehouse.current().toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find the version that readers see", e);
        }
    }

    private static void view(Statement duckDb, String name, Path file) throws SQLException {
        duckDb.execute("create or replace view " + name + " as select * from " + DataFiles.parquet(List.of(file)));
    }

    /** The file of a note of tonight. */
    static Path note(Warehouse warehouse, String name) {
        return warehouse.staging().resolve("carried").resolve(name + ".parquet");
    }
}
