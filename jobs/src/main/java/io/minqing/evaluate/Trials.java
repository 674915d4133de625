package io.minqing.evaluate;

import io.minqing.evaluate.AccuracyRow.Score;
import io.minqing.evaluate.AlarmTrial.Outcome;
import io.minqing.evaluate.AlarmTrial.Rise;
import io.minqing.evaluate.ReprintVariants.Material;
import io.minqing.evaluate.ReprintVariants.Specimen;
import io.minqing.stats.Interval;
import io.minqing.stats.PeriodKind;
import io.minqing.stats.WilsonInterval;
import io.minqing.text.slip.ByteSlipDamage.Decoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What cannot be read off the pages themselves: the gold bodies are damaged in every known way and repaired, and copied
 * and imitated in many ways and told apart; composed messages are put into matters; and cells are judged and alarms are raised over invented series. The
 * same gold gives the same trials.
 */
final class Trials {
    private static final long SEED = 20_240_318;

    /** The trial of alarms, which no gold changes. */
    private static final class AlarmsHolder {
        static final List<Outcome> OUTCOMES = AlarmTrial.run(SERIES);
    }

    /** The trial of matters, which no gold changes. */
    private static final class MattersHolder {
        static final MatterTrial.Outcome OUTCOME = MatterTrial.run(FAMILIES, SEED);
    }

    /** The trial of the heatmap, which no gold changes. */
    private static final class HeatHolder {
        static final HeatTrial.Outcome OUTCOME = Arrays.stream(HeatTrial.Truth.values())
                .map(truth -> HeatTrial.run(PLACES, COUNTRIES, truth))
                .reduce(HeatTrial.Outcome::plus)
                .orElseThrow();
    }

    private static final int PLACES = 300;
    private static final int COUNTRIES = 3;

    /** Families of matters that are easily taken for one another. */
    private static final int FAMILIES = 60;

    /** Composed articles beside the gold ones, so that reprints have more to be confused with. */
    private static final int COMPOSED = 10;

    /** Of a larger set so many articles are taken, evenly: enough for narrow intervals, few enough for seconds. */
    private static final int MOST_ARTICLES = 100;

    /** Invented series of each kind, volume and rise. */
    private static final int SERIES = 40;

    private Trials() {}

