package io.minqing.table;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;

/**
 * Holds the tables of a night against what must be true before anybody sees them. Keys come from the DDL; every other
 * expectation is a file {@code schemas/expectations/NAME.sql}, listed in {@code schemas/expectations.txt}, whose first line
 * says in words what must hold and whose query returns the rows that break it. Not-null columns are Iceberg's own business.
 *
 * <p>DuckDB asks the files of the tables, as {@code minqing sql} would: fifty Spark plans over little data took a tenth of a
 * night. Beside the tables there are the views {@code this_run} and {@code published_run}: rows of {@code run} of this night
 * and of those before.
 */
public final class Audit {
    /** How the meaning of an expectation begins that a person may know to be broken for a good reason. */
    private static final String DRIFT = "drift: ";

    private static final int SAMPLES = 5;
    private static final String TABLE = "minqing.interpreted.audit";

    private final Warehouse warehouse;

    /** An audit of a warehouse. */
    public Audit(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * What became of one expectation.
     *
     * @param expectation its name
     * @param meaning what must hold, in words
     * @param brokenRows rows that break it; 0 when it holds
     * @param sample up to five of these rows; null when it holds
     */
    public record Result(String expectation, String meaning, long brokenRows, String sample) {
        /** Whether it held. */
        public boolean holds() {
            return brokenRows == 0;
        }

        /** The failure in one sentence, with its numbers and rows. */
        public String sentence() {
            return "expectation broken: %s (%s); %,d %s, for example %s"
                    .formatted(expectation, meaning, brokenRows, brokenRows == 1 ? "row" : "rows", sample);
        }
    }

    /**
     * Evaluates every expectation and keeps the results in table {@code audit}, whatever they are.
     *
     * @param runId the night
     * @param driftExpected whether tonight's input is known to be unlike that of other nights
     */
    public List<Result> evaluate(String runId, boolean driftExpected) {
        List<Result> results = new ArrayList<>();
        try (Connection tables = open(runId);
                Statement statement = tables.createStatement()) {
            for (String table : Schemas.PUBLISHED) {
                results.add(key(statement, "published", table));
            }
            for (String table : Schemas.INTERPRETED) {
                results.add(key(statement, "interpreted", table));
            }
            for (String name : Schemas.EXPECTATIONS) {
                String sql = Schemas.resource("/schemas/expectations/" + name + ".sql");
                String meaning = sql.lines().findFirst().orElseThrow().replaceFirst("^--\\s*", "");
                if (!driftExpected || !meaning.startsWith(DRIFT)) {
                    results.add(result(statement, name, meaning, sql));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot audit run " + runId + ": " + e.getMessage(), e);
        }
        store(runId, results);
        return results;
    }

    /** The tables as they have been built. */
    private Connection open(String runId) throws SQLException {
        return DataFiles.duckDb(warehouse.staging().resolve("spill"), statement -> {
            DataFiles files = new DataFiles(warehouse);
            BuiltTables built = new BuiltTables(warehouse);
            for (String table : Schemas.PUBLISHED) {
                built.view(statement, table, table);
            }
            for (String table : Schemas.INTERPRETED) {
                statement.execute(DataFiles.view(table, files.of("interpreted", table)));
            }
            statement.execute("create view this_run as select * from run where run_id = '" + runId + "'");
            statement.execute("create view published_run as select * from run where run_id <> '" + runId + "'");
        });
    }

    private void store(String runId, List<Result> results) {
        Instant now = Instant.now();
        List<Row> rows = results.stream()
                .map(result -> RowFactory.create(
                        runId,
                        now,
                        result.expectation(),
                        result.meaning(),
                        result.holds(),
                        (int) result.brokenRows(),
                        result.sample()))
                .toList();
        Dataset<Row> table = warehouse
                .spark()
                .createDataFrame(rows, warehouse.spark().table(TABLE).schema());
        try {
            table.coalesce(1).writeTo(TABLE).append();
        } catch (NoSuchTableException e) {
            throw new IllegalStateException("table " + TABLE + " is gone", e);
        }
    }

    private static Result key(Statement tables, String layer, String table) throws SQLException {
        String key = Schemas.key(table);
        return result(
                tables,
                "key " + layer + "." + table,
                layer + "." + table + " has one row per " + key,
                "select %1$s, count(*) as copies from %2$s group by %1$s having count(*) > 1".formatted(key, table));
    }

    private static Result result(Statement tables, String expectation, String meaning, String sql) throws SQLException {
        long brokenRows = 0;
        List<String> samples = new ArrayList<>();
        try (ResultSet broken =
                tables.executeQuery("select *, count(*) over () as broken_rows from (" + sql + ") limit " + SAMPLES)) {
            while (broken.next()) {
                brokenRows = broken.getLong("broken_rows");
                samples.add(told(broken));
            }
        }
        return new Result(expectation, meaning, brokenRows, samples.isEmpty() ? null : String.join(" ", samples));
    }

    /** A row as {@code [column value, …]}, without the count. */
    private static String told(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> cells = new ArrayList<>();
        for (int i = 1; i < columns.getColumnCount(); i++) {
            cells.add(columns.getColumnName(i) + " " + row.getObject(i));
        }
        return cells.toString();
    }
}
