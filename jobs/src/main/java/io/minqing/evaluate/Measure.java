package io.minqing.evaluate;

import io.minqing.stats.BootstrapInterval;
import io.minqing.stats.Interval;
import io.minqing.stats.PoissonInterval;
import io.minqing.stats.WilsonInterval;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Something measured of pages: a ratio of two sums over the articles.
 *
 * <p>Intervals of proportions take each thing counted as one trial. Topics and facts of one article stand and fall
 * together more than that, so their intervals are somewhat too narrow.
 *
 * @param group what it is about
 * @param id stable name for programs
 * @param kind what sort of number it is
 * @param label name for readers
 * @param moreIsBetter whether a high value is good
 * @param baseline how the plain method goes about it; null when there is none
 * @param numerator an article's share of the sum above
 * @param denominator an article's share of the sum below
 */
record Measure(
        String group,
        String id,
        Kind kind,
        String label,
        boolean moreIsBetter,
        String baseline,
        ToDoubleFunction<ArticleScore> numerator,
        ToDoubleFunction<ArticleScore> denominator) {
    /** All measures, in the order of the table. */
    static final List<Measure> ALL = List.of(
            new Measure(
                    "text",
                    "body_f1",
                    Kind.MEAN,
                    "body F1",
                    true,
                    "all visible lines",
                    ArticleScore::bodyF1,
                    score -> 1),
            new Measure(
                    "text",
                    "title",
                    Kind.PROPORTION,
                    "title",
                    true,
                    "first line or <title>",
                    score -> one(score.titleIsRight()),
                    score -> 1),
            new Measure(
                    "text",
                    "date",
                    Kind.PROPORTION,
                    "date",
                    true,
                    "first date in the text",
                    score -> one(score.dateIsRight()),
                    score -> 1),
            new Measure(
                    "text",
                    "invented_dates",
                    Kind.PROPORTION,
                    "invented dates",
                    false,
                    "first date in the text",
                    score -> one(score.gold().publishedOn() == null
                            && score.prediction().publishedOn() != null),
                    score -> one(score.gold().publishedOn() == null)),
            new Measure(
                    "text",
                    "source",
                    Kind.PROPORTION,
                    "source",
                    true,
                    "what follows 来源：",
                    score -> one(score.sourceIsRight()),
                    score -> 1),
            new Measure(
                    "text",
                    "authors",
                    Kind.PROPORTION,
                    "authors, all and no other",
                    true,
                    "names behind 记者 and 作者",
                    score -> one(score.gold().authors() != null && score.authorsAreRight()),
                    score -> one(score.gold().authors() != null)),
            new Measure(
                    "text",
                    "unknowns",
                    Kind.PROPORTION,
                    "unknown date, source, place said",
                    true,
                    null,
                    ArticleScore::unknownsStated,
                    ArticleScore::unknowns),
            new Measure(
                    "regions",
                    "primary_region",
                    Kind.PROPORTION,
                    "primary region",
                    true,
                    "most frequent name",
                    score -> one(score.primaryRegionIsRight()),
                    score -> 1),
            new Measure(
                    "regions",
                    "false_regions",
                    Kind.RATE,
                    "false regions an article",
                    false,
                    "longest names, full or short",
                    score -> score.falseRegions().size(),
                    score -> 1),
            new Measure(
                    "regions",
                    "trap_regions",
                    Kind.PROPORTION,
                    "trap regions reported",
                    false,
                    "longest names, full or short",
                    score -> score.trapsHeated().size(),
                    score -> score.gold().trapRegions().size()),
            new Measure(
                    "topics",
                    "topic_primary_recall",
                    Kind.PROPORTION,
                    "primary topics found",
                    true,
                    "any strong term present",
                    ArticleScore::primaryTopicsFound,
                    score -> score.gold().topics().primary().size()),
            new Measure(
                    "topics",
                    "topic_precision",
                    Kind.PROPORTION,
                    "topic precision",
                    true,
                    "any strong term present",
                    ArticleScore::topicsFound,
                    score -> score.topicsFound() + score.wrongTopics().size()),
            new Measure(
                    "topics",
                    "topic_recall",
                    Kind.PROPORTION,
                    "topic recall",
                    true,
                    "any strong term present",
                    ArticleScore::topicsFound,
                    score -> score.topicsFound() + score.missingTopics().size()),
            new Measure(
                    "topics",
                    "topic_f1",
                    Kind.F1,
                    "topic F1",
                    true,
                    "any strong term present",
                    score -> 2 * score.topicsFound(),
                    score -> 2 * score.topicsFound()
                            + score.wrongTopics().size()
                            + score.missingTopics().size()),
            new Measure(
                    "facts",
                    "fact_precision",
                    Kind.PROPORTION,
                    "fact precision",
                    true,
                    "number-unit pattern",
                    score -> score.facts().pairs().size(),
                    score ->
                            score.facts().pairs().size() + score.facts().extra().size()),
            new Measure(
                    "facts",
                    "fact_recall",
                    Kind.PROPORTION,
                    "fact recall",
                    true,
                    "number-unit pattern",
                    score -> score.facts().pairs().size(),
                    score -> score.facts().pairs().size()
                            + score.facts().missed().size()),
            new Measure(
                    "facts",
                    "fact_f1",
                    Kind.F1,
                    "fact F1",
                    true,
                    "number-unit pattern",
                    score -> 2 * score.facts().pairs().size(),
                    score -> 2 * score.facts().pairs().size()
                            + score.facts().extra().size()
                            + score.facts().missed().size()),
            new Measure(
                    "facts",
                    "altered_digits",
                    Kind.PROPORTION,
                    "altered digits",
                    false,
                    "number-unit pattern",
                    score -> score.altered().size(),
                    score -> score.prediction().facts().size()),
            new Measure(
                    "facts",
                    "fact_bound",
                    Kind.PROPORTION,
                    "exact or open, of facts found",
                    true,
                    "number-unit pattern",
                    ArticleScore::boundsRight,
                    score -> score.facts().pairs().size()),
            new Measure(
                    "facts",
                    "fact_period",
                    Kind.PROPORTION,
                    "period, of facts found",
                    true,
                    null,
                    ArticleScore::periodsRight,
                    ArticleScore::periods));

    /** Coverage of every interval. */
    static final double LEVEL = 0.95;

    /** What sort of number a measure is, and so what interval fits. */
    enum Kind {
        /** So many of so many. */
        PROPORTION,
        /** A mean over articles. */
        MEAN,
        /** Twice the hits over twice the hits and the errors. */
        F1,
        /** So many an article, without upper limit. */
        RATE
    }

    /** The row of this measure; ours and the baseline's scores are of the same articles. */
    AccuracyRow row(List<ArticleScore> ours, List<ArticleScore> baselines) {
        return new AccuracyRow(
                group, id, label, moreIsBetter, score(ours), baseline, baseline == null ? null : score(baselines));
    }

    private AccuracyRow.Score score(List<ArticleScore> scores) {
        double[] above = scores.stream().mapToDouble(numerator).toArray();
        double[] below = scores.stream().mapToDouble(denominator).toArray();
        double hits = sum(above);
        double trials = sum(below);
        if (trials == 0) {
            return new AccuracyRow.Score(null, hits, trials, "0 of 0");
        }
        return new AccuracyRow.Score(interval(above, below), hits, trials, counts(hits, trials));
    }

    private Interval interval(double[] above, double[] below) {
        long hits = Math.round(sum(above));
        long trials = Math.round(sum(below));
        return switch (kind) {
            case PROPORTION -> WilsonInterval.of(hits, trials, LEVEL);
            case RATE -> PoissonInterval.of(hits, (double) trials, LEVEL);
            case MEAN, F1 ->
                above.length < 2
                        ? new Interval(sum(above) / sum(below), Double.NaN, Double.NaN)
                        : BootstrapInterval.of(
                                above.length, times -> weighted(above, times) / weighted(below, times), LEVEL);
        };
    }

    private String counts(double hits, double trials) {
        return switch (kind) {
            case PROPORTION -> "%.0f of %.0f".formatted(hits, trials);
            case RATE -> "%.0f in %.0f".formatted(hits, trials);
            case MEAN -> "%.0f articles".formatted(trials);
            case F1 -> "%.0f hit, %.0f not".formatted(hits / 2, trials - hits);
        };
    }

    private static double weighted(double[] values, int[] times) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * times[i])
                .sum();
    }

    private static double sum(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
    }

    private static double one(boolean is) {
        return is ? 1 : 0;
    }
}
