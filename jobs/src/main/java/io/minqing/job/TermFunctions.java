package io.minqing.job;

import io.minqing.interpret.term.EmergingTerms;
import io.minqing.interpret.term.WholeTerm;
import io.minqing.stats.FalseDiscoveryRate;
import io.minqing.stats.Keyness;
import io.minqing.text.segment.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        UDF2<String, Seq<String>, String> whole =
                (term, texts) -> WholeTerm.of(term, CollectionConverters.asJava(texts));
        spark.udf().register("whole_term", whole, DataTypes.StringType);
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

    /**
     * The terms that are told, each with its group.
     *
     * @param terms structs of term, the whole that it is a part of, keyness and ids of documents; of terms with one whole the
     *     strongest stays
     * @return of each term that stays its own form and the group of its whole
     */
    private static List<Row> groups(List<Row> terms) {
        Map<String, Row> strongest = new TreeMap<>();
        for (Row term : terms) {
            strongest.merge(
                    term.getString(1), term, (one, other) -> one.getDouble(2) >= other.getDouble(2) ? one : other);
        }
        Map<String, String> groups = EmergingTerms.groups(strongest.values().stream()
                .map(term -> new EmergingTerms.Term(
                        term.getString(1),
                        term.getDouble(2),
                        Set.copyOf(CollectionConverters.asJava(term.<String>getSeq(3)))))
                .toList());
        return strongest.values().stream()
                .map(term -> RowFactory.create(term.getString(0), groups.get(term.getString(1))))
                .toList();
    }

    /** The sentence of the body that says a term, else the title. */
    private static String sentenceWith(String body, String title, String term) {
        int at = body.indexOf(term);
        return at < 0 ? title : Sentence.around(body, at, at + term.length());
    }
}
