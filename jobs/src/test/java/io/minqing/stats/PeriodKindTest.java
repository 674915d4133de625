package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodKindTest {
    @Test
    void everyDayLiesInExactlyOnePeriodOfAKind() {
        for (PeriodKind kind : PeriodKind.values()) {
            for (LocalDate day = LocalDate.of(1995, 12, 25); day.getYear() < 2027; day = day.plusDays(1)) {
                int number = kind.number(day);
                assertThat(kind.start(number)).isBeforeOrEqualTo(day);
                assertThat(kind == PeriodKind.ALL || kind.start(number + 1).isAfter(day))
                        .as("%s %s", kind, day)
                        .isTrue();
            }
        }
    }

    @Test
    void weeksBeginOnMondayAlsoAcrossTheNewYear() {
        assertThat(PeriodKind.WEEK.startOf(LocalDate.of(2026, 1, 1))).isEqualTo("2025-12-29");
        assertThat(PeriodKind.WEEK.startOf(LocalDate.of(2024, 2, 12))).isEqualTo("2024-02-12");
        assertThat(PeriodKind.WEEK.startOf(LocalDate.of(1899, 12, 31))).isEqualTo("1899-12-25");
    }

    @Test
    void aYearBeforeIsTheSameDayMonthAndQuarterAndAWeekThatBeginsOnMonday() {
        assertThat(aYearBefore(PeriodKind.DAY, LocalDate.of(2024, 2, 29))).isEqualTo("2023-02-28");
        assertThat(aYearBefore(PeriodKind.WEEK, LocalDate.of(2024, 3, 6))).isEqualTo("2023-03-06");
        assertThat(aYearBefore(PeriodKind.MONTH, LocalDate.of(2024, 3, 31))).isEqualTo("2023-03-01");
        assertThat(aYearBefore(PeriodKind.QUARTER, LocalDate.of(2024, 3, 31))).isEqualTo("2023-01-01");
        assertThat(aYearBefore(PeriodKind.YEAR, LocalDate.of(2024, 3, 31))).isEqualTo("2023-01-01");
        assertThatThrownBy(() -> PeriodKind.ALL.aYearBefore(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesAreThoseOfTheTables() {
        assertThat(PeriodKind.of("quarter")).isEqualTo(PeriodKind.QUARTER);
        assertThat(PeriodKind.WEEK.id()).isEqualTo("week");
    }

    private static LocalDate aYearBefore(PeriodKind kind, LocalDate day) {
        return kind.start(kind.aYearBefore(kind.number(day)));
    }
}
