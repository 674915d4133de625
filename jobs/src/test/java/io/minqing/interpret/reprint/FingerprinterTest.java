package io.minqing.interpret.reprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
    void punctuationSpacesAndLineBreaksDoNotMatter() {
        String original = String.join("\n", STORY);
        String other = String.join("　", STORY).replace('，', ',').replace("。", "!");
        assertThat(Fingerprinter.of(other)).isEqualTo(Fingerprinter.of(original));
    }

    @Test
    void aSentenceInALongPageSharesAHashWithTheSentenceAlone() {
        List<String> page = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            page.add("第%d组的%d户人家把各自的难处写在纸条上，投进村口第%d只木箱。".formatted(i, 3 * i + 7, i % 5));
        }
        page.add(17, STORY.get(1));
        assertThat(Fingerprinter.of(String.join("\n", page)).sketch())
                .containsAnyElementsOf(Fingerprinter.of(STORY.get(1)).sketch());
    }

    @Test
    void aTextWithAWrongCharacterInEachSentenceStillSharesHashes() {
        String original = String.join("\n", STORY);
        String misread = original.replace("笔记本", "笔己本")
                .replace("挑水", "桃水")
                .replace("勘测", "堪测")
                .replace("龙头", "尤头")
                .replace("踏实", "沓实");
        assertThat(Fingerprinter.of(misread).sketch())
                .containsAnyElementsOf(Fingerprinter.of(original).sketch());
    }

    @Test
    void theSketchOfAHugePageIsBounded() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            page.append("第").append(i).append("条意见：").append(i * 7919L % 10_007).append("号路灯不亮。");
        }
        assertThat(Fingerprinter.of(page.toString()).sketch()).hasSize(512).isSorted();
    }

    @Test
    void aPointWithinANumberCounts() {
        assertThat(Fingerprinter.of("全县新建步道1.8公里。").exact())
                .isNotEqualTo(Fingerprinter.of("全县新建步道18公里。").exact());
        assertThat(Fingerprinter.of("1.全县新建步道。").exact())
                .isEqualTo(Fingerprinter.of("1、全县新建步道").exact());
    }

    @Test
    void aTextOfOneWordHasNoSketch() {
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
