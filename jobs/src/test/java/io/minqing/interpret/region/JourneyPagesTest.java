package io.minqing.interpret.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.DropReason;
import io.minqing.record.DroppedLine;
import io.minqing.record.RegionMention;
import io.minqing.record.RegionRole;
import io.minqing.text.page.CleanDocument;
import io.minqing.text.segment.Segmenter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that name their own place by a township, by one character, in the site's lines or not at all, and others' in full. */
class JourneyPagesTest {
    private static List<RegionMention> resolve(String title, String body, DroppedLine... dropped) {
        var doc = new CleanDocument(
                title, null, null, null, null, List.of(), List.of(), body, List.of(), List.of(dropped), List.of());
        return RegionResolver.shared()
                .resolve(
                        doc,
                        Segmenter.shared().segment(body),
                        title == null ? null : Segmenter.shared().segment(title))
                .regions();
    }

    private static List<String> codes(List<RegionMention> regions, RegionRole role) {
        return regions.stream()
                .filter(mention -> mention.role() == role)
                .map(RegionMention::code)
                .toList();
    }

    @Test
    void whoComesToOurCountyIsAVisitorHoweverLongHisTitle() {
        var regions = resolve(null, "3月6日，桓台县政协提案和委员联络工作委员会主任耿某某考察组一行9人到我县考察委员之家建设，岚皋县政协副主席陪同。岚皋县已建成委员之家12个。");

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("610925");
        assertThat(codes(regions, RegionRole.EXCHANGE)).containsExactly("370321");
    }

    @Test
    void aCountySeenByTheConferenceAboveIsThePagesOwn() {
        var regions = resolve(null, "5月8日，市政协副主席韩某某到岚皋县调研委员联络站建设情况。县政协主席陪同调研。韩某某一行先后深入到岚皋县民主镇察看站点。");

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("610925");
    }

    @ParameterizedTest
    @CsvSource({
        "县政协主席一行赴浙江省安吉县学习考察竹产业，在安吉县座谈。",
        "市政协副主席带队赴安吉县学习考察，委员们走进安吉县的竹林。",
    })
    void aCountyThatOneGoesToLearnFromIsNot(String body) {
        assertThat(codes(resolve(null, body), RegionRole.PRIMARY)).isEmpty();
    }

    @Test
    void theTownshipsOfAJourneyTellNoCountyOfTheirOwn() {
        var regions = resolve(null, "市政协考察组赴江苏省徐州市学习考察协商议事经验。考察组先后到丰县、沛县，走进安国镇、杨屯镇的议事室参观学习。徐州市政协有关领导陪同考察。");

        assertThat(codes(regions, RegionRole.PRIMARY)).isEmpty();
        assertThat(codes(regions, RegionRole.DISCUSSED)).isEmpty();
    }

    @Test
    void goingToATownshipOfOnesOwnIsNoJourney() {
        var regions = resolve(null, "6月3日，秦州区政协副主席来到齐寿镇，对齐寿镇的政协工作开展情况进行调研。");

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("620502");
    }

    @Test
    void visitorsTellTheHostByOneCharacterOfItsName() {
        var regions = resolve("陕西省岚皋县政协来丰考察", "岚皋县政协一行来丰考察基层协商工作，区政协主席陪同。在丰期间，考察组走进大丰麋鹿保护区和盐城港。");

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("320904");
        assertThat(codes(regions, RegionRole.EXCHANGE)).contains("610925");
    }

    @Test
    void oneTownshipIsEnoughOnAPageOfItsCountysConference() {
        assertThat(codes(resolve(null, "县政协主席走访齐乐镇的茶农，县委副书记一同走访。"), RegionRole.PRIMARY))
                .containsExactly("511424");
        assertThat(codes(resolve(null, "三井街道政协工委在各小区挂起意见箱。"), RegionRole.PRIMARY))
                .containsExactly("320411");
        assertThat(codes(resolve(null, "我住在齐乐镇，县里的路灯坏了三个月。"), RegionRole.PRIMARY))
                .isEmpty();
    }

