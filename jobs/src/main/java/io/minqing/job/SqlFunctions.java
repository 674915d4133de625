package io.minqing.job;

import io.minqing.stats.FalseDiscoveryRate;
import io.minqing.stats.GammaPoisson;
import io.minqing.stats.Interval;
import io.minqing.stats.RateRatio;
import io.minqing.stats.WilsonInterval;
import io.minqing.text.Sentence;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The functions that the queries of {@code sql/} call and SQL does not have: periods, statistics of package stats, sentences. */
final class SqlFunctions {
    private static final double LEVEL = 0.95;

    private static final StructType INTERVAL = DataTypes.createStructType(new StructField[] {
        DataTypes.createStructField("estimate", DataTypes.DoubleType, true),
        DataTypes.createStructField("low", DataTypes.DoubleType, true),
        DataTypes.createStructField("high", DataTypes.DoubleType, true)
    });

    private static final StructType SMOOTHED = DataTypes.createStructType(new StructField[] {
        DataTypes.createStructField("region_code", DataTypes.StringType, false),
        DataTypes.createStructField("topic", DataTypes.StringType, false),
        DataTypes.createStructField("smoothed_ratio", DataTypes.DoubleType, true),
        DataTypes.createStructField("ratio_low", DataTypes.DoubleType, true),
        DataTypes.createStructField("ratio_high", DataTypes.DoubleType, true),
        DataTypes.createStructField("q_value", DataTypes.DoubleType, true)
    });

    private static final StructType PERIOD = DataTypes.createStructType(new StructField[] {
        DataTypes.createStructField("period_kind", DataTypes.StringType, false),
        DataTypes.createStructField("period_start", DataTypes.DateType, false)
    });

    /** The beginning of the period "all". */
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private SqlFunctions() {}

    /** Registers them with a session. */
    static void register(SparkSession spark) {
        UDF1<LocalDate, List<Row>> periods = SqlFunctions::periodsOf;
        spark.udf().register("periods_of", periods, DataTypes.createArrayType(PERIOD));
        UDF2<String, LocalDate, LocalDate> after = SqlFunctions::periodAfter;
        spark.udf().register("period_after", after, DataTypes.DateType);
        UDF4<Integer, Integer, Integer, Integer, Row> rateRatio = SqlFunctions::rateRatio;
        spark.udf().register("rate_ratio", rateRatio, INTERVAL);
        UDF2<Integer, Integer, Row> wilson = SqlFunctions::wilsonInterval;
        spark.udf().register("wilson_interval", wilson, INTERVAL);
        UDF1<Seq<Row>, List<Row>> smoothed = cells -> smoothedRatios(List.copyOf(CollectionConverters.asJava(cells)));
        spark.udf().register("smoothed_ratios", smoothed, DataTypes.createArrayType(SMOOTHED));
        UDF3<String, Integer, Integer, String> sentence = Sentence::around;
        spark.udf().register("sentence_around", sentence, DataTypes.StringType);
    }

    /** The periods a day belongs to; an unknown day belongs to "all" only. */
    private static List<Row> periodsOf(LocalDate day) {
        List<Row> periods = new ArrayList<>();
        periods.add(RowFactory.create("all", BEGINNING));
        if (day != null) {
            periods.add(RowFactory.create("year", day.withDayOfYear(1)));
            periods.add(RowFactory.create("quarter", day.with(IsoFields.DAY_OF_QUARTER, 1)));
            periods.add(RowFactory.create("month", day.withDayOfMonth(1)));
        }
        return periods;
    }

    /** First day of the period behind; null for "all", which has none. */
    private static LocalDate periodAfter(String kind, LocalDate start) {
        return switch (kind) {
            case "year" -> start.plusYears(1);
            case "quarter" -> start.plusMonths(3);
            case "month" -> start.plusMonths(1);
            default -> null;
        };
    }

    private static Row rateRatio(Integer count, Integer exposure, Integer baseCount, Integer baseExposure) {
        if (baseCount == null || baseExposure == null || exposure <= 0 || baseExposure <= 0) {
            return null;
        }
        return row(RateRatio.of(count, exposure, baseCount, baseExposure, LEVEL));
    }

    private static Row wilsonInterval(Integer hits, Integer trials) {
        return trials == null || trials <= 0 ? null : row(WilsonInterval.of(Math.min(hits, trials), trials, LEVEL));
    }

    private static Row row(Interval interval) {
        return interval == null
                ? null
                : RowFactory.create(finite(interval.estimate()), interval.low(), finite(interval.high()));
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** Smooths all cells of one period and level; the prior is a topic's own, the false-discovery rate spans all cells. */
    private static List<Row> smoothedRatios(List<Row> cells) {
        Map<String, List<Row>> byTopic = new TreeMap<>();
        for (Row cell : cells) {
            byTopic.computeIfAbsent(cell.getString(1), topic -> new ArrayList<>())
                    .add(cell);
        }
        List<Row> tested = new ArrayList<>();
        List<Interval> posteriors = new ArrayList<>();
        List<Double> p = new ArrayList<>();
        List<Row> smoothed = new ArrayList<>();
        for (List<Row> topic : byTopic.values()) {
            GammaPoisson prior = GammaPoisson.fit(
                    topic.stream().mapToLong(cell -> cell.getInt(2)).toArray(),
                    topic.stream().mapToDouble(cell -> cell.getDouble(3)).toArray());
            // most cells of a topic hold the same few counts
            Map<List<Number>, Interval> known = new HashMap<>();
            for (Row cell : topic) {
                int observed = cell.getInt(2);
                double expected = cell.getDouble(3);
                if (expected > 0) {
                    tested.add(cell);
                    posteriors.add(known.computeIfAbsent(
                            List.of(observed, expected), counts -> prior.posterior(observed, expected, LEVEL)));
                    p.add(prior.probabilityAtMostOne(observed, expected));
                } else {
                    smoothed.add(RowFactory.create(cell.getString(0), cell.getString(1), null, null, null, null));
                }
            }
        }
        double[] q = FalseDiscoveryRate.qValues(
                p.stream().mapToDouble(Double::doubleValue).toArray());
        for (int i = 0; i < q.length; i++) {
            Interval posterior = posteriors.get(i);
            smoothed.add(RowFactory.create(
                    tested.get(i).getString(0),
                    tested.get(i).getString(1),
                    posterior.estimate(),
                    posterior.low(),
                    posterior.high(),
                    q[i]));
        }
        return smoothed;
    }
}
