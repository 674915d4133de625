package io.minqing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.evaluate.GoldArticle.GoldFact;
import io.minqing.record.Bound;
import io.minqing.record.Evidence;
import io.minqing.record.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the acceptance scorer, worked out by hand. */
class FactMatchTest {
    @Test
    void takesPeopleOfEveryMeasureWordAsPeople() {
        FactMatch match = FactMatch.of(
                List.of(gold("走访群众", 117, "名", "走访群众117名", false)), List.of(found("走访群众", 117, "人", "走访群众117名")));
        assertThat(match.pairs()).hasSize(1);
        assertThat(match.missed()).isEmpty();
        assertThat(match.extra()).isEmpty();
    }

    @Test
    void anotherNumberOrUnitIsAMissAndAnExtra() {
        assertOneMissOneExtra(found("提交提案", 133, "件", "提交提案132件"));
        assertOneMissOneExtra(found("提交提案", 132, "条", "提交提案132件"));
    }

    @Test
    void otherWordsAreAMissAndAnExtra() {
        assertOneMissOneExtra(found("提交提案", 132, "件", "立案"));
        assertOneMissOneExtra(found("办结", 132, "件", "提交提案132件"));
    }

    private static void assertOneMissOneExtra(Fact found) {
        FactMatch match = FactMatch.of(List.of(gold("提案提交", 132, "件", "提交提案132件", false)), List.of(found));
        assertThat(match.pairs()).isEmpty();
        assertThat(match.missed()).hasSize(1);
        assertThat(match.extra()).containsExactly(found);
    }

    @Test
    void anOptionalFactIsNeitherHitNorExtra() {
        FactMatch match = FactMatch.of(List.of(gold("街道", 9, "个", "9个街道", true)), List.of(found("街道", 9, "个", "9个街道")));
        assertThat(match.pairs()).isEmpty();
        assertThat(match.missed()).isEmpty();
        assertThat(match.extra()).isEmpty();
        assertThat(FactMatch.of(List.of(gold("街道", 9, "个", "9个街道", true)), List.of())
                        .missed())
                .isEmpty();
    }

    @Test
    void aFactIsUsedOnce() {
        GoldFact wanted = gold("提案", 12, "件", "提案12件", false);
        FactMatch match = FactMatch.of(List.of(wanted, wanted), List.of(found("提案", 12, "件", "提案12件")));
        assertThat(match.pairs()).hasSize(1);
        assertThat(match.missed()).hasSize(1);
    }

    @Test
    void aRangeNeedsItsUpperEnd() {
        GoldFact range = new GoldFact("副主任", 3, 5, "名", false, false, null, "副主任3至5名", false);
        assertThat(FactMatch.of(List.of(range), List.of(found("副主任", 3, "人", "副主任3至5名")))
                        .pairs())
                .isEmpty();
        Fact whole = fact("副主任", 3, 5.0, "人", Bound.RANGE, "副主任3至5名");
        assertThat(FactMatch.of(List.of(range), List.of(whole)).pairs()).hasSize(1);
    }

    static GoldFact gold(String indicator, double value, String unit, String evidence, boolean optional) {
        return new GoldFact(indicator, value, value, unit, false, false, null, evidence, optional);
    }

    static Fact found(String indicator, double value, String unit, String evidence) {
        return fact(indicator, value, null, unit, Bound.EXACT, evidence);
    }

    static Fact fact(String indicator, double value, Double upper, String unit, Bound bound, String evidence) {
        return new Fact(
                indicator,
                null,
                value,
                upper,
                unit,
                bound,
                unit.equals("%"),
                false,
                null,
                null,
                null,
                new Evidence(evidence, 0, evidence.length()));
    }
}
