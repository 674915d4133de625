package io.minqing.evaluate;

import io.minqing.evaluate.GoldArticle.GoldFact;
import io.minqing.record.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * What was missed or wrongly said of one article, for the person who mends it.
 *
 * @param article name of the gold article
 * @param misses what was missed, one line a matter
 */
public record ArticleMisses(String article, List<Miss> misses) {
    /** A body this much alike is not worth a line. */
    private static final double ALIKE = 0.995;

    /**
     * A field or statement that is not as the gold has it.
     *
     * @param what the field, or the kind of statement
     * @param wanted what the gold has; null when it has nothing of the kind
     * @param found what was said; null when nothing was
     */
    public record Miss(String what, String wanted, String found) {}

    static ArticleMisses of(String article, ArticleScore score) {
        GoldArticle gold = score.gold();
        Prediction said = score.prediction();
        List<Miss> misses = new ArrayList<>();
        if (score.bodyF1() < ALIKE) {
            misses.add(new Miss("body F1", "1.000", String.format(Locale.ROOT, "%.3f", score.bodyF1())));
        }
        if (!score.titleIsRight()) {
            misses.add(new Miss("title", gold.titleMain(), said.title()));
        }
        if (!score.dateIsRight()) {
            misses.add(new Miss("date", text(gold.publishedOn()), text(said.publishedOn())));
        }
        if (!score.sourceIsRight()) {
            misses.add(new Miss("source", gold.source(), said.source()));
        }
        if (gold.authors() != null && !score.authorsAreRight()) {
            misses.add(new Miss("authors", list(gold.authors()), list(said.authors())));
        }
        if (!score.primaryRegionIsRight()) {
            misses.add(new Miss("primary region", gold.primaryRegion(), said.primaryRegion()));
        }
        each(misses, "false region", score.falseRegions(), false);
        each(misses, "primary topic", score.missingPrimaryTopics(), true);
        Set<String> missingTopics = score.missingTopics();
        missingTopics.removeAll(score.missingPrimaryTopics());
        each(misses, "topic", missingTopics, true);
        each(misses, "topic", score.wrongTopics(), false);
        score.facts().missed().forEach(fact -> misses.add(new Miss("fact", words(fact), null)));
        score.facts().extra().forEach(fact -> misses.add(new Miss("fact", null, words(fact))));
        score.altered().forEach(fact -> misses.add(new Miss("altered digits", null, words(fact))));
        return new ArticleMisses(article, misses);
    }

    private static void each(List<Miss> misses, String what, Set<String> ids, boolean wanted) {
        ids.forEach(id -> misses.add(new Miss(what, wanted ? id : null, wanted ? null : id)));
    }

    private static String words(GoldFact fact) {
        return words(fact.indicator(), fact.value(), fact.upper() == fact.value() ? null : fact.upper(), fact.unit())
                + "「" + fact.evidence() + "」";
    }

    private static String words(Fact fact) {
        return words(fact.indicator(), fact.value(), fact.upper(), fact.unit()) + "「"
                + fact.evidence().text() + "」";
    }

    private static String words(String indicator, double value, Double upper, String unit) {
        return indicator + " " + number(value) + (upper == null ? "" : " to " + number(upper)) + " " + unit + " ";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String list(List<String> names) {
        StringJoiner list = new StringJoiner(" ");
        names.forEach(list::add);
        return list.length() == 0 ? null : list.toString();
    }
}
