package io.minqing.record;

/**
 * A counted fact.
 *
 * @param indicator what was counted, in the words of the text (提交提案)
 * @param indicatorId id in the indicator vocabulary; null when the wording is in none of its entries
 * @param value in base units (110余万元 is 1100000 元); percentages in percent
 * @param upper upper end of a range; null unless {@code bound} is RANGE
 * @param unit base unit: 元, 人, 件, 亩 …; % for percentages
 * @param bound how the value stands to the true number
 * @param percentage whether it is a rate in percent
 * @param cumulative whether it is a running total since some start (截至6月底, 换届以来), which must not be added up
 * @param period the period in the words of the text (今年以来); null when none holds
 * @param actor who did it, in the words of the text; null when the sentence names none
 * @param partOf evidence text of the whole when this is a part of it (其中39件); null otherwise
 * @param evidence the words it was read from
 */
public record Fact(
        String indicator,
        String indicatorId,
        double value,
        Double upper,
        String unit,
        Bound bound,
        boolean percentage,
        boolean cumulative,
        String period,
        String actor,
        String partOf,
        Evidence evidence) {
    /** The same count with these words around it. */
    public Fact with(String period, String actor, String partOf, Evidence evidence) {
        return new Fact(
                indicator,
                indicatorId,
                value,
                upper,
                unit,
                bound,
                percentage,
                cumulative,
                period,
                actor,
                partOf,
                evidence);
    }
}
