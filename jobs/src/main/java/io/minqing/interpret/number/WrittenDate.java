package io.minqing.interpret.number;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it into a table: 2024-03-05, 2024/3/5, 2024.3.5, 20240305, 2024年3月5日(周二)上午, 二〇二四年三月五日,
 * 2024-03-05 09:30, and the serial number that a spreadsheet shows when the cell lost its format (45356). Of a span of
 * days (2024年3月5日至7日) the first is meant.
 *
 * <p>A day without a year, a month without a day, two-digit years and day-first orders (5/3/2024) are not read: they
 * leave a choice.
 */
public final class WrittenDate {
    private static final List<Pattern> DAYS = List.of(
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)"),
            Pattern.compile("(\\d{4})(年)(\\d{1,2})月(\\d{1,2})[日号]"),
            Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})(?!\\d)"),
            Pattern.compile("([〇零○一二三四五六七八九]{4})(年)([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]"));

    /** What may follow a day: a time, a weekday, the end of a span. */
    private static final List<Pattern> TAILS = List.of(
            Pattern.compile("[T ]?\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?"),
            Pattern.compile("\\(?(星期|周|礼拜)[一二三四五六日天]\\)?"),
            Pattern.compile("(凌晨|早上|上午|中午|下午|傍晚|晚上|全天)"),
            Pattern.compile(" ?\\d{1,2}[时点](\\d{1,2}分|半)?"),
            Pattern.compile("[-~—–至到]{1,2}(\\d{4}[-/.年])?(\\d{1,2}[-/.月])?\\d{1,2}[日号]?$"));

    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.\\d{1,15})?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /** 1990 to 2099: other numbers of five digits (20245) are slips of the hand. */
    private static final int FIRST_SERIAL = 32_874;

    private static final int LAST_SERIAL = 73_050;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;
    private static final int MAX_LENGTH = 60;

    private WrittenDate() {}

    /** The day; empty when the text is none, lies before 1949 or leaves a choice. */
    public static Optional<LocalDate> read(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        // A space means something only between two digits.
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("(?<!\\d) | (?!\\d)", "");
        Matcher serial = SERIAL.matcher(plain);
        if (serial.matches()) {
            long days = Long.parseLong(serial.group(1));
            return days >= FIRST_SERIAL && days <= LAST_SERIAL
                    ? Optional.of(SERIAL_ZERO.plusDays(days))
                    : Optional.empty();
        }
        for (Pattern pattern : DAYS) {
            Matcher day = pattern.matcher(plain);
            if (day.lookingAt()) {
                return isTail(plain.substring(day.end())) ? date(day) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher day) {
        try {
            return inRange(LocalDate.of(year(day.group(1)), number(day.group(3)), number(day.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = 0;
        for (int i = 0; i < digits.length(); i++) {
            year = year * 10 + Math.max(Character.digit(digits.charAt(i), 10), ChineseNumeral.digit(digits.charAt(i)));
        }
        return year;
    }

    /** A month or day; 0, which no calendar has, when it is no number. */
    private static int number(String digits) {
        return Character.isDigit(digits.charAt(0))
                ? Integer.parseInt(digits)
                : (int) ChineseNumeral.read(digits).orElse(0);
    }

    private static boolean isTail(String text) {
        String rest = text;
        while (!rest.isEmpty()) {
            int taken = 0;
            for (Pattern pattern : TAILS) {
                Matcher tail = pattern.matcher(rest);
                if (tail.lookingAt()) {
                    taken = Math.max(taken, tail.end());
                }
            }
            if (taken == 0) {
                return false;
            }
            rest = rest.substring(taken);
        }
        return true;
    }

    private static Optional<LocalDate> inRange(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? Optional.of(date) : Optional.empty();
    }
}
