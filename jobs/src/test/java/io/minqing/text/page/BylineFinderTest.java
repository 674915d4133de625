package io.minqing.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylineFinderTest {
    private final BylineFinder finder = new BylineFinder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "□ 记者 覃志明 通讯员 梁丽",
                "□覃志明 梁丽",
                "（记者 覃志明 通讯员 梁丽）",
                "(覃志明、梁丽)",
                "本报记者 覃志明 通讯员 梁 丽",
                "文/图 覃志明 梁丽",
                "文：覃志明 图：梁丽",
                "记者覃志明 通讯员梁丽",
                "（柳溪日报记者 覃志明 通讯员 梁丽）",
                "（供稿：覃志明 梁丽 审核：韦东）"
            })
    void readsBothWriters(String line) {
        assertThat(finder.readLine(line)).containsExactly("覃志明", "梁丽");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "□ 办实事 促发展",
                "□ 服务群众",
                "（一）组织领导",
                "高位推动 搭好平台",
                "记者从柳溪县政协获悉",
                "本报记者来到青石村。",
                "（此件公开发布）",
                "（完）",
                "简讯",
                "作者：覃志明 编辑：梁丽 审核：韦东",
                "作者：消息",
                "覃志明表示,要修好水渠。"
            })
    void leavesHeadingsAndSentencesAlone(String line) {
        assertThat(finder.readLine(line)).isEmpty();
    }

    @Test
    void takesFourCharactersBehindAnOfficeForANameUnlessTheyNameNoPerson() {
        assertThat(finder.take(new ArrayList<>(List.of("本报记者", "包乌日娜")))).containsExactly("包乌日娜");
        assertThat(finder.take(new ArrayList<>(List.of("记者", "覃志明", "柳江报导")))).containsExactly("覃志明");
        assertThat(finder.take(new ArrayList<>(List.of("记者", "柳江日报")))).isEmpty();
    }

    @Test
    void readsWritersOutOfTheLeadAndTheEndOfTheText() {
        assertThat(finder.readParagraph("本报讯（记者 覃志明 通讯员 梁丽）4月18日，柳溪县政协（筹）召开会议。", false))
                .containsExactly("覃志明", "梁丽");
        assertThat(finder.readParagraph("年内修复渠道12公里。（覃志明）", true)).containsExactly("覃志明");
        assertThat(finder.readParagraph("年内修复渠道12公里。（完）", true)).isEmpty();
        assertThat(finder.readParagraph("全县建成工作室15个（含流动站点）", true)).isEmpty();
    }
}
