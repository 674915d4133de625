package io.minqing.evaluate;

import io.minqing.evaluate.FactMatch.Pair;
import io.minqing.record.Bound;
import io.minqing.record.Fact;
import io.minqing.record.Issue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One page held against its gold.
 *
 * @param gold what a careful reader found
 * @param prediction what the system says
 * @param bodyF1 F1 of the bodies as bags of character trigrams
 * @param falseRegions places that would heat a map and must not
 * @param facts facts held against facts
 * @param altered facts whose value does not stand in their evidence
 */
record ArticleScore(
        GoldArticle gold,
        Prediction prediction,
        double bodyF1,
        Set<String> falseRegions,
        FactMatch facts,
        List<Fact> altered) {
    /** So much of the source's name tells it: the rest is often a department or a channel. */
    private static final int TELLING = 4;

    static ArticleScore of(GoldArticle gold, Prediction prediction) {
        Set<String> allowed = new HashSet<>(gold.allowedRegions());
        allowed.removeAll(gold.exchangeRegions());
        return new ArticleScore(
                gold,
                prediction,
                Wording.trigramF1(gold.body(), prediction.body()),
                without(prediction.heatedRegions(), allowed),
                FactMatch.of(gold.facts(), prediction.facts()),
                prediction.facts().stream().filter(ArticleScore::isAltered).toList());
    }

    private static boolean isAltered(Fact fact) {
        String evidence = fact.evidence().text();
        return !WrittenDigits.hold(evidence, fact.value())
                || (fact.upper() != null && !WrittenDigits.hold(evidence, fact.upper()));
    }

    boolean titleIsRight() {
        return Wording.fold(prediction.title()).contains(Wording.fold(gold.titleMain()));
    }

    boolean dateIsRight() {
        return gold.publishedOn() == null
                ? prediction.publishedOn() == null
                : gold.publishedOn().equals(prediction.publishedOn());
    }

    boolean sourceIsRight() {
        String found = Wording.fold(prediction.source());
        if (gold.source() == null || gold.source().isEmpty()) {
            return found.isEmpty();
        }
        String wanted = Wording.fold(gold.source());
        return found.contains(wanted.substring(0, Math.min(TELLING, wanted.length())));
    }

    /** Every writer and nobody else. */
    boolean authorsAreRight() {
        return folded(gold.authors()).equals(folded(prediction.authors()));
    }

    boolean hasPrimaryRegion() {
        return gold.primaryRegion() != null && !gold.primaryRegion().isEmpty();
    }

    boolean primaryRegionIsRight() {
        return hasPrimaryRegion()
                ? gold.primaryRegion().equals(prediction.primaryRegion())
                : prediction.primaryRegion() == null;
    }

    Set<String> trapsHeated() {
        Set<String> heated = new TreeSet<>(falseRegions);
        heated.retainAll(gold.trapRegions());
        return heated;
    }

    /** How many of date, source and place the gold says cannot be known. */
    int unknowns() {
        return unknown().size();
    }

    /** How many of those the issues say. */
    int unknownsStated() {
        return (int) unknown().stream().filter(prediction.issues()::contains).count();
    }

    private List<Issue> unknown() {
        List<Issue> unknown = new ArrayList<>();
        if (gold.publishedOn() == null) {
            unknown.add(Issue.DATE_UNKNOWN);
        }
        if (gold.source() == null) {
            unknown.add(Issue.SOURCE_UNKNOWN);
        }
        if (!hasPrimaryRegion()) {
            unknown.add(Issue.REGION_UNRESOLVED);
        }
        return unknown;
    }

    /** Topics that are discussed, primary ones included. */
    private Set<String> discussed() {
        Set<String> discussed = new TreeSet<>(gold.topics().primary());
        discussed.addAll(gold.topics().present());
        return discussed;
    }

    int primaryTopicsFound() {
        return gold.topics().primary().size() - missingPrimaryTopics().size();
    }

    int topicsFound() {
        return discussed().size() - missingTopics().size();
    }

    Set<String> missingPrimaryTopics() {
        return without(gold.topics().primary(), prediction.topics());
    }

    Set<String> missingTopics() {
        return without(discussed(), prediction.topics());
    }

    /** Topics listed that the page does not discuss; those it touches are not counted. */
    Set<String> wrongTopics() {
        Set<String> tolerated = discussed();
        tolerated.addAll(gold.topics().weak());
        return without(prediction.topics(), tolerated);
    }

    /** Matched facts that say rightly whether their number is exact. */
    int boundsRight() {
        return (int) facts.pairs().stream()
                .filter(pair -> isOpen(
                                pair.gold().approximate(),
                                pair.gold().upper() != pair.gold().value())
                        == (pair.found().bound() != Bound.EXACT))
                .count();
    }

    private static boolean isOpen(boolean approximate, boolean range) {
        return approximate || range;
    }

    /** Matched facts for which the gold names a period. */
    int periods() {
        return (int) facts.pairs().stream()
                .filter(pair -> pair.gold().period() != null)
                .count();
    }

    /** Those whose period is the gold's, or its shorter or longer wording. */
    int periodsRight() {
        return (int) facts.pairs().stream()
                .filter(pair -> pair.gold().period() != null && samePeriod(pair))
                .count();
    }

    private static boolean samePeriod(Pair pair) {
        String wanted = Wording.fold(pair.gold().period());
        String found = Wording.fold(pair.found().period());
        return !found.isEmpty() && (wanted.contains(found) || found.contains(wanted));
    }

    private static Set<String> folded(List<String> names) {
        Set<String> folded = new TreeSet<>();
        if (names != null) {
            names.forEach(name -> folded.add(Wording.fold(name)));
        }
        return folded;
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
