package io.minqing.interpret.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.DropReason;
import io.minqing.record.DroppedLine;
import io.minqing.record.Issue;
import io.minqing.record.RegionMention;
import io.minqing.record.RegionRole;
import io.minqing.text.page.CleanDocument;
import io.minqing.text.segment.Segmenter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionResolverTest {
    private static RegionResult resolve(String title, String source, String body) {
        var doc = new CleanDocument(
                title, null, null, null, source, List.of(), List.of(), body, List.of(), List.of(), List.of());
        return RegionResolver.shared()
                .resolve(
                        doc,
                        Segmenter.shared().segment(body),
                        title == null ? null : Segmenter.shared().segment(title));
    }

    private static RegionResult resolveWithin(String body, DropReason reason, String line) {
        var doc = new CleanDocument(
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                body,
                List.of(),
                List.of(new DroppedLine(9, reason, line)),
                List.of());
        return RegionResolver.shared().resolve(doc, Segmenter.shared().segment(body), null);
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

    // -- the only place -------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "竹林里的账, 在安吉县，竹林也能记账。县政协委员算了一笔。, 330523",
        "流动书箱, 委员用摩托车把书箱驮到宁明县沿边的屯里。爱店镇是第一站。, 451422",
        "辣椒话, 龙胜各族自治县的院子里坐满了人。, 450328",
        "茶乡, 英德市的红茶卖到了广州、上海和北京，委员帮忙谈价。, 441881",
        "碉楼下, 开平市的碉楼下来了香港和澳门的青年。, 440783",
        "楼宇里, 重庆市渝北区的委员走进楼宇。, 500112",
        "街坊议事, 深水埗区的街坊议事，港区政协委员列席。, 810203",
        "枣强:皮毛小镇的议事厅, 县里派来设计师，委员牵线。, 131121",
        "老手艺, 问:枣强的皮子怎么卖?答:大营镇的直播间天天开。, 131121",
    })
    void takesTheOnlyPlaceAPageSpeaksOf(String title, String body, String code) {
        assertThat(codes(resolve(title, null, body), RegionRole.PRIMARY)).containsExactly(code);
    }

    @Test
    void isLessSureOfAPlaceForWantOfAnyOther() {
        RegionResult alone = resolve("冰场免费", null, "敦化市的冰场免费开放，孩子们很高兴。");
        RegionResult acting = resolve("敦化市政协建冰场", null, "敦化市政协牵头建冰场。敦化市政协督办。");

        assertThat(alone.regions().get(0).confidence())
                .isLessThan(acting.regions().get(0).confidence())
                .isLessThanOrEqualTo(0.75);
    }

    @Test
    void takesTheProvinceOfAPaperForTheRoundItMakes() {
        String body = "宁明县政协请来评茶师。田东县政协修好了水渠。资源县政协办了夜校。";
        assertThat(codes(resolve("三地新实践", "广西政协报", body), RegionRole.PRIMARY)).containsExactly("450000");
        assertThat(codes(resolve("三地新实践", "广西政协报", body + "江山市政协来信。"), RegionRole.PRIMARY))
                .isEmpty();
    }

    @Test
    void takesNoPlaceFromWhereAMemberSits() {
        String body = "一批委员昨日走访深水埗区的旧楼住户。领队的广东省政协委员邝志伟说，旧楼要修。";
        assertThat(codes(resolve("委员访深水埗旧楼", null, body), RegionRole.PRIMARY)).containsExactly("810203");
    }

    @ParameterizedTest
    @CsvSource({
        "百色各县忙, 百色市这个春天很忙。田东县政协建了议事厅，平果市政协建了联络站。, 451000",
        "两县, 百色市田东县政协建了站。百色市平果市政协办了课。, 451000",
        "一周县域, 广西的四月各地都忙。宁明县请来评茶师。田东县修好了水渠。, 450000",
    })
    void takesTheCityOrProvinceThatARoundUpNames(String title, String body, String code) {
        assertThat(codes(resolve(title, null, body), RegionRole.PRIMARY)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "两地, 宁明县请来评茶师。田东县修好了水渠。",
        "两省, 广西的四月和广东的四月都忙。宁明县请来评茶师。开平市迎来青年。",
        "鼓楼区与安吉县, 鼓楼区政协和安吉县都建了站。",
        "各地, 北京、上海、广州的做法各不相同。",
        "家里人, 老人的儿子在昆山市打工，女儿嫁到德清县。",
    })
    void takesNoneOfSeveralPlaces(String title, String body) {
        assertThat(codes(resolve(title, null, body), RegionRole.PRIMARY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "校友, 李老师毕业于安吉县第一中学，如今在村里教书。",
        "校友, 他1962年出生于安吉县，后来去了很远的地方。",
        "能人, 村里的能人王某是昆山市某电子公司董事长，每年捐款。",
        "能人, 老张祖籍安吉县，在外打拼多年。",
        "面馆, 一位德清县人开的面馆，二十年没涨价。",
        "支教, 安吉县实验小学的老师来支教。",
        "学习, 委员们要学习安吉县经验，借鉴德清县做法。",
        "学习, 我县政协一行赴安吉县考察，看了竹林。",
    })
    void takesNoOriginPostSchoolOrExampleForThePlace(String title, String body) {
        assertHeatsNothing(resolve(title, null, body));
    }

    @Test
    void leavesAPassingNameInALongText() {
        String body = "老旧小区改造要听居民的话。".repeat(150) + "安吉县有一条老街。" + "先算账，再动工。".repeat(20);

        assertThat(codes(resolve("谈改造", null, body), RegionRole.PRIMARY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "海口医卫界别联络站:专家号搬到菜市场, 义诊办了14场，联络站记下建议。, 460100",
        "金华委员当起调解员, 委员们走进社区，调解纠纷。, 330700",
        "田东委员在行动, 县政协组织委员修路。, 451022",
    })
    void readsABareNameThatHeadsTheTitle(String title, String body, String code) {
        assertThat(codes(resolve(title, null, body), RegionRole.PRIMARY)).containsExactly(code);
    }

    @Test
    void doesNotLetTheTitleOverruleTheBody() {
        RegionResult result = resolve("海口委员谈收获", null, "三亚市政协组织委员交流。三亚市政协主席讲话。");

        assertThat(codes(result, RegionRole.PRIMARY)).doesNotContain("460100");
    }

    @Test
    void countsWhatTheTitleVisitsAsExchange() {
        RegionResult result = resolve("葵青青年走进东莞科技园", null, "来自葵青区的学生在东莞市一间工厂看流水线，东莞市准备了宿舍。");

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("810308");
        assertThat(codes(result, RegionRole.EXCHANGE)).containsExactly("441900");
    }

    // -- names that are a word and a level ------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "塔下读书会, 响应县里号召，应县政协的委员每月办读书会。, 140622",
        "应县:塔下读书会, 书法家送春联。, 140622",
        "塔下读书会, 朔州应县政协委员办读书会。, 140622",
        "渡口去留, 和县政协常委会议听取渡口情况。, 340523",
        "渡口去留, 马鞍山市政协点题，和县政协牵头听取意见。, 340523",
        "山洞前, 七一前夕，新县政协机关支部开展主题党日。, 411523",
        "联络站, 近日，单县政协主席会议召开。, 371722",
        "梨园里, 隰县的梨熟了，县政协在梨园办协商会。, 141031",
        "民宿, 记者在嵩县采访，县政协委员带着民宿老板坐到一起。, 410325",
        "读书会, 代县政协在边靖楼下办读书会。, 140923",
        "资源县:把水留给稻田, 漂流公司和农户坐到一起。, 450329",
        "花海, 在资源县，委员陪着民宿主人选种野花。, 450329",
        "大堤上, 公安县的委员编成小组上堤，和公安部门一起巡查。, 421022",
        "矿山边, 交口县一处矿山边建起议事厅。, 141130",
        "枣树下, 永和县的委员在枣树下协商。, 141032",
        "庭院里, 海东市平安区政协委员在庭院议事。, 630203",
        "户县农民画：如何画新篇, 秋日里，户县的画展开幕。委员们来到户县，就农民画的传承开展协商。户县是有名的画乡，全县有画师两百人，县政府设立了资金。, 610118",
    })
    void readsACountyWhoseNameMayBeWords(String title, String body, String code) {
        assertThat(codes(resolve(title, null, body), RegionRole.PRIMARY)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "老城新县城, 老城新县城，一桥连两岸。政府和县委都很重视。",
        "委员下乡, 日前，应县政协邀请，省里专家前来授课。",
        "委员下乡, 应县政协之邀，三位律师到场。",
        "委员下乡, 和县政协一起下乡的还有县医院的医生。",
        "第一课, 新县委书记到任后，先听委员的意见。",
        "搬迁, 新县政府大楼落成，老县政府改成图书馆。",
        "主持会议, 代县委书记李某主持会议。代县长到会。",
        "办讲座, 会同县政协、县妇联举办讲座。会同县委统战部走访企业。",
        "结对, 富裕县支持贫困县，富裕县的经验要推广。",
        "统筹, 资源县级统筹，公安县局联动，合作市场化运行。",
        "开支, 工作经费县财政出，示范县创建，名单县里定，信息县乡共享。",
        "和平, 和平区域发展。平安县域建设。解放区的天是明朗的天。",
        "富民, 富县富民是大文章，全县一盘棋。兴县富民，县里在想办法。",
        "古城, 古县城的城墙要修，县里拿钱。文县志读来有味。单县里就有十个。",
        "中和, 中和街道的居民议事。太和镇的路通了。",
    })
    void readsNoCountyOutOfAWordAndALevel(String title, String body) {
        assertHeatsNothing(resolve(title, null, body));
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

    @ParameterizedTest
    @CsvSource({
        "座谈, 陕西省宁明县政协召开座谈会。, ",
        "宁明县政协办实事, 宁明县政协走访茶企。, 枣强县政协",
    })
    void flagsPlacesThatExcludeEachOther(String title, String body, String source) {
        assertThat(resolve(title, source, body).issues()).contains(Issue.REGION_CONTRADICTORY);
    }

    @Test
    void readsNoPlaceThatTouchesAnUnresolvedRun() {
        String body = "近日，\uE849宁明县的委员下乡。";

        assertHeatsNothing(resolve("委员下乡", null, body));
        assertThat(codes(resolve("委员下乡", null, body + "宁明县政协慰问老人。"), RegionRole.PRIMARY))
                .containsExactly("451422");
    }

    @Test
    void leadsAFormerNameToItsSuccessorAndKeepsItAsEvidence() {
        RegionMention mention = resolve("议事", null, "襄樊市政协视察汉江堤防。").regions().get(0);

        assertThat(mention.code()).isEqualTo("420600");
        assertThat(mention.name()).isEqualTo("湖北省襄阳市");
        assertThat(mention.evidence().get(0).text()).isEqualTo("襄樊市");
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
    void keepsADistrictThatTheMembersOfItsCityVisit() {
        RegionResult result = resolve("厦门委员走进同安区", null, "委员们走进社区，听街坊说事。");

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("350200");
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

    // -- pages whose place is told by little ----------------------------------------------------------------------

    @Test
    void theReportOfACountysOwnMediaIsOfTheCounty() {
        String body = "宁海新闻网讯 昨天,云南省宜良县政协考察团一行来到我县考察,看滨海新区和前童古镇,学习基层协商。县政协主席陪同。";

        assertThat(codes(resolve("客人看古镇", null, body), RegionRole.PRIMARY)).containsExactly("330226");
    }

    @Test
    void travellersAreOfTheOnePlaceThatTheyDoNotVisit() {
        String body = "市政协组团赴江苏省徐州市考察议事室,徐州市政协陪同。考察组先后到丰县、沛县参观。大家表示要把经验带回保山,让协商更接地气。";
        RegionResult result = resolve(null, null, body);

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("530500");
        assertThat(codes(result, RegionRole.EXCHANGE)).contains("320300", "320321", "320322");
    }

    @Test
    void theOfficeThatAnswersOrTheMediaThatEditTellThePlace() {
        String letter = "村西的路一下雨就积水,孩子上学过不去,请派人看看。";

        assertThat(codes(resolveWithin(letter, DropReason.METADATA, "回复人：大陆村镇"), RegionRole.PRIMARY))
                .containsExactly("130528");
        assertThat(codes(resolveWithin(letter, DropReason.NAVIGATION, "尤古庄镇政府"), RegionRole.PRIMARY))
                .containsExactly("120119");
        assertThat(codes(resolveWithin(letter, DropReason.METADATA, "回复人：城关镇"), RegionRole.PRIMARY))
                .isEmpty();
        assertThat(codes(resolveWithin(letter, DropReason.NAVIGATION, "舟白街道办事处"), RegionRole.PRIMARY))
                .containsExactly("500114");
        String visit = "安徽省芜湖市政协考察组一行来荆,学习考察我市提案工作的做法。市政协副主席陪同考察。";
        assertThat(codes(resolveWithin(visit, DropReason.METADATA, "（荆门广播电视台 编辑：王小禾）"), RegionRole.PRIMARY))
                .containsExactly("420800");
    }

    @Test
    void allPlacesOfAListOfGoalsAreVisited() {
        String body = "旗政协委员赴杭锦后旗、临河区、五原县考察联络站,回来商量怎样把乌拉特中旗的联络站办好。";
        RegionResult result = resolve("委员赴杭后、临河、五原考察", null, body);

        assertThat(codes(result, RegionRole.PRIMARY)).doesNotContain("150821");
        assertThat(codes(result, RegionRole.EXCHANGE)).contains("150802", "150821");
    }

    @Test
    void aCityThatGoesRoundItsCountiesIsThePagesOwn() {
        String body = "市政协组织委员到西秀区看天桥电梯,又到平坝区夏云镇看卡点。市政协把社情民意报给市委。市政协主席要求跟踪办理。";
        RegionResult result = resolve("天桥电梯修好了", "安顺日报", body);

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("520400");
    }

    @Test
    void aCityConferenceInOneCountyOfItsOwnPaperIsTheCitys() {
        String body = "市政协主席带着委员来到铁东区北门街西关社区,市妇婴医院的医生给居民量血压。市政协委员排着班,每周来一次。";

        assertThat(codes(resolve("委员进社区", "四平日报", body), RegionRole.PRIMARY)).containsExactly("220300");
        assertThat(codes(resolve("委员进社区", "四平日报", body + "我区将接着办好这件事。"), RegionRole.PRIMARY))
                .containsExactly("220303");
    }

    @Test
    void aCountyNamedWithoutItsSuffixIsThePagesOwnWhereAllSpeaksOfOneCounty() {
        String body = "县政协副主席带队走访我县四家企业,请厂长说说办事难在哪里。他说,环境好不好,关系永嘉的明天。";

        assertThat(codes(resolve(null, null, body), RegionRole.PRIMARY)).containsExactly("330324");
        String district = "区政协委员察看我区棚户区,走了河西林场旁的两排平房。";
        assertHeatsNothing(resolve(null, null, district));
    }

    @Test
    void aTownshipTellsWhichOfTheDistrictsOfOneNameIsMeant() {
        String body = "郊区政协主席到长发镇看望困难老党员,送去米面。";

        assertThat(codes(resolve(null, null, body), RegionRole.PRIMARY)).containsExactly("230811");
    }

    @Test
    void countiesOfTwoCharactersAreReadInAListWithASureOne() {
        String body = "省政协调研组来聊开展调研,先后到莘县、冠县、东昌府区看民族镇村。市政协副主席陪同,我市将接着办好。";
        RegionResult result = resolve(null, null, body);

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("371500");
        assertThat(codes(result, RegionRole.DISCUSSED)).contains("371522", "371525");
        String apart = "省政协调研组来聊开展调研。调研组深入莘县、冠县、东昌府区参观民族镇村。市政协副主席陪同,我市将接着办好。";
        assertThat(codes(resolve(null, null, apart), RegionRole.PRIMARY)).containsExactly("371500");
    }

    @ParameterizedTest
    @CsvSource({"刘长春", "王金华", "张安顺", "李朝阳"})
    void theNameOfAPersonIsNoPlace(String person) {
        assertHeatsNothing(
                resolve("委员" + person + "为老人送轮椅", null, "县政协委员" + person + "给养老院送去二十台轮椅。" + person + "也有一位九十岁的母亲。"));
    }

    @ParameterizedTest
    @CsvSource({"紫云自治县, 520425", "恭城自治县, 450332", "莫力达瓦自治旗, 150722"})
    void autonomousCountiesAreKnownWithoutTheirNationality(String name, String code) {
        assertThat(codes(resolve(null, null, name + "政协组织委员帮村里卖红薯。"), RegionRole.PRIMARY))
                .containsExactly(code);
    }

    @Test
    void whereATitleSaysThatSomebodyGoesIsVisitedWhenTheBodySaysSo() {
        String body = "中山市政协副主席带队赴澳门开展联谊交流活动,拜会两个同乡会,请委员们多提提案。";
        RegionResult result = resolve("政协副主席赴澳门出席活动", null, body);

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("442000");
        assertThat(codes(result, RegionRole.EXCHANGE)).containsExactly("820000");
    }

    @Test
    void anOfficeThatIsTheSourceOrSignsTellsThePlace() {
        String answer = "代表反映的路段正在铺管道，公交车过不去，完工后恢复线路。";

        assertThat(codes(resolve("第40号建议的答复", "银川市交通运输局", answer), RegionRole.PRIMARY))
                .containsExactly("640100");
        String long1 = "您反映的广场舞声音大的问题，街里派人去看过，请舞队把音量调小。".repeat(20);
        assertThat(codes(resolve(null, null, long1 + "\n圭塘街道办事处\n2017年9月5日"), RegionRole.PRIMARY))
                .containsExactly("430111");
        assertThat(codes(resolve(null, null, long1 + "\n天门市交通运输局\n2024年4月2日"), RegionRole.PRIMARY))
                .containsExactly("429006");
    }

    @Test
    void theWayThroughTheSiteOfAConferenceAndACellOfATableTellThePlace() {
        String visit = "市政协副主席带队走访十二家企业，听老板说难处。";

        assertThat(codes(resolveWithin(visit, DropReason.NAVIGATION, "您现在的位置: 首页 > 深圳政协网 > 专委会动态"), RegionRole.PRIMARY))
                .containsExactly("440300");
        assertThat(codes(
                        resolveWithin("村口积水，孩子过不去。", DropReason.METADATA, "回复人 | 大陆村镇 | 回复日期 | 2021-09-09 | ||"),
                        RegionRole.PRIMARY))
                .containsExactly("130528");
    }

    @Test
    void aTownshipOfTaiwanIsOfItsCounty() {
        String fair = "金湖镇的小吃市集周五开场，十七家店摆到晚上。金湖镇公所说，欢迎全家来走走。";

        assertThat(codes(resolve("金湖小吃市集开场", null, fair), RegionRole.PRIMARY)).containsExactly("710500");
        assertHeatsNothing(resolve(null, null, "天桥社区是个有三千户的大社区，扩大城乡老人的活动室是去年的事。"));
    }

    @Test
    void aStreetOfficeOfGuangzhouIsToldByItsShortName() {
        String check = "网格员查看出租屋的电线和灭火器，能改的当场改，不能改的限期。";

        assertThat(codes(resolve("增江街清查出租屋火险", null, check), RegionRole.PRIMARY))
                .containsExactly("440118");
        String lift = "6月3日，区政协委员到我区多个院子看旧楼装电梯，先后走进荔城街、增江街的两个小区。";
        assertThat(codes(resolve(null, null, lift), RegionRole.PRIMARY)).containsExactly("440118");
    }

    @Test
    void theLeadersOfACountyActForIt() {
        String body = "春节快到了，困难家庭的年货一直挂在温县干部心上。2月9日，温县四大班子领导分头到各乡镇看望老人。";

        assertThat(codes(resolve(null, null, body), RegionRole.PRIMARY)).containsExactly("410825");
    }

    @Test
    void aConferenceActsAlsoWhenItsTermStandsBeforeIt() {
        String body = "3月3日，绩溪县第九届政协第三次会议收到提案四十件，与会委员提到旌德县、宁国市和歙县的公路。";

        assertThat(codes(resolve(null, null, body), RegionRole.PRIMARY)).containsExactly("341824");
        String lake = "绩溪县第九届茶花节开了，旌德县第九届政协第三次会议同日举行。";
        assertThat(codes(resolve(null, null, lake), RegionRole.PRIMARY)).containsExactly("341825");
    }

    @Test
    void whereTravellersWithoutAPlaceOfTheirOwnGoIsWhatThePageIsAbout() {
        String body = "为此，我们于6月到临沂市兰陵县南桥镇走访了村里的老人，问他们怎样劝和邻居。";

        assertThat(codes(resolve(null, null, body), RegionRole.PRIMARY)).containsExactly("371324");
        assertThat(codes(resolve(null, null, "我区的几位委员于6月到临沂市兰陵县南桥镇走访了村里的老人。"), RegionRole.PRIMARY))
                .isEmpty();
    }

    @Test
    void aPageThatBeginsWithWhatACityHasIsAboutTheCity() {
        String body = "南京的车已经超过一百三十万辆，车位不到三十万个。可以学一学北京开放大院的做法。";

        assertThat(codes(resolve(null, null, body), RegionRole.PRIMARY)).containsExactly("320100");
        assertThat(codes(resolve(null, null, "听说南京的车已经超过一百三十万辆，车位不够。"), RegionRole.PRIMARY))
                .isEmpty();
    }

    @Test
    void theOneTownshipThatDoesSomethingTellsItsCountyWhereThePageSpeaksOfOne() {
        String body = "按县委、县政府的要求，元坑镇广泛动员，把沟里的旧垃圾清了六十多处。";

        assertThat(codes(resolve(null, null, body), RegionRole.PRIMARY)).containsExactly("350721");
        assertThat(codes(resolve(null, null, "按要求，元坑镇广泛动员，把沟里的旧垃圾清了六十多处。"), RegionRole.PRIMARY))
                .isEmpty();
        assertThat(codes(resolve(null, null, "县委书记看了来自元坑镇的小陈，小陈在福州市读书。"), RegionRole.PRIMARY))
                .isEmpty();
    }

    @Test
    void aPartOfALineThatIsNothingButAConferenceTellsWhoseSiteItIs() {
        String body = "为了用好我市的堡子里，文史委去山西、陕西看了几座老城，回来写了建议。";

        assertThat(codes(resolveWithin(body, DropReason.NAVIGATION, "第457页 - 张家口政协"), RegionRole.PRIMARY))
                .containsExactly("130700");
        assertThat(codes(resolveWithin(body, DropReason.NAVIGATION, "文史委走访张家口政协"), RegionRole.PRIMARY))
                .isEmpty();
    }

    @Test
    void aCityThatSpeaksIsTheOneItNamesWithoutSuffix() {
        String body = "市教育局上门答复市政协的集体提案，双方都说要助力西安的教育。";

        assertThat(codes(resolve(null, null, body), RegionRole.PRIMARY)).containsExactly("610100");
        assertHeatsNothing(resolve(null, null, body + "我区的委员也在场。"));
    }

    @Test
    void thePaperOfACitySpeaksOfItBesideOthers() {
        String body = "我市组织收看全省返乡创业会议。省里选了新密等二十个县市做示范。";

        assertThat(codes(resolve(null, "周口日报", body), RegionRole.PRIMARY)).containsExactly("411600");
    }

    @Test
    void whatAPartysCommitteeIsCalledAfterDoesNotAct() {
        String body = "7月17日，民革重庆市委会、民革江津区委会在镇上摆开义诊台。区政协副主席到场。";

        assertThat(codes(resolve("民革重庆市委会、民革江津区委会送医下乡", null, body), RegionRole.PRIMARY))
                .containsExactly("500116");
    }

    @Test
    void theConferenceBehindABareNameBearsItOutWherePagesSpeakOfItsLevel() {
        String body = "为建好奉贤政协示范点，区政协副主席带队赴浙江省绍兴市诸暨市考察学习。诸暨市政协介绍了做法。";
        RegionResult result = resolve(null, null, body);

        assertThat(codes(result, RegionRole.PRIMARY)).containsExactly("310120");
        assertThat(codes(result, RegionRole.EXCHANGE)).contains("330681");
    }

    @Test
    void hongKongIsToldByItsDistrictCouncilsWhereNoPlaceIsNamed() {
        assertThat(codes(resolve(null, null, "政府重塑区议会，共设四百七十个议席。"), RegionRole.PRIMARY))
                .containsExactly("810000");
        assertThat(codes(resolve(null, null, "宁明县政协委员读到一篇讲区议会的文章。"), RegionRole.PRIMARY))
                .doesNotContain("810000");
    }

    @ParameterizedTest
    @CsvSource({"马公市, 712700", "头份市, 711500", "埔里镇, 710600"})
    void citiesAndTownsOfTaiwanLeadToTheirCounty(String name, String code) {
        assertThat(RegionResolver.shared().resolveField(name).map(region -> region.code()))
                .contains(code);
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
