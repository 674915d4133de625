package io.minqing.interpret;

import io.minqing.text.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** The quiet days around the Spring Festival, from {@code spring_festival.csv}. Years that it does not name have none. */
public final class SpringFestival {
    private static final class Holder {
        static final SpringFestival SHARED = new SpringFestival();
    }

    /** First quiet day and the day behind the last, by year. */
    private final Map<Integer, LocalDate[]> quietByYear = new TreeMap<>();

    private SpringFestival() {
        for (Vocabulary.Entry entry :
                Vocabulary.read("spring_festival.csv", "new_year", "quiet_before", "quiet_after")) {
            LocalDate newYear = date(entry);
            LocalDate[] quiet = {
                newYear.minusDays(days(entry, "quiet_before")), newYear.plusDays(days(entry, "quiet_after") + 1L)
            };
            if (quietByYear.putIfAbsent(newYear.getYear(), quiet) != null) {
                throw entry.error("the year " + newYear.getYear() + " has a line already");
            }
        }
    }

    /** The calendar of the vocabulary. */
    public static SpringFestival shared() {
        return Holder.SHARED;
    }

    /**
     * Share of the days of a stretch that are quiet.
     *
     * @param from first day
     * @param to day behind the last, after {@code from}
     */
    public double share(LocalDate from, LocalDate to) {
        long quiet = 0;
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            LocalDate[] days = quietByYear.get(year);
            if (days != null) {
                LocalDate first = days[0].isAfter(from) ? days[0] : from;
                LocalDate behind = days[1].isBefore(to) ? days[1] : to;
                quiet += Math.max(0, ChronoUnit.DAYS.between(first, behind));
            }
        }
        return (double) quiet / ChronoUnit.DAYS.between(from, to);
    }

    private static LocalDate date(Vocabulary.Entry entry) {
        try {
            return LocalDate.parse(entry.text("new_year"));
        } catch (DateTimeParseException e) {
            throw entry.error("\"" + entry.text("new_year") + "\" in column new_year is no date such as 2026-02-17");
        }
    }

    private static int days(Vocabulary.Entry entry, String column) {
        double days = entry.number(column);
        if (days != Math.rint(days) || days < 0 || days > 31) {
            throw entry.error(
                    "\"" + entry.text(column) + "\" in column " + column + " is no number of days from 0 to 31");
        }
        return (int) days;
    }
}
