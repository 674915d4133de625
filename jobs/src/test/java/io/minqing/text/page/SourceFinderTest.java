package io.minqing.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFinderTest {
    private final SourceFinder finder = new SourceFinder();

    @ParameterizedTest
    @CsvSource({
        "柳溪新闻网-柳江日报,柳溪新闻网-柳江日报",
        "《柳江日报》,柳江日报",
        "柳江日报】,柳江日报",
        "柳江日报 2024-05-06 10:20,柳江日报",
        "2024-05-06 10:20 柳江日报,柳江日报",
        "柳江日报 字号：大中小,柳江日报",
        "China Daily,China Daily",
    })
    void readsTheNameBehindALabel(String value, String name) {
        assertThat(finder.clean(value)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本站", "网络", "本站原创", "", "2024-05-06", "http://www.example.cn", "—", "柳??h新闻网", "柳\uE849日报"})
    void namesNobodyRatherThanGuess(String value) {
        assertThat(finder.clean(value)).isNull();
    }

    @Test
    void readsTheNewspaperThatPostedAndNoPlaceOfAPoster() {
        assertThat(finder.masthead("柳江日报 未绑定微信 发表于 5 天前 | 显示全部楼层 来自: 广西柳州")).isEqualTo("柳江日报");
        assertThat(finder.masthead("稻花香 发表于 5 天前 来自手机 | 显示全部楼层 来自: 四川")).isNull();
        assertThat(finder.masthead("原创 小周 柳溪政协 2024-05-06 18:30 发表于广西")).isEqualTo("柳溪政协");
    }
}
