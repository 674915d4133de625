package io.minqing.job;

import static org.apache.spark.sql.functions.lit;

import io.minqing.interpret.CodeVersion;
import io.minqing.table.Schemas;
import io.minqing.table.SparkSettings;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;

/**
 * Counts documents by day, week and month, region and topic, and only those periods anew whose documents are not the same as
 * in the version before: a digest of each period's documents, of the code and of the vocabularies tells which. What stands
 * in the tables afterwards is what a count of all periods would have given.
 *
 * <p>Leaves the views {@code region_volume} and {@code topic_volume}, and for what else is made of documents {@code counted_period},
 * {@code counted_month}, {@code counted_year}, {@code known_period}, {@code settled_period} and {@code touched_original}.
 */
final class Volumes {
    private static final List<String> VOLUMES = List.of("region_volume", "topic_volume");

    private final SparkSession spark;

    Volumes(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Brings the tables of counts up to the documents. Reads the views {@code region_rollup} and {@code published_run} and the
     * variable {@code as_of}.
     */
    void count() {
        spark.sql("declare or replace variable code string default '" + CodeVersion.everything() + "'");
        view("document");
        spark.catalog().cacheTable("document");
        keep("reading");
        keep("period_digest");
        keep("counted_period");
        keep("counted_month");
        List<String> touched = List.of("touched_document", "document_region", "document_topic");
        touched.forEach(name -> {
            view(name);
            spark.catalog().cacheTable(name);
        });
        spark.catalog().uncacheTable("document");
        view("touched_original");
        keep("counted_year");
        if (!spark.table("counted_period").where("touched").isEmpty()) {
            for (String table : List.of("region_count", "topic_count")) {
                view(table);
                replace(spark.table(table), table);
            }
            replace(spark.table("period_digest"), "period_digest");
        }
        touched.forEach(spark.catalog()::uncacheTable);
        VOLUMES.forEach(name -> {
            view(name);
            spark.catalog().cacheTable(name);
        });
        keep("known_period");
        keep("settled_period");
    }

    /** Lets go of what the views hold in memory. */
    void forget() {
        VOLUMES.forEach(spark.catalog()::uncacheTable);
    }

    private void view(String name) {
        spark.sql(Schemas.resource("/sql/view/" + name + ".sql")).createOrReplaceTempView(name);
    }

    /** A view of few rows, calculated once: plans that read it need not be made of all that it was made of. */
    private void keep(String name) {
        Dataset<Row> rows = spark.sql(Schemas.resource("/sql/view/" + name + ".sql"));
        spark.createDataFrame(rows.collectAsList(), rows.schema()).createOrReplaceTempView(name);
    }

    private void replace(Dataset<Row> rows, String table) {
        try {
            rows.coalesce(SparkSettings.writers(spark))
                    .writeTo("minqing.interpreted." + table)
                    .overwrite(lit(true));
        } catch (NoSuchTableException e) {
            throw new IllegalStateException("table interpreted." + table + " is gone", e);
        }
    }
}
