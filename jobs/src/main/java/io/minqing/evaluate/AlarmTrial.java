package io.minqing.evaluate;

import io.minqing.interpret.SpringFestival;
import io.minqing.stats.AlarmRule;
import io.minqing.stats.PeriodKind;
import io.minqing.stats.TrendSeries.Counts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Invented series of a topic in a place, some with a rise of known size at their end: how often the alarms of {@link
 * AlarmRule} find it, how soon, and how often they cry without one, beside a plain rule (more than the mean and two standard
 * deviations of the last seven days, or twelve weeks or months).
 *
 * <p>The documents of the place vary with the weekday, the season and the Spring Festival and from period to period; so does
 * the share of the topic, by other amounts, which no model here is given; counts vary more than by chance (variance 1.6
 * times the mean). Series end on days of the whole year, the festival included. The seed is fixed.
 */
final class AlarmTrial {
    /** Mean documents on the topic in a period, where nothing happens. */
    static final List<Integer> VOLUMES = List.of(2, 8, 30);

    /** What is added to the series: so many times the usual, or so many documents more. */
    enum Rise {
        NONE(1, 0),
        HALF_MORE(1.5, 0),
        DOUBLE(2, 0),
        TRIPLE(3, 0),
        TEN_MORE(1, 10);

        private final double times;
        private final int more;

        Rise(double times, int more) {
            this.times = times;
            this.more = more;
        }

        /** For readers, for example {@code ×1.5}. */
        String label() {
            return more > 0 ? "+" + more : "×" + (times == Math.rint(times) ? String.valueOf((int) times) : times);
        }
    }

    /**
     * What became of the series of one kind, volume and rise.
     *
     * @param series how many had a rise of which every period could be judged
     * @param found in how many an alarm was raised while the rise lasted
     * @param delays periods from the first of the rise to the alarm, summed over those found
     * @param judged periods judged
     * @param alarms alarms among them
     * @param plainFound as {@code found}, by the plain rule
     * @param plainDelays as {@code delays}, by the plain rule
     * @param plainAlarms as {@code alarms}, by the plain rule
     */
    record Outcome(
            PeriodKind kind,
            int volume,
            Rise rise,
            int series,
            int found,
            int delays,
            int judged,
            int alarms,
            int plainFound,
            int plainDelays,
            int plainAlarms) {}

    private static final long SEED = 20_260_217;
    private static final double DISPERSION = 1.6;
    private static final LocalDate FIRST_END = LocalDate.of(2024, 1, 3);
    private static final double SHARE = 0.08;

    private final PeriodKind kind;
    private final int volume;
    private final AlarmRule rule;
    private final Random random;

    private AlarmTrial(PeriodKind kind, int volume) {
        this.kind = kind;
        this.volume = volume;
        this.rule = AlarmRule.of(kind, SpringFestival.shared()::share).orElseThrow();
        this.random = new Random(SEED + 31L * kind.id().hashCode() + volume);
    }

    /**
     * Runs the trial.
     *
     * @param each series of each kind, volume and rise
     */
    static List<Outcome> run(int each) {
        List<Outcome> outcomes = new ArrayList<>();
        for (PeriodKind kind : List.of(PeriodKind.DAY, PeriodKind.WEEK, PeriodKind.MONTH)) {
            for (int volume : VOLUMES) {
                for (Rise rise : Rise.values()) {
                    outcomes.add(new AlarmTrial(kind, volume).run(rise, each));
                }
            }
        }
        return outcomes;
    }

    /** How long a rise lasts: a week of days, a month of weeks, a quarter of months. */
    private int length() {
        return kind == PeriodKind.DAY ? 7 : kind == PeriodKind.WEEK ? 4 : 3;
    }

