package io.minqing.interpret;

import io.minqing.record.Bound;
import java.math.BigDecimal;

/**
 * Reads one number, Arabic or Chinese, at a given place: 1,234 · 1.8万 · 110余万 · 2亿3000万 · 二十多 · 七八百 · 3至5 · 百分之八十 ·
 * 三分之二 · 七成. Digits are taken as they stand: what is no well-formed number (1.2.3, 二〇二一, 十几) is refused.
 */
final class NumberReader {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int MAX_DIGITS = 15;
    private static final int MAX_SPELLED = 16;

    private final String text;

    NumberReader(String text) {
        this.text = text;
    }

    /** Whether a number may start with this character. */
    static boolean startsNumber(char c) {
        return isDigit(c) || isSpelled(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether it is a Chinese numeral, a magnitude included. */
    static boolean isSpelled(char c) {
        return spelledDigit(c) >= 0 || magnitude(c) > 1;
    }

    /** The number that starts exactly here; null when there is none or it is malformed. */
    Quantity read(int at) {
        Quantity fraction = fraction(at);
        if (fraction != null) {
            return fraction;
        }
        Scalar first = scalar(at);
        if (first == null) {
            return null;
        }
        if (charAt(first.end) == '成' && first.unscaled()) {
            return tenths(first);
        }
        Scalar second = first.upper == null ? secondOfRange(first.end) : null;
        if (second != null) {
            if (charAt(second.end) == '成' && second.unscaled() && first.value.compareTo(second.value) < 0) {
                return tenths(new Scalar(
                        second.end,
                        first.value,
                        second.value,
                        first.leading,
                        BigDecimal.ONE,
                        false,
                        second.spelled,
                        false));
            }
            Scalar lower = second.scale.compareTo(BigDecimal.ONE) > 0
                            && first.unscaled()
                            && first.value.compareTo(second.leading) < 0
                    ? first.times(second.scale)
                    : first;
            if (lower.value.compareTo(second.value) < 0) {
                return new Quantity(
                        second.end,
                        lower.value.doubleValue(),
                        second.value.doubleValue(),
                        Bound.RANGE,
                        null,
                        first.spelled,
                        false);
            }
        }
        return first.quantity();
    }

    /** Length of the sign that joins the ends of a range at this place; 0 when there is none. */
    static int rangeSign(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        return "至到-—~–－～〜".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
    }

    private Scalar secondOfRange(int at) {
        int sign = rangeSign(text, at);
        return sign == 0 ? null : scalar(at + sign);
    }

    /** 七成 as a percentage; 一成二 is 12 %, 两成半 is 25 %. */
    private Quantity tenths(Scalar tenths) {
        if (tenths.value.compareTo(BigDecimal.TEN) > 0) {
            return null;
        }
        int end = tenths.end + 1;
        double value = tenths.value.doubleValue() * 10;
        double parts = tenths.spelled && tenths.upper == null ? afterTenths(end) : 0;
        end += parts > 0 ? 1 : 0;
        boolean more = tenths.more || isMore(end);
        return new Quantity(
                isMore(end) ? end + 1 : end,
                value + parts,
                tenths.upper == null ? null : tenths.upper.doubleValue() * 10,
                tenths.upper != null ? Bound.RANGE : more ? Bound.AT_LEAST : Bound.EXACT,
                "%",
                tenths.spelled,
                false);
    }

    /** The 二 or 半 of 一成二, 两成半 in percent; 0 when what follows counts something else (一成二十户). */
    private int afterTenths(int at) {
        if (charAt(at) == '半') {
            return 5;
        }
        boolean single = !isSpelled(charAt(at + 1)) && spelledDigit(charAt(at)) > 0 && charAt(at) != '两';
        return single ? spelledDigit(charAt(at)) : 0;
    }

    /** 1/3的社区; without 的 or a limit behind it, it may be a date or a list of houses. */
    private Quantity slashed(int at) {
        int slash = digitsEnd(at);
        int end = digitsEnd(slash + 1);
        boolean follows = charAt(end) == '的' || text.startsWith("以上", end) || text.startsWith("左右", end);
        if (charAt(slash) != '/' || slash - at > 2 || end == slash + 1 || end - slash > 3 || !follows) {
            return null;
        }
        int part = Integer.parseInt(text.substring(at, slash));
        int whole = Integer.parseInt(text.substring(slash + 1, end));
        return part == 0 || part >= whole
                ? null
                : new Quantity(end, 100.0 * part / whole, null, Bound.EXACT, "%", false, false);
    }

    /** 百分之八十, 百分之八十到九十, 千分之五, 三分之二, 1/3. */
    private Quantity fraction(int at) {
        if (isDigit(charAt(at))) {
            Quantity slashed = slashed(at);
            if (slashed != null) {
                return slashed;
            }
        }
        String sign;
        BigDecimal denominator;
        int i;
        if (text.startsWith("百分之", at)) {
            sign = "%";
            denominator = null;
            i = at + 3;
        } else if (text.startsWith("千分之", at)) {
            sign = "‰";
            denominator = null;
            i = at + 3;
        } else {
            int cut = at;
            while (cut < text.length() && cut - at < 4 && isSpelled(text.charAt(cut))) {
                cut++;
            }
            if (cut == at || !text.startsWith("分之", cut)) {
                return null;
            }
            Scalar below = spelled(at);
            if (below == null || below.end != cut || below.value.signum() <= 0) {
                return null;
            }
            sign = "%";
            denominator = below.value;
            i = cut + 2;
        }
        Scalar above = scalar(i);
        if (above == null || above.upper != null) {
            return null;
        }
        double value = above.value.doubleValue();
        Scalar upper = denominator == null ? secondOfRange(above.end) : null;
        if (denominator != null) {
            value = 100 * value / denominator.doubleValue();
            if (value > 100) {
                return null;
            }
        } else if (upper != null && upper.value.compareTo(above.value) > 0) {
            return new Quantity(
                    upper.end, value, upper.value.doubleValue(), Bound.RANGE, sign, above.spelled, false);
        }
        return new Quantity(
                above.end, value, null, above.more ? Bound.AT_LEAST : Bound.EXACT, sign, above.spelled, false);
    }

    private Scalar scalar(int at) {
        char c = charAt(at);
        return isDigit(c) ? arabic(at) : isSpelled(c) ? spelledDecimal(at) : null;
    }

    /** 一点五, 零点四, 两点三万; without decimals what {@link #spelled} reads. */
    private Scalar spelledDecimal(int at) {
        boolean zero = charAt(at) == '零' && charAt(at + 1) == '点';
        Scalar whole = zero ? null : spelled(at);
        if (!zero && (whole == null || whole.more || whole.upper != null || charAt(whole.end) != '点')) {
            return whole;
        }
        int point = zero ? at + 1 : whole.end;
        StringBuilder digits = new StringBuilder("0.");
        int i = point + 1;
        while (spelledDigit(charAt(i)) >= 0 && digits.length() < MAX_DIGITS) {
            digits.append(spelledDigit(charAt(i)));
            i++;
        }
        boolean clock = digits.length() == 2 || charAt(i) == '十' || charAt(i) == '分' || charAt(i) == '刻';
        if (clock) {
            return zero ? null : whole;
        }
        BigDecimal leading = new BigDecimal(digits.toString());
        leading = zero ? leading : leading.add(whole.value);
        BigDecimal scale = BigDecimal.valueOf(Math.max(1, magnitude(charAt(i))));
        if (scale.compareTo(BigDecimal.ONE) > 0) {
            i++;
        }
        boolean more = isMore(i);
        return new Scalar(i + (more ? 1 : 0), leading.multiply(scale), null, leading, scale, more, true, false);
    }

    private Scalar arabic(int at) {
        int i = digitsEnd(at);
        StringBuilder digits = new StringBuilder(text.substring(at, i));
        while (i - at <= 3 * MAX_DIGITS && (charAt(i) == ',' || charAt(i) == '，') && digitsEnd(i + 1) == i + 4) {
            digits.append(text, i + 1, i + 4);
            i += 4;
        }
        if (charAt(i) == '.' && isDigit(charAt(i + 1))) {
            int end = digitsEnd(i + 1);
            digits.append(text, i, end);
            i = end;
            if (charAt(i) == '.' && isDigit(charAt(i + 1))) {
                return null;
            }
        }
        if (digits.length() > MAX_DIGITS
                || (digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.')) {
            return null;
        }
        BigDecimal leading = new BigDecimal(digits.toString());
        boolean more = isMore(i) && magnitude(charAt(i + 1)) > 1;
        i += more ? 1 : 0;
        BigDecimal scale = BigDecimal.ONE;
        int steps = 0;
        while (magnitude(charAt(i)) > 1 && steps < 3 && !isKilo(i)) {
            scale = scale.multiply(BigDecimal.valueOf(magnitude(charAt(i))));
            i++;
            steps++;
        }
        BigDecimal value = leading.multiply(scale);
        if (steps > 0 && !more && isDigit(charAt(i))) {
            Scalar rest = arabic(i);
            boolean shortForm = rest != null && rest.unscaled() && rest.value.precision() < scale.precision() - 1;
            if (rest == null || rest.value.compareTo(scale) >= 0 || shortForm) {
                return null; // 2万3 leaves a choice
            }
            return new Scalar(rest.end, value.add(rest.value), null, leading, scale, rest.more, false, false);
        }
        if (isMore(i)) {
            more = true;
            i++;
        }
        return new Scalar(i, value, null, leading, scale, more, false, false);
    }

    private Scalar spelled(int at) {
        int end = at;
        boolean more = false;
        int twin = -1;
        StringBuilder run = new StringBuilder();
        while (end < text.length() && run.length() < MAX_SPELLED) {
            char c = text.charAt(end);
            if (isMore(end) && magnitude(charAt(end + 1)) > 1 && run.length() > 0) {
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
        if (charAt(end) == '几' || charAt(end) == '数') {
            return null;
        }
        boolean trailing = isMore(end);
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
        return new Scalar(
                end + (trailing ? 1 : 0),
                value,
                upper,
                value.divide(scale, java.math.MathContext.DECIMAL64),
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
    private boolean isKilo(int at) {
        return charAt(at) == '千' && "米克瓦".indexOf(charAt(at + 1)) >= 0;
    }

    private boolean isMore(int at) {
        char c = charAt(at);
        return c == '余' || c == '多';
    }

    private int digitsEnd(int at) {
        int i = at;
        while (isDigit(charAt(i))) {
            i++;
        }
        return i;
    }

    private char charAt(int i) {
        return i < text.length() ? text.charAt(i) : '\0';
    }

    private static int spelledDigit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
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

    private record Scalar(
            int end,
            BigDecimal value,
            BigDecimal upper,
            BigDecimal leading,
            BigDecimal scale,
            boolean more,
            boolean spelled,
            boolean bare) {

        boolean unscaled() {
            return scale.compareTo(BigDecimal.ONE) == 0;
        }

        Scalar times(BigDecimal factor) {
            return new Scalar(end, value.multiply(factor), upper, leading, scale, more, spelled, bare);
        }

        Quantity quantity() {
            return new Quantity(
                    end,
                    value.doubleValue(),
                    upper == null ? null : upper.doubleValue(),
                    upper != null ? Bound.RANGE : more ? Bound.AT_LEAST : Bound.EXACT,
                    null,
                    spelled,
                    bare);
        }
    }
}
