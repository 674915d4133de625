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
}
