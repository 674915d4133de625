package io.minqing.evaluate;

import io.minqing.evaluate.GoldArticle.GoldFact;
import io.minqing.record.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Facts found held against those of the gold, each used once, in order. Two are one when number and unit agree, the
 * evidence shares three characters, and what was counted shares two.
 *
 * @param pairs a required gold fact with what was found for it
 * @param missed required gold facts that were not found
 * @param extra facts found that the gold has not; those that match an optional one are not among them
 */
record FactMatch(List<Pair> pairs, List<GoldFact> missed, List<Fact> extra) {
    private static final double TOLERANCE = 1e-6;

    private static final Map<String, String> SAME_UNIT = Map.of("名", "人", "位", "人", "余人", "人", "％", "%", "百分比", "%");

    /** A gold fact and what was found for it. */
    record Pair(GoldFact gold, Fact found) {}

    static FactMatch of(List<GoldFact> gold, List<Fact> found) {
        List<Fact> left = new ArrayList<>(found);
        List<Pair> pairs = new ArrayList<>();
        List<GoldFact> missed = new ArrayList<>();
        for (GoldFact wanted : gold) {
            Fact hit =
                    left.stream().filter(fact -> same(wanted, fact)).findFirst().orElse(null);
            if (hit != null) {
                left.remove(hit);
            }
            if (hit != null && !wanted.optional()) {
                pairs.add(new Pair(wanted, hit));
            } else if (hit == null && !wanted.optional()) {
                missed.add(wanted);
            }
        }
        return new FactMatch(pairs, missed, left);
    }

    private static boolean same(GoldFact gold, Fact fact) {
        if (!unit(gold.unit()).equals(unit(fact.unit()))
                || Math.abs(gold.value() - fact.value()) > TOLERANCE * Math.max(1, gold.value())) {
            return false;
        }
        boolean range = gold.upper() != gold.value();
        if (range && (fact.upper() == null || Math.abs(gold.upper() - fact.upper()) > TOLERANCE)) {
            return false;
        }
        String words = Wording.fold(gold.evidence());
        return sharePiece(words, Wording.fold(fact.evidence().text()), 3)
                && isAbout(Wording.fold(fact.indicator()), Wording.fold(gold.indicator()) + words);
    }

    /** Whether two characters of the indicator, or its only one, stand in the gold's indicator or evidence. */
    private static boolean isAbout(String indicator, String gold) {
        return indicator.length() < 2 ? gold.contains(indicator) : sharePiece(indicator, gold, 2);
    }

    private static boolean sharePiece(String a, String b, int length) {
        for (int i = 0; i + length <= a.length(); i++) {
            if (b.contains(a.substring(i, i + length))) {
                return true;
            }
        }
        return false;
    }

    private static String unit(String unit) {
        return SAME_UNIT.getOrDefault(unit, unit);
    }
}
