package io.minqing.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.Issue;
import io.minqing.record.RepairKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSlipRepairTest {
    private final TextRepair repair = TextRepair.shared();

    @Test
    void readsACityBackThatWasShiftedByOneByte() {
        RepairedText result = repair.repair("日前,,??谑姓\ue849f(xié)召開會議,。");

        assertThat(result.text()).isEqualTo("日前,海口市政协召开会议。");
        assertThat(result.issues()).isEmpty();
        assertThat(result.repairs())
                .filteredOn(entry -> entry.kind() == RepairKind.BYTE_SLIP)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.before()).isEqualTo("??谑姓\ue849f");
                    assertThat(entry.after()).isEqualTo("海口市政協");
                    assertThat(entry.confidence()).isBetween(0.9, 0.99);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"機(jī)隊規?!⒑骄€網(wǎng)絡(luò),、品牌服務(wù),、航班|机队规模、航线网络、品牌服务、航班"})
    void readsRunsBackAcrossMarksAndAnnotations(String damaged, String clean) {
        assertThat(repair.repair(damaged).text()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "???",
                "真的??不是",
                "好??在线咨询",
                "为什么?因为路灯不亮",
                "能不能修一修?!",
                "怎么办??县里回复说:已办",
                "是吗?A座没有电梯",
                "谁来管?12345热线会转办",
                "这条路归谁管?口头答复不算数",
                "什么?海口市政协也来了?常委会怎么看",
                "有没有?h5页面打不开",
                "龘靐齉?爩饕餮?耄耋?饕",
                "孔乙己?鲁迅?呐喊!囹圄"
            })
    void leavesQuestionMarksAlone(String text) {
        assertThat(repair.repair(text).text()).isEqualTo(text);
        assertThat(repair.repair(text).issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"網(wǎng)絡(luò)的全覆盖??h政協(xié)各專委會", "當前重要?jiǎng)?wù)工作"})
    void changesLittleTextOnlyWhenSure(String damaged) {
        assertThat(repair.repair(damaged).repairs())
                .noneMatch(entry -> entry.kind() == RepairKind.BYTE_SLIP && entry.confidence() < 0.9);
    }

    @Test
    void flagsWhatItCannotReadBack() {
        RepairedText result = repair.repair("聯(lián)合??\ue849\ue123谑開展");

        assertThat(result.issues()).contains(Issue.UNRESOLVED_BYTES);
    }

    @Test
    void namesTheDamageThatMirrorsDo() {
        assertThat(new ByteSlipDamage(ByteSlipDamage.Decoder.SWALLOWS, true, true).damage("在海口市政协"))
                .isEqualTo("在??谑姓\ue849f(xié)");
    }
}
