package io.minqing.job;

import io.minqing.interpret.matter.IssueSummary;
import io.minqing.interpret.matter.Votes;
import io.minqing.record.TermWeight;
import io.minqing.stats.Heat;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The functions of {@code sql/hot_issue.sql}: votes, heat, and what stands for a matter. */
final class IssueFunctions {
    private IssueFunctions() {}

    /** Registers them with a session. */
    static void register(SparkSession spark) {
        UDF1<scala.collection.Map<String, String>, Row> votes = IssueFunctions::votes;
        spark.udf().register("votes_of", votes, StructType.fromDDL("`for` bigint, against bigint"));
        UDF1<Integer, Double> recency = Heat::recency;
        spark.udf().register("recency", recency, DataTypes.DoubleType);
        UDF4<Double, Integer, Long, Integer, Double> heat = Heat::of;
        spark.udf().register("heat", heat, DataTypes.DoubleType);
        UDF1<Seq<Row>, Row> summary = IssueFunctions::summary;
        spark.udf()
                .register(
                        "issue_summary",
                        summary,
                        StructType.fromDDL("article_id string, words array<string>, topic string"));
        UDF2<String, Seq<String>, String> sentence =
                (body, words) -> IssueSummary.keySentence(body, List.copyOf(CollectionConverters.asJava(words)));
        spark.udf().register("key_sentence", sentence, DataTypes.StringType);
    }

    private static Row votes(scala.collection.Map<String, String> extras) {
        Votes votes = OneRecord.orElse(
                () -> "votes of a document",
                () -> Votes.of(CollectionConverters.asJava(extras)),
                () -> new Votes(0, 0));
        return RowFactory.create(votes.votesFor(), votes.votesAgainst());
    }

    /** @param documents structs of day, id, terms and topics */
    private static Row summary(Seq<Row> documents) {
        IssueSummary summary = IssueSummary.of(CollectionConverters.asJava(documents).stream()
                .map(document -> new IssueSummary.Document(
                        document.getString(1), weights(document.getSeq(2)), weights(document.getSeq(3))))
                .toList());
        return RowFactory.create(summary.articleId(), summary.words().toArray(String[]::new), summary.topic());
    }

    private static List<TermWeight> weights(Seq<Row> terms) {
        return CollectionConverters.asJava(terms).stream()
                .map(term -> new TermWeight(term.getString(0), term.getDouble(1), term.getBoolean(2)))
                .toList();
    }
}
