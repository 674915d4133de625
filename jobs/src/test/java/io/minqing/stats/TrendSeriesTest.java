package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minqing.stats.TrendSeries.Counts;
import io.minqing.stats.TrendSeries.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendSeriesTest {
    private static final PeriodKind MONTH = PeriodKind.MONTH;

    private final NavigableMap<Integer, Counts> volumes = new TreeMap<>();
    private final NavigableMap<Integer, Counts> topic = new TreeMap<>();

    @Test
    void comparesWithTheMonthBeforeAndTheMonthOfLastYear() {
        month("2023-04", 8, 2);
        month("2024-03", 10, 5);
        month("2024-04", 20, 5);

        Point april = point("2024-04", "2024-04-30", "2023-04", "2024-03", "2024-04");

        assertThat(april.previous()).isEqualTo(5);
        assertThat(april.ratio().estimate()).isCloseTo(0.5, within(1e-12));
        assertThat(april.lastYear()).isEqualTo(2);
        assertThat(april.lastYearVolume()).isEqualTo(8);
        assertThat(april.lastYearRatio().estimate()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aMonthOfWhichTheWarehouseHasNothingIsUnknownAndOneWithoutThePlaceIsZero() {
        month("2024-04", 20, 5);

        Point april = point("2024-04", "2024-04-30", "2024-03", "2024-04");

        assertThat(april.previous()).isZero();
        assertThat(april.previousVolume()).isZero();
        assertThat(april.ratio()).isNull();
        assertThat(april.lastYear()).isNull();
        assertThat(april.lastYearVolume()).isNull();
    }

    @Test
    void aTopicThatFellSilentHasARowMoreAndNoneInTheFuture() {
        month("2024-03", 10, 5);
        month("2024-04", 9, 0);
        topic.remove(MONTH.number(LocalDate.of(2024, 4, 1)));

        assertThat(series("2024-04-20", "2024-03", "2024-04").points(topic, Set.of()))
                .extracting(Point::period)
                .containsExactly(number("2024-03"), number("2024-04"));
        assertThat(series("2024-03-31", "2024-03").points(topic, Set.of()))
                .extracting(Point::period)
                .containsExactly(number("2024-03"));
    }

    @Test
    void aMonthThatIsNotOverDoesNotBendTheTrend() {
        for (int month = 1; month <= 6; month++) {
            month("2024-0" + month, 50, 10 * month);
        }
        month("2024-07", 5, 1);
        String[] known =
                IntStream.rangeClosed(1, 7).mapToObj(month -> "2024-0" + month).toArray(String[]::new);

        assertThat(point("2024-07", "2024-07-09", known).trend().slope()).isCloseTo(10, within(1e-12));
        assertThat(point("2024-07", "2024-07-31", known).trend().tau()).isLessThan(0.8);
    }

    @Test
    void monthsWithoutADocumentCountZeroBetweenTheFirstAndTheLastOfTheWarehouse() {
        month("2024-01", 5, 3);
        month("2024-06", 5, 3);

        MannKendall trend = point("2024-06", "2024-06-30", "2024-01", "2024-06").trend();

        // 3 0 0 0 0 3
        assertThat(trend.tau()).isZero();
        assertThat(trend.slope()).isZero();
        assertThat(point("2024-06", "2024-06-30", "2024-03", "2024-06").trend())
                .as("four months are too few")
                .isNull();
    }

    @Test
    void everythingHasNothingBeforeIt() {
        NavigableMap<Integer, Counts> all = new TreeMap<>(java.util.Map.of(0, counts(7)));
        List<Point> points = new TrendSeries(
                        PeriodKind.ALL, LocalDate.of(2024, 4, 30), new TreeSet<>(List.of(0)), all, (from, to) -> 0)
                .points(all, Set.of());

        assertThat(points).singleElement().satisfies(point -> {
            assertThat(point.previous()).isNull();
            assertThat(point.lastYear()).isNull();
            assertThat(point.trend()).isNull();
            assertThat(point.alarm()).isEqualTo(AlarmVerdict.NONE);
        });
    }

    @Test
    void onlyTheNewestDaysAreWatched() {
        PeriodKind day = PeriodKind.DAY;
        LocalDate now = LocalDate.of(2024, 6, 30);
        TreeSet<Integer> known = new TreeSet<>();
        for (int n = day.number(now) - 200; n <= day.number(now); n++) {
            known.add(n);
            volumes.put(n, counts(10));
        }
        topic.put(day.number(now) - 40, counts(9));
        topic.put(day.number(now) - 20, counts(9));

        List<Point> points = new TrendSeries(day, now, known, volumes, (from, to) -> 0).points(topic, Set.of());

        assertThat(points).extracting(point -> point.alarm().alarm()).containsExactly(null, null, true, false);
    }

    @Test
    void whatCameLastNightSettlesAllButTheNewestDaysAndTheSameOnesNextYear() {
        PeriodKind day = PeriodKind.DAY;
        LocalDate now = LocalDate.of(2024, 6, 30);
        int today = day.number(now);
        NavigableSet<Integer> known = days(today - 500, today);
        int corrected = day.number(LocalDate.of(2023, 3, 1));

        NavigableSet<Integer> settled =
                TrendSeries.settled(day, now.minusDays(1), now, known, new TreeSet<>(Set.of(corrected, today)));

        assertThat(settled.last())
                .as("newer ones are judged by a past that holds the correction")
                .isEqualTo(today - 29);
        assertThat(settled).as("its window holds the correction").doesNotContain(corrected, corrected + 27);
        assertThat(settled).contains(corrected - 1, corrected + 28);
        assertThat(settled).as("is compared with it").doesNotContain(day.number(LocalDate.of(2024, 3, 1)));
        assertThat(settled).contains(day.number(LocalDate.of(2024, 3, 2)));
    }

    @Test
    void aNightThatBringsTodayOnlyLeavesAllOtherDaysButTheOneThatIsTooOldForAlarmsNow() {
        PeriodKind day = PeriodKind.DAY;
        LocalDate now = LocalDate.of(2024, 6, 30);
        int today = day.number(now);

        NavigableSet<Integer> settled =
                TrendSeries.settled(day, now.minusDays(1), now, days(today - 500, today), new TreeSet<>(Set.of(today)));

        assertThat(settled).contains(today - 2, today - 27, today - 29, today - 500);
        assertThat(settled).as("judged yesterday, not any more").doesNotContain(today - 28);
        assertThat(settled).as("was not over yesterday").doesNotContain(today - 1, today);
    }

    @Test
    void nothingIsSettledWhereTheWarehouseBeginsEarlierThanBefore() {
        PeriodKind day = PeriodKind.DAY;
        int today = day.number(LocalDate.of(2024, 6, 30));
        NavigableSet<Integer> known = days(today - 100, today);
        known.add(today - 130);

        NavigableSet<Integer> settled = TrendSeries.settled(
                day, LocalDate.of(2024, 6, 30), LocalDate.of(2024, 6, 30), known, new TreeSet<>(Set.of(today - 130)));

        assertThat(settled.first())
                .as("a window that began where the warehouse did was shorter")
                .isEqualTo(today - 100 + 27);
    }

    @Test
    void theTrendsOfSettledDaysAreTheSameWhateverHasChangedElsewhere() {
        Random random = new Random(20241122);
        PeriodKind day = PeriodKind.DAY;
        int compared = 0;
        for (int trial = 0; trial < 200; trial++) {
            int today = day.number(LocalDate.of(2024, 6, 30));
            int earliest = today - 60 - random.nextInt(400);
            NavigableMap<Integer, Counts> volumeBefore = new TreeMap<>();
            NavigableMap<Integer, Counts> topicBefore = new TreeMap<>();
            NavigableMap<Integer, Counts> volumeNow = new TreeMap<>();
            NavigableMap<Integer, Counts> topicNow = new TreeMap<>();
            NavigableSet<Integer> touched = new TreeSet<>();
            double changes = random.nextInt(2) * 0.03 * random.nextDouble();
            for (int n = earliest; n <= today; n++) {
                draw(random, n, volumeBefore, topicBefore);
                if (random.nextDouble() < changes) {
                    touched.add(n);
                    draw(random, n, volumeNow, topicNow);
                } else if (volumeBefore.containsKey(n)) {
                    volumeNow.put(n, volumeBefore.get(n));
                    if (topicBefore.containsKey(n)) {
                        topicNow.put(n, topicBefore.get(n));
                    }
                }
            }
            LocalDate before = day.start(today - random.nextInt(3));
            NavigableSet<Integer> settled =
                    TrendSeries.settled(day, before, day.start(today), new TreeSet<>(volumeNow.keySet()), touched);

            assertThat(ofThem(settled, volumeNow, topicNow, day.start(today)))
                    .as("trial %d", trial)
                    .isEqualTo(ofThem(settled, volumeBefore, topicBefore, before));
            compared += settled.size();
        }
        assertThat(compared).isGreaterThan(2_000);
    }

    /** The points of some days. */
    private static List<Point> ofThem(
            NavigableSet<Integer> days,
            NavigableMap<Integer, Counts> volume,
            NavigableMap<Integer, Counts> topic,
            LocalDate asOf) {
        return new TrendSeries(PeriodKind.DAY, asOf, new TreeSet<>(volume.keySet()), volume, (from, to) -> 0)
                .points(topic, Set.of()).stream()
                        .filter(point -> days.contains(point.period()))
                        .toList();
    }

    private static void draw(
            Random random, int day, NavigableMap<Integer, Counts> volume, NavigableMap<Integer, Counts> topic) {
        if (random.nextDouble() < 0.7) {
            int documents = 1 + random.nextInt(9);
            volume.put(day, counts(documents));
            if (random.nextBoolean()) {
                topic.put(day, counts(1 + random.nextInt(documents)));
            }
        }
    }

    private static NavigableSet<Integer> days(int first, int last) {
        return new TreeSet<>(IntStream.rangeClosed(first, last).boxed().toList());
    }

    private Point point(String month, String asOf, String... known) {
        return series(asOf, known).points(topic, Set.of()).stream()
                .filter(point -> point.period() == number(month))
                .findFirst()
                .orElseThrow();
    }

    private TrendSeries series(String asOf, String... known) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String month : known) {
            numbers.add(number(month));
        }
        return new TrendSeries(MONTH, LocalDate.parse(asOf), numbers, volumes, (from, to) -> 0);
    }

    private void month(String month, int volume, int originals) {
        volumes.put(number(month), counts(volume));
        topic.put(number(month), counts(originals));
    }

    private static int number(String month) {
        return MONTH.number(LocalDate.parse(month + "-01"));
    }

    private static Counts counts(int originals) {
        return new Counts(originals, 0, originals, originals, originals);
    }
}
