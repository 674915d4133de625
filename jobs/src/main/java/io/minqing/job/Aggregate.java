package io.minqing.job;

import static org.apache.spark.sql.functions.lit;

import io.minqing.interpret.region.Gazetteer;
import io.minqing.interpret.topic.TopicVocabulary;
import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import io.minqing.table.ConcurrentQueries;
import io.minqing.table.Schemas;
import io.minqing.table.SparkSettings;
import io.minqing.table.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Builds every published table from the interpreted ones: one query a table, {@code sql/NAME.sql}. Reads the view {@code
 * published_run}.
 */
final class Aggregate {
    private final SparkSession spark;
    private final Progress progress;
    private final Volumes volumes;

    Aggregate(Warehouse warehouse, Progress progress) {
        this.spark = warehouse.spark();
        this.progress = progress;
        this.volumes = new Volumes(warehouse);
    }

    /**
     * Counts the documents of the periods that have changed: the last of what a version stands on.
     *
     * @param asOf the date the tables speak of
     * @param before the date that the version before speaks of; null when there is none
     */
    void count(LocalDate asOf, LocalDate before) {
        progress.stage("count the documents of the periods that have changed");
        SqlFunctions.register(spark);
        WorkFunctions.register(spark);
        IssueFunctions.register(spark);
        TermFunctions.register(spark);
        spark.sql("declare or replace variable as_of date default date'" + asOf + "'");
        regions();
        topics();
        volumes.count(asOf, before);
    }

    /**
     * Replaces the rows of every published table but those that tell of runs; of {@link Schemas#CARRIED} the rows that still hold
     * stay where they are. Documents have been counted.
     */
    void run() {
        List<String> tables = new ArrayList<>(Schemas.CARRIED);
        Schemas.PUBLISHED.stream().filter(table -> !tables.contains(table)).forEach(tables::add);
        tables.removeAll(Schemas.ABOUT_RUNS);
        build(tables);
    }

    /** Replaces the rows of the tables that tell of runs; reads the views {@code this_change} and {@code this_run} besides. */
    void aboutRuns() {
        build(Schemas.ABOUT_RUNS);
    }

    private void build(List<String> tables) {
        progress.stage("aggregate: " + String.join(", ", tables));
        AtomicInteger built = new AtomicInteger();
        List<Callable<Void>> builds = new ArrayList<>();
        for (String table : tables) {
            builds.add(() -> {
                build(table);
                progress.step(built.incrementAndGet(), tables.size(), "tables built, the last of them " + table);
                return null;
            });
        }
        ConcurrentQueries.run(builds);
    }

    private void build(String table) {
        String name = "minqing.published." + table;
        StructType schema = spark.table(name).schema();
        Dataset<Row> rows = spark.sql(Schemas.query(table)).selectExpr(schema.fieldNames());
        try {
            rows.coalesce(SparkSettings.writers(spark)).writeTo(name).overwrite(lit(true));
        } catch (org.apache.spark.sql.catalyst.analysis.NoSuchTableException e) {
            throw new IllegalStateException("table " + name + " is gone", e);
        }
    }

    /**
     * {@code region_name}: one row a region; {@code region_rollup}: one row a region × each region that contains it. Only
     * regions that occur, and those above them: a plan that carries all 45,000 is slow to make.
     */
    private void regions() {
        Gazetteer gazetteer = Gazetteer.shared();
        Set<Region> named = new TreeSet<>(Comparator.comparing(Region::code));
        List<Row> rollup = new ArrayList<>();
        for (Row row : spark.sql("""
                        select distinct r.code from minqing.interpreted.article lateral view explode(regions) as r
                        union
                        select region_code from minqing.interpreted.activity
                        union
                        select region_code from minqing.interpreted.workroom
                        """).collectAsList()) {
            Region region =
                    row.isNullAt(0) ? null : gazetteer.region(row.getString(0)).orElse(null);
            if (region == null) {
                continue;
            }
            named.add(region);
            if (region.level() != RegionLevel.TOWNSHIP) {
                rollup.add(RowFactory.create(region.code(), level(region), region.code()));
            }
            for (Region above : gazetteer.ancestors(region.code())) {
                named.add(above);
                rollup.add(RowFactory.create(region.code(), level(above), above.code()));
            }
            rollup.add(RowFactory.create(region.code(), "country", "000000"));
        }
        Map<String, Integer> townships = new HashMap<>();
        for (Region region : gazetteer.regions()) {
            if (region.level() == RegionLevel.TOWNSHIP) {
                townships.merge("000000", 1, Integer::sum);
                gazetteer.ancestors(region.code()).forEach(above -> townships.merge(above.code(), 1, Integer::sum));
            }
        }
        Map<String, Long> namesakes = gazetteer.regions().stream()
                .filter(region -> region.level() != RegionLevel.TOWNSHIP)
                .collect(Collectors.groupingBy(Region::name, Collectors.counting()));
        List<Row> names = new ArrayList<>();
        for (Region region : named) {
            names.add(RowFactory.create(
                    region.code(),
                    displayName(gazetteer, region, namesakes),
                    gazetteer.fullName(region.code()),
                    region.parent() == null ? "000000" : region.parent(),
                    townships.getOrDefault(region.code(), 0)));
        }
        names.add(RowFactory.create("000000", "全国", "全国", null, townships.getOrDefault("000000", 0)));
        names.add(RowFactory.create("unresolved", "未定位", "未定位", null, 0));
        spark.createDataFrame(
                        names,
                        StructType.fromDDL(
                                "region_code string, region_name string, full_name string, parent_code string, townships int"))
                .createOrReplaceTempView("region_name");
        spark.createDataFrame(rollup, StructType.fromDDL("code string, level string, region_code string"))
                .createOrReplaceTempView("region_rollup");
    }

    /** The short name, with the place above it where several places bear it: 枣强县, but 西安市新城区. */
    private static String displayName(Gazetteer gazetteer, Region region, Map<String, Long> namesakes) {
        String name = gazetteer.shortName(region.code());
        boolean alone = region.parent() == null || namesakes.getOrDefault(region.name(), 1L) == 1;
        return alone ? name : gazetteer.shortName(region.parent()) + name;
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
