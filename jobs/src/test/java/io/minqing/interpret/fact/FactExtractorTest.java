package io.minqing.interpret.fact;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.minqing.record.Bound;
import io.minqing.record.Fact;
import io.minqing.text.segment.Segmenter;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactExtractorTest {

    private static List<Fact> facts(String body) {
        return FactExtractor.shared().extract(Segmenter.shared().segment(body));
    }

    private static Fact fact(String body) {
        List<Fact> facts = facts(body);
        assertThat(facts).as(body).hasSize(1);
        return facts.get(0);
    }

    @Test
    void readsTheTableOfSentencesWithPrecisionAndRecall() throws Exception {
        int hits = 0;
        int expected = 0;
        int stated = 0;
        List<String> misses = new ArrayList<>();
        try (var in = new InputStreamReader(
                        FactExtractorTest.class.getResourceAsStream("/facts.csv"), StandardCharsets.UTF_8);
                var rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : rows) {
                List<ExpectedFact> open = new ArrayList<>();
                for (String cell : row.getField("facts").split("\\|", -1)) {
                    if (!cell.isBlank()) {
                        open.add(ExpectedFact.parse(cell));
                    }
                }
                expected += open.size();
                List<Fact> facts = facts(row.getField("text"));
                stated += facts.size();
                for (Fact fact : facts) {
                    if (open.stream().anyMatch(e -> e.matches(fact))) {
                        open.remove(open.stream()
                                .filter(e -> e.matches(fact))
                                .findFirst()
                                .orElseThrow());
                        hits++;
                    } else {
                        misses.add("stated " + fact);
                    }
                }
                open.forEach(e -> misses.add("missed " + e + " in " + row.getField("text")));
            }
        }
        assertThat(expected).isGreaterThan(340);
        assertThat((double) hits / stated).as("precision; " + misses).isGreaterThanOrEqualTo(0.97);
        assertThat((double) hits / expected).as("recall; " + misses).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void evidenceIsExactlyTheTextAtItsOffsets() {
        String body = "近年来，县政协收集线索1127条，办结率达97.4%。\n其中3个案例获奖，惠及两个乡镇1.8万名群众。";
        assertThat(facts(body)).hasSizeGreaterThan(4).allSatisfy(fact -> {
            var evidence = fact.evidence();
            assertThat(body.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
        });
    }

    @Test
    void namesWhatWasCountedByVerbAndObject() {
        Fact fact = fact("各工作室先后化解邻里矛盾纠纷23起。");
        assertThat(fact.indicator()).isEqualTo("化解邻里矛盾纠纷");
        assertThat(fact.indicatorId()).isEqualTo("dispute_settled");
        assertThat(fact.evidence().text()).isEqualTo("化解邻里矛盾纠纷23起");
        assertThat(fact.actor()).isEqualTo("各工作室");
    }

    @Test
    void findsTheObjectBehindTheRecipient() {
        Fact fact = fact("经会议讨论，重要线索报送市委、市政府8条。");
        assertThat(fact.indicator()).isEqualTo("报送重要线索");
        assertThat(fact.unit()).isEqualTo("条");
    }

    @Test
    void carriesTheVerbThroughAList() {
        assertThat(facts("报送提案12件、社情民意信息30条和调研报告4篇。"))
                .extracting(Fact::indicator)
                .containsExactly("报送提案", "报送社情民意信息", "报送调研报告");
    }

    @Test
    void statesTwoNumbersOfOneActivityAsTwoFacts() {
        assertThat(facts("开展健康义诊4场376人次。"))
                .extracting(Fact::indicator, Fact::value, Fact::unit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("开展健康义诊", 4.0, "场"),
                        org.assertj.core.groups.Tuple.tuple("开展健康义诊", 376.0, "人次"));
    }

    @Test
    void givesEachRateItsOwnName() {
        assertThat(facts("提案办复率和委员满意率两个100%。"))
                .extracting(Fact::indicatorId, Fact::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("reply_rate", 100.0),
                        org.assertj.core.groups.Tuple.tuple("satisfaction_rate", 100.0));
        assertThat(facts("立案率、办复率分别达到93%和100%。"))
                .extracting(Fact::indicatorId, Fact::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("proposal_filing_rate", 93.0),
                        org.assertj.core.groups.Tuple.tuple("reply_rate", 100.0));
    }

    @Test
    void keepsAChangeInPointsApartFromARate() {
        Fact fact = fact("群众满意率较上年提高3.2个百分点。");
        assertThat(fact.unit()).isEqualTo("个百分点");
        assertThat(fact.percentage()).isFalse();
    }

    @Test
    void tellsHowAValueStandsToTheTrueNumber() {
        assertThat(fact("筹集善款110余万元。").bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(fact("筹集善款110余万元。").value()).isEqualTo(1_100_000);
        assertThat(fact("走访农户近300户。").bound()).isEqualTo(Bound.ABOUT);
        assertThat(fact("每组委员不超过12名。").bound()).isEqualTo(Bound.AT_MOST);
        Fact range = fact("设副主任三到五名。");
        assertThat(range.bound()).isEqualTo(Bound.RANGE);
        assertThat(range.value()).isEqualTo(3);
        assertThat(range.upper()).isEqualTo(5);
        assertThat(fact("撰写信息12篇。").upper()).isNull();
    }

    @Test
    void linksAPartToItsWhole() {
        List<Fact> facts = facts("收到提案128件。其中，委员提案101件，集体提案27件。全年办结128件。");
        assertThat(facts).extracting(Fact::partOf).containsExactly(null, "收到提案128件", "收到提案128件", null);
    }

    @Test
    void doesNotTakeMoreThanTheWholeForAPart() {
        List<Fact> facts = facts("培训委员40名，其中党外委员15名，服务群众900名。");
        assertThat(facts.get(1).partOf()).isEqualTo("培训委员40名");
        assertThat(facts.get(2).partOf()).isNull();
    }

    @Test
    void holdsAPeriodUntilAnotherOneOrTheParagraphEnds() {
        List<Fact> facts = facts("2021年，建成站点12个。接待群众300人次。今年以来，接待群众80人次。\n走访企业9家。");
        assertThat(facts).extracting(Fact::period).containsExactly("2021年", "2021年", "今年以来", null);
        assertThat(facts).extracting(Fact::cumulative).containsExactly(false, false, true, false);
    }

    @Test
    void letsADayHoldForItsSentenceOnly() {
        List<Fact> facts = facts("上半年，开展调研6次。5月12日，组织委员20名到企业座谈。形成报告2篇。");
        assertThat(facts).extracting(Fact::period).containsExactly("上半年", "5月12日", "上半年");
    }

    @Test
    void readsBothEndsOfAChange() {
        assertThat(facts("办成率由2019年的61.2%提升到去年的78.9%，提高17.7个百分点。"))
                .extracting(Fact::indicator, Fact::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("办成率", 61.2),
                        org.assertj.core.groups.Tuple.tuple("办成率提升", 78.9),
                        org.assertj.core.groups.Tuple.tuple("提高", 17.7));
        assertThat(facts("物业费由每平方米1.2元调整为1.5元。")).extracting(Fact::value).containsExactly(1.2, 1.5);
    }

    @Test
    void givesARowOfSharesToTheCountsBefore() {
        assertThat(facts("其中经济类31件、社会类42件、文化类23件，分别占32.3%、43.7%和24%。"))
                .filteredOn(Fact::percentage)
                .extracting(Fact::indicator)
                .containsExactly("经济类占比", "社会类占比", "文化类占比");
    }

    @Test
    void keepsANegationInTheWordingAndOutOfTheIndicator() {
        Fact fact = fact("未采纳的4条。");
        assertThat(fact.indicator()).isEqualTo("未采纳");
        assertThat(fact.indicatorId()).isNull();
        assertThat(fact("不满意率为3%。").indicatorId()).isNull();
    }

    @Test
    void readsANumberBehindANominalisedClause() {
        assertThat(facts("规范使用标识的71家，过期未续的9家。")).extracting(Fact::indicator).containsExactly("规范使用标识", "过期未续");
    }

    @Test
    void readsAColonLine() {
        assertThat(fact("提案总数：132件").indicator()).isEqualTo("提案总数");
    }

    @Test
    void blanksAroundDigitsDoNotPartANumberFromItsObject() {
        String body = "共投资 1.2 亿元，提交提案 132 件，其中 39 件获评优秀。";
        List<Fact> facts = facts(body);
        assertThat(facts).extracting(Fact::value).containsExactly(120_000_000.0, 132.0, 39.0);
        assertThat(facts.get(2).partOf()).isEqualTo("提交提案 132 件");
        assertThat(facts).allSatisfy(fact -> assertThat(
                        body.substring(fact.evidence().start(), fact.evidence().end()))
                .isEqualTo(fact.evidence().text()));
    }

    @Test
    void continuesTheListOfPartsBehindAShare() {
        assertThat(facts("现有委员132名，其中女委员38名，占28.8%，少数民族委员21名，占15.9%。"))
                .filteredOn(fact -> !fact.percentage())
                .extracting(Fact::partOf)
                .containsExactly(null, "委员132名", "委员132名");
    }

    @Test
    void leavesStoriesAndCitizensAddressesAlone() {
        assertThat(facts("他带着人量了三次地，最后两家各让半米，两人合计着种树。")).isEmpty();
        assertThat(facts("我住山水城2期，3、5、8栋的业主都反映过，孩子今年6岁，一家4口。")).isEmpty();
        assertThat(facts("办证时间由12个工作日压缩到7个，村口海拔1600米，绕了四个钟头。")).isEmpty();
    }

    @Test
    void marksRunningTotals() {
        assertThat(fact("截至6月底，建成工作室9个。").cumulative()).isTrue();
        assertThat(fact("换届以来，提交提案132件。").cumulative()).isTrue();
        assertThat(fact("工作室累计接待群众500人次。").cumulative()).isTrue();
        assertThat(fact("一季度，接待群众500人次。").cumulative()).isFalse();
    }

    @Test
    void neverStatesANumberThatTouchesDamage() {
        assertThat(facts("提交提案?32件")).isEmpty();
        assertThat(facts("提交提案1**件，走访*8户")).isEmpty();
        assertThat(facts("提交提案\uE84932件")).isEmpty();
        assertThat(facts("提交提案32\uFFFD件")).isEmpty();
    }

    @Test
    void neverInventsOrAltersDigits() {
        String body = "投资1,260万元，建成3.5公里步道，走访45户，占比12.5%，参与2000余人次，约3万亩。";
        assertThat(facts(body))
                .extracting(Fact::value)
                .containsExactly(12_600_000.0, 3.5, 45.0, 12.5, 2000.0, 30_000.0);
    }

    @Test
    void statesForeignMoneyInItsOwnUnit() {
        assertThat(fact("引进外资300万美元。").unit()).isEqualTo("美元");
        assertThat(fact("侨胞捐赠港币50万元。").unit()).isEqualTo("港元");
        assertThat(fact("企业捐款人民币50万元。").unit()).isEqualTo("元");
        assertThat(fact("侨胞以联谊会名义捐款20万元港币。").unit()).isEqualTo("港元");
    }

    @Test
    void takesTheCasesOfADisciplineOfficeForNoProposals() {
        assertThat(fact("县纪委监委立案12件。").indicatorId()).isEqualTo("case_handled");
        assertThat(fact("全县纪检监察机关立案审查违纪问题15件。").indicatorId()).isEqualTo("case_handled");
        assertThat(fact("经审查，立案12件。").indicatorId()).isEqualTo("proposal_filed");
        assertThat(fact("关于纪检工作的提案立案2件。").indicatorId()).isEqualTo("proposal_filed");
    }

    @Test
    void leavesTheWordsBeforeAPeriodAndAnActorOut() {
        assertThat(fact("对闭会期间收到的5件提案及时交办。").period()).isEqualTo("闭会期间");
        assertThat(facts("柳溪县政协今年立案提案40件，报县委同意确定重点提案7件。"))
                .allSatisfy(fact -> assertThat(fact.actor()).isEqualTo("柳溪县政协"));
    }

    @Test
    void leavesSlogansOrdinalsAndAddressesAlone() {
        assertThat(facts("打通“最后一公里”，落实“四个一”机制，推进“两个全覆盖”。")).isEmpty();
        assertThat(facts("落实委员履职五个一要求。")).isEmpty();
        assertThat(facts("第9次会议在建设路199号3栋2单元召开，拨打12345热线。")).isEmpty();
        assertThat(facts("三番五次、四面八方、七位一体、一个个、两位数。")).isEmpty();
        assertThat(facts("从三个方面着手，做到两个维护，完善三项机制。")).isEmpty();
    }

    @Test
    void survivesHostileInput() {
        assertThat(facts("")).isEmpty();
        assertThat(facts("\uD83D\uDE00\uD83D、、%%个个件")).isEmpty();
        assertThat(facts("9".repeat(5000) + "件")).isEmpty();
        assertThat(facts("一二三四五六七八九十百千万亿".repeat(300) + "个")).isEmpty();
        String brackets = "（（（(((“““《《《".repeat(500);
        assertThat(facts(brackets + "提案3件" + brackets)).isNotNull();
    }

    @Test
    void readsLongTextInLinearTime() {
        String paragraph = "上半年，镇联络组报送信息86条，其中39条获市级采用，办结率91%，走访困难家庭、老党员、残疾人共776户。";
        String body = String.join(
                "\n", IntStream.range(0, 2000).mapToObj(i -> paragraph).toList());
        assertThat(facts(body)).hasSize(8000);
    }
}