    @Test
    void theSiteSpeaksWhereThePageNamesNoPlace() {
        String body = "县政协开展接待日活动，委员们走进小区听取意见。";

        assertThat(codes(
                        resolve(null, body, new DroppedLine(1, DropReason.NAVIGATION, "中国人民政治协商会议岚皋县委员会")),
                        RegionRole.PRIMARY))
                .containsExactly("610925");
        assertThat(codes(
                        resolve(null, body, new DroppedLine(9, DropReason.COPYRIGHT, "版权所有：岚皋县人民政府")),
                        RegionRole.PRIMARY))
                .containsExactly("610925");
        assertThat(codes(
                        resolve(null, "小区门口的地锁已拆除。", new DroppedLine(4, DropReason.NAVIGATION, "碧江区河西街道办事处 |")),
                        RegionRole.PRIMARY))
                .containsExactly("520602");
    }

    @Test
    void anOfficeSignsWithThePlaceAboveItsOwnOrBeforeAGap() {
        String letter = "您好，门前的路灯已经修复，感谢来信。";

        assertThat(codes(
                        resolve(null, letter, new DroppedLine(4, DropReason.NAVIGATION, "陕西省岚皋县城市管理局")),
                        RegionRole.PRIMARY))
                .containsExactly("610925");
        assertThat(codes(
                        resolve(null, letter, new DroppedLine(4, DropReason.NAVIGATION, "碧江区河西街道办")),
                        RegionRole.PRIMARY))
                .containsExactly("520602");
        assertThat(codes(
                        resolve(
                                null,
                                letter,
                                new DroppedLine(9, DropReason.COPYRIGHT, "版权所有：政协岚皋县委员会    地址：城关镇新街12号二楼")),
                        RegionRole.PRIMARY))
                .containsExactly("610925");
        assertThat(resolve(null, letter, new DroppedLine(9, DropReason.COPYRIGHT, "政协岚皋县委员会举办第三期委员读书班暨履职培训")))
                .isEmpty();
    }

    @Test
    void thePaperThatHeadsThePageTellsACityWhoseNameIsAWord() {
        String body = "市委书记看望出席市政协会议的委员，勉励大家共谋安康发展大计。";

        assertThat(codes(resolve(null, body, new DroppedLine(1, DropReason.NAVIGATION, "安康新闻网")), RegionRole.PRIMARY))
                .containsExactly("610900");
        assertThat(resolve(null, body)).isEmpty();
        assertThat(resolve(
                        null,
                        body,
                        new DroppedLine(1, DropReason.NAVIGATION, "安康新闻网"),
                        new DroppedLine(2, DropReason.NAVIGATION, "四平日报")))
                .isEmpty();
    }

    @Test
    void aHeadlineOrARowOfNeighboursIsNoSignature() {
        String body = "县政协开展接待日活动，委员们走进小区听取意见。";

        assertThat(resolve(null, body, new DroppedLine(9, DropReason.NAVIGATION, "岚皋县政协举办第三期读书活动暨座谈会")))
                .isEmpty();
        assertThat(resolve(
                        null,
                        body,
                        new DroppedLine(9, DropReason.NAVIGATION, "岚皋县政协"),
                        new DroppedLine(10, DropReason.NAVIGATION, "桓台县政协")))
                .isEmpty();
        assertThat(resolve(null, body, new DroppedLine(9, DropReason.SPIDER_POOL, "岚皋县政府")))
                .isEmpty();
    }

    @Test
    void companiesAndAssociationsOfAPlaceDoNotSpeakForIt() {
        var regions = resolve("汕尾市政协助学", "汕尾市政协发动委员捐资：深圳某某集团公司林某200万元、陆河同乡总会范某50万元。汕尾市政协主席致谢。");

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("441500");
        assertThat(codes(regions, RegionRole.DISCUSSED)).isEmpty();
    }

