package io.minqing.interpret.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WholeTermTest {
    private static final List<String> SWAPPING =
            List.of("枣强县政协委员建议在小区安装换电舱。", "社区新装换电舱12处，换电舱让外卖骑手方便了。", "路口有一个换电舱，夜里换电舱不亮。");

    @Test
    void takesTheCharacterThatNearlyAllUsesHave() {
        assertThat(WholeTerm.of("电舱", SWAPPING)).isEqualTo("换电舱");
        assertThat(WholeTerm.of("换电", SWAPPING)).isEqualTo("换电舱");
        assertThat(WholeTerm.of("换电舱", SWAPPING)).isEqualTo("换电舱");
    }

    @Test
    void leavesATermThatIsAlsoSaidOtherwise() {
        assertThat(WholeTerm.of("电舱", List.of("小区安装换电舱。", "社区新装换电舱12处，充电舱也有。", "路口有一个储电舱，夜里换电舱不亮。")))
                .isEqualTo("电舱");
        assertThat(WholeTerm.of("荔湖", List.of("请荔湖的物业来看。", "住在荔湖，路不好走。", "荔湖没有路灯，荔湖的居民等着。")))
                .isEqualTo("荔湖");
    }

    @Test
    void neverTakesAGrammaticalCharacterOrAWholeWord() {
        assertThat(WholeTerm.of("谷子店", List.of("这里的谷子店太多。", "路口的谷子店排队。", "学校旁的谷子店吵。", "新的谷子店关了。")))
                .isEqualTo("谷子店");
        assertThat(WholeTerm.of("助浴车", List.of("建议购买助浴车。", "街道购买助浴车两辆。", "购买助浴车的钱从哪里来。")))
                .isEqualTo("助浴车");
    }

    @Test
    void twoUsesProveNothing() {
        assertThat(WholeTerm.of("电舱", List.of("小区安装换电舱。", "社区新装换电舱。"))).isEqualTo("电舱");
        assertThat(WholeTerm.of("电舱", List.of())).isEqualTo("电舱");
    }
}
