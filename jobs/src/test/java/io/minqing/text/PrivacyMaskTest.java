package io.minqing.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.RepairKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyMaskTest {
    @ParameterizedTest
    @CsvSource({
        "联系人手机13812345678。, 联系人手机138****5678。",
        "138-1234-5678, 138-****-5678",
        "138 1234 5678, 138 **** 5678",
        "+86 13812345678, +86 138****5678",
        "8613812345678, 86138****5678",
        "电话0771-5801234 13987654321, 电话0771-5801234 139****4321",
        "13812345678-2, 138****5678-2",
        "身份证11010519491231002X, 身份证110105************",
        "130503670401001, 130503*********",
        "卡号6222 0212 3456 7894, 卡号6222 **** **** 7894",
        "卡号6222021234567894, 卡号6222********7894"
    })
    void masksTheNumbersOfPersons(String text, String expected) {
        assertThat(PrivacyMask.mask(text).text()).isEqualTo(expected).hasSameSizeAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "拨打12345、12338热线",
                "办公室电话029-63903870",
                "总投资13812345678元",
                "3.13812345678",
                "桂公网安备 45100202000274号",
                "2022-08-24 08:20:57",
                "20220824082057",
                "110105194912310021",
                "注册号450100200012345",
                "订单6222021234567890",
                "https://news.example.cn/a/13812345678.html",
                "150 2019 2020",
                "12812345678",
                "400-810-0000",
                "99999999999999999999999999999999999999999999"
            })
    void keepsNumbersThatAreNobodys(String text) {
        assertThat(PrivacyMask.mask(text).text()).isEqualTo(text);
    }

    @Test
    void logsTheMaskedFormOnly() {
        RepairedText masked = PrivacyMask.mask("打13812345678找我");

        assertThat(masked.repairs()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(RepairKind.PRIVACY);
            assertThat(entry.start()).isEqualTo(1);
            assertThat(entry.before()).isEqualTo("138****5678");
            assertThat(entry.after()).isEqualTo("138****5678");
        });
    }

    @Test
    void survivesAMillionDigits() {
        String text = "1 3-".repeat(250_000);

        assertThat(PrivacyMask.mask(text).text()).isEqualTo(text);
        assertThat(PrivacyMask.mask("1".repeat(1_000_000)).repairs()).isEmpty();
    }
}
