package io.minqing.interpret.number;

import io.minqing.record.Bound;

/**
 * A number as it stands in a text, without its unit.
 *
 * @param end UTF-16 offset behind its last character
 * @param value the number; the lower end of a range
 * @param upper upper end of a range; null unless {@code bound} is RANGE
 * @param bound how the digits themselves limit it (110余: AT_LEAST); words around it are not seen here
 * @param percent unit sign when the number carries its own ({@code %} for 百分之八十, 七成 and 三分之二); null otherwise
 * @param spelled whether it is written in Chinese numerals only
 * @param bare whether it is a mere magnitude (百, 万), a number only next to a word such as 近 or 上
 */
public record Quantity(
        int end, double value, Double upper, Bound bound, String percent, boolean spelled, boolean bare) {
    /** Whether it is 1 and no range. */
    public boolean isOne() {
        return upper == null && value == 1;
    }

    /** Whether its value, the lower end of a range, has no fraction. */
    public boolean isWhole() {
        return value == Math.rint(value);
    }
}
