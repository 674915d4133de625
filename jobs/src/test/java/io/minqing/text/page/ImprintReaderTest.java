package io.minqing.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImprintReaderTest {
    private final ImprintReader reader = new ImprintReader(new SourceFinder(), new BylineFinder(), new PlaceNames());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年6月27日　柳江瞭望　第03版：县域",
                "柳江瞭望 2024年06月27日 星期四 A02版",
                "第 03 版：县域新闻 2024年06月27日 星期四 柳江瞭望",
                "柳江瞭望 | 2024-06-27 | A03 县域",
                "《柳江瞭望》（2024年06月27日 第3版）",
                "原创 覃志明 柳江瞭望 2024年6月27日 10:22 发表于广西",
                "原创 柳江瞭望 柳江瞭望 2024-06-27 10:22",
            })
    void namesTheNewspaperOrAccountOfALineThatSpeaksForItself(String line) {
        ImprintReader.Imprint imprint = reader.read(line);
        assertThat(imprint.publisher()).isEqualTo("柳江瞭望");
        assertThat(imprint.certain()).isTrue();
        assertThat(imprint.dated()).isTrue();
    }

    @Test
    void readsPastTheAddressOfTheSite() {
        assertThat(reader.read("www.liujiang.example 2024-06-27 09:20:47 柳江日报").publisher())
                .isEqualTo("柳江日报");
    }

    @Test
    void takesNoReporterForTheSectionBehindThePageOfANewspaper() {
        assertThat(reader.read("2024年6月27日 A03版 本报记者 包乌日娜").writers()).containsExactly("包乌日娜");
        assertThat(reader.read("2024年6月27日 A03版 本报记者 包乌日娜").publisher()).isNull();
    }

    @Test
    void findsTheAccountAPostWasTakenOverFrom() {
        assertThat(reader.read("以下文章来源于柳溪融媒 ，作者覃志明").publisher()).isEqualTo("柳溪融媒");
    }

    @ParameterizedTest
    @CsvSource({"柳溪见闻 2024-06-27 10:22 广西,柳溪见闻", "柳溪见闻 · 2024-06-27 10:22,柳溪见闻", "青石镇举行龙舟赛 2024-06-27,青石镇举行龙舟赛"})
    void isNotSureOfANameBesideADate(String line, String name) {
        ImprintReader.Imprint imprint = reader.read(line);
        assertThat(imprint.publisher()).isEqualTo(name);
        assertThat(imprint.dated()).isTrue();
        assertThat(imprint.certain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "覃志明 2024-06-27 10:22",
                "政协要闻 2024-06-27 10:22",
                "管理员 2024-06-27 10:22",
                "2024-06-27 10:22 广西柳溪",
                "2024-06-27 第03版 要闻",
                "楼主| 发表于 2024-6-27 20:11:09",
                "水边人家 发表于 2024-6-27 20:11:09",
                "原创覃志明柳江瞭望2024年6月27日 10:22广西",
            })
    void inventsNoPublisherFromWritersColumnsPlacesAndPosters(String line) {
        assertThat(reader.read(line).publisher()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年6月27日，柳溪县政协召开主席会议。",
                "2024年6月27日 柳溪县政协召开主席会议",
                "截至2024年6月27日 全县建成工作室15个",
                "柳溪县政协视察灌溉水渠",
                "第三版块的内容",
                "原创 音乐剧",
                "2024年6月1日至2024年6月27日 柳江瞭望 第03版",
                "",
            })
    void takesNoSentenceAndNoHeadlineForAnImprint(String line) {
        assertThat(reader.read(line)).isNull();
    }
}
