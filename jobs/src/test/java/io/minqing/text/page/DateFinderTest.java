package io.minqing.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019/9/5 9:40:07",
                "2019-09-05 09:21:32",
                "2019年9月5日",
                "2019 年 9 月 5 日",
                "20190905",
                "20190905094007",
                "2019.09.05",
                "2019-09-05T09:40:07+08:00",
                "2019-09-04T23:30:00Z",
                "2019-09-04T23:30:00.000Z",
                "民国108年9月5日",
                "发布于2019-9-5",
                "二〇一九年九月五日",
                "二零一九年九月五日",
                "2019 09/05 09:40",
                "Sep 5, 2019",
                "5 September 2019",
                "5-Sep-2019"
            })
    void readsTheDateHoweverItIsWritten(String written) {
        assertThat(DateFinder.read(written).date()).isEqualTo(LocalDate.of(2019, 9, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-30", "2019年13月1日", "1019-03-04", "20191301"})
    void tellsWhatIsNoDateOfTheCalendar(String written) {
        assertThat(DateFinder.read(written).invalid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9月5日",
                "2019年第9次",
                "©2024",
                "2019年",
                "桂公网安备 45100202000274号",
                "电话:0771-2019-88-1234",
                "第12019-3-4号",
                "3.5.1.2",
                "03/05/2019",
                "一九年九月五日",
                ""
            })
    void findsNoDateWhereNoneIsWritten(String text) {
        assertThat(DateFinder.find(text, 0)).isNull();
    }

    @Test
    void countsBackFromTheVisitOnlyWhenItsTimeIsKnown() {
        assertThat(DateFinder.findAgo("发表于 5 天前", null)).isNull();
        assertThat(DateFinder.findAgo("发表于 5 天前", "2024-05-06T10:00:00+08:00")).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(DateFinder.findAgo("发表于 3 小时前", "2024-05-06 01:00:00")).isEqualTo(LocalDate.of(2024, 5, 5));
        assertThat(DateFinder.findAgo("发表于 3 小时前", "2024-05-06")).isNull();
        assertThat(DateFinder.findAgo("昨天 10:20", "2024-05-06")).isEqualTo(LocalDate.of(2024, 5, 5));
        assertThat(DateFinder.findAgo("5 天前发布", "不详")).isNull();
    }

    @Test
    void readsTheClockBehindTheDate() {
        assertThat(DateFinder.find("2019-09-05 09:40:07 来源", 0).time()).isEqualTo(LocalTime.of(9, 40, 7));
        assertThat(DateFinder.find("2019年9月5日 星期四 下午3:20", 0).time()).isEqualTo(LocalTime.of(15, 20));
        assertThat(DateFinder.find("2019-09-04T23:30:00Z", 0).time()).isEqualTo(LocalTime.of(7, 30));
        assertThat(DateFinder.find("2019-09-05 25:40", 0).time()).isNull();
        assertThat(DateFinder.find("2019-09-05 浏览12:40", 0).time()).isNull();
    }

    @Test
    void readsADayFirstDateThatCanBeNoOther() {
        assertThat(DateFinder.find("08/24/2022", 0).date()).isEqualTo(LocalDate.of(2022, 8, 24));
        assertThat(DateFinder.find("24/08/2022", 0).date()).isEqualTo(LocalDate.of(2022, 8, 24));
        assertThat(DateFinder.find("二〇二二年十二月三十一日", 0).date()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(DateFinder.find("二〇二二年十月廿四日", 0).date()).isEqualTo(LocalDate.of(2022, 10, 24));
    }
}