    @Test
    void districtsOfANationalityAreNamedWithoutItToo() {
        assertThat(codes(resolve("管城区政协走访企业", "管城区政协走访企业。"), RegionRole.PRIMARY))
                .containsExactly("410104");
    }

    @Test
    void theCountyWhoseConferenceGoesAlongIsTheHost() {
        var regions = resolve(null, "9月7日，安徽省政协副主席一行到桓台县就社区食堂进行调研。县政协主席陪同调研。在田庄镇，调研组看了食堂的账本。");

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("370321");
        assertThat(codes(regions, RegionRole.DISCUSSED)).doesNotContain("340000");
    }

    @Test
    void aVisitorWhoGoesOutIsNoHostOfHisOwnCompany() {
        var regions = resolve(null, "5月8日，岚皋县政协主席一行赴桓台县考察酒店管理。县政协秘书长陪同考察。");

        assertThat(codes(regions, RegionRole.PRIMARY)).doesNotContain("370321");
    }

    @Test
    void whoWelcomesThoseThatComeIsTheHost() {
        var regions = resolve(null, "10月18日，桓台县政协主席带领调研组一行到岚皋考察学习。岚皋县政协主席一同考察。考察组看了茶厂。岚皋县政协主席对桓台县政协来岚皋考察学习表示欢迎。");

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("610925");
        assertThat(codes(regions, RegionRole.EXCHANGE)).containsExactly("370321");
    }

    @Test
    void aCountyWhoseNameIsAWordIsThePagesOwnWhenOthersComeToIt() {
        var regions = resolve(null, "省政协农业委员会主任一行来安国调研药材种植。我市政协主席参加调研。调研组看了药材市场。");

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("130683");
        assertThat(resolve(null, "各部门前来合作推进项目，定期交流，我市的企业都说好。")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "（岚皋县政协 王小禾 供稿）, 610925",
        "县政协副主席陪同。（岚皋县政协 王小禾）, 610925",
        "政协岚皋县委员会 2012年9月5日, 610925",
        "（桓台晚报 王小禾）, ''",
    })
    void whoSignsTheReportTellsWhosePageItIs(String line, String code) {
        var regions =
                resolve(null, "9月3日，桓台县政协主席率考察团到岚皋考察。双方签订协议，结为友好政协。", new DroppedLine(3, DropReason.NAVIGATION, line));

        List<String> own = codes(regions, RegionRole.PRIMARY);
        if (code.isEmpty()) {
            assertThat(own).doesNotContain("610925");
        } else {
            assertThat(own).containsExactly(code);
        }
    }

    @Test
    void nobodyComesWhenYearsHaveCome() {
        var regions = resolve(null, "出席政协桓台县委员会会议的委员们视察了桓台县重点项目，通过实地观摩，看到一年来全县的变化。");

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("370321");
    }

    @Test
    void aProvinceThatComesAlongIsNotThePagesOwn() {
        var regions = resolve(null, "四川省政协副主席一行来我市考察委员工作室。山东省政协办公厅有关负责人、市政协主席陪同。");

        assertThat(codes(regions, RegionRole.PRIMARY)).isEmpty();
    }

    @Test
    void aCitySeenByItsOwnConferenceForProjectsIsNoSisterPlace() {
        var regions = resolve(null, "9月19日，市政协组织委员赴桓台县实地调研，开展项目对接活动。委员们参观了某某（成都）科技有限公司。桓台县作了推介。");

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("370321");
    }

