package io.minqing.job;

import static org.apache.spark.sql.functions.lit;

import io.minqing.interpret.Gazetteer;
import io.minqing.interpret.TopicVocabulary;
import io.minqing.record.Region;
import io.minqing.table.Schemas;
import io.minqing.table.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Builds every published table from the interpreted ones: one query a table, {@code sql/NAME.sql}. Reads the views {@code
 * published_run} and {@code this_run}.
 */
final class Aggregate {
    private static final List<String> VIEWS =
            List.of("document", "document_region", "document_topic", "region_volume", "topic_volume");

    private final SparkSession spark;
    private final Progress progress;

    Aggregate(Warehouse warehouse, Progress progress) {
        this.spark = warehouse.spark();
        this.progress = progress;
    }

    /**
     * Replaces the rows of every published table.
     *
     * @param asOf the date the tables speak of
     */
    void run(LocalDate asOf) {
        StatisticsFunctions.register(spark);
        spark.sql("declare or replace variable as_of date default date'" + asOf + "'");
        spark.sql(Schemas.resource("/sql/function/periods_of.sql"));
        spark.sql(Schemas.resource("/sql/function/period_after.sql"));
        regions();
        topics();
        for (String view : VIEWS) {
            spark.sql(Schemas.resource("/sql/view/" + view + ".sql")).createOrReplaceTempView(view);
            spark.catalog().cacheTable(view);
        }
        for (String table : Schemas.PUBLISHED) {
            progress.stage("aggregate " + table);
            String name = "minqing.published." + table;
            StructType schema = spark.table(name).schema();
            Dataset<Row> rows = spark.sql(Schemas.query(table)).selectExpr(schema.fieldNames());
            try {
                rows.coalesce(1).writeTo(name).overwrite(lit(true));
            } catch (org.apache.spark.sql.catalyst.analysis.NoSuchTableException e) {
                throw new IllegalStateException("table " + name + " is gone", e);
            }
        }
        VIEWS.forEach(spark.catalog()::uncacheTable);
    }

    /** {@code region_name}: one row a region; {@code region_rollup}: one row a region × each region that contains it. */
    private void regions() {
        Gazetteer gazetteer = Gazetteer.shared();
        List<Row> names = new ArrayList<>();
        List<Row> rollup = new ArrayList<>();
        int townships = 0;
        for (Region region : gazetteer.regions()) {
            if (region.code().length() == 6) {
                names.add(RowFactory.create(
                        region.code(),
                        gazetteer.fullName(region.code()),
                        region.parent() == null ? "000000" : region.parent(),
                        gazetteer.townships(region.code())));
                rollup.add(RowFactory.create(region.code(), level(region), region.code()));
            } else {
                townships++;
            }
            for (Region above : gazetteer.ancestors(region.code())) {
                rollup.add(RowFactory.create(region.code(), level(above), above.code()));
            }
            rollup.add(RowFactory.create(region.code(), "country", "000000"));
        }
        names.add(RowFactory.create("000000", "全国", null, townships));
        names.add(RowFactory.create("unresolved", "未定位", null, 0));
        spark.createDataFrame(
                        names,
                        StructType.fromDDL("region_code string, region_name string, parent_code string, townships int"))
                .createOrReplaceTempView("region_name");
        spark.createDataFrame(rollup, StructType.fromDDL("code string, level string, region_code string"))
                .createOrReplaceTempView("region_rollup");
    }

    private static String level(Region region) {
        return region.level().name().toLowerCase(Locale.ROOT);
    }

    private void topics() {
        List<Row> topics = new ArrayList<>();
        TopicVocabulary.shared()
                .topics()
                .forEach(topic -> topics.add(RowFactory.create(topic.id(), topic.label(), topic.group())));
        spark.createDataFrame(topics, StructType.fromDDL("topic string, topic_label string, topic_group string"))
                .createOrReplaceTempView("topic");
    }
}
