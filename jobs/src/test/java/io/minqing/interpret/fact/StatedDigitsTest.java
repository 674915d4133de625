package io.minqing.interpret.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.Bound;
import io.minqing.record.Fact;
import io.minqing.text.segment.Segmenter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No digit is invented or altered: generated sentences, whose numbers are known, are read back. */
class StatedDigitsTest {
    private static final int SENTENCES = 6000;
    private static final List<String> OPENINGS = List.of("", "今年以来，", "截至9月底，", "2022年，", "据统计，", "委员们", "县政协", "工作室共");
    private static final List<Thing> THINGS = List.of(
            new Thing("提交提案", "件", "件", 1, false),
            new Thing("收集社情民意", "条", "条", 1, false),
            new Thing("走访农户", "户", "户", 1, false),
            new Thing("服务群众", "人次", "人次", 1, false),
            new Thing("培训村民", "名", "人", 1, false),
            new Thing("化解纠纷", "起", "起", 1, false),
            new Thing("捐款", "元", "元", 1, true),
            new Thing("投入资金", "万元", "元", 10_000, true),
            new Thing("完成投资", "亿元", "元", 100_000_000, true),
            new Thing("流转土地", "亩", "亩", 1, true),
            new Thing("硬化道路", "公里", "公里", 1, true),
            new Thing("立案率", "%", "%", 1, true),
            new Thing("满意率提高", "个百分点", "个百分点", 1, true));
    private static final List<String> MASKS = List.of("?", "*", "\uFFFD", "\uE5C3", "□", "×");

    private final Random random = new Random(20240611);

    @Test
    void statesTheNumberAsItStands() {
        int read = 0;
        for (int i = 0; i < SENTENCES; i++) {
            Thing thing = pick(THINGS);
            Written number = number(thing);
            String sentence =
                    pick(OPENINGS) + thing.words + pick(List.of("", "", "达", "共")) + number.text + thing.unit + "。";
            for (Fact fact : facts(sentence)) {
                read++;
                BigDecimal expected = number.value.multiply(BigDecimal.valueOf(thing.factor));
                assertThat(fact.unit()).as(sentence).isEqualTo(thing.base);
                assertThat(fact.value()).as(sentence).isEqualTo(expected.doubleValue());
                assertThat(fact.evidence().text()).as(sentence).contains(number.text);
                if (number.upper == null) {
                    assertThat(fact.upper()).as(sentence).isNull();
                } else {
                    assertThat(fact.bound()).as(sentence).isEqualTo(Bound.RANGE);
                    assertThat(fact.upper())
                            .as(sentence)
                            .isEqualTo(number.upper
                                    .multiply(BigDecimal.valueOf(thing.factor))
                                    .doubleValue());
                }
            }
        }
        assertThat(read).isGreaterThan(SENTENCES * 95 / 100);
    }

    @Test
    void statesNothingOfANumberThatLostADigit() {
        for (int i = 0; i < SENTENCES; i++) {
            Thing thing = pick(THINGS);
            String digits = String.valueOf(10 + random.nextInt(99_990));
            int at = random.nextInt(digits.length() + 1);
            String damaged =
                    digits.substring(0, at) + pick(MASKS) + digits.substring(Math.min(digits.length(), at + 1));
            String sentence = pick(OPENINGS) + thing.words + damaged + thing.unit + "，受到好评。";
            assertThat(facts(sentence)).as(sentence).isEmpty();
        }
    }

    private Written number(Thing thing) {
        int kind = random.nextInt(thing.decimal ? 8 : 6);
        boolean scales = thing.factor == 1 && !thing.base.contains("%") && !thing.base.contains("百分点");
        return switch (kind) {
            case 0 -> Written.of(String.valueOf(2 + random.nextInt(998)));
            case 1 -> {
                int value = 1000 + random.nextInt(999_000);
                yield new Written(String.format("%,d", value), BigDecimal.valueOf(value), null);
            }
            case 2 -> {
                int value = 11 + random.nextInt(9_988);
                yield new Written(spelled(value), BigDecimal.valueOf(value), null);
            }
            case 3 -> {
                int low = 3 + random.nextInt(90);
                int high = low + 1 + random.nextInt(60);
                yield new Written(
                        low + pick(List.of("至", "-", "—", "~", "到")) + high,
                        BigDecimal.valueOf(low),
                        BigDecimal.valueOf(high));
            }
            case 4 -> {
                String tenths = (1 + random.nextInt(80)) + "." + (1 + random.nextInt(9));
                yield scales
                        ? new Written(tenths + "万", new BigDecimal(tenths).movePointRight(4), null)
                        : Written.of(String.valueOf(2 + random.nextInt(98)));
            }
            case 5 -> {
                int value = (2 + random.nextInt(97)) * 10;
                yield new Written(value + "余", BigDecimal.valueOf(value), null);
            }
            case 6 -> Written.of((1 + random.nextInt(99)) + "." + (1 + random.nextInt(99)));
            default -> {
                int whole = random.nextInt(10);
                int tenth = 1 + random.nextInt(9);
                String digits = "零一二三四五六七八九";
                yield new Written(
                        digits.charAt(whole) + "点" + digits.charAt(tenth), new BigDecimal(whole + "." + tenth), null);
            }
        };
    }

    /** The numeral as it is read aloud: 三百零五, 一千二百三十. */
    private static String spelled(int value) {
        String digits = "零一二三四五六七八九";
        String[] scales = {"", "十", "百", "千"};
        StringBuilder out = new StringBuilder();
        boolean zero = false;
        for (int power = 3; power >= 0; power--) {
            int digit = value / (int) Math.pow(10, power) % 10;
            if (digit == 0) {
                zero = out.length() > 0;
                continue;
            }
            out.append(zero ? "零" : "").append(digits.charAt(digit)).append(scales[power]);
            zero = false;
        }
        return value < 20 ? out.substring(1) : out.toString();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<Fact> facts(String body) {
        return FactExtractor.shared().extract(Segmenter.shared().segment(body));
    }

    private record Thing(String words, String unit, String base, long factor, boolean decimal) {}

    private record Written(String text, BigDecimal value, BigDecimal upper) {
        static Written of(String digits) {
            return new Written(digits, new BigDecimal(digits), null);
        }
    }
}
