package io.minqing.job;

import io.minqing.interpret.EmergingTerms;
import io.minqing.stats.FalseDiscoveryRate;
import io.minqing.stats.Keyness;
import io.minqing.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The functions of {@code sql/emerging_term.sql}: which words count, how far they rise, which belong together. */
final class TermFunctions {
    private TermFunctions() {}

    /** Registers them with a session. */
    static void register(SparkSession spark) {
        UDF2<String, String, Boolean> mayEmerge =
                (term, pos) -> EmergingTerms.shared().mayEmerge(term, pos);
        spark.udf().register("may_emerge", mayEmerge, DataTypes.BooleanType);
        UDF1<Seq<Row>, List<Row>> keyness = terms -> keyness(List.copyOf(CollectionConverters.asJava(terms)));
        spark.udf()
                .register(
                        "keyness",
                        keyness,
                        DataTypes.createArrayType(
                                StructType.fromDDL("term string, keyness double, log_ratio double, q_value double")));
        UDF1<Seq<Row>, List<Row>> groups = terms -> groups(CollectionConverters.asJava(terms));
        spark.udf()
                .register(
                        "term_groups",
                        groups,
                        DataTypes.createArrayType(StructType.fromDDL("term string, term_group string")));
        UDF3<String, String, String, String> sentence = TermFunctions::sentenceWith;
        spark.udf().register("sentence_with", sentence, DataTypes.StringType);
    }

    /** @param terms structs of term, documents that say it, documents, and both in the baseline */
    private static List<Row> keyness(List<Row> terms) {
        List<Keyness> found = terms.stream()
                .map(term -> Keyness.of(term.getInt(1), term.getInt(2), term.getInt(3), term.getInt(4)))
                .toList();
        double[] q = FalseDiscoveryRate.qValues(
                found.stream().mapToDouble(Keyness::pValue).toArray());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            Keyness keyness = found.get(i);
            rows.add(RowFactory.create(terms.get(i).getString(0), keyness.logLikelihood(), keyness.logRatio(), q[i]));
        }
        return rows;
    }

    /** @param terms structs of term, keyness and ids of documents */
    private static List<Row> groups(List<Row> terms) {
        List<Row> rows = new ArrayList<>();
        EmergingTerms.groups(terms.stream()
                        .map(term -> new EmergingTerms.Term(
                                term.getString(0),
                                term.getDouble(1),
                                Set.copyOf(CollectionConverters.asJava(term.<String>getSeq(2)))))
                        .toList())
                .forEach((term, group) -> rows.add(RowFactory.create(term, group)));
        return rows;
    }

    /** The sentence of the body that says a term, else the title. */
    private static String sentenceWith(String body, String title, String term) {
        int at = body.indexOf(term);
        return at < 0 ? title : Sentence.around(body, at, at + term.length());
    }
}
