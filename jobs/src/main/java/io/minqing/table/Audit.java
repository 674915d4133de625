package io.minqing.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * Holds the tables of a night against what must be true before anybody sees them. Keys come from the DDL; every other
 * expectation is a file {@code audit/NAME.sql} whose first line says in words what must hold and whose query returns the
 * rows that break it. Not-null columns are Iceberg's own business.
 */
public final class Audit {
    private static final List<String> EXPECTATIONS = List.of(
            "no_article_is_lost", "heat_never_exceeds_region", "reprint_points_to_original", "history_does_not_vanish");

    private final Warehouse warehouse;

    /** An audit of a warehouse. */
    public Audit(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Runs every expectation.
     *
     * @return one sentence with sample rows for each that is broken; empty when all hold
     */
    public List<String> broken() {
        List<String> broken = new ArrayList<>();
        for (String table : Schemas.PUBLISHED) {
            checkKey("published." + table, broken);
        }
        for (String table : Schemas.INTERPRETED) {
            checkKey("interpreted." + table, broken);
        }
        for (String name : EXPECTATIONS) {
            String sql = Schemas.resource("/audit/" + name + ".sql");
            String meaning = sql.lines().findFirst().orElseThrow().replaceFirst("^--\\s*", "");
            report(name + " (" + meaning + ")", sql, broken);
        }
        return broken;
    }

    private void checkKey(String table, List<String> broken) {
        String key = warehouse
                .spark()
                .sql("show tblproperties minqing." + table + " ('minqing.key')")
                .first()
                .getString(1);
        report(
                table + " has one row per " + key,
                "select %s, count(*) as copies from minqing.%s group by %s having count(*) > 1"
                        .formatted(key, table, key),
                broken);
    }

    private void report(String expectation, String sql, List<String> broken) {
        List<Row> rows = warehouse.spark().sql(sql).limit(5).collectAsList();
        if (!rows.isEmpty()) {
            String[] columns = rows.get(0).schema().fieldNames();
            broken.add("expectation broken: " + expectation + "; columns " + Arrays.toString(columns) + ", for example "
                    + rows.stream().map(Row::toString).collect(Collectors.joining(" ")));
        }
    }
}
