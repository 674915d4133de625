package io.minqing.interpret.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.TermCount;
import io.minqing.text.segment.Segmenter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PhraseTermsTest {
    @Test
    void keepsWhatTheTitleSaysOnceAndTheBodyTwice() {
        assertThat(of("校园营养餐车试点", "老人盼着助浴服务，助浴服务要有人做，别的没有。"))
                .extracting(TermCount::term)
                .anyMatch(term -> term.contains("餐车"))
                .anyMatch(term -> term.contains("服务") && term.contains("浴"));
        assertThat(of("", "委员建议安装一台净水设备。")).isEmpty();
    }

    @Test
    void joinsSingleCharactersThatNoDictionaryKnows() {
        assertThat(of("", "荔湖苑的居民说，荔湖苑没有路灯。")).anySatisfy(term -> {
            assertThat(term.pos()).isEqualTo(PhraseTerms.NEW_WORD);
            assertThat(term.term()).startsWith("荔湖");
            assertThat(term.count()).isEqualTo(2);
        });
    }

    @Test
    void leavesOutAPartThatIsNeverSaidAlone() {
        List<TermCount> terms = of("", "智慧灌溉设备进村，智慧灌溉设备省水，智慧灌溉设备好用。");

        assertThat(terms).hasSize(1);
        assertThat(terms.get(0).count()).isEqualTo(3);
    }

    @Test
    void staysSmallOnAPageOfAQuarterOfAMillionCharacters() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; page.length() < 250_000; i++) {
            page.append("社区").append((char) ('\u4e00' + i % 3000)).append("楼改造工程验收报告。");
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(of("标题", page.toString()))
                .hasSizeLessThanOrEqualTo(PhraseTerms.MOST));
    }

    private static List<TermCount> of(String title, String body) {
        return PhraseTerms.of(
                Segmenter.shared().segment(title), Segmenter.shared().segment(body));
    }
}
