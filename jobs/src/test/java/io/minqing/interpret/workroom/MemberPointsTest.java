package io.minqing.interpret.workroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minqing.text.vocabulary.Vocabulary;
import io.minqing.text.vocabulary.VocabularyException;
import org.junit.jupiter.api.Test;

class MemberPointsTest {
    @Test
    void paysAStepOfAConcernBeforeTheKindOfActivity() {
        assertThat(rule("opinion", "submitted")).isEqualTo("opinion_submitted");
        assertThat(rule("opinion", "rated")).isEqualTo("concern_replied");
        assertThat(rule("opinion", null)).isEqualTo("opinion");
        assertThat(rule("visit", null)).isEqualTo("visit");
    }

    @Test
    void paysWorkThatNoRuleNamesByTheLastOne() {
        assertThat(rule("插花比赛", null)).isEqualTo("other");
        assertThat(rule(null, null)).isEqualTo("other");
    }

    @Test
    void everyRuleHasTheTotalCap() {
        assertThat(MemberPoints.shared().rule("visit", null).orElseThrow().totalCap())
                .isEqualTo(100);
    }

    @Test
    void saysWhichLineOfTheRulesIsWrong() {
        assertWrong("member-points/unknown-type.csv", "line 2", "\"visits\" in column types is unknown");
        assertWrong("member-points/no-points.csv", "line 2", "points must be more than 0");
        assertWrong("member-points/twice.csv", "line 3", "\"visit\" is listed twice");
    }

    private static void assertWrong(String file, String... words) {
        assertThatThrownBy(() ->
                        new MemberPoints(Vocabulary.read(file, "rule", "label", "types", "stages", "points", "cap")))
                .isInstanceOf(VocabularyException.class)
                .hasMessageContainingAll(words);
    }

    private static String rule(String type, String stage) {
        return MemberPoints.shared().rule(type, stage).orElseThrow().rule();
    }
}
