package io.minqing.text.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads calendar dates as Chinese pages and registers write them: 2022-08-24 08:20, 2022年8月24日, 2019/9/5, 20190905,
 * 二〇二二年八月二十四日, 民国111年8月24日, 08/24/2022, 24 Aug 2022, ISO 8601 with a zone. A date needs its year; nothing is completed
 * from today's, and 03/05/2022, which may be two days, is none. Safe to share.
 */
final class DateFinder {
    /** The years a page can have been published in; earlier ones are slips. */
    private static final int FIRST_YEAR = 1949;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MINGUO_EPOCH = 1911;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

    private static final Pattern DATE = Pattern.compile("(?<!\\d)(?:(\\d{4})|(?:民国|中华民国)\\s?(\\d{2,3}))"
            + "\\s?(?:([-/.])|年)\\s?(\\d{1,2})\\s?(?:([-/.])|月)\\s?(\\d{1,2})(?!\\d)\\s?[日号]?");
    private static final Pattern CHINESE =
            Pattern.compile("([〇零○Ｏ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})[日号]");

    /** 2024 05/08, as the state news agency heads its pages. */
    private static final Pattern YEAR_APART =
            Pattern.compile("(?<!\\d)(\\d{4})(?:年|\\s)\\s?(\\d{1,2})/(\\d{1,2})(?![\\d/])");

