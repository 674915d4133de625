package io.minqing.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a value stands in the words it was read from. It reads numbers on its own, not with the code it checks, and
 * compares significant digits only: 1100000 stands in 110余万元. What this lets pass (万 taken for 亿) the gold facts
 * catch; what it catches is a digit that no reader can see in the evidence.
 */
final class WrittenDigits {
    private static final String SPELLED = "零一二三四五六七八九";
    private static final String TENS = "十百千";

    private WrittenDigits() {}

    static boolean hold(String evidence, double value) {
        List<BigDecimal> numbers = numbers(evidence);
        String wanted = significant(value);
        for (int i = 0; i < numbers.size(); i++) {
            BigDecimal number = numbers.get(i);
            if (significant(number.doubleValue()).equals(wanted)) {
                return true;
            }
            // 三分之二 is 66.7 %; 37+85 and 2亿3000万 are sums with what follows
            if (i + 1 < numbers.size()) {
                BigDecimal next = numbers.get(i + 1);
                double ratio = 100 * next.doubleValue() / number.doubleValue();
                if (evidence.contains("分之") && Math.abs(ratio - value) < 0.1) {
                    return true;
                }
                if (isSum(number, next, wanted)) {
                    return true;
                }
            }
        }
        return evidence.contains("半") && wanted.endsWith("5");
    }

    /** 2亿3000万: the second number stands some powers of ten below the first. */
    private static boolean isSum(BigDecimal high, BigDecimal low, String wanted) {
        for (int shift = 0; shift <= 8; shift++) {
            if (significant(high.scaleByPowerOfTen(shift).add(low).doubleValue())
                    .equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String significant(double value) {
        String digits = new BigDecimal(value)
                .round(new java.math.MathContext(12))
                .stripTrailingZeros()
                .unscaledValue()
                .abs()
                .toString();
        return digits.replaceFirst("0+$", "");
    }

    /** All numbers of a text; Arabic ones with their grouping commas, spelled ones below 10,000. */
    private static List<BigDecimal> numbers(String text) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int end = i;
            if (isDigit(text.charAt(i))) {
                while (end < text.length() && (isDigit(text.charAt(end)) || isInside(text, end))) {
                    end++;
                }
                String digits = text.substring(i, end).replaceAll("[,，\\s]", "").replace('．', '.');
                if (digits.indexOf('.') == digits.lastIndexOf('.')) {
                    numbers.add(new BigDecimal(digits));
                }
            } else {
                while (end < text.length() && isSpelled(text.charAt(end))) {
                    end++;
                }
                if (end > i) {
                    spelled(text.substring(i, end), numbers);
                }
            }
            i = Math.max(end, i + 1);
        }
        return numbers;
    }

    private static boolean isInside(String text, int at) {
        return ",，.．".indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpelled(char c) {
        return SPELLED.indexOf(c) >= 0 || TENS.indexOf(c) >= 0 || c == '两' || c == '〇';
    }

    /** A spelled number; of two digits in a row (七八百) also the first alone. */
    private static void spelled(String text, List<BigDecimal> numbers) {
        long sum = 0;
        long digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int ten = TENS.indexOf(c);
            if (ten >= 0) {
                sum += Math.max(1, Math.abs(digit)) * (long) Math.pow(10, ten + 1.0);
                digit = -1;
            } else {
                int next = c == '两' ? 2 : c == '〇' ? 0 : SPELLED.indexOf(c);
                if (digit > 0) {
                    numbers.add(BigDecimal.valueOf(sum + digit));
                }
                digit = next;
            }
        }
        numbers.add(BigDecimal.valueOf(sum + Math.max(0, digit)));
    }
}