    private Outcome run(Rise rise, int each) {
        int[] sums = new int[8];
        for (int n = 0; n < each; n++) {
            Map<Integer, Counts> volumes = new HashMap<>();
            Map<Integer, Counts> counts = new HashMap<>();
            int last = kind.number(FIRST_END.plusDays(random.nextInt(730)));
            int first = last - (kind == PeriodKind.DAY ? 760 : kind == PeriodKind.WEEK ? 265 : 66);
            for (int period = first; period <= last; period++) {
                boolean risen = period > last - length();
                draw(period, risen ? rise.times : 1, risen ? rise.more : 0, volumes, counts);
            }
            judge(first, last, volumes, counts, sums);
        }
        return new Outcome(kind, volume, rise, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]);
    }

    private void judge(int first, int last, Map<Integer, Counts> volumes, Map<Integer, Counts> counts, int[] sums) {
        int delay = -1;
        int plainDelay = -1;
        int judged = 0;
        for (int step = 0; step < length(); step++) {
            int period = last - length() + 1 + step;
            Boolean alarm = rule.judge(period, first, counts, volumes).alarm();
            if (alarm == null) {
                continue;
            }
            judged++;
            boolean plain = isHighByThePlainRule(period, counts);
            sums[4] += alarm ? 1 : 0;
            sums[7] += plain ? 1 : 0;
            delay = alarm && delay < 0 ? step : delay;
            plainDelay = plain && plainDelay < 0 ? step : plainDelay;
        }
        sums[3] += judged;
        if (judged == length()) {
            sums[0]++;
            sums[1] += delay >= 0 ? 1 : 0;
            sums[2] += Math.max(0, delay);
            sums[5] += plainDelay >= 0 ? 1 : 0;
            sums[6] += Math.max(0, plainDelay);
        }
    }

    private boolean isHighByThePlainRule(int period, Map<Integer, Counts> counts) {
        int window = kind == PeriodKind.DAY ? 7 : 12;
        double sum = 0;
        double squares = 0;
        for (int i = period - window; i < period; i++) {
            double count = originals(counts, i);
            sum += count;
            squares += count * count;
        }
        double mean = sum / window;
        double deviation = Math.sqrt(Math.max(0, squares - sum * mean) / (window - 1));
        return originals(counts, period) > mean + 2 * deviation;
    }

    private static int originals(Map<Integer, Counts> counts, int period) {
        Counts here = counts.get(period);
        return here == null ? 0 : here.originals();
    }

    private void draw(int period, double times, int more, Map<Integer, Counts> volumes, Map<Integer, Counts> counts) {
        LocalDate start = kind.start(period);
        double quiet = SpringFestival.shared().share(start, kind.start(period + 1));
        boolean weekend = kind == PeriodKind.DAY && start.getDayOfWeek().getValue() > 5;
        double turn = 2 * Math.PI * start.getDayOfYear() / 365.25;
        double place = volume
                / SHARE
                * (weekend ? 0.4 : 1)
                * (1 - 0.7 * quiet)
                * (1 + 0.2 * Math.cos(turn))
                * Math.exp(0.15 * random.nextGaussian());
        double share = SHARE * (weekend ? 0.7 : 1) * (1 + 0.8 * quiet) * (1 + 0.3 * Math.sin(turn + 1));
        double mean = place * share;
        double shape = mean / (DISPERSION - 1);
        int usual = poisson(gamma(shape) / shape * mean * times);
        int documents = Math.max(usual + more, poisson(place) + more);
        volumes.put(period, counts(documents));
        counts.put(period, counts(usual + more));
    }

    private static Counts counts(int originals) {
        return new Counts(originals, 0, originals, originals, originals);
    }

    private int poisson(double mean) {
        int count = 0;
        double left = mean;
        // in pieces: the exponential of a large mean is zero
        while (left > 0) {
            double limit = Math.exp(-Math.min(left, 100));
            for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
                count++;
            }
            left -= 100;
        }
        return count;
    }

    /** Marsaglia and Tsang (ACM Trans. Math. Softw. 26, 2000), scale 1. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
