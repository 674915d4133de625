package io.minqing.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The published tables as a night has built them, before readers see them: what it has put into Iceberg, and of {@link
 * Schemas#CARRIED} also the rows of the version before that still hold. Those never pass through Spark, however long the
 * history is.
 */
public final class BuiltTables {
    private final Warehouse warehouse;
    private final DataFiles files;

    /** The built tables of a warehouse. */
    public BuiltTables(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.files = new DataFiles(warehouse);
    }

    /**
     * Notes of which periods the rows of the version before still hold, see {@code sql/carried/TABLE.sql}. Nothing is carried of
     * a table for which nothing was noted tonight.
     *
     * @param periods {@code (period_kind, period_start)}
     */
    public void carry(String table, Dataset<Row> periods) {
        if (!periods.isEmpty()) {
            periods.coalesce(1).write().parquet(noted(table).toString());
        }
    }

    /** Gives a DuckDB connection a view over a table as it is built. */
    void view(Statement duckDb, String name, String table) throws SQLException {
        String built = "select * from " + DataFiles.parquet(files.of("published", table));
        if (Schemas.CARRIED.contains(table) && Files.exists(noted(table))) {
            duckDb.execute("create or replace view before_" + table + " as select * from "
                    + DataFiles.parquet(List.of(before().resolve(table).resolve(Publisher.FILE))));
            duckDb.execute("create or replace view carried_" + table + " as select * from "
                    + DataFiles.parquet(List.of(noted(table).resolve("*.parquet"))));
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

    private Path noted(String table) {
        return warehouse.staging().resolve("carried").resolve(table);
    }
}
