package io.minqing.text.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.RepairKind;
import io.minqing.text.edit.RepairedText;
import java.util.List;
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
        "卡号6222021234567894, 卡号6222********7894",
        "１３８１２３４５６７８, １３８****５６７８",
        "138-12345678, 138-****5678",
        "1381234 5678, 138**** 5678",
        "138 1234 5678 139 8765 4321, 138 **** 5678 139 **** 4321",
        "转12345-13812345678, 转12345-138****5678",
        "一三八一二三四五六七八, 一三八****五六七八",
        "身份证号110105194912310021, 身份证号110105************",
        "110105 19491231 002x, 110105 ******** ****",
        "QQ：123456789, QQ：12*******",
        "微信号13812345678, 微信号138****5678",
        "123456789@qq.com, 12*******@qq.com"
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
                "13812345678.50",
                "统一社会信用代码914301001234567890",
                "QQ群：123456789",
                "zhengxie@example.gov.cn",
                "二〇二二年八月二十四日",
                "一三八号楼",
                "2023 1381 2345 6789",
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

    @Test
    void masksEveryInventedNumberOfAPersonAndNoOther() {
        PersonalNumbers numbers = new PersonalNumbers(20240311);
        List<String> before = List.of("请联系何委员，", "举报人留的是", "群众来电", "（电话：", "卡号或手机：", "登记为\n", "\t", "");
        List<String> between = List.of("，另见", "；", "\n", "。办公室", "、", "）转", " / ");
        List<String> behind = List.of("。", "）", "，谢谢！", "\n", "(何先生)", "");
        for (int i = 0; i < 4_000; i++) {
            String person = numbers.ofAPerson();
            String nobody = numbers.ofNobody();
            boolean first = numbers.below(2) == 0;
            String text = numbers.oneOf(before)
                    + (first ? person : nobody)
                    + numbers.oneOf(between)
                    + (first ? nobody : person)
                    + numbers.oneOf(behind);

            String masked = PrivacyMask.mask(text).text();

            assertThat(masked).as(text).hasSameSizeAs(text).contains(nobody).doesNotContain(person);
            assertThat(masked.chars().filter(c -> c == '*').count()).as(text).isBetween(4L, 12L);
            assertThat(PrivacyMask.mask(masked).text()).isEqualTo(masked);
        }
    }
}
