package io.minqing.interpret.number;

import java.util.OptionalLong;

/** Whole numbers below ten thousand in Chinese characters: 十五, 二十, 一百零三, 两千三百. */
final class ChineseNumeral {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumeral() {}

    /** The value of one digit; -1 when the character is none. */
    static int digit(char c) {
        return switch (c) {
            case '〇', '○' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    /** The number; empty when the text is none, or a short form that is easily misread (一百二 for 120). */
    static OptionalLong read(String text) {
        long sum = 0;
        int digit = -1;
        int unitBefore = 10_000;
        boolean zero = false;
        for (int i = 0; i < text.length(); i++) {
            int unit = unit(text.charAt(i));
            if (unit > 0) {
                boolean bareTen = unit == 10 && digit < 0 && i == 0;
                if (unit >= unitBefore || (digit < 1 && !bareTen)) {
                    return OptionalLong.empty();
                }
                sum += (long) Math.max(digit, 1) * unit;
                unitBefore = unit;
                digit = -1;
                zero = false;
                continue;
            }
            int next = digit(text.charAt(i));
            if (next < 0 || digit > 0 || (digit == 0 && next == 0)) {
                return OptionalLong.empty();
            }
            zero |= next == 0;
            digit = next;
        }
        boolean shortForm = digit > 0 && !zero && unitBefore > 10 && unitBefore < 10_000;
        if (text.isEmpty() || shortForm || (digit == 0 && text.length() > 1)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(sum + Math.max(digit, 0));
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
