package io.minqing.job;

import io.minqing.interpret.claim.ClaimChecker;
import io.minqing.interpret.workroom.MemberPoints;
import io.minqing.record.Claim;
import io.minqing.record.Fact;
import io.minqing.record.FunnelStage;
import io.minqing.stats.Interval;
import io.minqing.stats.WilsonInterval;
import io.minqing.table.RecordCodec;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The functions of the queries about the work of workrooms and its claims: scoring rules, stages of concerns, checked claims. */
final class WorkFunctions {
    private static final double LEVEL = 0.95;
    private static final RecordCodec<Fact> FACT = new RecordCodec<>(Fact.class);
    private static final RecordCodec<Claim> CLAIM = new RecordCodec<>(Claim.class);
    private static final RecordCodec<MemberPoints.Rule> RULE = new RecordCodec<>(MemberPoints.Rule.class);
    private static final RecordCodec<FunnelStage> STAGE = new RecordCodec<>(FunnelStage.class);

    private static final List<Vocabulary.Entry> STAGES = Vocabulary.read("concern_stage.csv", "id", "label");

    private WorkFunctions() {}

    /** Registers them with a session. */
    static void register(SparkSession spark) {
        UDF2<String, String, Row> rule = WorkFunctions::memberRule;
        spark.udf().register("member_rule", rule, RULE.schema());
        UDF3<String, String, Seq<Row>, List<Row>> claims = (id, body, facts) ->
                claimsOf(
                                id,
                                body,
                                CollectionConverters.asJava(facts).stream()
                                        .map(FACT::fromRow)
                                        .toList())
                        .stream()
                        .map(CLAIM::toRow)
                        .toList();
        spark.udf().register("claims_of", claims, DataTypes.createArrayType(CLAIM.schema()));
        UDF3<Seq<Integer>, Seq<Double>, Seq<Integer>, List<Row>> stages = (reached, days, waits) -> funnelStages(
                        CollectionConverters.asJava(reached),
                        CollectionConverters.asJava(days),
                        CollectionConverters.asJava(waits))
                .stream()
                .map(STAGE::toRow)
                .toList();
        spark.udf().register("funnel_stages", stages, DataTypes.createArrayType(STAGE.schema()));
    }

    private static Row memberRule(String type, String stage) {
        return MemberPoints.shared().rule(type, stage).map(RULE::toRow).orElse(null);
    }

    /** The claims of a document; where checking fails, its rates cannot be checked: nobody is accused, and none is confirmed. */
    static List<Claim> claimsOf(String articleId, String body, List<Fact> facts) {
        return OneRecord.orElse(
                () -> "claims of document " + articleId + " could not be checked",
                () -> ClaimChecker.shared().check(body, facts),
                () -> ClaimChecker.shared().unchecked(facts));
    }

    /**
     * The stages of a funnel, in the order of {@code concern_stage.csv}.
     *
     * @param reached concerns that came so far or farther, by stage
     * @param medianDays from the stage before; null where nothing is known
     * @param waits longest silence of those that stand at a stage before a reply; null where nothing is known
     */
    static List<FunnelStage> funnelStages(List<Integer> reached, List<Double> medianDays, List<Integer> waits) {
        if (STAGES.size() != reached.size()) {
            throw new IllegalStateException(
                    "concern_stage.csv has " + STAGES.size() + " stages, concern_funnel.sql counts " + reached.size());
        }
        List<FunnelStage> stages = new ArrayList<>();
        for (int i = 0; i < reached.size(); i++) {
            Interval share = i == 0 || reached.get(i - 1) == 0
                    ? null
                    : WilsonInterval.of(reached.get(i), reached.get(i - 1), LEVEL);
            boolean open = i < waits.size();
            stages.add(new FunnelStage(
                    STAGES.get(i).text("id"),
                    STAGES.get(i).text("label"),
                    reached.get(i),
                    share == null ? null : share.estimate(),
                    share == null ? null : share.low(),
                    share == null ? null : share.high(),
                    medianDays.get(i),
                    open ? reached.get(i) - reached.get(i + 1) : 0,
                    open ? waits.get(i) : null));
        }
        return stages;
    }
}
