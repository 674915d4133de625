package io.minqing.stats;

import io.minqing.stats.AlarmVerdict.Reason;
import io.minqing.stats.TrendSeries.Counts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * When a topic's count is an alarm, and what the rise comes from. A period is judged by an {@link OutbreakModel} of its
 * past: of days the last 728, of weeks the last 260, of months the last 60, less the guard directly before it (7 days, 2
 * weeks, 1 month), in which the rise may have begun; periods without a document of the place tell nothing and are left out.
 * Effects: the weekdays (days), the share of the holidays around the Spring Festival, and once the past spans two years a
 * yearly harmonic.
 *
 * <p>No verdict: with less than 56 days, 26 weeks or 12 months of the place in the past, and in the festival as long as the
 * past has none. No alarm: with fewer than five documents.
 *
 * <p>The reasons are tried from the ruler to the thing, the first that explains the alarm away is its reason. First whether
 * the same ruler was laid on (a vocabulary that reads more of the topic than the readings before makes every later number
 * incomparable); then whether the period is compared as it was known (documents that came after it was over swell it, which
 * the past may be spared); then whether the same newspapers are counted (a source that the past does not have). What is left
 * is a real rise. Where the originals are within their limit and the copies are above theirs, it is a reprint wave: the
 * same was printed more often, nothing more was written. Copies are counted against the originals of the place, so that a
 * wave does not hide in its own denominator.
 */
public final class AlarmRule {
    /** Share of the days of a stretch that lie in the holidays of the Spring Festival. */
    public interface Holidays {
        /**
         * The share, from 0 to 1.
         *
         * @param from first day
         * @param to day behind the last
         */
        double share(LocalDate from, LocalDate to);
    }

    /** Fewer documents in a period are no alarm. */
    public static final int FEWEST = 5;

    private static final double DAYS_A_YEAR = 365.25;
    private static final int DAYS_OF_SEASONS = 730;

    private final PeriodKind kind;
    private final int watched;
    private final int longest;
    private final int shortest;
    private final Holidays holidays;

    private AlarmRule(PeriodKind kind, int watched, int longest, int shortest, Holidays holidays) {
        this.kind = kind;
        this.watched = watched;
        this.longest = longest;
        this.shortest = shortest;
        this.holidays = holidays;
    }

    /** The rule for a kind of periods; empty for quarters and longer, in which an alarm comes too late. */
    public static Optional<AlarmRule> of(PeriodKind kind, Holidays holidays) {
        return Optional.ofNullable(
                switch (kind) {
                    case DAY -> new AlarmRule(kind, 28, 728, 56, holidays);
                    case WEEK -> new AlarmRule(kind, 26, 260, 26, holidays);
                    case MONTH -> new AlarmRule(kind, 24, 60, 12, holidays);
                    case ALL, YEAR, QUARTER -> null;
                });
    }

    /** How many of the newest periods are judged; of older ones an alarm would be of no use, and each costs a regression. */
    public int watched() {
        return watched;
    }

    /** How far back the past of a period reaches, the guard before it included. */
    int reach() {
        return longest - fresh(kind, 0);
    }

    /**
     * The first period that is too new to be the past of a period: a source that begins then or later is new to it.
     *
     * @param period its number
     */
    public static int fresh(PeriodKind kind, int period) {
        return period
                - switch (kind) {
                    case DAY -> 7;
                    case WEEK -> 2;
                    case MONTH -> 1;
                    case ALL, YEAR, QUARTER -> 0;
                };
    }

