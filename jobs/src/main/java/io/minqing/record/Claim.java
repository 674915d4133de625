package io.minqing.record;

import java.util.List;

/**
 * A rate or a total that a document claims, beside what the numbers around it give.
 *
 * @param kind whether it is a rate or a total
 * @param name what is claimed, in the words of the document
 * @param claimed the claimed value, as it stands in the facts: percentages in percent
 * @param unit base unit of the claim; % for rates
 * @param computed what the parts give, in the same unit; null when they give nothing
 * @param verdict how the two stand to each other
 * @param arithmetic the calculation, or why there is none, in one Chinese sentence
 * @param evidence the words of the claim
 * @param parts the words of the numbers that it was calculated from, in the order of the text; empty when there are none
 */
public record Claim(
        Kind kind,
        String name,
        double claimed,
        String unit,
        Double computed,
        Verdict verdict,
        String arithmetic,
        Evidence evidence,
        List<Evidence> parts) {
    public Claim {
        parts = List.copyOf(parts);
    }

    /** What is claimed. */
    public enum Kind {
        RATE,
        TOTAL
    }

    /** How a claim stands to its parts. */
    public enum Verdict {
        AGREES,
        /** Only said when no other reading of the document would let them agree. */
        DISAGREES,
        CANNOT_BE_CHECKED
    }
}
