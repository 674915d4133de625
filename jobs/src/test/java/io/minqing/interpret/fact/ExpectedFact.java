package io.minqing.interpret.fact;

import io.minqing.record.Bound;
import io.minqing.record.Fact;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact as the tables of expectations write it: {@code 提案:132件}, {@code 善款:≥20000元}, {@code 副主任:3..5人}.
 *
 * @param word must stand in the wording or the evidence
 */
record ExpectedFact(String word, Bound bound, double value, Double upper, String unit) {
    private static final Pattern FORM = Pattern.compile("([^:]+):([≥≈≤]?)([0-9.]+?)(?:\\.\\.([0-9.]+))?([^0-9.].*)");

    static ExpectedFact parse(String cell) {
        Matcher matcher = FORM.matcher(cell);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an expected fact: " + cell);
        }
        Double upper = matcher.group(4) == null ? null : Double.valueOf(matcher.group(4));
        Bound bound =
                switch (matcher.group(2)) {
                    case "≥" -> Bound.AT_LEAST;
                    case "≈" -> Bound.ABOUT;
                    case "≤" -> Bound.AT_MOST;
                    default -> upper == null ? Bound.EXACT : Bound.RANGE;
                };
        return new ExpectedFact(matcher.group(1), bound, Double.parseDouble(matcher.group(3)), upper, matcher.group(5));
    }

    boolean matches(Fact fact) {
        return unit.equals(fact.unit())
                && bound == fact.bound()
                && Math.abs(value - fact.value()) <= 1e-9 * Math.max(1, value)
                && (upper == null ? fact.upper() == null : upper.equals(fact.upper()))
                && (fact.indicator().contains(word) || fact.evidence().text().contains(word));
    }
}
