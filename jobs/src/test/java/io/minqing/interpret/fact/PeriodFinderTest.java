package io.minqing.interpret.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.interpret.fact.PeriodFinder.Period;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Segmenter;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodFinderTest {
    private static final FactWords WORDS = new FactWords();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "换届以来，县政协开展调研26次。|换届以来",
                "到8月15日，夜市投诉降到13件。|到8月15日",
                "到今年2月，帮扶企业落实贷款39笔。|到今年2月",
                "短短两个月，驻村委员走访农户512户。|短短两个月",
                "三个月来，小组收到反映472条。|三个月来",
                "九十天里，委员接诊司机41人。|九十天里",
                "一年多下来，她教会绣娘58人。|一年多下来",
                "挂牌半年，工作室调解纠纷34起。|挂牌半年",
                "上线首日收到留言27条。|上线首日",
                "十四天送出热饭5100份。|十四天",
                "全会期间，收到提案188件。|全会期间",
                "前五个月，平台受理留言460条。|前五个月",
                "去年冬天，委员筹集棉衣900件。|去年冬天",
                "今年采茶季，合作社用工260人。|今年采茶季",
                "十月起，委员轮流值班12次。|十月起",
                "本周收到意见102条。|本周",
                "眼下，全县有议事厅15个。|眼下",
                "【数读】2023年，委员提交提案412件。|2023年",
            })
    void findsThePeriodThatAClauseStartsWith(String text, String period) {
        assertThat(periods(text)).containsExactly(period);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "联络点今年收到来信230封。|今年",
                "团队过去三个月走访旧楼74幢。|过去三个月",
                "县政协去年以来建成委员之家5个。|去年以来",
                "大营镇的活动室半年里讲课5次。|半年里",
            })
    void findsThePeriodBehindTheSubject(String text, String period) {
        assertThat(periods(text)).containsExactly(period);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "三年培训计划覆盖5个乡镇。",
                "收到意见比去年多19条。",
                "活动现场发放手册600份。",
                "委员们长期以来的习惯改了。",
                "来了93人，年轻人占一半。",
            })
    void takesNoOtherTimeForAPeriod(String text) {
        assertThat(periods(text)).isEmpty();
    }

    @Test
    void totalsAreThoseUpToADayAndSinceAnEvent() {
        assertThat(find("到6月底，办结87件。挂牌以来，接访90人。")).allMatch(Period::cumulative);
        assertThat(find("三个月里，办结87件。全会期间，接访90人。")).hasSize(2).noneMatch(Period::cumulative);
    }

    @Test
    void aTimeCountedFromAnotherHoldsForItsSentence() {
        assertThat(find("一个月后回访，客流多了60人。")).singleElement().satisfies(period -> assertThat(period.day())
                .isTrue());
    }

    @Test
    void endsAtTheEndOfTheText() {
        assertThat(periods("半年")).isEmpty();
        assertThat(periods("截至目前")).containsExactly("截至目前");
    }

    private List<String> periods(String text) {
        return find(text).stream().map(Period::text).toList();
    }

    private static List<Period> find(String text) {
        Segmentation body = Segmenter.shared().segment(text);
        BitSet all = new BitSet();
        all.set(0, body.tokens().size());
        return new PeriodFinder(WORDS, body).find(all);
    }
}
