package io.minqing.interpret.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    private static Quantity read(String text) {
        return new NumberReader(text).read(0);
    }

    @ParameterizedTest
    @CsvSource({
        "33件,33",
        "'1,260个',1260",
        "1.8万名,18000",
        "110余万元,1100000",
        "2亿3000万元,230000000",
        "1.2万亿元,1200000000000",
        "3000万吨,30000000",
        "二十三场,23",
        "一百零五件,105",
        "三万五千元,35000",
        "三万五元,35000",
        "三万零五人,30005",
        "十二个,12",
        "两亿元,200000000",
        "358.12万元,3581200",
        "2.6千米,2.6",
        "50万千瓦,500000",
        "一点五个,1.5",
        "零点四个,0.4",
        "两点三万人,23000",
        "一成二,12",
        "两成半,25",
        "1/4的,25",
        "百分之九十五点六,95.6"
    })
    void readsTheValue(String text, double value) {
        Quantity number = read(text);
        assertThat(number.value()).isEqualTo(value);
        assertThat(number.upper()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "3至5名,3,5",
        "3-5名,3,5",
        "三到五名,3,5",
        "30至50万元,300000,500000",
        "1万至3万人,10000,30000",
        "七八百户,700,800",
        "两三次,2,3"
    })
    void readsRanges(String text, double lower, double upper) {
        Quantity number = read(text);
        assertThat(number.bound()).isEqualTo(Bound.RANGE);
        assertThat(number.value()).isEqualTo(lower);
        assertThat(number.upper()).isEqualTo(upper);
    }

    @ParameterizedTest
    @CsvSource({"百分之八十,80", "百分之九十八点五,98.5", "百分之35,35", "七成,70", "3成,30", "四分之一,25"})
    void readsSharesInPercent(String text, double value) {
        Quantity number = read(text);
        assertThat(number.percent()).isEqualTo("%");
        assertThat(number.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "二〇二一年", "十几名", "0771", "三五个", "12345678901234567890", "零", "一二三"})
    void refusesWhatIsNoWellFormedNumber(String text) {
        assertThat(read(text)).isNull();
    }

    @Test
    void tellsMoreThanFromExact() {
        assertThat(read("二十多名").bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(read("3000余册").bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(read("3000册").bound()).isEqualTo(Bound.EXACT);
        assertThat(read("万余名").value()).isEqualTo(10_000);
        assertThat(read("百名").bare()).isTrue();
    }
}