    /**
     * Judges a period.
     *
     * @param period its number
     * @param first the first period of the warehouse
     * @param counts documents on the topic by period; absent where there are none
     * @param volumes documents of the place by period; absent where there are none
     */
    public AlarmVerdict judge(int period, int first, Map<Integer, Counts> counts, Map<Integer, Counts> volumes) {
        List<Integer> past = new ArrayList<>();
        for (int i = Math.max(first, fresh(kind, period) - longest); i < fresh(kind, period); i++) {
            if (TrendSeries.at(volumes, i).originals() > 0) {
                past.add(i);
            }
        }
        if (past.size() < shortest) {
            return AlarmVerdict.NONE;
        }
        Counts here = TrendSeries.at(counts, period);
        Counts volume = TrendSeries.at(volumes, period);
        // copies may come in a period in which nothing was written
        int exposure = Math.max(1, volume.originals());
        boolean few = here.originals() < FEWEST;
        if (few && here.reprints() < FEWEST) {
            return AlarmVerdict.FEW;
        }
        Past seen = new Past(past, volumes);
        if (seen.knowsTooLittleOf(period)) {
            return AlarmVerdict.NONE;
        }
        OutbreakModel model =
                seen.model(past.stream().map(i -> TrendSeries.at(counts, i)).toList(), Counts::originals);
        OutbreakModel.Limit limit = seen.limit(model, period, exposure);
        if (!few && here.originals() > limit.upper()) {
            return new AlarmVerdict(
                    limit.expected(), limit.upper(), true, reason(period, past, seen, model, counts, volume));
        }
        if (here.reprints() >= FEWEST) {
            OutbreakModel copies =
                    seen.model(past.stream().map(i -> TrendSeries.at(counts, i)).toList(), Counts::reprints);
            OutbreakModel.Limit most = seen.limit(copies, period, exposure);
            if (here.reprints() > most.upper()) {
                return new AlarmVerdict(most.expected(), most.upper(), true, Reason.REPRINT_WAVE);
            }
        }
        return new AlarmVerdict(limit.expected(), limit.upper(), false, null);
    }

    private Reason reason(
            int period,
            List<Integer> past,
            Past seen,
            OutbreakModel model,
            Map<Integer, Counts> counts,
            Counts volume) {
        Counts here = TrendSeries.at(counts, period);
        if (here.comparable() < here.originals()) {
            OutbreakModel alike =
                    seen.model(past.stream().map(i -> TrendSeries.at(counts, i)).toList(), Counts::comparable);
            if (isUsual(alike, seen, period, here.comparable(), volume.originals())) {
                return Reason.VOCABULARY_CHANGE;
            }
        }
        if (here.timely() < here.originals() && isUsual(model, seen, period, here.timely(), volume.timely())) {
            return Reason.LATE_ARRIVALS;
        }
        if (here.established() < here.originals()
                && isUsual(model, seen, period, here.established(), volume.established())) {
            return Reason.ONE_MORE_SOURCE;
        }
        return Reason.REAL_RISE;
    }

    private static boolean isUsual(OutbreakModel model, Past seen, int period, double count, int volume) {
        return count < FEWEST
                || volume == 0
                || count <= seen.limit(model, period, volume).upper();
    }

    /** The past periods of a place, as a model takes them. */
    private final class Past {
        private final double[] exposures;
        private final double[] times;
        private final double[][] effects;
        private final LocalDate origin;
        private final boolean seasons;
        private final double holidaysSeen;

        Past(List<Integer> past, Map<Integer, Counts> volumes) {
            this.origin = kind.start(past.get(past.size() - 1));
            this.seasons =
                    kind.start(past.get(0)).plusDays(DAYS_OF_SEASONS - 10L).isBefore(origin);
            this.exposures = past.stream()
                    .mapToDouble(i -> TrendSeries.at(volumes, i).originals())
                    .toArray();
            this.times = past.stream().mapToDouble(this::time).toArray();
            this.effects = past.stream().map(this::effects).toArray(double[][]::new);
            this.holidaysSeen =
                    past.stream().mapToDouble(AlarmRule.this::holiday).sum();
        }

        OutbreakModel model(List<Counts> counts, ToDoubleFunction<Counts> of) {
            return OutbreakModel.of(counts.stream().mapToDouble(of).toArray(), exposures, times, effects);
        }

        OutbreakModel.Limit limit(OutbreakModel model, int period, double volume) {
            return model.limit(volume, time(period), effects(period));
        }

        /** Whether the period is a holiday of a kind that the past does not have. */
        boolean knowsTooLittleOf(int period) {
            return holiday(period) > 0 && holidaysSeen < holiday(period);
        }

        private double time(int period) {
            return (kind.start(period).toEpochDay() - origin.toEpochDay()) / DAYS_A_YEAR;
        }

        private double[] effects(int period) {
            LocalDate start = kind.start(period);
            double[] effects = new double[1 + (seasons ? 2 : 0) + (kind == PeriodKind.DAY ? 6 : 0)];
            effects[0] = holiday(period);
            if (seasons) {
                double turn = 2 * Math.PI * start.getDayOfYear() / DAYS_A_YEAR;
                effects[1] = Math.sin(turn);
                effects[2] = Math.cos(turn);
            }
            int weekday = start.getDayOfWeek().getValue();
            if (kind == PeriodKind.DAY && weekday > 1) {
                effects[effects.length - 8 + weekday] = 1;
            }
            return effects;
        }
    }

    private double holiday(int period) {
        return holidays.share(kind.start(period), kind.start(period + 1));
    }
}
