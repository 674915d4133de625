package io.minqing.interpret.number;

import io.minqing.record.Bound;
import java.math.BigDecimal;

/**
 * Reads one number, Arabic or Chinese, at a given place: 1,234 · 1.8万 · 110余万 · 2亿3000万 · 二十多 · 七八百 · 3至5 · 百分之八十 ·
 * 三分之二 · 七成. Digits are taken as they stand: what is no well-formed number (1.2.3, 二〇二一, 十几) is refused.
 */
public final class NumberReader {
    private final String text;

    /** A reader of the numbers of one text. */
    public NumberReader(String text) {
        this.text = text;
    }

    /** Whether a number may start with this character. */
    public static boolean startsNumber(char c) {
        return isDigit(c) || isSpelled(c);
    }

    /** Whether it is an Arabic digit. */
    public static boolean isDigit(char c) {
        return Numeral.isDigit(c);
    }

    /** Whether it is a Chinese numeral, a magnitude included. */
    public static boolean isSpelled(char c) {
        return Numeral.isSpelled(c);
    }

    /** The number that starts exactly at this UTF-16 offset; null when there is none or it is malformed. */
    public Quantity read(int at) {
        Quantity fraction = fraction(at);
        if (fraction != null) {
            return fraction;
        }
        Numeral first = Numeral.at(text, at);
        if (first == null) {
            return null;
        }
        if (Numeral.charAt(text, first.end()) == '成' && first.unscaled()) {
            return tenths(first);
        }
        Numeral second = first.upper() == null ? secondOfRange(first.end()) : null;
        if (second != null) {
            if (Numeral.charAt(text, second.end()) == '成'
                    && second.unscaled()
                    && first.value().compareTo(second.value()) < 0) {
                return tenths(new Numeral(
                        second.end(),
                        first.value(),
                        second.value(),
                        first.leading(),
                        BigDecimal.ONE,
                        false,
                        second.spelled(),
                        false));
            }
            Numeral lower = second.scale().compareTo(BigDecimal.ONE) > 0
                            && first.unscaled()
                            && first.value().compareTo(second.leading()) < 0
                    ? first.times(second.scale())
                    : first;
            if (lower.value().compareTo(second.value()) < 0) {
                return new Quantity(
                        second.end(),
                        lower.value().doubleValue(),
                        second.value().doubleValue(),
                        Bound.RANGE,
                        null,
                        first.spelled(),
                        false);
            }
        }
        return quantity(first);
    }

    /** Length of the sign that joins the ends of a range at this place; 0 when there is none. */
    public static int rangeSign(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        return "至到-—~–－～〜".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
    }

    private Numeral secondOfRange(int at) {
        int sign = rangeSign(text, at);
        return sign == 0 ? null : Numeral.at(text, at + sign);
    }

    /** 七成 as a percentage; 一成二 is 12 %, 两成半 is 25 %. */
    private Quantity tenths(Numeral tenths) {
        if (tenths.value().compareTo(BigDecimal.TEN) > 0) {
            return null;
        }
        int end = tenths.end() + 1;
        double value = tenths.value().doubleValue() * 10;
        double parts = tenths.spelled() && tenths.upper() == null ? afterTenths(end) : 0;
        end += parts > 0 ? 1 : 0;
        boolean more = tenths.more() || Numeral.isMore(text, end);
        return new Quantity(
                Numeral.isMore(text, end) ? end + 1 : end,
                value + parts,
                tenths.upper() == null ? null : tenths.upper().doubleValue() * 10,
                tenths.upper() != null ? Bound.RANGE : more ? Bound.AT_LEAST : Bound.EXACT,
                "%",
                tenths.spelled(),
                false);
    }

    /** The 二 or 半 of 一成二, 两成半 in percent; 0 when what follows counts something else (一成二十户). */
    private int afterTenths(int at) {
        if (Numeral.charAt(text, at) == '半') {
            return 5;
        }
        boolean single = !isSpelled(Numeral.charAt(text, at + 1))
                && Numeral.spelledDigit(Numeral.charAt(text, at)) > 0
                && Numeral.charAt(text, at) != '两';
        return single ? Numeral.spelledDigit(Numeral.charAt(text, at)) : 0;
    }

    /** 1/3的社区; without 的 or a limit behind it, it may be a date or a list of houses. */
    private Quantity slashed(int at) {
        int slash = Numeral.digitsEnd(text, at);
        int end = Numeral.digitsEnd(text, slash + 1);
        boolean follows = Numeral.charAt(text, end) == '的' || text.startsWith("以上", end) || text.startsWith("左右", end);
        if (Numeral.charAt(text, slash) != '/' || slash - at > 2 || end == slash + 1 || end - slash > 3 || !follows) {
            return null;
        }
        int part = Integer.parseInt(text.substring(at, slash));
        int whole = Integer.parseInt(text.substring(slash + 1, end));
        return part == 0 || part >= whole
                ? null
                : new Quantity(end, 100.0 * part / whole, null, Bound.EXACT, "%", false, false);
    }

    /** Whether 来 stands behind tens or more in Chinese numerals. */
    private boolean isRound(Numeral numeral) {
        return numeral.spelled()
                && !numeral.more()
                && numeral.upper() == null
                && numeral.value().compareTo(BigDecimal.TEN) >= 0
                && "十百千万".indexOf(text.charAt(numeral.end() - 1)) >= 0
                && Numeral.charAt(text, numeral.end()) == '来';
    }

    /** 百分之八十, 百分之八十到九十, 千分之五, 三分之二, 1/3. */
    private Quantity fraction(int at) {
        if (isDigit(Numeral.charAt(text, at))) {
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
            Numeral below = Numeral.at(text, at);
            if (below == null || below.end() != cut || below.value().signum() <= 0) {
                return null;
            }
            sign = "%";
            denominator = below.value();
            i = cut + 2;
        }
        Numeral above = Numeral.at(text, i);
        if (above == null || above.upper() != null) {
            return null;
        }
        double value = above.value().doubleValue();
        Numeral upper = denominator == null ? secondOfRange(above.end()) : null;
        if (denominator != null) {
            value = 100 * value / denominator.doubleValue();
            if (value > 100) {
                return null;
            }
        } else if (upper != null && upper.value().compareTo(above.value()) > 0) {
            return new Quantity(
                    upper.end(), value, upper.value().doubleValue(), Bound.RANGE, sign, above.spelled(), false);
        }
        return new Quantity(
                above.end(), value, null, above.more() ? Bound.AT_LEAST : Bound.EXACT, sign, above.spelled(), false);
    }

    private Quantity quantity(Numeral numeral) {
        if (isRound(numeral)) {
            // 三百来户; what begins with 来 itself (三万来自) has no unit behind it
            return new Quantity(
                    numeral.end() + 1,
                    numeral.value().doubleValue(),
                    null,
                    Bound.ABOUT,
                    null,
                    numeral.spelled(),
                    false);
        }
        return new Quantity(
                numeral.end(),
                numeral.value().doubleValue(),
                numeral.upper() == null ? null : numeral.upper().doubleValue(),
                numeral.upper() != null ? Bound.RANGE : numeral.more() ? Bound.AT_LEAST : Bound.EXACT,
                null,
                numeral.spelled(),
                numeral.bare());
    }
}
