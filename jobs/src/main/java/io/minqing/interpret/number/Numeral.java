package io.minqing.interpret.number;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One numeral at one place of a text, Arabic or Chinese, with its magnitudes: 1,234 · 1.8万 · 110余万 · 2亿3000万 · 二十多 · 七八百 ·
 * 一点五. What is malformed (1.2.3, 二〇二一, 十几) is refused.
 *
 * @param end UTF-16 offset behind its last character
 * @param value the number; the lower end of 七八百
 * @param upper the upper end of 七八百; null otherwise
 * @param leading its digits before the magnitude (1.8 of 1.8万)
 * @param scale the magnitude
 * @param more whether 余 or 多 stands in it or behind it
 * @param spelled whether it is written in Chinese numerals
 * @param bare whether it is a mere magnitude (百, 万)
 */
record Numeral(
        int end,
        BigDecimal value,
        BigDecimal upper,
        BigDecimal leading,
        BigDecimal scale,
        boolean more,
        boolean spelled,
        boolean bare) {
    private static final int MAX_DIGITS = 15;
    private static final int MAX_SPELLED = 16;

    /** The numeral that starts exactly here; null when there is none or it is malformed. */
    static Numeral at(String text, int at) {
        char c = charAt(text, at);
        return isDigit(c) ? arabic(text, at) : isSpelled(c) ? spelledDecimal(text, at) : null;
    }

    /** Whether no magnitude stands behind its digits. */
    boolean unscaled() {
        return scale.compareTo(BigDecimal.ONE) == 0;
    }

    Numeral times(BigDecimal factor) {
        return new Numeral(end, value.multiply(factor), upper, leading, scale, more, spelled, bare);
    }

    /** 一点五, 零点四, 两点三万; without decimals what {@link #spelled} reads. */
    private static Numeral spelledDecimal(String text, int at) {
        boolean zero = charAt(text, at) == '零' && charAt(text, at + 1) == '点';
        Numeral whole = zero ? null : spelled(text, at);
        if (!zero && (whole == null || whole.more || whole.upper != null || charAt(text, whole.end) != '点')) {
            return whole;
        }
        int point = zero ? at + 1 : whole.end;
        StringBuilder digits = new StringBuilder("0.");
        int i = point + 1;
        while (spelledDigit(charAt(text, i)) >= 0 && digits.length() < MAX_DIGITS) {
            digits.append(spelledDigit(charAt(text, i)));
            i++;
        }
        boolean clock =
                digits.length() == 2 || charAt(text, i) == '十' || charAt(text, i) == '分' || charAt(text, i) == '刻';
        if (clock) {
            return zero ? null : whole;
        }
        BigDecimal leading = new BigDecimal(digits.toString());
        leading = zero ? leading : leading.add(whole.value);
        BigDecimal scale = BigDecimal.valueOf(Math.max(1, magnitude(charAt(text, i))));
        if (scale.compareTo(BigDecimal.ONE) > 0) {
            i++;
        }
        boolean more = isMore(text, i);
        return new Numeral(i + (more ? 1 : 0), leading.multiply(scale), null, leading, scale, more, true, false);
    }

    private static Numeral arabic(String text, int at) {
        int i = digitsEnd(text, at);
        StringBuilder digits = new StringBuilder(text.substring(at, i));
        while (i - at <= 3 * MAX_DIGITS
                && (charAt(text, i) == ',' || charAt(text, i) == '，')
                && digitsEnd(text, i + 1) == i + 4) {
            digits.append(text, i + 1, i + 4);
            i += 4;
        }
        if (charAt(text, i) == '.' && isDigit(charAt(text, i + 1))) {
            int end = digitsEnd(text, i + 1);
            digits.append(text, i, end);
            i = end;
            if (charAt(text, i) == '.' && isDigit(charAt(text, i + 1))) {
                return null;
            }
        }
        if (digits.length() > MAX_DIGITS
                || (digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.')) {
            return null;
        }
        BigDecimal leading = new BigDecimal(digits.toString());
        boolean more = isMore(text, i) && magnitude(charAt(text, i + 1)) > 1;
        i += more ? 1 : 0;
        BigDecimal scale = BigDecimal.ONE;
        int steps = 0;
        while (magnitude(charAt(text, i)) > 1 && steps < 3 && !isKilo(text, i)) {
            scale = scale.multiply(BigDecimal.valueOf(magnitude(charAt(text, i))));
            i++;
            steps++;
        }
        BigDecimal value = leading.multiply(scale);
        if (steps > 0 && !more && isDigit(charAt(text, i))) {
            Numeral rest = arabic(text, i);
            boolean shortForm = rest != null && rest.unscaled() && rest.value.precision() < scale.precision() - 1;
            if (rest == null || rest.value.compareTo(scale) >= 0 || shortForm) {
                return null; // 2万3 leaves a choice
            }
            return new Numeral(rest.end, value.add(rest.value), null, leading, scale, rest.more, false, false);
        }
        if (isMore(text, i)) {
            more = true;
            i++;
        }
        return new Numeral(i, value, null, leading, scale, more, false, false);
    }

    private static Numeral spelled(String text, int at) {
        int end = at;
        boolean more = false;
        int twin = -1;
        StringBuilder run = new StringBuilder();
        while (end < text.length() && run.length() < MAX_SPELLED) {
            char c = text.charAt(end);
            if (isMore(text, end) && magnitude(charAt(text, end + 1)) > 1 && run.length() > 0) {
                more = true;
            } else if (isSpelled(c)) {
                int before = run.length() == 0 ? -1 : spelledDigit(run.charAt(run.length() - 1));
                if (before > 0 && spelledDigit(c) >= 0) {
                    if (twin >= 0 || spelledDigit(c) != before + 1 || before == 1) {
                        return null;
                    }
                    twin = run.length() - 1;
                }
                run.append(c);
            } else {
                break;
            }
            end++;
        }
        if (charAt(text, end) == '几' || charAt(text, end) == '数') {
            return null;
        }
        boolean trailing = isMore(text, end);
        if (run.length() == 0 || run.charAt(0) == '零' || run.charAt(0) == '〇') {
            return null;
        }
        boolean bare = spelledDigit(run.charAt(0)) < 0 && run.charAt(0) != '十';
        String lower = twin < 0 ? run.toString() : run.substring(0, twin + 1) + run.substring(twin + 2);
        BigDecimal value = evaluate(lower);
        if (value == null) {
            return null;
        }
        BigDecimal upper = null;
        if (twin >= 0) {
            upper = evaluate(run.substring(0, twin) + run.substring(twin + 1));
        }
        int last = magnitude(run.charAt(run.length() - 1));
        BigDecimal scale = last >= 10000 ? BigDecimal.valueOf(last) : BigDecimal.ONE;
        return new Numeral(
                end + (trailing ? 1 : 0),
                value,
                upper,
                value.divide(scale, MathContext.DECIMAL64),
                scale,
                more || trailing,
                true,
                bare && !more && !trailing);
    }

    /** The value of well-formed Chinese numerals; null for mere digit rows (二〇二一). */
    private static BigDecimal evaluate(String run) {
        long total = 0;
        long section = 0;
        int digit = -1;
        long lastScale = 0;
        boolean zero = false;
        for (int i = 0; i < run.length(); i++) {
            int d = spelledDigit(run.charAt(i));
            if (d == 0) {
                if (digit >= 0) {
                    return null;
                }
                zero = true;
            } else if (d > 0) {
                if (digit >= 0) {
                    return null;
                }
                digit = d;
            } else {
                long scale = magnitude(run.charAt(i));
                if (scale < 10000) {
                    section += (digit < 0 ? 1 : digit) * scale;
                } else {
                    long part = section + Math.max(digit, 0);
                    total = (total + (part == 0 && total == 0 ? 1 : part)) * scale;
                    section = 0;
                }
                if (total > 1_000_000_000_000_000L) {
                    return null;
                }
                digit = -1;
                zero = false;
                lastScale = scale;
            }
        }
        if (digit > 0) {
            // 三万五 is 35,000, but 三万零五 is 30,005
            section += !zero && lastScale >= 100 ? digit * lastScale / 10 : digit;
        }
        return BigDecimal.valueOf(total + section);
    }

    /** 2.6千米: 千 belongs to the unit. */
    private static boolean isKilo(String text, int at) {
        return charAt(text, at) == '千' && "米克瓦".indexOf(charAt(text, at + 1)) >= 0;
    }

    /** Whether 余 or 多 stands here. */
    static boolean isMore(String text, int at) {
        char c = charAt(text, at);
        return c == '余' || c == '多';
    }

    /** Behind the Arabic digits that start here. */
    static int digitsEnd(String text, int at) {
        int i = at;
        while (isDigit(charAt(text, i))) {
            i++;
        }
        return i;
    }

    /** The character here; NUL behind the end. */
    static char charAt(String text, int i) {
        return i < text.length() ? text.charAt(i) : '\0';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether it is a Chinese numeral, a magnitude included. */
    static boolean isSpelled(char c) {
        return spelledDigit(c) >= 0 || magnitude(c) > 1;
    }

    /** The digit a Chinese character stands for; -1 when it is none. */
    static int spelledDigit(char c) {
        return switch (c) {
            case '〇', '零' -> 0;
            case '一' -> 1;
            case '二', '两' -> 2;
            case '三' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            default -> -1;
        };
    }

    private static int magnitude(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 1;
        };
    }
}
