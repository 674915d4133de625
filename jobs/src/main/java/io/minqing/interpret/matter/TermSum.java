package io.minqing.interpret.matter;

import io.minqing.record.TermWeight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sum of documents' weighed words; its length is kept, so that a comparison costs what the other side is long. */
final class TermSum {
    private final Map<String, Double> weights = new HashMap<>();
    private double squares;

    /** Adds a word; true when the sum did not have it before. */
    boolean add(TermWeight term) {
        Double before = weights.put(term.term(), weights.getOrDefault(term.term(), 0.0) + term.weight());
        squares += term.weight() * term.weight() + (before == null ? 0 : 2 * before * term.weight());
        return before == null;
    }

    boolean holds(String term) {
        return weights.containsKey(term);
    }

    /** Cosine of the angle between some words and the sum; 0 when either is empty. */
    double cosine(List<TermWeight> terms) {
        double product = 0;
        double length = 0;
        for (TermWeight term : terms) {
            product += term.weight() * weights.getOrDefault(term.term(), 0.0);
            length += term.weight() * term.weight();
        }
        return product == 0 ? 0 : product / Math.sqrt(length * squares);
    }
}
