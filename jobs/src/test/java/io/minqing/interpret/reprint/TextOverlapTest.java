package io.minqing.interpret.reprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.interpret.reprint.TextOverlap.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextOverlapTest {
    private static final List<String> STORY = List.of(
            "五月的清晨，竹溪村的议事亭里坐满了人，县政协委员刘玉兰摊开笔记本，听村民讲饮水管网的难处。",
            "村里的水管是二十年前铺的，一到枯水季节，半山腰的42户人家就要下山挑水。",
            "工作室把意见整理成社情民意信息报送，县水利局第3天就派技术员进村勘测。",
            "两个月后，新的蓄水池建成，管网延伸到最高处的人家，拧开龙头就有清水。",
            "刘玉兰说，委员的本子上每划掉一条，群众心里就多一分踏实。");
    private static final String BODY = String.join("\n", STORY);
    private static final String REPORT =
            "%s政协今年以来收到提案%d件，经审查立案%d件。%s政协共组织委员视察%d次，走访群众%d户，收集意见%d条。为推动工作落实，主席会议督办重点提案%d件，办复率百分之百。";

    private static Relation relation(String body, String other) {
        Relation relation = TextOverlap.of(body, other).relation();
        Relation turned = TextOverlap.of(other, body).relation();
        assertThat(turned)
                .as("seen from the other side")
                .isEqualTo(
                        switch (relation) {
                            case PART -> Relation.WHOLE;
                            case WHOLE -> Relation.PART;
                            default -> relation;
                        });
        return relation;
    }

    @Test
    void aCopyWithACutParagraphAndOtherFurnitureIsAVersion() {
        String copy = "首页 新闻 正文\n" + String.join("\n", STORY.subList(0, 4)) + "\n责任编辑：陈某 更多内容请下载客户端";
        assertThat(relation(BODY, copy)).isEqualTo(Relation.VERSION);
    }

    @Test
    void aCopyWithoutPunctuationAndWithWrongCharactersIsAVersion() {
        String copy = BODY.replaceAll("[，。\n]", "")
                .replace("笔记本", "笔己本")
                .replace("挑水", "桃水")
                .replace("勘测", "堪测")
                .replace("龙头", "尤头");
        assertThat(relation(BODY, copy)).isEqualTo(Relation.VERSION);
    }

    @Test
    void anExcerptIsAPartOfTheWhole() {
        assertThat(relation(STORY.get(0) + STORY.get(1), BODY)).isEqualTo(Relation.PART);
    }

    @Test
    void aRoundupHoldsTheArticleAsAPart() {
        String roundup = "北塘区的委员昨天走进老城，看错时停车怎样落地。机关大院晚上开放车位，居民扫码就能进出，一个月只收六十元。\n" + BODY
                + "\n青石镇的戏台修好了，头一场戏唱的是乡规民约。老人带着板凳来，娃娃挤在台前，散场以后大家坐下来商量怎样护好戏台，谁管钥匙，谁扫院子，都有了着落。\n"
                + "岭东乡的集市换了地方，摊位费一年一定，秤由委员轮流校。赶集的人说，路宽了，车好停了，买菜也放心，卖竹器的老周头一天就卖了十二只篮子，笑得合不拢嘴。";
        assertThat(relation(BODY, roundup)).isEqualTo(Relation.PART);
    }

    @Test
    void theSameFormAboutAnotherPlaceWithOtherNumbersIsAnotherArticle() {
        String one = REPORT.formatted("宁明县", 121, 95, "宁明县", 12, 340, 77, 6);
        assertThat(relation(one, REPORT.formatted("田东县", 87, 70, "田东县", 9, 211, 54, 4)))
                .isEqualTo(Relation.NONE);
        assertThat(relation(one, REPORT.formatted("田东县", 121, 95, "田东县", 12, 340, 77, 6)))
                .as("the same numbers, another place")
                .isEqualTo(Relation.NONE);
        assertThat(relation(one, REPORT.formatted("宁明县", 87, 70, "宁明县", 9, 211, 54, 4)))
                .as("the same place, other numbers")
                .isEqualTo(Relation.NONE);
        assertThat(relation(one, one.replace("340", "430")))
                .as("one number corrected")
                .isEqualTo(Relation.VERSION);
    }

    @Test
    void aNumberMayBeWrittenOtherwise() {
        String one = REPORT.formatted("宁明县", 121, 95, "宁明县", 12, 340, 77, 6);
        String other = one.replace("121", "一百二十一")
                .replace("95", "九十五")
                .replace("77", "七十七")
                .replace("12次", "十二次");
        assertThat(relation(one, other)).isEqualTo(Relation.VERSION);
    }

    @Test
    void oneSharedQuotationMakesNoVersion() {
        String quotation = "全国政协工作会议指出，要把协商民主贯穿履行职能全过程，坚持发扬民主和增进团结相互贯通、建言资政和凝聚共识双向发力。";
        String other = quotation + "北塘区政协昨天召开常委会议，专题讨论老城区停车难的问题。委员们建议盘活闲置地块，错时共享机关车位。";
        assertThat(relation(quotation + BODY, other)).isEqualTo(Relation.NONE);
    }

    @Test
    void messagesOfLikeWordingAboutOtherEstatesAreNoVersions() {
        String message = "罗田县%s旁边的工地夜里11点还在施工，噪音太大，孩子没法休息，希望城管部门管一管，谢谢。";
        assertThat(relation(message.formatted("金色华府"), message.formatted("东方家园")))
                .isEqualTo(Relation.NONE);
    }

    @Test
    void aDatelinePutInFrontDoesNotSpeakAgainstACopy() {
        String body = "4月10日，铜鼓县茶叶协会公布今年春茶指导价，特级每斤68元，一级42元，均比上年略升。委员工作室同时公开了投诉电话，压级压价的取消评奖资格。";
        assertThat(relation(body, "新华社北京1月3日电（记者林某）" + body.substring(6))).isEqualTo(Relation.VERSION);
    }

    @Test
    void bodiesTooShortToTellAreNoVersions() {
        assertThat(relation("县政协召开主席会议。", "县政协召开主席会议。")).isEqualTo(Relation.NONE);
    }

    @Test
    void hostileTextIsComparedInBoundedTime() {
        String monotone = "哈".repeat(200_000);
        assertThat(relation(monotone, monotone + "呵")).isEqualTo(Relation.VERSION);
        assertThat(relation("县政协委员走访".repeat(20_000), "县政协委员座谈".repeat(20_000))).isEqualTo(Relation.NONE);
        assertThat(relation("", BODY)).isEqualTo(Relation.NONE);
    }
}
