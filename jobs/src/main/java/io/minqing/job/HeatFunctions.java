package io.minqing.job;

import io.minqing.stats.HeatFamily;
import io.minqing.stats.Interval;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** What the query of the heatmap calls: {@link HeatFamily} over one period and level. */
final class HeatFunctions {
    private static final StructType HEAT = StructType.fromDDL("""
            region_code string, topic string, originals int, reprints int, expected double, smoothed_ratio double,
            ratio_low double, ratio_high double, q_value double""");

    private HeatFunctions() {}

    /** Registers {@code heat_family(places, counts)} with a session. */
    static void register(SparkSession spark) {
        UDF2<Seq<Row>, Seq<Row>, List<Row>> family = HeatFunctions::family;
        spark.udf().register("heat_family", family, DataTypes.createArrayType(HEAT));
    }

    /**
     * Judges a family.
     *
     * @param places region_code, originals
     * @param counts region_code, topic, originals, reprints
     */
    private static List<Row> family(Seq<Row> places, Seq<Row> counts) {
        return HeatFamily.judge(
                        CollectionConverters.asJava(places).stream()
                                .map(row -> new HeatFamily.Place(row.getString(0), row.getInt(1)))
                                .toList(),
                        CollectionConverters.asJava(counts).stream()
                                .map(row -> new HeatFamily.Count(
                                        row.getString(0), row.getString(1), row.getInt(2), row.getInt(3)))
                                .toList())
                .stream()
                .map(HeatFunctions::row)
                .toList();
    }

    private static Row row(HeatFamily.Heat heat) {
        Interval ratio = heat.ratio();
        return RowFactory.create(
                heat.count().place(),
                heat.count().topic(),
                heat.count().originals(),
                heat.count().reprints(),
                heat.expected(),
                ratio == null ? null : ratio.estimate(),
                ratio == null ? null : ratio.low(),
                ratio == null ? null : ratio.high(),
                heat.q());
    }
}
