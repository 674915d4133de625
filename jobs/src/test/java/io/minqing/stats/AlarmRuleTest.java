package io.minqing.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.stats.AlarmVerdict.Reason;
import io.minqing.stats.TrendSeries.Counts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlarmRuleTest {
    private static final int NOW = PeriodKind.WEEK.number(LocalDate.of(2024, 9, 2));
    private static final int PAST_WEEKS = 110;

    private final Map<Integer, Counts> counts = new HashMap<>();
    private final Map<Integer, Counts> volumes = new HashMap<>();

    /** Two years in which a place has about 50 documents a week, about four of them on the topic, and no copies. */
    AlarmRuleTest() {
        Random random = new Random(23);
        for (int week = NOW - PAST_WEEKS; week <= NOW; week++) {
            int volume = 40 + random.nextInt(20);
            int originals = RateRatioTest.poisson(random, 4);
            volumes.put(week, counts(volume));
            counts.put(week, counts(originals));
        }
    }

    @Test
    void aWeekAsUsualIsNoAlarm() {
        counts.put(NOW, counts(6));

        AlarmVerdict verdict = judge();

        assertThat(verdict.alarm()).isFalse();
        assertThat(verdict.reason()).isNull();
        assertThat(verdict.expected()).isBetween(3.0, 5.0);
    }

    @Test
    void manyMoreDocumentsOfKnownSourcesAreARealRise() {
        counts.put(NOW, counts(16));

        assertThat(judge().reason()).isEqualTo(Reason.REAL_RISE);
    }

    @Test
    void theSameShareOfThreeTimesAsManyDocumentsIsNoAlarm() {
        volumes.put(NOW, counts(150));
        counts.put(NOW, counts(14));

        assertThat(judge().alarm()).isFalse();
    }

    @Test
    void aNewPaperThatWritesAboutNothingElseIsOneMoreSource() {
        volumes.put(NOW, new Counts(62, 0, 50, 62, 62));
        counts.put(NOW, new Counts(16, 0, 4, 16, 16));

        assertThat(judge().reason()).isEqualTo(Reason.ONE_MORE_SOURCE);
    }

    @Test
    void aNewPaperDoesNotExplainWhatTheOldOnesWriteToo() {
        volumes.put(NOW, new Counts(62, 0, 50, 62, 62));
        counts.put(NOW, new Counts(20, 0, 15, 20, 20));

        assertThat(judge().reason()).isEqualTo(Reason.REAL_RISE);
    }

    @Test
    void documentsThatCameAfterTheFactAreToldFromARise() {
        volumes.put(NOW, new Counts(60, 0, 60, 48, 60));
        counts.put(NOW, new Counts(16, 0, 16, 5, 16));

        assertThat(judge().reason()).isEqualTo(Reason.LATE_ARRIVALS);
    }

    @Test
    void aVocabularyThatFindsTheTopicThreeTimesAsOftenIsNoRise() {
        counts.put(NOW, new Counts(15, 0, 15, 15, 5));

        assertThat(judge().reason()).isEqualTo(Reason.VOCABULARY_CHANGE);
    }

    @Test
    void aVocabularyThatFindsALittleMoreDoesNotExplainARiseToFiveTimes() {
        counts.put(NOW, new Counts(22, 0, 22, 22, 18));

        assertThat(judge().reason()).isEqualTo(Reason.REAL_RISE);
    }

    @Test
    void theRulerComesBeforeTheNewspapers() {
        volumes.put(NOW, new Counts(62, 0, 50, 50, 62));
        counts.put(NOW, new Counts(16, 0, 4, 4, 4));

        assertThat(judge().reason()).isEqualTo(Reason.VOCABULARY_CHANGE);
    }

    @Test
    void copiesOfAFewDocumentsAreAReprintWave() {
        counts.put(NOW, new Counts(4, 25, 4, 4, 4));

        AlarmVerdict verdict = judge();

        assertThat(verdict.reason()).isEqualTo(Reason.REPRINT_WAVE);
        assertThat(verdict.upper()).isLessThan(25);
    }

    @Test
    void fourDocumentsAreNeverAnAlarm() {
        counts.replaceAll((week, usual) -> counts(0));
        counts.put(NOW, counts(4));
        assertThat(judge().alarm()).isFalse();

        counts.put(NOW, counts(5));
        assertThat(judge().reason()).isEqualTo(Reason.REAL_RISE);
    }

    @Test
    void aShortPastAllowsNoVerdict() {
        volumes.keySet().removeIf(week -> week < NOW - 27);
        counts.put(NOW, counts(40));

        assertThat(judge()).isEqualTo(AlarmVerdict.NONE);
    }

    @Test
    void weeksWithoutADocumentOfThePlaceAreNoPast() {
        volumes.keySet().removeIf(week -> week < NOW && week % 5 != 0);
        counts.put(NOW, counts(40));

        assertThat(judge().alarm()).as("22 weeks of 110 with documents").isNull();
    }

    @Test
    void aFestivalIsNotJudgedBeforeOneWasSeen() {
        AlarmRule.Holidays first = (from, to) -> from.equals(PeriodKind.WEEK.start(NOW)) ? 1 : 0;
        AlarmRule.Holidays second = (from, to) ->
                from.equals(PeriodKind.WEEK.start(NOW)) || from.equals(PeriodKind.WEEK.start(NOW - 52)) ? 1 : 0;
        counts.put(NOW - 52, counts(14));
        counts.put(NOW, counts(13));

        assertThat(rule(first).judge(NOW, NOW - PAST_WEEKS, counts, volumes).alarm())
                .isNull();
        assertThat(rule(second).judge(NOW, NOW - PAST_WEEKS, counts, volumes).alarm())
                .as("as many as in the festival before")
                .isFalse();
    }

    @Test
    void aQuarterHasNoAlarm() {
        assertThat(AlarmRule.of(PeriodKind.QUARTER, (from, to) -> 0)).isEmpty();
    }

    private AlarmVerdict judge() {
        return rule((from, to) -> 0).judge(NOW, NOW - PAST_WEEKS, counts, volumes);
    }

    private static AlarmRule rule(AlarmRule.Holidays holidays) {
        return AlarmRule.of(PeriodKind.WEEK, holidays).orElseThrow();
    }

    private static Counts counts(int originals) {
        return new Counts(originals, 0, originals, originals, originals);
    }
}
