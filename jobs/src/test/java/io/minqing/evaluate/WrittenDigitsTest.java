package io.minqing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDigitsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "捐资捐物达110余万元 | 1100000",
                "惠及1.8万名村民 | 18000",
                "存栏2亿3000万羽 | 230000000",
                "受理3,204条留言 | 3204",
                "三间工作室 | 3",
                "走访一百二十余户 | 120",
                "新建两个站点 | 2",
                "三分之二业主同意 | 66.66666666666667",
                "七八百人参加 | 700",
                "七八百人参加 | 800",
                "满意率98.5% | 98.5",
                "修路十二公里 | 12",
                "一万二千株茶苗 | 12000",
                "七成以上 | 70",
            })
    void seesTheNumberInItsWords(String evidence, double value) {
        assertThat(WrittenDigits.hold(evidence, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "提交提案132件 | 123",
                "提交提案132件 | 13",
                "走访一百二十余户 | 12.5",
                "提案***件 | 5",
                "三间工作室 | 4",
                "没有数字 | 0",
            })
    void catchesADigitThatNobodyWrote(String evidence, double value) {
        assertThat(WrittenDigits.hold(evidence, value)).isFalse();
    }
}