    /** The rows of all trials. */
    static List<AccuracyRow> rows(Collection<GoldArticle> gold) {
        List<GoldArticle> all = List.copyOf(gold);
        int articles = Math.min(MOST_ARTICLES, all.size());
        List<GoldArticle> taken = IntStream.range(0, articles)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / articles)))
                .toList();
        List<AccuracyRow> rows = new ArrayList<>(slips(taken));
        rows.addAll(reprints(taken));
        rows.addAll(matters(MattersHolder.OUTCOME));
        rows.addAll(heat(HeatHolder.OUTCOME));
        rows.addAll(alarms(AlarmsHolder.OUTCOMES));
        return rows;
    }

    /** Bytes slipped by every kind of mirror: lead bytes shown as ?, as U+FFFD or not at all; private-use codes or none. */
    private static List<AccuracyRow> slips(List<GoldArticle> gold) {
        long runs = 0;
        long exact = 0;
        long wrong = 0;
        long unflagged = 0;
        for (Decoder decoder : Decoder.values()) {
            for (boolean keepsPrivateUse : new boolean[] {true, false}) {
                for (boolean doublesMarks : new boolean[] {true, false}) {
                    SlipTrial trial = new SlipTrial(decoder, keepsPrivateUse, doublesMarks);
                    gold.forEach(article -> trial.run(article.body().lines().toList()));
                    runs += trial.runs();
                    exact += trial.exact();
                    wrong += trial.wrong();
                    unflagged += trial.unflagged();
                }
            }
        }
        String method = "left as it came";
        return List.of(
                new AccuracyRow(
                        "repair",
                        "slips_exact",
                        "slipped bytes restored",
                        true,
                        share(exact, runs),
                        method,
                        share(0, runs)),
                new AccuracyRow(
                        "repair",
                        "slips_wrong",
                        "slipped bytes read wrongly",
                        false,
                        share(wrong, runs),
                        method,
                        share(0, runs)),
                new AccuracyRow(
                        "repair",
                        "slips_unflagged",
                        "slipped bytes left unflagged",
                        false,
                        share(unflagged, runs),
                        method,
                        share(runs, runs)));
    }

    private static List<AccuracyRow> reprints(List<GoldArticle> gold) {
        Material material = ReprintVariants.of(
                gold.stream()
                        .map(article -> new CleanText(article.title(), article.body()))
                        .toList(),
                COMPOSED,
                SEED);
        ReprintTrial.Result result = ReprintTrial.run(material);
        long found = Math.round(result.recall() * result.pages(true));
        long alike = material.specimens().stream()
                .filter(specimen -> bearsTitle(specimen, material))
                .count();
        long rightlyAlike = material.specimens().stream()
                .filter(specimen -> specimen.reprint() && bearsTitle(specimen, material))
                .count();
        String method = "the original's title on it";
        return List.of(
                new AccuracyRow(
                        "reprints",
                        "reprint_precision",
                        "reprint precision",
                        true,
                        share(result.rightlyJoined(), result.joined()),
                        method,
                        share(rightlyAlike, alike)),
                new AccuracyRow(
                        "reprints",
                        "reprint_recall",
                        "reprint recall",
                        true,
                        share(found, result.pages(true)),
                        method,
                        share(rightlyAlike, result.pages(true))));
    }

    private static List<AccuracyRow> heat(HeatTrial.Outcome outcome) {
        return List.of(
                new AccuracyRow(
                        "heat",
                        "interval_coverage",
                        "95 % intervals that hold the truth",
                        true,
                        share(outcome.covered(), outcome.cells()),
                        "ratio ± 1.96 standard errors",
                        share(outcome.plainCovered(), outcome.cells())),
                new AccuracyRow(
                        "heat",
                        "false_discovery_rate",
                        "cells told as high that are not",
                        false,
                        share(outcome.falselyHigh(), outcome.high()),
                        "twice what is expected",
                        share(outcome.plainFalselyHigh(), outcome.plainHigh())));
    }

    private static List<AccuracyRow> matters(MatterTrial.Outcome outcome) {
        String method = "half of the titles in common";
        return List.of(
                new AccuracyRow(
                        "matters",
                        "matter_pair_precision",
                        "pairs joined that are one matter",
                        true,
                        share(outcome.rightly(), outcome.joined()),
                        method,
                        share(outcome.plainRightly(), outcome.plainJoined())),
                new AccuracyRow(
                        "matters",
                        "matter_pair_recall",
                        "pairs of one matter that are joined",
                        true,
                        share(outcome.rightly(), outcome.together()),
                        method,
                        share(outcome.plainRightly(), outcome.together())));
    }

    /** Alarms without a rise, rises found and how soon, by the length of the periods; rises found by the usual volume. */
    private static List<AccuracyRow> alarms(List<Outcome> outcomes) {
        List<AccuracyRow> rows = new ArrayList<>();
        for (PeriodKind kind : List.of(PeriodKind.DAY, PeriodKind.WEEK, PeriodKind.MONTH)) {
            List<Outcome> of = outcomes.stream().filter(o -> o.kind() == kind).toList();
            String plain = plainAlarm(of);
            rows.add(alarm(
                    "false_alarm_" + kind.id(),
                    "alarms without a rise, per " + kind.id(),
                    false,
                    plain,
                    with(Rise.NONE, of),
                    Outcome::alarms,
                    Outcome::plainAlarms,
                    Outcome::judged));
            for (Rise rise : List.of(Rise.HALF_MORE, Rise.DOUBLE, Rise.TRIPLE, Rise.TEN_MORE)) {
                rows.add(found(
                        rise.name().toLowerCase(Locale.ROOT) + "_found_" + kind.id(),
                        "rise " + rise.label() + " found, " + kind.id() + "s",
                        plain,
                        with(rise, of)));
            }
            rows.add(delay(kind, plain, with(Rise.DOUBLE, of)));
        }
        for (int volume : AlarmTrial.VOLUMES) {
            List<Outcome> of =
                    outcomes.stream().filter(o -> o.volume() == volume).toList();
            rows.add(found(
                    "double_found_of_" + volume,
                    "rise " + Rise.DOUBLE.label() + " found where " + volume + " are usual",
                    plainAlarm(of),
                    with(Rise.DOUBLE, of)));
        }
        return rows;
    }

    private static List<Outcome> with(Rise rise, List<Outcome> outcomes) {
        return outcomes.stream().filter(outcome -> outcome.rise() == rise).toList();
    }

    /** The plain rule finds much because it cries often: how often stands beside what it finds. */
    private static String plainAlarm(List<Outcome> outcomes) {
        List<Outcome> quiet = with(Rise.NONE, outcomes);
        return "mean + 2 sd; false in %.1f %% of quiet periods"
                .formatted(100.0 * sum(quiet, Outcome::plainAlarms) / sum(quiet, Outcome::judged));
    }

    private static AccuracyRow found(String measure, String label, String plain, List<Outcome> of) {
        return alarm(measure, label, true, plain, of, Outcome::found, Outcome::plainFound, Outcome::series);
    }

    private static AccuracyRow alarm(
            String measure,
            String label,
            boolean moreIsBetter,
            String plain,
            List<Outcome> of,
            ToIntFunction<Outcome> hits,
            ToIntFunction<Outcome> plainHits,
            ToIntFunction<Outcome> trials) {
        long among = sum(of, trials);
        return new AccuracyRow(
                "alarms",
                measure,
                label,
                moreIsBetter,
                share(sum(of, hits), among),
                plain,
                share(sum(of, plainHits), among));
    }

    private static AccuracyRow delay(PeriodKind kind, String plain, List<Outcome> of) {
        return new AccuracyRow(
                "alarms",
                "double_delay_" + kind.id(),
                kind.id() + "s until a rise " + Rise.DOUBLE.label() + " is found",
                false,
                mean(sum(of, Outcome::delays), sum(of, Outcome::found)),
                plain,
                mean(sum(of, Outcome::plainDelays), sum(of, Outcome::plainFound)));
    }

    private static long sum(List<Outcome> of, ToIntFunction<Outcome> value) {
        return of.stream().mapToInt(value).sum();
    }

    private static Score mean(long sum, long of) {
        return new Score(
                of == 0 ? null : new Interval((double) sum / of, Double.NaN, Double.NaN),
                sum,
                of,
                sum + " in " + of + " found");
    }

    /** What a plain method goes by. */
    private static boolean bearsTitle(Specimen specimen, Material material) {
        String title = material.originals().get(specimen.original()).title();
        return title != null
                && (title.equals(specimen.title()) || specimen.page().contains(title));
    }

    private static Score share(long hits, long trials) {
        return new Score(
                trials == 0 ? null : WilsonInterval.of(hits, trials, Measure.LEVEL),
                hits,
                trials,
                hits + " of " + trials);
    }
}
