package io.minqing.job;

import io.minqing.interpret.SpringFestival;
import io.minqing.stats.AlarmRule;
import io.minqing.stats.AlarmVerdict;
import io.minqing.stats.Interval;
import io.minqing.stats.MannKendall;
import io.minqing.stats.PeriodKind;
import io.minqing.stats.TrendSeries;
import io.minqing.stats.TrendSeries.Counts;
import io.minqing.stats.TrendSeries.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** What the query of the trends calls: {@link TrendSeries} over one place and kind of periods. */
final class TrendFunctions {
    private static final StructType PERIOD =
            StructType.fromDDL("period_kind string, period_start date, next_start date, fresh_from date");

    private static final StructType POINT = StructType.fromDDL("""
            topic string, period_start date, originals int, reprints int, region_originals int,
            previous_originals int, previous_region_originals int,
            rate_ratio double, rate_ratio_low double, rate_ratio_high double,
            last_year_originals int, last_year_region_originals int,
            last_year_ratio double, last_year_ratio_low double, last_year_ratio_high double,
            kendall_tau double, mann_kendall_p double, sen_slope double,
            alarm_expected double, alarm_limit int, alarm boolean, alarm_reason string""");

    /** Periods whose documents are counted; longer ones are sums of months. */
    private static final List<PeriodKind> COUNTED = List.of(PeriodKind.MONTH, PeriodKind.WEEK, PeriodKind.DAY);

    private TrendFunctions() {}

    /**
     * Registers with a session {@code document_periods(day)} and {@code topic_trends(kind, as_of, known, settled, volumes, cells)}.
     */
    static void register(SparkSession spark) {
        UDF1<LocalDate, List<Row>> periods = TrendFunctions::periodsOf;
        spark.udf().register("document_periods", periods, DataTypes.createArrayType(PERIOD));
        UDF6<String, LocalDate, Seq<LocalDate>, Seq<LocalDate>, Seq<Row>, Seq<Row>, List<Row>> trends =
                TrendFunctions::trends;
        spark.udf().register("topic_trends", trends, DataTypes.createArrayType(POINT));
    }

    /**
     * The day, week and month a day belongs to; an unknown day is undated. With each the day behind it, and the day from which a
     * source is new to it.
     */
    private static List<Row> periodsOf(LocalDate day) {
        if (day == null) {
            return List.of(RowFactory.create("undated", PeriodKind.ALL.start(0), null, null));
        }
        return COUNTED.stream()
                .map(kind -> {
                    int number = kind.number(day);
                    return RowFactory.create(
                            kind.id(),
                            kind.start(number),
                            kind.start(number + 1),
                            kind.start(AlarmRule.fresh(kind, number)));
                })
                .toList();
    }

    private static NavigableSet<Integer> numbers(PeriodKind kind, Seq<LocalDate> starts) {
        NavigableSet<Integer> numbers = new TreeSet<>();
        CollectionConverters.asJava(starts).forEach(start -> numbers.add(kind.number(start)));
        return numbers;
    }

    /**
     * The trends of all topics of a place.
     *
     * @param known first days of the periods of which the warehouse has any document
     * @param settled first days of periods that are not asked for
     * @param volumes period_start, originals, established, timely of the place
     * @param cells topic, period_start, originals, reprints, established, timely, comparable
     */
    private static List<Row> trends(
            String kindId,
            LocalDate asOf,
            Seq<LocalDate> known,
            Seq<LocalDate> settled,
            Seq<Row> volumes,
            Seq<Row> cells) {
        PeriodKind kind = PeriodKind.of(kindId);
        NavigableMap<Integer, Counts> volume = new TreeMap<>();
        for (Row row : CollectionConverters.asJava(volumes)) {
            volume.put(
                    kind.number(row.getLocalDate(0)),
                    new Counts(row.getInt(1), 0, row.getInt(2), row.getInt(3), row.getInt(1)));
        }
        Map<String, NavigableMap<Integer, Counts>> byTopic = new TreeMap<>();
        for (Row row : CollectionConverters.asJava(cells)) {
            byTopic.computeIfAbsent(row.getString(0), topic -> new TreeMap<>())
                    .put(
                            kind.number(row.getLocalDate(1)),
                            new Counts(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getDouble(6)));
        }
        TrendSeries series = new TrendSeries(kind, asOf, numbers(kind, known), volume, SpringFestival.shared()::share);
        NavigableSet<Integer> told = numbers(kind, settled);
        List<Row> rows = new ArrayList<>();
        byTopic.forEach((topic, counts) ->
                series.points(counts, told).forEach(point -> rows.add(row(topic, kind.start(point.period()), point))));
        return rows;
    }

    private static Row row(String topic, LocalDate start, Point point) {
        Interval ratio = point.ratio();
        Interval lastYear = point.lastYearRatio();
        MannKendall trend = point.trend();
        AlarmVerdict alarm = point.alarm();
        return RowFactory.create(
                topic,
                start,
                point.counts().originals(),
                point.counts().reprints(),
                point.volume(),
                point.previous(),
                point.previousVolume(),
                ratio == null ? null : finite(ratio.estimate()),
                ratio == null ? null : ratio.low(),
                ratio == null ? null : finite(ratio.high()),
                point.lastYear(),
                point.lastYearVolume(),
                lastYear == null ? null : finite(lastYear.estimate()),
                lastYear == null ? null : lastYear.low(),
                lastYear == null ? null : finite(lastYear.high()),
                trend == null ? null : trend.tau(),
                trend == null ? null : trend.p(),
                trend == null ? null : trend.slope(),
                alarm.expected(),
                alarm.upper(),
                alarm.alarm(),
                alarm.reason() == null ? null : alarm.reason().id());
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