    @ParameterizedTest
    @CsvSource({
        "兰州晚报讯 市民刘先生反映，马路两侧的路灯一直不亮。, 620100",
        "浙江日报杭州8月29日讯 省政协举行民生论坛，委员们在主会场和杭州市、宁波市政协分会场发言。, 330000",
        "福州新闻网讯 市民张女士说，路灯熄得太早。路灯所说，已经把熄灯的时间推迟了。市民陈小姐说，公交站旁少了一个井盖，电信部门已经补上。市民刘先生说，社区门口也少了一个井盖，常有老人来往，很不安全，自来水公司已经修好。市民兰先生说，排水井堵了，污水流了一地，已经派人去疏通。市民林女士说，江边的栏杆松了一截，孩子们放学后常在那里玩，养护的人说明天就来换。市民潘先生说，鼓楼区河边路2号附近的路面还没有修复。, 350100",
    })
    void thePaperOfACityOrProvinceSpeaksForItWhereNoOtherPlaceDoes(String body, String code) {
        assertThat(codes(resolve(null, body), RegionRole.PRIMARY)).containsExactly(code);
    }

    @Test
    void aCityThatIsSpokenOfMoreThanItsDistrictIsThePagesOwn() {
        var regions = resolve(null, "郑州市内五区的老楼不少，装得最快的是管城区。到去年底我市装了一百多部。市政协委员建议郑州市把补贴提高一些，让更多市民受益。");

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("410100");
    }

    @Test
    void aStreetTellsTheDistrictOfAMunicipalityWhoseSiteIsQuoted() {
        var regions = resolve("海淀街道委员工作站揭牌", "据北京市政协官网消息，海淀街道委员工作站揭牌。区政协副主席、海淀街道办事处主任揭牌，海淀地区的委员参加。");

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("110108");
    }

    @ParameterizedTest
    @CsvSource({
        "金门县政府邀集各乡镇公所开会，县长说社区是地方的根本。, 710500",
        "连江县议会昨天质询，议员关心排水沟，县议员请村长说明。, 712800",
        "连江县政协组织委员看海带养殖，连江县政协主席参加。, 350122",
    })
    void aNameOfBothSidesOfTheStraitMeansTheSideOfThePage(String body, String code) {
        assertThat(codes(resolve(null, body), RegionRole.PRIMARY)).containsExactly(code);
    }

    @Test
    void aCountyOfTwoCharactersIsToldByItsCity() {
        String body = "县政协主席带队视察项目。视察组去了忻州某某公司代县装备制造基地、某某公司代县深加工项目、铁路代县西站，听了汇报。";

        assertThat(codes(resolve(null, body), RegionRole.PRIMARY)).containsExactly("140923");
        assertThat(codes(resolve(null, "县委和县政府开会，忻州市的领导也来了。县政府和县委要求抓紧，政协和县委研究了三次。"), RegionRole.PRIMARY))
                .doesNotContain("340523");
    }

    @Test
    void theOnlyBareNameOnACountysPageIsItsOwnUnlessSomebodyGoesThere() {
        assertThat(codes(resolve(null, "县政协副主席要求交通局多争项目，促进桃源交通事业再上台阶。"), RegionRole.PRIMARY))
                .containsExactly("430725");
        assertThat(codes(resolve(null, "县政协副主席带队赴桃源学习，回来后提了三条建议。"), RegionRole.PRIMARY))
                .isEmpty();
    }

    @Test
    void whoIsNamedWithHisProvinceIsAVisitorWhereverHeGoes() {
        String body = "8月12日，江西省赣州市政协副主席王某某一行赴神木市调研医疗保障。榆林市政协副主席李某某一同调研。神木市医保局介绍了做法，神木市医院带客人看了病房。";
        var regions = resolve(null, body);

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("610881");
        assertThat(codes(regions, RegionRole.EXCHANGE)).containsExactly("360700");
    }

    @Test
    void whereSomebodyGoesIsThePagesOwnWhenItsOwnMediaTellOfIt() {
        String body = "中新网贵州新闻9月26日电 9月22日，广东省委统战部调研组一行在黔西南布依族苗族自治州调研，给农户送去稻种。";
        var regions = resolve("广东省委统战部赴黔西南州调研", body);

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("522300");
        assertThat(codes(regions, RegionRole.EXCHANGE)).containsExactly("440000");
    }