    private static final Pattern YEAR_LAST = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})[\\s-](?i:(" + names() + ")[a-z]*)\\.?,?[\\s-](\\d{4})(?!\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?<![A-Za-z])(?i:(" + names() + ")[a-z]*)\\.?\\s(\\d{1,2}),?\\s(\\d{4})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(?:\\d{2})?)?(?!\\d)");
    private static final Pattern ZONED =
            Pattern.compile("T(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})");
    private static final Pattern TIME = Pattern.compile(
            "[\\sT\\u3000\\u00a0]{0,4}(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?)?[\\s\\u3000\\u00a0]{0,4}(上午|下午|晚上|早上|中午)?"
                    + "\\s?(\\d{1,2})(?:[:：]|[时点])(\\d{2})(?!\\d)(?:[:：分](\\d{2}))?");
    private static final Pattern ADDRESS = Pattern.compile("[/t](20\\d{2})[-/]?([01]\\d)[-/]?([0-3]\\d)[/_]");
    private static final Pattern VAGUE = Pattern.compile(
            "(?:(?<!\\d)\\d{1,2}\\s?(?:天|小时|分钟|秒钟?|周|个?月)前|半小时前|昨天|前天|刚刚)(?:\\s?\\d{1,2}:\\d{2})?|(?<![\\d-])\\d{2}-\\d{2}\\s\\d{2}:\\d{2}");
    private static final Pattern AGO = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?(天|小时|分钟|秒钟?)前|半小时前|昨天|前天|刚刚");

    private DateFinder() {}

    /**
     * A date in a text.
     *
     * @param date null when what is written is no date of the calendar, or lies before 1949
     * @param time the clock written behind it, in China; null when there is none
     * @param start UTF-16 offset, inclusive
     * @param end UTF-16 offset, exclusive, of the date and its zone; a clock without a zone stands behind
     */
    record Found(LocalDate date, LocalTime time, int start, int end) {
        boolean invalid() {
            return date == null;
        }
    }

    /** The first date written at or behind an offset; null when there is none. */
    static Found find(String text, int from) {
        boolean digits = has(text, from, '0', '9');
        Found first = text.indexOf('年', from) >= 0 ? chinese(text, from) : null;
        return digits ? earlier(usual(text, from), earlier(first, rare(text, from))) : first;
    }

    /** Whether a character of a range stands at or behind an offset: a look is cheaper than a pattern that finds nothing. */
    private static boolean has(String text, int from, char least, char most) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) >= least && text.charAt(i) <= most) {
                return true;
            }
        }
        return false;
    }

    private static Found usual(String text, int from) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.find(from)) {
            return null;
        }
        int year = matcher.group(1) != null
                ? Integer.parseInt(matcher.group(1))
                : Integer.parseInt(matcher.group(2)) + MINGUO_EPOCH;
        return found(text, matcher, date(year, Integer.parseInt(matcher.group(4)), Integer.parseInt(matcher.group(6))));
    }

    private static Found chinese(String text, int from) {
        Matcher matcher = CHINESE.matcher(text);
        return matcher.find(from)
                ? found(
                        text,
                        matcher,
                        date(chineseYear(matcher.group(1)), chinese(matcher.group(2)), chinese(matcher.group(3))))
                : null;
    }

    /** A date in digits in one of the forms that few pages use. */
    private static Found rare(String text, int from) {
        Found first = null;
        if (text.indexOf('/', from) >= 0) {
            Matcher apart = YEAR_APART.matcher(text);
            if (apart.find(from)) {
                LocalDate date = date(
                        Integer.parseInt(apart.group(1)),
                        Integer.parseInt(apart.group(2)),
                        Integer.parseInt(apart.group(3)));
                first = earlier(first, found(text, apart, date));
            }
            Matcher last = YEAR_LAST.matcher(text);
            if (last.find(from)) {
                first = earlier(first, yearLast(text, last));
            }
        }
        if (!has(text, from, 'A', 'z')) {
            return first;
        }
        Matcher dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.find(from)) {
            first = earlier(
                    first, found(text, dayMonth, english(dayMonth.group(3), dayMonth.group(2), dayMonth.group(1))));
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        if (monthDay.find(from)) {
            first = earlier(
                    first, found(text, monthDay, english(monthDay.group(3), monthDay.group(1), monthDay.group(2))));
        }
        return first;
    }

    /** 08/24/2022 and 24/08/2022 are one day; of 03/05/2022 nobody knows whether it is in March or in May. */
    private static Found yearLast(String text, Matcher matcher) {
        int one = Integer.parseInt(matcher.group(1));
        int two = Integer.parseInt(matcher.group(2));
        int year = Integer.parseInt(matcher.group(3));
        if (one <= 12 && two <= 12 && one != two) {
            return null;
        }
        return found(text, matcher, one > 12 ? date(year, two, one) : date(year, one, two));
    }

    private static Found earlier(Found one, Found two) {
        return one == null || (two != null && two.start() < one.start()) ? two : one;
    }

    private static Found found(String text, Matcher matcher, LocalDate date) {
        int end = matcher.end();
        if (date != null) {
            Matcher zoned = ZONED.matcher(text).region(end, text.length());
            if (zoned.lookingAt()) {
                LocalDateTime inChina = inChina(date, zoned);
                return inChina == null
                        ? new Found(date, null, matcher.start(), zoned.end())
                        : new Found(inChina.toLocalDate(), inChina.toLocalTime(), matcher.start(), zoned.end());
            }
        }
        return new Found(date, date == null ? null : time(text, end), matcher.start(), end);
    }

    /** The clock that stands right behind a date; null when there is none. */
    private static LocalTime time(String text, int from) {
        Matcher matcher = TIME.matcher(text).region(from, Math.min(text.length(), from + 30));
        if (!matcher.lookingAt()) {
            return null;
        }
        int hour = Integer.parseInt(matcher.group(2));
        boolean afternoon = "下午".equals(matcher.group(1)) || "晚上".equals(matcher.group(1));
        hour += afternoon && hour < 12 ? 12 : 0;
        int minute = Integer.parseInt(matcher.group(3));
        int second = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
        return hour < 24 && minute < 60 && second < 60 ? LocalTime.of(hour, minute, second) : null;
    }

    /**
     * A field that holds a date and nothing else of weight.
     *
     * @return null when no date is written there
     */
    static Found read(String written) {
        Matcher compact = COMPACT.matcher(written.strip());
        if (compact.lookingAt()) {
            LocalDate date = date(
                    Integer.parseInt(compact.group(1)),
                    Integer.parseInt(compact.group(2)),
                    Integer.parseInt(compact.group(3)));
            LocalTime time = date == null || compact.group(4) == null
                    ? null
                    : time(compact.group(4) + ":" + compact.group(5), 0);
            return new Found(date, time, 0, written.length());
        }
        return find(written.length() > 200 ? written.substring(0, 200) : written, 0);
    }

    private static String names() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < MONTHS.length(); i += 3) {
            names.append(i == 0 ? "" : "|").append(MONTHS, i, i + 3);
        }
        return names.toString();
    }

    private static LocalDate english(String year, String month, String day) {
        return date(
                Integer.parseInt(year), MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) / 3 + 1, Integer.parseInt(day));
    }

    private static int chineseYear(String digits) {
        int year = 0;
        for (int i = 0; i < digits.length(); i++) {
            year = year * 10 + Math.max(0, CHINESE_DIGITS.indexOf(digits.charAt(i)));
        }
        return year;
    }

    /** A number up to 39: 八, 十二, 二十四, 廿四, 卅. */
    private static int chinese(String number) {
        int tens = 0;
        int ones = 0;
        for (int i = 0; i < number.length(); i++) {
            switch (number.charAt(i)) {
                case '十' -> {
                    tens = Math.max(1, ones);
                    ones = 0;
                }
                case '廿' -> tens = 2;
                case '卅' -> tens = 3;
                default -> ones = CHINESE_DIGITS.indexOf(number.charAt(i));
            }
        }
        return tens * 10 + ones;
    }

    /**
     * A date given relative to the visit (5 天前): known only to somebody who knows when the visit was.
     *
     * @param fetchedAt time of the crawl as written; may be null
     * @return null when the text says no such thing, or the time of the crawl is unknown
     */
    static LocalDate findAgo(String text, String fetchedAt) {
        Matcher ago = AGO.matcher(text);
        if (fetchedAt == null || !ago.find()) {
            return null;
        }
        Found fetched = read(fetchedAt.strip());
        if (fetched == null || fetched.invalid()) {
            return null;
        }
        if (ago.group().equals("昨天")) {
            return fetched.date().minusDays(1);
        }
        if (ago.group().equals("前天")) {
            return fetched.date().minusDays(2);
        }
        if ("天".equals(ago.group(2))) {
            return fetched.date().minusDays(Integer.parseInt(ago.group(1)));
        }
        // Hours and minutes need the clock: near midnight the day is not known otherwise.
        LocalDateTime clock = clock(fetchedAt, fetched);
        if (clock == null) {
            return null;
        }
        long minutes = ago.group(1) == null
                ? (ago.group().equals("刚刚") ? 0 : 30)
                : Long.parseLong(ago.group(1)) * ("小时".equals(ago.group(2)) ? 60 : 1);
        return clock.minus(Duration.ofMinutes(minutes)).toLocalDate();
    }

    /**
     * A text without the date in it that tells no day: 3天前, 07-25 08:00.
     *
     * @return null when there is none
     */
    static String withoutVagueDate(String text) {
        Matcher vague = VAGUE.matcher(text);
        return vague.find() ? text.substring(0, vague.start()) + " " + text.substring(vague.end()) : null;
    }

    /** The day in the path of an address, where many sites file their pages: /2022-08/24/, /20220824/, t20220824_12.html. */
    static LocalDate inAddress(String url) {
        Matcher matcher = ADDRESS.matcher(url.length() > 500 ? url.substring(0, 500) : url);
        return matcher.find()
                ? date(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)))
                : null;
    }

    private static final Pattern CLOCK = Pattern.compile("[ T](\\d{1,2}):(\\d{2})");

    private static LocalDateTime clock(String fetchedAt, Found fetched) {
        if (ZONED.matcher(fetchedAt).find()) {
            try {
                return ZonedDateTime.parse(fetchedAt.strip())
                        .withZoneSameInstant(CHINA)
                        .toLocalDateTime();
            } catch (DateTimeException e) {
                return null;
            }
        }
        Matcher clock = CLOCK.matcher(fetchedAt);
        try {
            return clock.find()
                    ? fetched.date().atTime(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDateTime inChina(LocalDate date, Matcher zoned) {
        try {
            return date.atTime(Integer.parseInt(zoned.group(1)), Integer.parseInt(zoned.group(2)))
                    .atOffset(ZoneOffset.of(zoned.group(4)))
                    .atZoneSameInstant(CHINA)
                    .toLocalDateTime();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate date(int year, int month, int day) {
        if (year < FIRST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
