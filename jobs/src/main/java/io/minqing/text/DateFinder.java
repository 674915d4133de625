package io.minqing.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads calendar dates as Chinese pages and registers write them: 2022-08-24 08:20, 2022年8月24日, 2019/9/5, 20190905,
 * 民国111年8月24日, ISO 8601 with a zone. A date needs its year; nothing is completed from today's. Safe to share.
 */
final class DateFinder {
    /** The years a page can have been published in; earlier ones are slips. */
    private static final int FIRST_YEAR = 1949;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MINGUO_EPOCH = 1911;

    private static final Pattern DATE = Pattern.compile("(?<!\\d)(?:(\\d{4})|(?:民国|中华民国)\\s?(\\d{2,3}))"
            + "\\s?(?:([-/.])|年)\\s?(\\d{1,2})\\s?(?:([-/.])|月)\\s?(\\d{1,2})(?!\\d)\\s?[日号]?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{4}|\\d{6})?(?!\\d)");
    private static final Pattern ZONED =
            Pattern.compile("T(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})");
    private static final Pattern AGO = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?(天|小时|分钟|秒钟?)前|半小时前|昨天|前天|刚刚");

    private DateFinder() {}

    /**
     * A date in a text.
     *
     * @param date null when what is written is no date of the calendar, or lies before 1949
     * @param start UTF-16 offset, inclusive
     * @param end UTF-16 offset, exclusive
     */
    record Found(LocalDate date, int start, int end) {
        boolean invalid() {
            return date == null;
        }
    }

    /** The first date written at or behind an offset; null when there is none. */
    static Found find(String text, int from) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.find(from)) {
            return null;
        }
        int year = matcher.group(1) != null
                ? Integer.parseInt(matcher.group(1))
                : Integer.parseInt(matcher.group(2)) + MINGUO_EPOCH;
        LocalDate date = date(year, matcher.group(4), matcher.group(6));
        int end = matcher.end();
        if (date != null) {
            Matcher zoned = ZONED.matcher(text).region(end, text.length());
            if (zoned.lookingAt()) {
                date = inChina(date, zoned);
                end = zoned.end();
            }
        }
        return new Found(date, matcher.start(), end);
    }

    /**
     * A field that holds a date and nothing else of weight.
     *
     * @return null when no date is written there
     */
    static Found read(String written) {
        Matcher compact = COMPACT.matcher(written.strip());
        if (compact.lookingAt()) {
            LocalDate date = date(Integer.parseInt(compact.group(1)), compact.group(2), compact.group(3));
            return new Found(date, 0, written.length());
        }
        return find(written.length() > 200 ? written.substring(0, 200) : written, 0);
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

    private static LocalDate inChina(LocalDate date, Matcher zoned) {
        try {
            return date.atTime(Integer.parseInt(zoned.group(1)), Integer.parseInt(zoned.group(2)))
                    .atOffset(ZoneOffset.of(zoned.group(4)))
                    .atZoneSameInstant(CHINA)
                    .toLocalDate();
        } catch (DateTimeException e) {
            return date;
        }
    }

    private static LocalDate date(int year, String month, String day) {
        if (year < FIRST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