    @Test
    void aCompanyIsNoWireService() {
        assertThat(codes(resolve(null, "王某是昆山市某电子公司董事长，每年给村里捐款。"), RegionRole.PRIMARY))
                .isEmpty();
    }

    @Test
    void theCityAboveThatComesToUsIsNotWeWhateverItComesFor() {
        String body = "云上宜都讯 9月3日，宜昌市人大教科文卫委一行来我市，就民宿建议的办理督办。市人大常委会主任陪同。督办组走进姚家店镇的一家民宿。";

        assertThat(codes(resolve("宜昌市人大来我市督办建议", body), RegionRole.PRIMARY)).containsExactly("420581");
    }

    @Test
    void aStretchOfTimeBringsNoVisitors() {
        String body = "保山市政协主席说，近年来我市建了三十个议事室，保山市政协每季度去看一次。";

        assertThat(codes(resolve(null, body), RegionRole.PRIMARY)).containsExactly("530500");
    }

    @Test
    void aProvinceWhoseConferenceGoesAlongIsThePagesOwn() {
        String body = "9月6日，全国政协农业和农村委员会调研组到贵州开展专题调研，省政协副主席王某某陪同调研。调研组走进遵义市、毕节市的猕猴桃地。";

        assertThat(codes(resolve(null, body), RegionRole.PRIMARY)).containsExactly("520000");
    }

    @Test
    void whatVisitorsPraiseIsThePlaceThatTheyCameTo() {
        String body = "11月6日，安新县政协副主席王某某一行到我市，学习文物保护。客人说，要借鉴定州市的先进经验。";
        var regions = resolve(null, body);

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("130682");
        assertThat(codes(resolve(null, "县政协主席说，要借鉴定州市的先进经验。"), RegionRole.PRIMARY))
                .isEmpty();
    }

    @Test
    void whoIsCalledOnIsVisited() {
        String body = "10月30日，市政协主席带队前往上海、江苏等地，拜访上海市政协、常州市政协，谈上海企业来莆考察的事。莆田市刚刚成为历史文化名城。";
        var regions = resolve("市政协主席赴上海、江苏等地拜访政协组织", body);

        assertThat(codes(regions, RegionRole.PRIMARY)).containsExactly("350300");
        assertThat(codes(regions, RegionRole.EXCHANGE)).contains("310000", "320400");
    }

    @Test
    void aCountySeenByAnInstituteOfItsProvinceIsNotAbroad() {
        String body = "8月15日，贵州省民族研究院王副院长率队到黔南州三都县开展课题调研。三都县政协副主席主持座谈会。调研组看了高硐村的木楼。";

        assertThat(codes(resolve("贵州省民族研究院调研组到黔南州三都县调研", body), RegionRole.PRIMARY))
                .containsExactly("522732");
    }

    @Test
    void aPageThatSpeaksAsADistrictIsNotOfTheCityThatGoesAlong() {
        String body = "9月25日，郴州市政协一行来我区考察茶馆里的议事桌。济南市政协研究室王副主任陪同。客人说，槐荫区的路子清楚，我区的委员听了高兴。";

        assertThat(codes(resolve(null, body), RegionRole.PRIMARY)).containsExactly("370104");
    }

    @Test
    void ofTownshipsOfOneNameTheOneOfTheLevelThatSpeaksIsMeant() {
        String body = "1月21日，县委书记到陈官屯镇看望老人。他要求全县干部把困难群众放在心上。";

        assertThat(codes(resolve(null, body), RegionRole.PRIMARY)).containsExactly("130324");
        assertThat(codes(resolve(null, "1月21日，书记到陈官屯镇看望老人，送去米面。"), RegionRole.PRIMARY))
                .isEmpty();
    }
}
