package io.minqing.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpringFestivalTest {
    private final SpringFestival festival = SpringFestival.shared();

    @Test
    void theHolidaysGoFromTwoDaysBeforeTheNewYearToTheEighthOfTheMonth() {
        assertThat(share("2024-02-07", "2024-02-08")).isZero();
        assertThat(share("2024-02-08", "2024-02-09")).isEqualTo(1);
        assertThat(share("2024-02-17", "2024-02-18")).isEqualTo(1);
        assertThat(share("2024-02-18", "2024-02-19")).isZero();
    }

    @Test
    void aMonthIsAsQuietAsItsDays() {
        assertThat(share("2024-02-01", "2024-03-01")).isCloseTo(10.0 / 29, within(1e-12));
        assertThat(share("2025-01-01", "2025-02-01")).isCloseTo(5.0 / 31, within(1e-12));
        assertThat(share("2025-02-01", "2025-03-01")).isCloseTo(5.0 / 28, within(1e-12));
        assertThat(share("2024-07-01", "2024-08-01")).isZero();
    }

    @Test
    void knowsTheFestivalsOfEveryYearFrom2010To2035() {
        for (int year = 2010; year <= 2035; year++) {
            assertThat(share(year + "-01-01", year + 1 + "-01-01")
                            * LocalDate.of(year, 1, 1).lengthOfYear())
                    .as(String.valueOf(year))
                    .isCloseTo(10, within(1e-9));
        }
        assertThat(share("2027-02-04", "2027-02-05"))
                .as("new moon four minutes before midnight")
                .isEqualTo(1);
    }

    private double share(String from, String to) {
        return festival.share(LocalDate.parse(from), LocalDate.parse(to));
    }
}
