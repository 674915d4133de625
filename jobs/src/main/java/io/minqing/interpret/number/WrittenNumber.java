package io.minqing.interpret.number;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as people write it into a table: 35, 3,500元, 约30人, 1.2万, 110余万元, 三十二户, 近200人次. Words of nearness
 * (约, 余, 近 …) are dropped: the number that is written is the number that is read.
 *
 * <p>Ranges (3至5人), sums (12+8), upper limits (不足30人), several numbers, a unit of another thing and anything
 * negative are not read.
 */
public final class WrittenNumber {
    /** Units of people; the longer ones first. */
    public static final List<String> PEOPLE = List.of("人次", "人", "名", "位");

    /** Units of families; the longer ones first. */
    public static final List<String> HOUSEHOLDS = List.of("户次", "户", "家");

    /** Units of money; the longer ones first. */
    public static final List<String> YUAN = List.of("元人民币", "块钱", "元", "圆", "块");

    private static final List<String> BEFORE =
            List.of("人民币", "rmb", "¥", "折合", "价值", "大约", "约", "将近", "近", "超过", "超", "共计", "合计", "累计", "共", "总计");
    private static final List<String> MORE = List.of("余", "多");
    private static final List<String> AFTER = List.of("左右", "上下", "以上", "整", "余", "多");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");
    private static final Pattern CHINESE = Pattern.compile("[零〇一二两三四五六七八九十百千]+");
    private static final List<String> POWERS = List.of("千万", "百万", "十万", "亿", "万", "千", "百");
    private static final int MAX_LENGTH = 40;

    private WrittenNumber() {}

    /**
     * The number in base units (people, families, yuan).
     *
     * @param units units that may follow; {@link #PEOPLE}, {@link #HOUSEHOLDS} or {@link #YUAN}
     * @return empty when the text is no such number
     */
    public static Optional<BigDecimal> read(String text, List<String> units) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String rest = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        rest = skipAll(rest, BEFORE);
        BigDecimal value;
        Matcher digits = DIGITS.matcher(rest);
        Matcher chinese = CHINESE.matcher(rest);
        if (digits.lookingAt()) {
            value = new BigDecimal(digits.group().replace(",", ""));
            rest = rest.substring(digits.end());
        } else if (chinese.lookingAt()) {
            OptionalLong number = ChineseNumeral.read(chinese.group());
            if (number.isEmpty()) {
                return Optional.empty();
            }
            value = BigDecimal.valueOf(number.getAsLong());
            rest = rest.substring(chinese.end());
        } else {
            return Optional.empty();
        }
        rest = skip(rest.strip(), MORE);
        for (String power : POWERS) {
            if (rest.startsWith(power)) {
                value = value.multiply(power(power));
                rest = rest.substring(power.length());
                break;
            }
        }
        rest = skip(skip(rest, MORE).strip(), units);
        return skipAll(rest, AFTER).isEmpty() ? Optional.of(value) : Optional.empty();
    }

    private static BigDecimal power(String word) {
        return BigDecimal.TEN.pow(
                switch (word) {
                    case "百" -> 2;
                    case "千" -> 3;
                    case "万" -> 4;
                    case "十万" -> 5;
                    case "百万" -> 6;
                    case "千万" -> 7;
                    case "亿" -> 8;
                    default -> throw new IllegalArgumentException(word);
                });
    }

    private static String skip(String text, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word)) {
                return text.substring(word.length());
            }
        }
        return text;
    }

    private static String skipAll(String text, List<String> words) {
        String before = text;
        String after = skip(text, words).strip();
        while (after.length() < before.length()) {
            before = after;
            after = skip(after, words).strip();
        }
        return after;
    }
}
