package io.minqing.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprinterTest {
    private static final List<String> STORY = List.of(
            "五月的清晨，竹溪村的议事亭里坐满了人，县政协委员刘玉兰摊开笔记本，听村民讲饮水管网的难处。",
            "村里的水管是二十年前铺的，一到枯水季节，半山腰的四十二户人家就要下山挑水。",
            "工作室把意见整理成社情民意信息报送，县水利局第三天就派技术员进村勘测。",
            "两个月后，新的蓄水池建成，管网延伸到最高处的人家，拧开龙头就有清水。",
            "刘玉兰说，委员的本子上每划掉一条，群众心里就多一分踏实。");

    @Test
    void aReprintWithCutParagraphsAndOtherFurnitureIsFound() {
        String original = String.join("\n", STORY);
        String reprint = "首页 新闻 正文\n" + String.join("\n", STORY.subList(0, 4)) + "\n责任编辑：陈某 点击查看更多精彩内容请下载客户端";
        assertThat(Fingerprinter.isReprint(original, reprint)).isTrue();
        assertThat(Fingerprinter.of(original).sketch())
                .containsAnyElementsOf(Fingerprinter.of(reprint).sketch());
    }

    @Test
    void punctuationSpacesAndLineBreaksDoNotMatter() {
        String original = String.join("\n", STORY);
        String other = String.join("　", STORY).replace('，', ',').replace("。", "!");
        assertThat(Fingerprinter.of(other)).isEqualTo(Fingerprinter.of(original));
        assertThat(Fingerprinter.isReprint(original, other)).isTrue();
    }

    @Test
    void anExcerptIsAVersionOfTheWhole() {
        assertThat(Fingerprinter.isReprint(String.join("", STORY), STORY.get(0) + STORY.get(2)))
                .isTrue();
    }

    @Test
    void theSameTemplateAboutAnotherPlaceIsAnotherArticle() {
        String template = "%s政协今年以来收到提案%d件，经审查立案%d件。%s共组织委员视察%d次，走访群众%d户。为推动工作落实，%s政协主席会议督办重点提案%d件。";
        String one = template.formatted("青石县", 121, 95, "青石县", 12, 340, "青石县", 6);
        String two = template.formatted("白岭县", 87, 70, "白岭县", 9, 211, "白岭县", 4);
        assertThat(Fingerprinter.isReprint(one, two)).isFalse();
        assertThat(Fingerprinter.of(one).sketch())
                .doesNotContainAnyElementsOf(Fingerprinter.of(two).sketch());
    }

    @Test
    void oneSharedQuotationMakesNoReprint() {
        String quotation = "全国政协工作会议指出，要把协商民主贯穿履行职能全过程，坚持发扬民主和增进团结相互贯通。";
        String one = quotation + String.join("", STORY);
        String two = quotation + "北塘区政协昨天召开常委会议，专题讨论老城区停车难的问题。委员们建议盘活闲置地块，错时共享机关车位。";
        assertThat(Fingerprinter.isReprint(one, two)).isFalse();
    }

    @Test
    void bodiesTooShortToTellAreNotCalledReprints() {
        assertThat(Fingerprinter.isReprint("县政协召开主席会议。", "县政协召开主席会议。")).isFalse();
        assertThat(Fingerprinter.of("好。").sketch()).isEmpty();
        assertThat(Fingerprinter.of("").exact())
                .isNotEqualTo(Fingerprinter.of("好。").exact());
    }

    @Test
    void rareCharactersCount() {
        assertThat(Fingerprinter.of("𠮷村").exact())
                .isNotEqualTo(Fingerprinter.of("村").exact());
        assertThat(Fingerprinter.of("\ud842").sketch()).isEmpty();
    }
}
