package io.minqing.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.Issue;
import io.minqing.record.RegionMention;
import io.minqing.record.RegionRole;
import io.minqing.text.CleanDocument;
import io.minqing.text.Segmenter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionResolverTest {
    private static RegionResult resolve(String title, String source, String body) {
        var doc = new CleanDocument(title, null, source, List.of(), body, List.of(), List.of(), List.of());
        return RegionResolver.shared()
                .resolve(
                        doc,
                        Segmenter.shared().segment(body),
                        title == null ? null : Segmenter.shared().segment(title));
    }

    private static List<String> codes(RegionResult result, RegionRole role) {
        return result.regions().stream()
                .filter(mention -> mention.role() == role)
                .map(RegionMention::code)
                .toList();
    }

    private static void assertHeatsNothing(RegionResult result) {
        assertThat(codes(result, RegionRole.PRIMARY)).isEmpty();
        assertThat(codes(result, RegionRole.DISCUSSED)).isEmpty();
        assertThat(result.issues()).contains(Issue.REGION_UNRESOLVED);
    }

    // -- whose page it is -----------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "枣强县政协:把协商搬到田间, 枣强县政协组织委员走进大棚。, 131121",
        "北京市西城区政协举办读书会, 西城区政协委员分享心得。, 110102",
        "山东桓台:委员之家有温度, 桓台县政协建起委员之家。, 370321",
        "湖北省仙桃市政协走访企业, 仙桃市政协走访非织造布企业。, 429004",
        "澄迈县政协视察学校, 澄迈县政协组织委员视察学校。, 469023",
        "新疆石河子市政协开展义诊, 石河子市政协组织医卫界委员义诊。, 659001",
        "东莞市政协调研虎门镇, 东莞市政协到虎门镇听取意见。, 441900",
        "恭城县政协助力油茶产业, 恭城瑶族自治县政协邀请专家指导油茶种植。, 450332",
        "莫旗政协走访牧户, 内蒙古莫力达瓦达斡尔族自治旗政协走访牧户。, 150722",
        "凉山州政协调研彝绣, 凉山州政协到西昌市、会理市调研彝绣。, 513400",
        "长沙县政协调研黄花镇, 长沙县政协到黄花镇调研。, 430121",
        "长沙市政协关注老旧小区, 长沙市政协到岳麓区、长沙县察看老旧小区。, 430100",
        "甘肃省合作市政协慰问环卫工人, 合作市政协慰问环卫工人。, 623001",
        "安徽省和县政协座谈, 和县政协与企业家座谈。, 340523",
        "山西省应县政协培训委员, 应县政协培训委员。, 140622",
        "吉林市政协调研永吉县, 吉林市政协到永吉县调研冰雪旅游。, 220200",
        "嘉峪关市政协议政, 嘉峪关市政协围绕戈壁农业议政。, 620200",
        "上海浦东新区政协进楼宇, 浦东新区政协委员进楼宇听意见。, 310115",
        "西藏林芝市朗县政协看望群众, 朗县政协看望群众。, 540426",
    })
    void findsThePagesOwnPlace(String title, String body, String code) {
        assertThat(codes(resolve(title, null, body), RegionRole.PRIMARY)).containsExactly(code);
    }

    @Test
    void needsNoTitleWhenTheBodySpeaksForOnePlace() {
        RegionResult result = resolve("民有所呼 我有所应", null, "近年来,岚皋县政协把协商议事厅建到村口。岚皋县政协主席表示,要多听群众的话。岚皋县委全力支持。");

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("610925");
        assertThat(result.regions().get(0).name()).isEqualTo("陕西省安康市岚皋县");
    }

    @ParameterizedTest
    @CsvSource({
        "田东:芒果飘香委员忙, 右江日报, 田东政协委员走进果园。, 451022",
        "唐山滦南:议事厅里话民生, , 议事厅里话民生。, 130224",
        "滦南政协:议事厅里话民生, , 滦南政协走进村庄。滦南政协主席听取意见。, 130224",
    })
    void readsABareNameWhereThePlaceActs(String title, String source, String body, String code) {
        assertThat(codes(resolve(title, source, body), RegionRole.PRIMARY)).containsExactly(code);
    }

    @Test
    void readsNoBareNameOutOfAPassingWord() {
        assertHeatsNothing(resolve("委员风采", null, "会上,田东与滦南都是发言者的笔名。"));
    }

    @Test
    void heatsTheCountiesOfACityPage() {
        RegionResult result = resolve("百色市政协推进协商", "右江日报", "百色市政协推进协商。田东县政协、那坡县政协、靖西市政协各建一批议事厅,百色市政协组织观摩。");

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("451000");
        assertThat(codes(result, RegionRole.DISCUSSED)).containsExactly("451022", "451026", "451081");
    }

    @Test
    void takesTheBodyThatSpeaksWhenTheTitleNamesNoPlace() {
        RegionResult result = resolve("关于加强湖泊治理的建议", "江苏省政协", "无锡、苏州、常州沿湖三市应当共治。浙江湖州已有经验。");

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("320000");
        assertThat(codes(result, RegionRole.DISCUSSED)).contains("320200", "320500", "320400");
        assertThat(codes(result, RegionRole.MENTIONED)).contains("330500");
    }

    @Test
    void takesNoNewspaperForThePlaceOfAnArticle() {
        assertHeatsNothing(resolve("委员读书正当时", "陕西日报", "委员们读书交流,人人有收获。"));
    }

    @Test
    void givesEveryPlaceItsShareInARoundUp() {
        RegionResult result = resolve("各地动态", "人民政协报", "河北省枣强县政协召开协商会。\n陕西省岚皋县政协走访企业。\n贵州省望谟县政协慰问老人。");

        assertThat(codes(result, RegionRole.PRIMARY)).isEmpty();
        assertThat(codes(result, RegionRole.DISCUSSED)).containsExactly("131121", "522326", "610925");
    }

    // -- places of one name ---------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "西安市新城区政协办实事, , 新城区政协办实事。, 610102",
        "呼和浩特市新城区政协办实事, , 新城区政协办实事。, 150102",
        "新城区政协办实事, 内蒙古日报, 呼和浩特市领导到会。新城区政协汇报。, 150102",
        "新城区政协办实事, , 新城区政协在长乐西路街道和西一路街道设站。, 610102",
        "鼓楼区政协进小区, 福州日报, 鼓楼区政协进小区。, 350102",
        "鼓楼区政协进小区, , 鼓楼区政协走进挹江门街道。, 320106",
        "通州区政协举办讲座, 南通日报, 通州区政协举办讲座。, 320612",
        "通州区政协举办讲座, 北京日报, 通州区政协举办讲座。, 110112",
        "西区政协进企业, , 攀枝花市西区政协进企业。, 510403",
    })
    void tellsPlacesOfOneNameApart(String title, String source, String body, String code) {
        assertThat(codes(resolve(title, source, body), RegionRole.PRIMARY)).containsExactly(code);
    }

    @Test
    void leavesANameOfSeveralPlacesOpenWhenNothingDecides() {
        RegionResult result = resolve("新城区政协召开全会", null, "新城区政协召开全会,委员踊跃发言。");

        assertHeatsNothing(result);
        assertThat(result.issues()).contains(Issue.REGION_AMBIGUOUS);
    }

    // -- what is no place -----------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "加强合作 促进和平, 盘活资源 公安部门 友好往来 前进路上 平安建设 互助养老 共和 振兴",
        "响应县政协号召, 积极响应县政协号召,召开远程会议,复兴城市,市政府和县委部署。",
        "市政协和县政协联合调研, 市政协和县政协联合调研。",
        "噪音扰民, 南京东路、北京路、山西路、四川北路、解放路、长安街噪音扰民。",
        "校友返乡, 北京大学、浙江大学、武汉理工大学校友返乡,在江苏银行开户。",
        "特产展销, 芒果、哈密瓜、普洱茶、德州扒鸡远销各地。",
        "加快新城区建设, 加快新城区建设,改造老城区,提升城区绿化,东区西区一起抓。",
        "建设新校区, 已新建区图书馆、新建县中心医院。枫树山南坡绿化。",
        "委员风采, 委员张建德、李安康、王长乐、赵平和发言。",
    })
    void readsNoPlaceOutOfEverydayWords(String title, String body) {
        assertHeatsNothing(resolve(title, null, body));
    }

    @Test
    void ignoresALinkFarm() {
        assertHeatsNothing(resolve("热门推荐", null, "推荐: 嵩明县| 沧源| 宁明县| 枣强县| 田东县| 滦南县| 桓台县| 安吉县| 昆山市| 德清县| 岚皋县"));
    }

    @ParameterizedTest
    @CsvSource({
        "A3区湘江路积水, A市A3区湘江路积水,靠近万科小区和长沙银行,请岳麓街道处理。",
        "K8县道路失修, 西地省K8县到长乐镇的路坏了三年。",
        "B7县拖欠工资, B7县的工地在株洲市天元区旁边,拖欠工资。",
    })
    void readsNoPlaceOutOfAMaskedMessage(String title, String body) {
        RegionResult result = resolve(title, null, body);

        assertThat(result.regions()).isEmpty();
        assertThat(result.issues()).containsExactly(Issue.REGION_UNRESOLVED);
    }

    @Test
    void takesAHallInALongArticleForNoMask() {
        String body = "枣强县政协在会展中心A3区举办成果展,群众踊跃参观。" + "枣强县政协组织委员听取意见。".repeat(80);

        assertThat(codes(resolve("枣强县政协办展", null, body), RegionRole.PRIMARY)).containsExactly("131121");
    }

    // -- visitors, sister places, examples ------------------------------------------------------------------------

    @Test
    void countsVisitorsAsExchange() {
        RegionResult result = resolve("唐山市滦南县政协来枣强县考察", null, "5月12日,唐山市滦南县政协考察组来我县考察,枣强县政协主席陪同。枣强县政协介绍了做法。");

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("131121");
        assertThat(codes(result, RegionRole.EXCHANGE)).containsExactly("130200", "130224");
    }

    @Test
    void countsPlacesVisitedAsExchange() {
        RegionResult result = resolve("枣强县政协外出学习", null, "枣强县政协组织委员赴浙江省安吉县、江苏省昆山市考察。枣强县政协将用好学习成果。");

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("131121");
        assertThat(codes(result, RegionRole.EXCHANGE)).contains("330523", "320583");
        assertThat(codes(result, RegionRole.DISCUSSED)).isEmpty();
    }

    @Test
    void keepsACountyVisitedByItsOwnCity() {
        RegionResult result = resolve("崇左市政协到宁明县调研", "左江日报", "崇左市政协到宁明县调研口岸。崇左市政协要求加快建设。");

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("451400");
        assertThat(codes(result, RegionRole.DISCUSSED)).containsExactly("451422");
    }

    @Test
    void countsSisterPlacesAsExchange() {
        RegionResult result = resolve("铜仁市政协谈东西部协作", null, "铜仁市政协总结工作。苏州市与铜仁市结对帮扶多年。铜仁市政协感谢支持。");

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("520600");
        assertThat(codes(result, RegionRole.EXCHANGE)).containsExactly("320500");
    }

    @Test
    void countsOthersExperienceAsMentioned() {
        RegionResult result = resolve("平远县政协组织学习", null, "平远县政协组织学习浙江经验,借鉴浙江省德清县做法。平远县政协要求真学真用。");

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("441426");
        assertThat(codes(result, RegionRole.MENTIONED)).containsExactly("330000", "330521");
    }

    // -- townships and evidence -----------------------------------------------------------------------------------

    @Test
    void listsTheTownshipsOfTheOwnCounty() {
        RegionResult result = resolve("田东县政协下乡", null, "田东县政协到思林镇、祥周镇走访。城关镇、乌镇的例子不在本县。");

        assertThat(codes(result, RegionRole.MENTIONED)).containsExactly("451022101", "451022105");
        assertThat(codes(result, RegionRole.DISCUSSED)).isEmpty();
        assertThat(result.regions())
                .filteredOn(mention -> mention.code().equals("451022105"))
                .extracting(RegionMention::name)
                .containsExactly("广西壮族自治区百色市田东县思林镇");
    }

    @Test
    void heatsTheCountyOfATownshipOnACityPage() {
        RegionResult result = resolve("南京市政协走进社区", null, "南京市政协组织委员走进鼓楼区湖南路街道。");

        assertThat(codes(result, RegionRole.DISCUSSED)).containsExactly("320106");
        assertThat(codes(result, RegionRole.MENTIONED)).containsExactly("320106003");
    }

    @Test
    void restsOnWordsOfTheBody() {
        String body = "陕西省西安市新城区政协开展协商,新城区各街道响应。";
        RegionResult result = resolve("新城区政协开展协商", null, body);

        assertThat(result.regions()).isNotEmpty().allSatisfy(mention -> {
            assertThat(mention.confidence()).isBetween(0.0, 1.0);
            assertThat(mention.evidence()).isNotEmpty().allSatisfy(span -> assertThat(
                            body.substring(span.start(), span.end()))
                    .isEqualTo(span.text()));
        });
    }

    @Test
    void namesThePlacesAboveAsMentionedOnly() {
        RegionResult result = resolve("新城区政协开展协商", null, "陕西省西安市新城区政协开展协商。");

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("610102");
        assertThat(codes(result, RegionRole.MENTIONED)).containsExactly("610000", "610100");
        assertThat(codes(result, RegionRole.DISCUSSED)).isEmpty();
    }

    @Test
    void survivesAnEmptyDocument() {
        assertHeatsNothing(resolve(null, null, ""));
        assertHeatsNothing(resolve("", "", "\n"));
    }

    // -- fields of tables -----------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "451422, 451422",
        "广西宁明县, 451422",
        "广西壮族自治区崇左市宁明县, 451422",
        "宁明县城中镇, 451422100",
        "宁明, 451422",
        "长沙, 430100",
        "长沙县, 430121",
        "西安市 新城区, 610102",
        "西安新城区长乐西路街道, 610102008",
        "恭城县, 450332",
    })
    void readsTheRegionFieldOfATable(String field, String code) {
        assertThat(RegionResolver.shared().resolveField(field).map(region -> region.code()))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"新城区", "宁明县某村", "城关镇", "''", "A市A3区", "999999", "全县", "宁明县浦东新区"})
    void leavesADoubtfulFieldOpen(String field) {
        assertThat(RegionResolver.shared().resolveField(field)).isEmpty();
    }
}
