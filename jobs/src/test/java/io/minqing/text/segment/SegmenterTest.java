package io.minqing.text.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmenterTest {
    private static String cut(String text) {
        return Segmenter.shared().segment(text).tokens().stream()
                .map(Token::word)
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource({
        "河北省枣强县政协, 河北省|枣强县|政协",
        "田东县思林镇, 田东县|思林镇",
        "宁明县政协委员工作室, 宁明县|政协委员工作室",
        "浙江省安吉县经验, 浙江省|安吉县|经验",
        "长乐西路街道和西一路街道, 长乐西路街道|和|西一路街道",
        "西安市新城区西一路街道, 西安市|新城区|西一路街道",
        "内蒙古自治区莫力达瓦达斡尔族自治旗, 内蒙古自治区|莫力达瓦达斡尔族自治旗",
        "唐山市滦南县, 唐山市|滦南县",
    })
    void keepsNamesOfPlacesWhole(String text, String words) {
        assertThat(cut(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "积极响应县政协号召, 积极|响应|县政协|号召",
        "召开远程会议, 召开|远程|会议",
        "推动政府和县委落实, 推动|政府|和|县委|落实",
        "市政协和县政协联合调研, 市政协|和|县政协|联合|调研",
        "复兴城市文化, 复兴|城市|文化",
        "一座新兴城市, 一|座|新兴|城市",
        "供水养护工程, 供水|养护|工程",
        "合作办学情况, 合作办学|情况",
        "促进城市更新和老城区改造, 促进|城市更新|和|老城区|改造",
        "芒果产业, 芒果产业",
    })
    void letsNoNameCutAnotherWord(String text, String words) {
        assertThat(cut(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "守边兴边, 守边兴边",
        "联侨建侨, 联侨|建侨",
        "茶业委员, 茶业委员",
        "归侨侨眷, 归侨侨眷",
        "提案立案率, 提案|立案率",
        "社情民意信息, 社情民意信息",
        "有事好商量协商议事厅, 有事好商量|协商议事厅",
    })
    void knowsTheWordsOfTheTrade(String text, String words) {
        assertThat(cut(text)).isEqualTo(words);
    }

    @Test
    void losesNoCharacterOfHostileText() {
        for (String text :
                List.of("", "\n", "\n\n村\n", "\uFFFF\uD842村\uDFB7𠮷县\u0000", "…——“”《》", "a1Ｂ２\t镇", "县".repeat(3000))) {
            Segmentation segmentation = Segmenter.shared().segment(text);

            assertThat(segmentation.tokens().stream().map(Token::word).collect(Collectors.joining()))
                    .isEqualTo(text);
            assertThat(segmentation.tokens()).allSatisfy(token -> assertThat(text.substring(token.start(), token.end()))
                    .isEqualTo(token.word()));
        }
    }

    @Test
    void givesTheSameWordsFromManyThreads() {
        String text = "田东县思林镇的政协委员响应县政协号召,到龙邦村开展协商。\n西安市新城区的委员工作室接待群众。";
        String expected = cut(text);

        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> cut(text)).distinct())
                .containsExactly(expected);
    }

    @Test
    void simplifiesTraditionalCharacters() {
        assertThat(Segmenter.shared().simplify("陝西省西安市新城區政協委員聯絡站")).isEqualTo("陕西省西安市新城区政协委员联络站");
    }
}
