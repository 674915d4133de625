package io.minqing.stats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * The lengths of time that tables count by. Periods of a kind are numbered without gaps, so that the period before and the
 * same one of last year are found by arithmetic.
 */
public enum PeriodKind {
    /** Everything up to the as-of date, undated documents included: one period that begins on 1 January 1900. */
    ALL,
    /** A calendar year. */
    YEAR,
    /** A calendar quarter. */
    QUARTER,
    /** A calendar month. */
    MONTH,
    /** A week of ISO 8601, from Monday. */
    WEEK,
    /** A day. */
    DAY;

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final LocalDate FIRST_MONDAY =
            LocalDate.of(1900, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    private static final int WEEKS_OF_A_YEAR = 52;

    /** The name that tables use, for example {@code month}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static PeriodKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The number of the period that holds a day. */
    public int number(LocalDate day) {
        return switch (this) {
            case ALL -> 0;
            case YEAR -> day.getYear();
            case QUARTER -> Math.floorDiv((int) day.getLong(ChronoField.PROLEPTIC_MONTH), 3);
            case MONTH -> (int) day.getLong(ChronoField.PROLEPTIC_MONTH);
            case WEEK -> Math.floorDiv((int) ChronoUnit.DAYS.between(FIRST_MONDAY, day), 7);
            case DAY -> (int) day.toEpochDay();
        };
    }

    /** The first day of a period. */
    public LocalDate start(int number) {
        return switch (this) {
            case ALL -> BEGINNING;
            case YEAR -> LocalDate.of(number, 1, 1);
            case QUARTER -> LocalDate.EPOCH.with(ChronoField.PROLEPTIC_MONTH, 3L * number);
            case MONTH -> LocalDate.EPOCH.with(ChronoField.PROLEPTIC_MONTH, number);
            case WEEK -> FIRST_MONDAY.plusWeeks(number);
            case DAY -> LocalDate.ofEpochDay(number);
        };
    }

    /** The first day of the period that holds a day. */
    public LocalDate startOf(LocalDate day) {
        return start(number(day));
    }

    /**
     * The period that a person compares with a year later: the same day, month or quarter; of weeks the one 52 weeks before.
     *
     * @throws IllegalStateException for {@link #ALL}, which has none
     */
    public int aYearBefore(int number) {
        return switch (this) {
            case ALL -> throw new IllegalStateException("nothing is before everything");
            case YEAR -> number - 1;
            case QUARTER -> number - 4;
            case MONTH -> number - 12;
            case WEEK -> number - WEEKS_OF_A_YEAR;
            case DAY -> number(start(number).minusYears(1));
        };
    }
}
