package io.minqing.interpret.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            35 = 35
            约30人 = 30
            30余人 = 30
            近200人次 = 200
            1.2万 = 12000
            1.8万名 = 18000
            ３５ 人 = 35
            3,500 = 3500
            1，200人 = 1200
            三十二人 = 32
            两百人 = 200
            一百零三位 = 103
            十五名 = 15
            0 = 0
            """)
    void readsPeople(String text, String number) {
        assertThat(WrittenNumber.read(text, WrittenNumber.PEOPLE))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            3,500元 = 3500
            ￥3,500.50 = 3500.5
            2万余元 = 20000
            110余万元 = 1100000
            折合人民币1.5万元 = 15000
            共计六千元 = 6000
            0.8亿元 = 80000000
            """)
    void readsMoney(String text, String yuan) {
        assertThat(WrittenNumber.read(text, WrittenNumber.YUAN))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(new BigDecimal(yuan)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "若干", "数十人", "3至5人", "3-5", "12+8", "-4", "不足30人", "30户", "3,50", "1 200", "一百二", "十几人", "二三十人", "百人",
                "1.2.3", "3.5e9", "#REF!", "", "大米50袋", "男12女8", "NaN", "1,0000", "十十", "三〇"
            })
    void readsNothingWhereTheNumberWouldBeAGuess(String text) {
        assertThat(WrittenNumber.read(text, WrittenNumber.PEOPLE)).isEmpty();
    }
}
