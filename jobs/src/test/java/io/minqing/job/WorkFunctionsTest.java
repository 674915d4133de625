package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minqing.interpret.fact.FactExtractor;
import io.minqing.interpret.workroom.MemberPoints;
import io.minqing.record.Claim;
import io.minqing.record.Evidence;
import io.minqing.record.Fact;
import io.minqing.record.FunnelStage;
import io.minqing.table.RecordCodec;
import io.minqing.text.segment.Segmenter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkFunctionsTest {
    @Test
    void aStageIsMeasuredAgainstTheOneBeforeIt() {
        List<FunnelStage> stages = WorkFunctions.funnelStages(
                List.of(20, 16, 8, 8, 6, 0),
                Arrays.asList(null, 3.0, 2.5, null, 30.0, null),
                Arrays.asList(90, 12, null, 5));

        assertThat(stages).extracting(FunnelStage::label).containsExactly("收集", "提交", "交办", "办理", "答复", "评价");
        assertThat(stages.get(0).share()).isNull();
        assertThat(stages.get(1).share()).isEqualTo(0.8);
        // Wilson interval of 16 in 20, by hand: centre 0.75166, half width 0.16771
        assertThat(stages.get(1).shareLow()).isCloseTo(0.5840, within(1e-3));
        assertThat(stages.get(1).shareHigh()).isCloseTo(0.9193, within(1e-3));
        assertThat(stages).extracting(FunnelStage::waiting).containsExactly(4, 8, 0, 2, 0, 0);
        assertThat(stages).extracting(FunnelStage::longestWaitDays).containsExactly(90, 12, null, 5, null, null);
    }

    @Test
    void nothingIsSaidOfAStageThatNobodyCouldReach() {
        List<FunnelStage> stages = WorkFunctions.funnelStages(
                List.of(3, 0, 0, 0, 0, 0),
                Arrays.asList(null, null, null, null, null, null),
                Arrays.asList(400, null, null, null));

        assertThat(stages.get(1).share()).isZero();
        assertThat(stages.get(2).share()).isNull();
        assertThat(stages.get(2).shareHigh()).isNull();
    }

    @Test
    void aDocumentOverWhichTheCheckFailsAccusesNobodyAndEndsNoNight() {
        String body = "县政协共提交提案160件，立案120件，立案率95%，同比增长5%。";
        List<Fact> facts = FactExtractor.shared().extract(Segmenter.shared().segment(body));
        assertThat(WorkFunctions.claimsOf("a1", body, facts))
                .extracting(Claim::verdict)
                .containsExactly(Claim.Verdict.DISAGREES);

        // as if the text had been cut behind the back of its facts
        assertThat(WorkFunctions.claimsOf("a1", "县政协", facts)).singleElement().satisfies(claim -> {
            assertThat(claim.verdict()).isEqualTo(Claim.Verdict.CANNOT_BE_CHECKED);
            assertThat(claim.claimed()).isEqualTo(95);
            assertThat(claim.arithmetic()).contains("程序出错");
        });
    }

    @Test
    void whatTheFunctionsGiveFitsIntoRows() {
        Claim claim = new Claim(
                Claim.Kind.RATE,
                "立案率",
                82,
                "%",
                null,
                Claim.Verdict.CANNOT_BE_CHECKED,
                "无法复算",
                new Evidence("立案率82%", 0, 6),
                List.of());
        RecordCodec<Claim> claims = new RecordCodec<>(Claim.class);
        assertThat(claims.fromRow(claims.toRow(claim))).isEqualTo(claim);
        assertThat(claims.toRow(claim).getString(5)).isEqualTo("cannot_be_checked");

        RecordCodec<MemberPoints.Rule> rules = new RecordCodec<>(MemberPoints.Rule.class);
        MemberPoints.Rule rule = MemberPoints.shared().rule("visit", null).orElseThrow();
        assertThat(rules.fromRow(rules.toRow(rule))).isEqualTo(rule);

        FunnelStage stage = new FunnelStage("collected", "收集", 3, null, null, null, null, 3, 400);
        RecordCodec<FunnelStage> stages = new RecordCodec<>(FunnelStage.class);
        assertThat(stages.fromRow(stages.toRow(stage))).isEqualTo(stage);
    }
}
