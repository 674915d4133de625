package io.minqing.interpret.fact;

import io.minqing.record.Bound;

/**
 * A number with its unit, before it is known what was counted.
 *
 * @param lead where it starts with the limit before it (近 in 近百名); same as {@code start} without one
 * @param start where it starts, words such as 约 or 不少于 not included
 * @param unitStart where the unit starts
 * @param end behind the unit and words such as 以上 or 左右
 * @param value in base units; the lower end of a range
 * @param upper upper end of a range; null unless {@code bound} is RANGE
 * @param bound how it stands to the true number, surrounding words included
 * @param unit base unit
 * @param kind sort of unit
 * @param few whether it tells in Chinese numerals of a few times or a few persons (三次, 两人)
 * @param spread over how many named things the number is stated (两个100%: 2); 1 otherwise
 */
record Count(
        int lead,
        int start,
        int unitStart,
        int end,
        double value,
        Double upper,
        Bound bound,
        String unit,
        UnitTable.Kind kind,
        boolean few,
        int spread) {

    boolean isRate() {
        return kind == UnitTable.Kind.PERCENT;
    }
}
