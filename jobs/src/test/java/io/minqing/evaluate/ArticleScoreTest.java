package io.minqing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minqing.evaluate.GoldArticle.GoldFact;
import io.minqing.record.Fact;
import io.minqing.record.Issue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Small cases worked out by hand; what the numbers mean is settled by the acceptance scorer. */
class ArticleScoreTest {
    private static final GoldArticle GOLD = gold(LocalDate.of(2024, 3, 5), "椰城日报", "460100", List.of());

    @Test
    void theSameTextInOtherWidthsAndLinesIsTheSameBody() {
        assertThat(Wording.trigramF1("委员走访企业，收集意见。\n当天办结。", "委员走访企业,收集意见. 当天办结."))
                .isEqualTo(1);
    }

    @Test
    void whatIsTooMuchOrMissingCountsByItsTrigrams() {
        // 4 trigrams wanted, 6 found, 4 shared
        assertThat(Wording.trigramF1("走访企业三家", "走访企业三家网站")).isCloseTo(2 * 4.0 / (4 + 6), within(1e-12));
        assertThat(Wording.trigramF1("走访企业三家", "")).isZero();
        assertThat(Wording.trigramF1("走访", "走访")).isZero();
    }

    @Test
    void aSubtitleMakesNoTitleWrong() {
        assertThat(score(GOLD, says("委员进企业——海口市政协走访记", "2024-03-05", "椰城日报网")).titleIsRight())
                .isTrue();
        assertThat(score(GOLD, says("委员进社区", "2024-03-05", "椰城日报网")).titleIsRight())
                .isFalse();
    }

    @Test
    void fourCharactersTellASource() {
        assertThat(score(GOLD, says("", null, "来自椰城日报客户端")).sourceIsRight()).isTrue();
        assertThat(score(GOLD, says("", null, "椰城晚报")).sourceIsRight()).isFalse();
        assertThat(score(GOLD, says("", null, null)).sourceIsRight()).isFalse();
    }

    @Test
    void aDateOrSourceThatNobodyToldMustNotBeSaid() {
        GoldArticle silent = gold(null, null, "460100", List.of());
        ArticleScore invented = score(silent, says("", "2024-01-01", "海口网"));
        assertThat(invented.dateIsRight()).isFalse();
        assertThat(invented.sourceIsRight()).isFalse();
        ArticleScore honest = score(silent, says("", null, null));
        assertThat(honest.dateIsRight()).isTrue();
        assertThat(honest.sourceIsRight()).isTrue();
        assertThat(honest.unknowns()).isEqualTo(2);
        assertThat(honest.unknownsStated()).isEqualTo(1);
    }

    @Test
    void visitorsAndTrapsThatHeatAreFalseRegions() {
        ArticleScore score = score(GOLD, says("460100", Set.of("460100", "130224", "460105", "500000")));
        assertThat(score.primaryRegionIsRight()).isTrue();
        assertThat(score.falseRegions()).containsExactly("130224", "500000");
        assertThat(score.trapsHeated()).containsExactly("500000");
    }

    @Test
    void aPageWithoutAPlaceIsRightWhenNoneIsSaid() {
        GoldArticle placeless = gold(null, null, null, List.of());
        assertThat(score(placeless, says(null, Set.of())).primaryRegionIsRight())
                .isTrue();
        assertThat(score(placeless, says("460100", Set.of("460100"))).primaryRegionIsRight())
                .isFalse();
    }

    @Test
    void weakTopicsAreNeitherHitNorError() {
        ArticleScore score = score(
                GOLD,
                new Prediction(
                        null,
                        null,
                        null,
                        List.of(),
                        "",
                        null,
                        Set.of(),
                        Set.of("health", "charity", "sports"),
                        List.of(),
                        Set.of()));
        assertThat(score.primaryTopicsFound()).isEqualTo(1);
        assertThat(score.topicsFound()).isEqualTo(1);
        assertThat(score.missingTopics()).containsExactly("education", "housing");
        assertThat(score.missingPrimaryTopics()).containsExactly("housing");
        assertThat(score.wrongTopics()).containsExactly("sports");
        // 2 · 1 of 2 · 1 + 1 wrong + 2 missed
        assertThat(row("topic_f1", List.of(score), List.of(score))
                        .ours()
                        .value()
                        .estimate())
                .isEqualTo(0.4);
    }

    @Test
    void aValueThatDoesNotStandInItsEvidenceIsAltered() {
        Fact right = FactMatchTest.found("走访企业", 33, "家", "走访企业33家");
        Fact altered = FactMatchTest.found("收集意见", 21, "条", "收集意见12条");
        ArticleScore score = score(
                GOLD,
                new Prediction(
                        null, null, null, List.of(), "", null, Set.of(), Set.of(), List.of(right, altered), Set.of()));
        assertThat(score.altered()).containsExactly(altered);
    }

    @Test
    void everyRateTellsItsCountsAndInterval() {
        GoldFact wanted = FactMatchTest.gold("走访企业", 33, "家", "走访企业33家", false);
        GoldFact other = FactMatchTest.gold("收集意见", 12, "条", "收集意见12条", false);
        ArticleScore score = score(
                gold(null, null, "460100", List.of(wanted, other)),
                new Prediction(
                        null,
                        null,
                        null,
                        List.of(),
                        "",
                        null,
                        Set.of(),
                        Set.of(),
                        List.of(FactMatchTest.found("走访企业", 33, "家", "走访企业33家")),
                        Set.of(Issue.DATE_UNKNOWN)));
        AccuracyRow row = row("fact_recall", List.of(score), List.of(score));
        assertThat(row.ours().counts()).isEqualTo("1 of 2");
        assertThat(row.ours().value().estimate()).isEqualTo(0.5);
        assertThat(row.ours().value().low()).isCloseTo(0.0945, within(0.0001));
        assertThat(row.ours().value().high()).isCloseTo(0.9055, within(0.0001));
    }

    @Test
    void withNothingToTryThereIsNoRate() {
        AccuracyRow row = row("fact_recall", List.of(score(GOLD, Prediction.nothing())), List.of());
        assertThat(row.ours().value()).isNull();
        assertThat(row.ours().counts()).isEqualTo("0 of 0");
    }

    private static AccuracyRow row(String id, List<ArticleScore> ours, List<ArticleScore> baselines) {
        Measure measure = Measure.ALL.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return measure.row(ours, baselines);
    }

    private static ArticleScore score(GoldArticle gold, Prediction prediction) {
        return ArticleScore.of(gold, prediction);
    }

    private static GoldArticle gold(LocalDate date, String source, String region, List<GoldFact> facts) {
        return new GoldArticle(
                null,
                "委员进企业",
                "委员进企业",
                date,
                source,
                List.of("林晓帆"),
                region,
                Set.of("460000", "460100", "460105", "130224"),
                Set.of("130224"),
                Set.of("500000", "320300"),
                new GoldArticle.Topics(Set.of("health", "housing"), Set.of("education"), Set.of("charity")),
                facts,
                "海口市政协委员走访企业。");
    }

    private static Prediction says(String title, String date, String source) {
        return new Prediction(
                title,
                date == null ? null : LocalDate.parse(date),
                source,
                List.of(),
                "",
                null,
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(Issue.DATE_UNKNOWN));
    }

    private static Prediction says(String primary, Set<String> heated) {
        return new Prediction(null, null, null, List.of(), "", primary, heated, Set.of(), List.of(), Set.of());
    }
}
