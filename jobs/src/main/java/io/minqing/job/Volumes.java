package io.minqing.job;

import static org.apache.spark.sql.functions.expr;

import io.minqing.interpret.CodeVersion;
import io.minqing.stats.PeriodKind;
import io.minqing.stats.TrendSeries;
import io.minqing.table.PeriodSums;
import io.minqing.table.Schemas;
import io.minqing.table.Warehouse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.types.StructType;

/**
 * Counts documents by day, week and month, region and topic, and only those periods anew whose documents are not the same as
 * in the version before: a digest of each period's documents, of the code and of the vocabularies tells which. What stands
 * in the tables afterwards is what a count of all periods would have given.
 *
 * <p>Leaves views over what the tables of periods are built from: {@code touched_region}, {@code touched_topic}, {@code
 * heat_family}, {@code empty_place}, {@code trend_series} and {@code trend_period}; and for what else is made of documents
 * {@code counted_month}, {@code counted_year} and {@code touched_original}.
 */
final class Volumes {
    /** What {@link PeriodSums} makes, in this order. */
    private static final List<String> STAGED =
            List.of("touched_region", "touched_topic", "heat_family", "empty_place", "trend_series");

    /** Kinds of periods that the tables of counts have; longer ones are sums. */
    private static final Set<String> COUNTED = Set.of("day", "week", "month", "undated");

    private static final StructType TREND_PERIOD =
            StructType.fromDDL("period_kind string, known array<date>, settled array<date>");

    private final Warehouse warehouse;
    private final SparkSession spark;

    Volumes(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.spark = warehouse.spark();
    }

    /**
     * Brings the tables of counts up to the documents. Reads the views {@code region_rollup} and {@code published_run} and the
     * variable {@code as_of}.
     *
     * @param asOf the date the tables speak of
     * @param before the date that the version before speaks of; null when there is none
     */
    void count(LocalDate asOf, LocalDate before) {
        spark.sql("declare or replace variable code string default '" + CodeVersion.everything() + "'");
        view("document");
        spark.catalog().cacheTable("document");
        keep("reading");
        keep("period_digest");
        List<Row> periods = keep("counted_period");
        keep("counted_month");
        List<String> touched = List.of("touched_document", "document_region", "document_topic");
        touched.forEach(name -> {
            view(name);
            spark.catalog().cacheTable(name);
        });
        spark.catalog().uncacheTable("document");
        view("touched_original");
        List<Integer> keptYears = keep("counted_year").stream()
                .filter(year -> !year.getBoolean(1))
                .map(year -> year.getInt(0))
                .toList();
        if (periods.stream().anyMatch(Volumes::touched)) {
            String months = touchedMonths(periods);
            for (String table : List.of("region_count", "topic_count")) {
                view(table);
                replace(spark.table(table).where(months), table, months);
            }
            replace(spark.table("period_digest"), "period_digest", "true");
        }
        touched.forEach(spark.catalog()::uncacheTable);
        sum(periods, keptYears, asOf, before);
    }

    private void sum(List<Row> counted, List<Integer> keptYears, LocalDate asOf, LocalDate before) {
        try (PeriodSums sums = PeriodSums.open(warehouse)) {
            List<PeriodSums.Period> periods = new ArrayList<>();
            List<Row> kinds = new ArrayList<>();
            Map<String, Set<LocalDate>> known = sums.known();
            for (PeriodKind kind : PeriodKind.values()) {
                NavigableSet<Integer> numbers = numbers(kind, known.getOrDefault(kind.id(), Set.of()));
                Map<Integer, Boolean> touched = new TreeMap<>();
                counted.stream()
                        .filter(row -> row.getString(0).equals(kind.id()))
                        .forEach(row -> touched.put(kind.number(row.getLocalDate(1)), touched(row)));
                NavigableSet<Integer> settled = settled(kind, asOf, before, numbers, touched);
                TreeSet<Integer> all = new TreeSet<>(touched.keySet());
                all.addAll(settled);
                all.forEach(number -> periods.add(new PeriodSums.Period(
                        kind.id(),
                        kind.start(number),
                        touched.getOrDefault(number, false),
                        settled.contains(number),
                        settled.contains(number) && settled.contains(number + 1))));
                kinds.add(RowFactory.create(kind.id(), starts(kind, numbers), starts(kind, settled)));
            }
            spark.createDataFrame(kinds, TREND_PERIOD).createOrReplaceTempView("trend_period");
            sums.judged(asOf, periods, keptYears);
            STAGED.forEach(sums::stage);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close the sums of the counts", e);
        }
    }

    /** The periods of a kind whose trends the version before has told already. */
    private static NavigableSet<Integer> settled(
            PeriodKind kind,
            LocalDate asOf,
            LocalDate before,
            NavigableSet<Integer> known,
            Map<Integer, Boolean> touched) {
        if (before == null) {
            return new TreeSet<>();
        }
        NavigableSet<Integer> changed = touched.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean later = before.isBefore(asOf);
        return TrendSeries.settled(kind, later ? before : asOf, later ? asOf : before, known, changed);
    }

    private static NavigableSet<Integer> numbers(PeriodKind kind, Set<LocalDate> starts) {
        return starts.stream().map(kind::number).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<LocalDate> starts(PeriodKind kind, NavigableSet<Integer> numbers) {
        return numbers.stream().map(kind::start).toList();
    }

    private static boolean touched(Row period) {
        return period.getBoolean(2);
    }

    /**
     * The months in which a counted period begins that has changed, as a condition on {@code period_start}: whole partitions of
     * the tables of counts. Everything when no month is left, as in a table of an older program, which has no partitions yet.
     */
    private static String touchedMonths(List<Row> periods) {
        NavigableSet<Integer> touched = new TreeSet<>();
        NavigableSet<Integer> all = new TreeSet<>();
        for (Row period : periods) {
            if (COUNTED.contains(period.getString(0))) {
                int month = PeriodKind.MONTH.number(period.getLocalDate(1));
                all.add(month);
                if (touched(period)) {
                    touched.add(month);
                }
            }
        }
        if (touched.equals(all)) {
            return "true";
        }
        return touched.stream()
                .map(month -> "(period_start >= date'%s' and period_start < date'%s')"
                        .formatted(PeriodKind.MONTH.start(month), PeriodKind.MONTH.start(month + 1)))
                .collect(Collectors.joining(" or "));
    }

    private void view(String name) {
        spark.sql(Schemas.resource("/sql/view/" + name + ".sql")).createOrReplaceTempView(name);
    }

    /** A view of few rows, calculated once: plans that read it need not be made of all that it was made of. */
    private List<Row> keep(String name) {
        Dataset<Row> rows = spark.sql(Schemas.resource("/sql/view/" + name + ".sql"));
        List<Row> kept = rows.collectAsList();
        spark.createDataFrame(kept, rows.schema()).createOrReplaceTempView(name);
        return kept;
    }

    /** Puts rows in the place of those of a table that meet a condition. */
    private void replace(Dataset<Row> rows, String table, String condition) {
        Column replaced = expr(condition);
        try {
            rows.writeTo("minqing.interpreted." + table).overwrite(replaced);
        } catch (NoSuchTableException e) {
            throw new IllegalStateException("table interpreted." + table + " is gone", e);
        }
    }
}
