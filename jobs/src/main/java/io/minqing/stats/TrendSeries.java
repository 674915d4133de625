package io.minqing.stats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a topic does over time in one place: against the period before and the same one of last year, over a window of
 * periods, and against what its past lets one expect. Periods are those of one {@link PeriodKind}, given by number. A period
 * in which the whole warehouse has no document is unknown and not zero.
 */
public final class TrendSeries {
    /**
     * Documents of a place, or of a topic in it, in one period.
     *
     * @param originals documents, copies not counted
     * @param reprints copies of them; 0 where they do not matter
     * @param established originals of sources that are not new, see {@link AlarmRule#fresh(PeriodKind, int)}
     * @param timely originals that did not come after the fact
     * @param comparable originals, each counting as much as the other readings of the warehouse would have found; from 0
     */
    public record Counts(int originals, int reprints, int established, int timely, double comparable) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /**
     * One period of a topic.
     *
     * @param period its number
     * @param counts documents on the topic
     * @param volume documents of the place, all topics
     * @param previous originals on the topic in the period before; null when the warehouse has no document of that period
     * @param previousVolume originals of the place in that period; null as above
     * @param ratio share of the topic against the period before; null when nothing can be said
     * @param lastYear originals on the topic in the same period of last year; null as above
     * @param lastYearVolume originals of the place in that period; null as above
     * @param lastYearRatio share of the topic against that period; null when nothing can be said
     * @param trend of the originals over the window; null when it is too short
     * @param alarm the verdict on the period
     */
    public record Point(
            int period,
            Counts counts,
            int volume,
            Integer previous,
            Integer previousVolume,
            Interval ratio,
            Integer lastYear,
            Integer lastYearVolume,
            Interval lastYearRatio,
            MannKendall trend,
            AlarmVerdict alarm) {}

    private static final double LEVEL = 0.95;

    private final PeriodKind kind;
    private final int now;
    private final boolean nowIsOver;
    private final NavigableSet<Integer> known;
    private final NavigableMap<Integer, Counts> volumes;
    private final AlarmRule rule;

    /**
     * The series of one place.
     *
     * @param kind of the periods
     * @param asOf the day up to which the warehouse speaks
     * @param known periods of which the warehouse has any document
     * @param volumes documents of the place by period; absent where it has none
     * @param quiet share of the days from the first to the second that lie in the holidays of the Spring Festival
     */
    public TrendSeries(
            PeriodKind kind,
            LocalDate asOf,
            NavigableSet<Integer> known,
            NavigableMap<Integer, Counts> volumes,
            AlarmRule.Holidays quiet) {
        this.kind = kind;
        this.now = kind.number(asOf);
        this.nowIsOver =
                kind != PeriodKind.ALL && kind.start(now + 1).minusDays(1).equals(asOf);
        this.known = known;
        this.volumes = volumes;
        this.rule = AlarmRule.of(kind, quiet).orElse(null);
    }

    /**
     * Periods whose points, of every place and topic, are the same on two days of a warehouse: nothing that they are made of has
     * changed in between. Periods that nothing was counted in may be among them.
     *
     * @param kind of the periods
     * @param before the earlier of the days up to which the warehouse spoke
     * @param asOf the later one
     * @param known periods of which the warehouse has any document on the later one
     * @param touched periods whose documents are not the same on both, those that came or went among them
     */
    public static NavigableSet<Integer> settled(
            PeriodKind kind,
            LocalDate before,
            LocalDate asOf,
            NavigableSet<Integer> known,
            NavigableSet<Integer> touched) {
        NavigableSet<Integer> settled = new TreeSet<>();
        NavigableSet<Integer> always = new TreeSet<>(known);
        always.removeAll(touched);
        if (kind == PeriodKind.ALL || always.isEmpty()) {
            return settled;
        }
        // windows are cut where the warehouse begins and where it ends
        boolean sameBeginning = touched.isEmpty() || touched.first() > always.first();
        AlarmRule rule = AlarmRule.of(kind, (from, to) -> 0).orElse(null);
        int last = Math.min(always.last(), kind.number(before) - 1);
        for (int period = always.first(); period <= last; period++) {
            boolean judgedBefore = rule != null && kind.number(before) - period < rule.watched();
            boolean judgedNow = rule != null && kind.number(asOf) - period < rule.watched();
            int first = Math.min(period - 1, period + 1 - window(kind));
            if (judgedBefore) {
                first = Math.min(first, period - rule.reach());
            }
            boolean sameWindow =
                    touched.subSet(first, true, period, true).isEmpty() && (sameBeginning || first >= always.first());
            if (judgedBefore == judgedNow && sameWindow && !touched.contains(kind.aYearBefore(period))) {
                settled.add(period);
            }
        }
        return settled;
    }

