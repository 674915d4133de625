package io.minqing.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;

/**
 * Holds the tables of a night against what must be true before anybody sees them. Keys come from the DDL; every other
 * expectation is a file {@code schemas/expectations/NAME.sql}, listed in {@code schemas/expectations.txt}, whose first line
 * says in words what must hold and whose query returns the rows that break it. Not-null columns are Iceberg's own business.
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
        List<Callable<Result>> expectations = new ArrayList<>();
        for (String table : Schemas.PUBLISHED) {
            expectations.add(() -> key("published." + table));
        }
        for (String table : Schemas.INTERPRETED) {
            expectations.add(() -> key("interpreted." + table));
        }
        for (String name : Schemas.EXPECTATIONS) {
            String sql = Schemas.resource("/schemas/expectations/" + name + ".sql");
            String meaning = sql.lines().findFirst().orElseThrow().replaceFirst("^--\\s*", "");
            if (!driftExpected || !meaning.startsWith(DRIFT)) {
                expectations.add(() -> result(name, meaning, sql));
            }
        }
        List<Result> results = ConcurrentQueries.run(expectations);
        store(runId, results);
        return results;
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

    private Result key(String table) {
        String key = warehouse
                .spark()
                .sql("show tblproperties minqing." + table + " ('minqing.key')")
                .first()
                .getString(1);
        return result(
                "key " + table,
                table + " has one row per " + key,
                "select %s, count(*) as copies from minqing.%s group by %s having count(*) > 1"
                        .formatted(key, table, key));
    }

    private Result result(String expectation, String meaning, String sql) {
        List<Row> broken = warehouse
                .spark()
                .sql("select *, count(*) over () as broken_rows from (" + sql + ") limit " + SAMPLES)
                .collectAsList();
        if (broken.isEmpty()) {
            return new Result(expectation, meaning, 0, null);
        }
        return new Result(
                expectation,
                meaning,
                broken.get(0).getLong(broken.get(0).length() - 1),
                broken.stream().map(Audit::told).collect(Collectors.joining(" ")));
    }

    /** A row as {@code [column value, …]}, without the count. */
    private static String told(Row row) {
        String[] columns = row.schema().fieldNames();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.length - 1; i++) {
            cells.add(columns[i] + " " + row.get(i));
        }
        return cells.toString();
    }
}
