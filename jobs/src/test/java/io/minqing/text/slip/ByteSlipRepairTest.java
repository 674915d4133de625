package io.minqing.text.slip;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.Issue;
import io.minqing.record.RepairKind;
import io.minqing.text.edit.RepairedText;
import io.minqing.text.repair.TextRepair;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSlipRepairTest {
    private static final String MIRROR = "政協(xié)委員到學(xué)校,、醫(yī)院走訪,,聽取意見,。\n";

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
                    assertThat(entry.confidence()).isBetween(0.9, 0.999);
                });
    }

    @Test
    void readsACountyBackOfWhichOneLetterIsLeft() {
        assertThat(repair.repair(MIRROR + "實現(xiàn)了履職網(wǎng)絡(luò)的全覆蓋??h政協(xié)各專門委員會定期召開例會,,")
                        .text())
                .endsWith("实现了履职网络的全覆盖。县政协各专门委员会定期召开例会,");
    }

    @Test
    void readsACharacterBackThatAnAnnotationTears() {
        assertThat(repair.repair(MIRROR + "這是當前的重要?jiǎng)?wù),,必須抓好").text()).endsWith("这是当前的重要务,必须抓好");
    }

    @Test
    void leavesARunItCannotBeSureOfAndSaysSo() {
        RepairedText result = repair.repair(MIRROR + "一些人為??ā扒濉倍帷坝H”,,");

        assertThat(result.issues()).contains(Issue.UNRESOLVED_BYTES);
        assertThat(result.repairs())
                .filteredOn(entry -> entry.kind() == RepairKind.UNRESOLVED_BYTES)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.after()).isEqualTo("??ā扒濉倍帷坝H");
                    assertThat(result.text().substring(entry.start())).startsWith(entry.after());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"采摘季里，妇女们找到了季节工，日薪120元。", "三联单各有去处，红联收回276张。", "家门口办成了菜市，卖清补凉的阿婆也来了。"})
    void takesNoUnusualWordBehindAMarkForARun(String line) {
        ByteSlipDamage mirror = new ByteSlipDamage(ByteSlipDamage.Decoder.SWALLOWS, true, true);

        assertThat(repair.repair(page(mirror, true, line)).repairs())
                .noneMatch(entry -> entry.kind() == RepairKind.UNRESOLVED_BYTES);
    }

    @Test
    void makesNoDigitsOutOfBytesThatAreOutOfStep() {
        // 停。第 out of step shows a full-width five.
        RepairedText result = repair.repair(MIRROR + "一直沒有?!５谌舜侮P(guān)停");

        assertThat(result.text()).doesNotContain("5").doesNotContain("５");
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

    @Test
    void flagsWhatItCannotReadBack() {
        RepairedText result = repair.repair("聯(lián)合??\ue849\ue123谑開展");

        assertThat(result.issues()).contains(Issue.UNRESOLVED_BYTES);
    }

    /** Lines that tell how the mirror rewrites marks, and one that slips. */
    private static String page(ByteSlipDamage mirror, boolean sound, String last) {
        String lines = "区政协委员到社区和企业走访，听取群众意见，当场答复。\n会议要求，各部门认真办理提案，及时答复委员，年底报告。\n" + last;
        return lines.lines()
                .map(line -> sound ? mirror.withoutSlips(line) : mirror.damage(line))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "DROPS, true, 镇海区政协组织委员到高校和科研院所调研，临海市政协参加。",
        "DROPS, false, 在海口市政协的推动下，路灯修好了。",
        "SWALLOWS, false, 日前，海口市政协召开协商会。会后，海口市政协委员来到海边的渔村。",
        "REPLACES, false, 日前，海口市政协召开协商会。会后，海口市政协委员来到海边的渔村。",
        "SWALLOWS, true, 关于年后启动海口市政协提案办理的通知，由著名专家解读。"
    })
    void readsBackWhatWasDroppedSeveralTimesOrLeftNoSign(ByteSlipDamage.Decoder decoder, boolean keeps, String line) {
        ByteSlipDamage mirror = new ByteSlipDamage(decoder, keeps, true);
        String shown = page(mirror, false, line);
        String sound = page(mirror, true, line);

        assertThat(shown).isNotEqualTo(sound);
        assertThat(repair.repair(shown).text()).isEqualTo(repair.repair(sound).text());
    }

    @Test
    void takesNoMarkForAnotherThatWasSwallowed() {
        ByteSlipDamage mirror = new ByteSlipDamage(ByteSlipDamage.Decoder.SWALLOWS, true, false);

        RepairedText result = repair.repair(page(mirror, false, "各地要扩大规模和层次；二是加强管理。"));

        assertThat(result.text()).doesNotContain("层次,").doesNotContain("层次，");
    }

    @ParameterizedTest
    @EnumSource
    void makesUpNoGivenName(ByteSlipDamage.Decoder decoder) {
        ByteSlipDamage mirror = new ByteSlipDamage(decoder, true, true);

        RepairedText result = repair.repair(page(mirror, false, "副县长刘睿、县政协副主席到现场察看。"));

        assertThat(result.repairs()).noneMatch(entry -> entry.kind() == RepairKind.BYTE_SLIP);
        assertThat(result.issues()).contains(Issue.UNRESOLVED_BYTES);
    }

    @Test
    void namesTheDamageThatMirrorsDo() {
        assertThat(new ByteSlipDamage(ByteSlipDamage.Decoder.SWALLOWS, true, true).damage("在海口市政协"))
                .isEqualTo("在??谑姓\ue849f(xié)");
    }
}