    /**
     * The periods in which a topic was counted, and those behind them: a topic that fell silent has a row still.
     *
     * @param counts of the topic by period; absent where it was not counted
     * @param without periods that are not asked for
     */
    public List<Point> points(NavigableMap<Integer, Counts> counts, Set<Integer> without) {
        TreeSet<Integer> told = new TreeSet<>(counts.keySet());
        if (kind != PeriodKind.ALL) {
            counts.keySet().stream()
                    .map(period -> period + 1)
                    .filter(period -> period <= now)
                    .forEach(told::add);
        }
        told.removeAll(without);
        List<Point> points = new ArrayList<>();
        for (int period : told) {
            points.add(point(period, counts));
        }
        return points;
    }

    private Point point(int period, NavigableMap<Integer, Counts> counts) {
        Counts here = counts.getOrDefault(period, Counts.NONE);
        int volume = at(volumes, period).originals();
        Integer before = kind == PeriodKind.ALL ? null : knownOrNull(period - 1);
        Integer yearBefore = kind == PeriodKind.ALL ? null : knownOrNull(kind.aYearBefore(period));
        return new Point(
                period,
                here,
                volume,
                before == null ? null : at(counts, before).originals(),
                before == null ? null : at(volumes, before).originals(),
                before == null ? null : ratio(here.originals(), volume, counts, before),
                yearBefore == null ? null : at(counts, yearBefore).originals(),
                yearBefore == null ? null : at(volumes, yearBefore).originals(),
                yearBefore == null ? null : ratio(here.originals(), volume, counts, yearBefore),
                trend(period, counts),
                rule == null || now - period >= rule.watched()
                        ? AlarmVerdict.NONE
                        : rule.judge(period, known.first(), counts, volumes));
    }

    private Integer knownOrNull(int period) {
        return known.contains(period) ? period : null;
    }

    private Interval ratio(int originals, int volume, Map<Integer, Counts> counts, int base) {
        int baseVolume = at(volumes, base).originals();
        return volume == 0 || baseVolume == 0
                ? null
                : RateRatio.of(originals, volume, at(counts, base).originals(), baseVolume, LEVEL);
    }

    /** Of the window that ends with the period, or with the one before while the period is not over. */
    private MannKendall trend(int period, Map<Integer, Counts> counts) {
        if (kind == PeriodKind.ALL) {
            return null;
        }
        int last = Math.min(period == now && !nowIsOver ? period - 1 : period, known.last());
        int first = Math.max(known.first(), last + 1 - window(kind));
        if (last + 1 - first < MannKendall.FEWEST) {
            return null;
        }
        double[] values = new double[last + 1 - first];
        for (int i = 0; i < values.length; i++) {
            values[i] = at(counts, first + i).originals();
        }
        return MannKendall.of(values);
    }

    /** How many periods a trend is read over: 28 days, 26 weeks, 12 months, 8 quarters, 10 years. */
    public static int window(PeriodKind kind) {
        return switch (kind) {
            case ALL -> 1;
            case YEAR -> 10;
            case QUARTER -> 8;
            case MONTH -> 12;
            case WEEK -> 26;
            case DAY -> 28;
        };
    }

    static Counts at(Map<Integer, Counts> counts, int period) {
        return counts.getOrDefault(period, Counts.NONE);
    }
}
