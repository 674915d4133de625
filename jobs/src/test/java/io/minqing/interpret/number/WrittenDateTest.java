package io.minqing.interpret.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05",
                "2024/3/5",
                "2024.3.5",
                "20240305",
                "2024年3月5日",
                "2024年03月05号",
                " 2024 年 3 月 5 日 ",
                "２０２４年３月５日",
                "2024-03-05 09:30",
                "2024-03-05T09:30:00+08:00",
                "2024/3/5 9:30:00",
                "2024年3月5日上午",
                "2024年3月5日(星期二)下午3点半",
                "2024年3月5日下午15时30分",
                "二〇二四年三月五日",
                "45356",
                "45356.395833",
                "2024-03-05至2024-03-07",
                "2024年3月5日至7日",
                "2024.3.5-3.7",
            })
    void readsTheFifthOfMarchInEveryUsualSpelling(String text) {
        assertThat(WrittenDate.read(text)).contains(LocalDate.of(2024, 3, 5));
    }

    @Test
    void readsChineseNumeralsAboveTen() {
        assertThat(WrittenDate.read("二〇二三年十二月三十一日")).contains(LocalDate.of(2023, 12, 31));
        assertThat(WrittenDate.read("二零二四年十月二十号")).contains(LocalDate.of(2024, 10, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3月5日",
                "2024年3月",
                "24.3.5",
                "5/3/2024",
                "2024年13月5日",
                "2024-02-30",
                "2024-3/5",
                "530日",
                "2024年第9次",
                "上周三",
                "2024年3月5日左右",
                "1899-03-05",
                "12",
                "4535",
                "2024030",
                "202403055",
                "",
                "二〇二四年三月〇日",
                "2024-03-05-06-07-08"
            })
    void readsNothingWhereTheTextLeavesAChoice(String text) {
        assertThat(WrittenDate.read(text)).isEmpty();
    }

    @Test
    void isNotHeldUpByEndlessText() {
        assertThat(WrittenDate.read("2024年3月5日" + "下午".repeat(1_000_000))).isEmpty();
    }
}
