package io.minqing.job;

import io.minqing.stats.Interval;
import io.minqing.stats.PeriodKind;
import io.minqing.stats.RateRatio;
import io.minqing.stats.WilsonInterval;
import io.minqing.text.segment.Sentence;
import java.time.LocalDate;
import java.util.List;
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

/** The functions that the queries of {@code sql/} call and SQL does not have: periods, statistics of package stats, sentences. */
final class SqlFunctions {
    private static final double LEVEL = 0.95;

    private static final StructType INTERVAL = DataTypes.createStructType(new StructField[] {
        DataTypes.createStructField("estimate", DataTypes.DoubleType, true),
        DataTypes.createStructField("low", DataTypes.DoubleType, true),
        DataTypes.createStructField("high", DataTypes.DoubleType, true)
    });

    private static final StructType PERIOD = DataTypes.createStructType(new StructField[] {
        DataTypes.createStructField("period_kind", DataTypes.StringType, false),
        DataTypes.createStructField("period_start", DataTypes.DateType, false)
    });

    private static final List<PeriodKind> PERIODS =
            List.of(PeriodKind.ALL, PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH);

    private SqlFunctions() {}

    /** Registers them with a session, those for heat and trends among them. */
    static void register(SparkSession spark) {
        HeatFunctions.register(spark);
        TrendFunctions.register(spark);
        UDF1<LocalDate, List<Row>> periods = SqlFunctions::periodsOf;
        spark.udf().register("periods_of", periods, DataTypes.createArrayType(PERIOD));
        UDF4<Integer, Integer, Integer, Integer, Row> rateRatio = SqlFunctions::rateRatio;
        spark.udf().register("rate_ratio", rateRatio, INTERVAL);
        UDF2<Integer, Integer, Row> wilson = SqlFunctions::wilsonInterval;
        spark.udf().register("wilson_interval", wilson, INTERVAL);
        UDF3<String, Integer, Integer, String> sentence = (body, from, to) -> OneRecord.orElse(
                () -> "sentence around " + from + " to " + to + " of a document",
                () -> Sentence.around(body, from, to),
                () -> "");
        spark.udf().register("sentence_around", sentence, DataTypes.StringType);
    }

    /** The periods a day belongs to, from a month on; an unknown day belongs to "all" only. */
    private static List<Row> periodsOf(LocalDate day) {
        return PERIODS.stream()
                .filter(kind -> day != null || kind == PeriodKind.ALL)
                .map(kind -> RowFactory.create(kind.id(), kind.startOf(day)))
                .toList();
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
}
