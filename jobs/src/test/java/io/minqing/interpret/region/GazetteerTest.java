package io.minqing.interpret.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.shared();

    @ParameterizedTest
    @CsvSource({
        "610102, 陕西省西安市新城区",
        "610102008, 陕西省西安市新城区长乐西路街道",
        "451422, 广西壮族自治区崇左市宁明县",
        "110101, 北京市东城区",
        "500240, 重庆市石柱土家族自治县",
        "429005, 湖北省潜江市",
        "659001, 新疆维吾尔自治区石河子市",
        "441900, 广东省东莞市",
        "460400, 海南省儋州市",
        "620200, 甘肃省嘉峪关市",
        "810000, 香港特别行政区",
        "450000, 广西壮族自治区",
    })
    void namesAPlaceFromTheProvinceDown(String code, String name) {
        assertThat(GAZETTEER.fullName(code)).isEqualTo(name);
    }

    @Test
    void givesTownsOfACityWithoutCountiesToTheCity() {
        assertThat(GAZETTEER.children("441900")).extracting(Region::name).contains("虎门镇", "莞城街道");
        assertThat(GAZETTEER.parent("441900121")).map(Region::code).contains("441900");
    }

    @Test
    void countsTheTownshipsOfACounty() {
        // 宁明县: 7 towns and 6 townships; 西安市新城区: 9 street offices.
        assertThat(GAZETTEER.townships("451422")).isEqualTo(13);
        assertThat(GAZETTEER.townships("610102")).isEqualTo(9);
        assertThat(GAZETTEER.townships("610000")).isZero();
    }

    @Test
    void knowsWhatLiesInWhat() {
        assertThat(GAZETTEER.contains("610000", "610102")).isTrue();
        assertThat(GAZETTEER.contains("610102", "610102")).isTrue();
        assertThat(GAZETTEER.contains("610102", "610100")).isFalse();
        assertThat(GAZETTEER.contains("150102", "610102")).isFalse();
        assertThat(GAZETTEER.ancestors("610102008")).extracting(Region::name).containsExactly("新城区", "西安市", "陕西省");
    }

    @Test
    void knowsNothingOfAnUnknownCode() {
        assertThat(GAZETTEER.region("999999")).isEmpty();
        assertThat(GAZETTEER.fullName("999999")).isEmpty();
        assertThat(GAZETTEER.ancestors("999999")).isEmpty();
        assertThat(GAZETTEER.children("999999")).isEmpty();
        assertThat(GAZETTEER.contains("610000", "999999")).isFalse();
    }

    @Test
    void holdsTheMinistrysCountsOf2024() {
        Map<RegionLevel, Integer> counts = new HashMap<>();
        GAZETTEER.regions().forEach(region -> {
            if (!region.code().startsWith("71") && !region.code().startsWith("81")) {
                counts.merge(region.level(), 1, Integer::sum);
            }
        });

        assertThat(counts.get(RegionLevel.PREFECTURE)).isEqualTo(333);
        // 2,846 counties and, beyond the ministry's list, the four districts of 大兴安岭.
        assertThat(counts.get(RegionLevel.COUNTY)).isEqualTo(2850);
        assertThat(counts.get(RegionLevel.TOWNSHIP)).isGreaterThan(38_000);
    }

    @Test
    void leadsFormerNamesToThePresentPlace() {
        assertThat(GAZETTEER.meanings("长乐市"))
                .extracting(meaning -> meaning.region().code())
                .containsExactly("350112");
        assertThat(GAZETTEER.meanings("潞西市"))
                .extracting(meaning -> meaning.region().code())
                .containsExactly("533103");
    }

    @ParameterizedTest
    @CsvSource({
        "450000, 广西",
        "150000, 内蒙古",
        "810000, 香港",
        "451400, 崇左市",
        "433100, 湘西州",
        "451422, 宁明县",
        "610102, 新城区",
        "140622, 应县",
        "450328, 龙胜县",
        "150722, 莫力达瓦旗",
        "659001, 石河子市",
        "610102008, 长乐西路街道",
        "999999, ''",
    })
    void givesShortNamesForTables(String code, String name) {
        assertThat(GAZETTEER.shortName(code)).isEqualTo(name);
    }
}
