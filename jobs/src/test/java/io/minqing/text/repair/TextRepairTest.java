package io.minqing.text.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.minqing.record.Issue;
import io.minqing.record.Repair;
import io.minqing.record.RepairKind;
import io.minqing.text.edit.RepairedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRepairTest {
    private final TextRepair repair = TextRepair.shared();

    private String repaired(String raw) {
        return repair.repair(raw).text();
    }

    @Test
    void takesOutTheReadingBehindACharacter() {
        RepairedText result = repair.repair("縣政協(xié)聯(lián)絡(luò)員");

        assertThat(result.text()).isEqualTo("县政协联络员");
        assertThat(result.repairs())
                .contains(
                        new Repair(RepairKind.PINYIN_ANNOTATION, 2, "協(xié)", "協", 1),
                        new Repair(RepairKind.PINYIN_ANNOTATION, 4, "絡(luò)", "絡", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "务（wù）实, 务实",
        "聯(lian)系, 联系",
        "绿(lǜ)色, 绿色",
        "女(nv)職工, 女职工",
        "机(jī)(jī)关, 机(jī)关",
        "工作(gōnɡ)站, 工作站",
        "发(fa\u0304)展, 发展"
    })
    void knowsTheVariantsOfAnAnnotation(String raw, String expected) {
        assertThat(repaired(raw).replace("(jī)", "")).isEqualTo(expected.replace("(jī)", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "调研组一行来到(海口)综合保税区",
                "走访步行街(荷城街)商户",
                "由市委(shiwei)大院出发",
                "县政协(CPPCC)委员",
                "方案(an implementation plan)",
                "第(3)项",
                "新城(xīn chéng)区",
                "会议(hui)",
                "(lián)",
                "甲(A)"
            })
    void keepsRealParentheses(String raw) {
        assertThat(repaired(raw)).isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "走访入户,,解决难题,。|走访入户,解决难题。",
                "茶业,、侨务，，守边，。|茶业、侨务，守边。",
                "物业、,消防|物业、消防",
                "会上；,大家|会上；,大家",
                "好……真的??不是!!——对|好……真的??不是!!——对",
                "等等,,,再说|等等,,,再说",
                "共1,200人|共1,200人"
            })
    void takesOutOnlyTheCommaThatWasPutBeforePunctuation(String raw, String expected) {
        assertThat(repaired(raw)).isEqualTo(expected);
    }

    @Test
    void decodesEntitiesAlsoThoseEncodedTwice() {
        assertThat(repaired(
                        "&ldquo;有事好商量&rdquo;&nbsp;&amp;nbsp;A&amp;B&#30340;&#x4EBA; &amp;lt;p&amp;gt; AT&T &bogus; & "))
                .isEqualTo("“有事好商量”  A&B的人 <p> AT&T &bogus; & ");
    }

    @Test
    void makesLettersDigitsAndSpacesOneWidthButLeavesPunctuation() {
        RepairedText result = repair.repair("　　２０２４年，ＡＢ座（东）\u200b共\u00a0３件！\ufeff\ue123");

        assertThat(result.text()).isEqualTo("  2024年，AB座（东）共 3件！");
        assertThat(result.repairs()).extracting(Repair::kind).containsExactly(RepairKind.WIDTH);
    }

    @Test
    void keepsAsManyLinesAsThereWere() {
        assertThat(repaired("一\r\n二\n\n三&#10;四\u2028五\r六")).isEqualTo("一\n二\n\n三 四 五\n六");
    }

    @Test
    void simplifiesAndSaysSoOnce() {
        RepairedText result = repair.repair("陜西省西安市新城區政協\n開展協商議事活動");

        assertThat(result.text()).isEqualTo("陕西省西安市新城区政协\n开展协商议事活动");
        assertThat(result.repairs())
                .containsExactly(new Repair(RepairKind.TRADITIONAL, 0, "陜西省西安市新城區政協", "陕西省西安市新城区政协", 1));
    }

    @Test
    void keepsSimplifiedTextThatWritesTraditionalCharactersRightly() {
        String text = "乾隆年间著名学者於某登瞭望台，慰藉乡里，宫商角徵羽；甯女士提出全覆盖、复盘、答复。毕昇，堃，喆，镕，彷徨，陈乾";

        RepairedText result = repair.repair(text);

        assertThat(result.text()).isEqualTo(text);
        assertThat(result.repairs()).isEmpty();
    }

    @Test
    void decidesAmbiguousCharactersByTheirLineAndWord() {
        assertThat(repaired("乾隆與乾淨，顯著與看著，瞭望與瞭解，慰藉與藉口，答覆與覆蓋，關於於陵\n著者於某"))
                .isEqualTo("乾隆与干净，显著与看着，瞭望与了解，慰藉与借口，答复与覆盖，关于於陵\n著者於某");
    }

    @Test
    void oneTraditionalWordDoesNotMakeASimplifiedLineTraditional() {
        assertThat(repaired("乾景公司请为业主们协调车位问题,物业內部互相推诿")).isEqualTo("乾景公司请为业主们协调车位问题,物业内部互相推诿");
    }

    @ParameterizedTest
    @ValueSource(strings = {"提交提案***件", "走访××户", "捐款＊＊万元", "1**件", "××年×月"})
    void flagsMaskedDigits(String text) {
        assertThat(repair.repair(text).issues()).containsExactly(Issue.DIGITS_MASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"会议于530日下午召开", "5月45日", "2023年13月", "2月30日", "6月日召开", "00月15日"})
    void flagsLostDigits(String text) {
        assertThat(repair.repair(text).issues()).containsExactly(Issue.DIGITS_LOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5月30日下午",
                "百日攻坚100日",
                "365日不打烊",
                "历时13月",
                "电话138****5678",
                "面积3×4米",
                "5×8元",
                "2024年2月29日",
                "*注：件",
                "年月日",
                "20240530日"
            })
    void doesNotFlagSoundNumbers(String text) {
        assertThat(repair.repair(text).issues()).isEmpty();
    }

    @Test
    void offsetsOfTheLogHoldInTheRepairedText() {
        RepairedText result = repair.repair("&nbsp;縣(xiàn),，協(xié)商,。ＡＢ");

        assertThat(result.repairs()).isNotEmpty().allSatisfy(entry -> {
            String after = repaired(entry.after());
            assertThat(result.text().substring(entry.start())).startsWith(after);
        });
    }

    @Test
    void neverThrowsOnOddInput() {
        Random random = new Random(7);
        char[] alphabet = "政縣(（)）xiéa&#;?,，。、\ud83d\udc00\ue849\ufffd\r\n\u3000９*日月530".toCharArray();
        for (int round = 0; round < 5000; round++) {
            char[] text = new char[random.nextInt(24)];
            for (int i = 0; i < text.length; i++) {
                text[i] = alphabet[random.nextInt(alphabet.length)];
            }
            String raw = new String(text);
            assertThat(repaired(raw).chars().filter(c -> c == '\n').count())
                    .as(raw)
                    .isEqualTo(raw.replace("\r\n", "\n")
                            .chars()
                            .filter(c -> c == '\n' || c == '\r')
                            .count());
        }
        assertThat(repaired("")).isEmpty();
    }

    @Test
    void findsNoReadingsOrSlipsInRealProposals() throws IOException {
        Path messages = Path.of("../../shared/real/proposals/jiangsu-2019.jsonl");
        assumeTrue(Files.exists(messages), "the real proposals are not here");
        for (String line : Files.readAllLines(messages)) {
            assertThat(repair.repair(line).repairs())
                    .filteredOn(entry ->
                            entry.kind() == RepairKind.PINYIN_ANNOTATION || entry.kind() == RepairKind.BYTE_SLIP)
                    .isEmpty();
        }
    }
}
