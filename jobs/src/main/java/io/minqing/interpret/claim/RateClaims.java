package io.minqing.interpret.claim;

import io.minqing.record.Bound;
import io.minqing.record.Claim;
import io.minqing.record.Claim.Kind;
import io.minqing.record.Claim.Verdict;
import io.minqing.record.Fact;
import io.minqing.text.segment.Sentence;
import io.minqing.text.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks claimed rates (立案率82%) against the counts of their paragraph, by the pairs of {@code rate.csv}. Only counts of the same
 * period, and of the same actor where both name one, can show a rate to be wrong. To show it right, the count that bears the
 * rate's own word (推动解决341件，解决率88.3%) and one count before it are enough. Immutable.
 */
final class RateClaims {
    private static final Pattern WRITTEN = Pattern.compile("\\d+(?:[.．](\\d+))?\\s*[%％]");
    /** Characters before a rate within which its denominator is looked for. */
    private static final int NEAR = 200;

    /** Percentage points below which a difference may be a slip in rounding: nobody is accused for it. */
    private static final double LEAST_DIFFERENCE = 1;

    private final List<Rate> rates = new ArrayList<>();

    private record Rate(
            String id,
            String label,
            List<String> names,
            List<String> numerators,
            List<String> denominators,
            List<String> disturbing) {
        boolean names(Fact claim) {
            return names.stream().anyMatch(claim.indicator()::contains);
        }
    }

    RateClaims() {
        Set<String> indicators = new HashSet<>();
        Vocabulary.read("indicator.csv", "id").forEach(entry -> indicators.add(entry.text("id")));
        for (Vocabulary.Entry entry :
                Vocabulary.read("rate.csv", "id", "label", "names", "numerators", "denominators", "disturbing")) {
            Rate rate = new Rate(
                    entry.text("id"),
                    entry.text("label"),
                    entry.list("names"),
                    entry.list("numerators"),
                    entry.list("denominators"),
                    entry.list("disturbing"));
            Set<String> used = new HashSet<>(rate.numerators);
            used.addAll(rate.disturbing);
            used.addAll(rate.denominators);
            used.add(rate.id);
            for (String id : used) {
                if (!indicators.contains(id)) {
                    throw entry.error("\"" + id + "\" is no indicator of indicator.csv");
                }
            }
            if (rate.names.isEmpty() || rate.numerators.isEmpty() || rate.denominators.isEmpty()) {
                throw entry.error("a rate needs names, numerators and denominators");
            }
            rates.add(rate);
        }
    }

    List<Claim> check(String body, List<Fact> facts) {
        List<Claim> claims = new ArrayList<>();
        for (Fact fact : facts) {
            for (Rate rate : rates) {
                if (!fact.percentage() || !rate.id.equals(fact.indicatorId())) {
                    continue;
                }
                Claim claim = check(body, facts, fact, rate);
                if (claim.verdict() == Verdict.CANNOT_BE_CHECKED) {
                    claim = confirm(body, facts, fact).orElse(claim);
                }
                // of a rate that rate.csv does not name there is only to say when it holds
                if (claim.verdict() != Verdict.CANNOT_BE_CHECKED || rate.names(fact)) {
                    claims.add(claim);
                }
            }
        }
        return claims;
    }

    List<Claim> unchecked(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.percentage()
                        && rates.stream().anyMatch(rate -> rate.id.equals(fact.indicatorId()) && rate.names(fact)))
                .map(fact -> unchecked(fact, "复算时程序出错，无法复算"))
                .toList();
    }

    private Claim check(String body, List<Fact> facts, Fact claim, Rate rate) {
        String name = claim.indicator().replace("达到", "").replaceAll("[达为]$", "");
        if (!rate.names.contains(name)) {
            return unchecked(claim, "“" + claim.indicator() + "”可能只说其中一部分，无法复算");
        }
        if (claim.bound() != Bound.EXACT) {
            return unchecked(claim, claim.evidence().text() + "不是确数，无法复算");
        }
        List<Fact> beside = facts.stream()
                .filter(fact -> !fact.percentage() && isBeside(body, fact, claim))
                .toList();
        List<Fact> numerators = first(beside, rate.numerators);
        List<Fact> denominators = first(beside, rate.denominators);
        if (numerators.isEmpty() || denominators.isEmpty()) {
            return unchecked(claim, "同段同期没有" + rate.label + "的" + (denominators.isEmpty() ? "分母" : "分子") + "，无法复算");
        }
        if (differ(numerators) || differ(denominators)) {
            return unchecked(claim, "同段有几个可作" + rate.label + "分子或分母的数，无法复算");
        }
        Fact numerator = numerators.get(0);
        Fact denominator = denominators.get(0);
        if (numerator.bound() != Bound.EXACT || denominator.bound() != Bound.EXACT || denominator.value() == 0) {
            return unchecked(
                    claim,
                    numerator.evidence().text() + "、" + denominator.evidence().text() + "不都是确数，无法复算");
        }
        double computed = 100 * numerator.value() / denominator.value();
        boolean agrees = agrees(claim, computed);
        if (!agrees && Math.abs(computed - claim.value()) < Math.max(LEAST_DIFFERENCE, lastDigit(claim))) {
            return unchecked(claim, "按文中件数为" + rounded(computed) + "%，与" + number(claim.value()) + "%相差很小，不作判断");
        }
        if (!agrees && (numerator.value() > denominator.value() || canBeReadOtherwise(body, facts, claim, rate))) {
            return unchecked(claim, "文中另有提案数或并案情况，" + rate.label + "的口径不明，无法复算");
        }
        return checked(claim, numerator, denominator, agrees);
    }

    private static Claim checked(Fact claim, Fact numerator, Fact denominator, boolean agrees) {
        double computed = 100 * numerator.value() / denominator.value();
        return new Claim(
                Kind.RATE,
                claim.indicator(),
                claim.value(),
                claim.unit(),
                computed,
                agrees ? Verdict.AGREES : Verdict.DISAGREES,
                "%s÷%s＝%s%%，文中称%s%%，%s"
                        .formatted(
                                plain(numerator),
                                plain(denominator),
                                rounded(computed),
                                number(claim.value()),
                                agrees ? "相符" : "不符"),
                claim.evidence(),
                TotalClaims.inOrder(List.of(numerator, denominator)));
    }

    /**
     * The claim with the one pair of counts that lets it hold: a count of its sentence that bears the rate's word, and a count of
     * the same unit not far before it. A rate without decimals is only confirmed when there is no choice of pairs.
     */
    private static Optional<Claim> confirm(String body, List<Fact> facts, Fact claim) {
        int end = claim.indicator().lastIndexOf('率');
        if (end < 2 || claim.bound() != Bound.EXACT) {
            return Optional.empty();
        }
        String word = claim.indicator().substring(end - 2, end);
        int sentence = sentenceStart(body, claim);
        List<List<Fact>> pairs = new ArrayList<>();
        for (Fact numerator : facts) {
            if (isExactCount(numerator)
                    && numerator.indicator().contains(word)
                    && numerator.evidence().start() >= sentence
                    && numerator.evidence().end() <= claim.evidence().start()) {
                facts.stream()
                        .filter(fact -> isExactCount(fact)
                                && fact.unit().equals(numerator.unit())
                                && fact.value() >= numerator.value()
                                && fact.evidence().end() <= numerator.evidence().start()
                                && fact.evidence().end() > claim.evidence().start() - NEAR)
                        .forEach(fact -> pairs.add(List.of(numerator, fact)));
            }
        }
        List<List<Fact>> holding = pairs.stream()
                .filter(pair ->
                        agrees(claim, 100 * pair.get(0).value() / pair.get(1).value()))
                .toList();
        return holding.size() == 1 && (pairs.size() == 1 || lastDigit(claim) < 1)
                ? Optional.of(
                        checked(claim, holding.get(0).get(0), holding.get(0).get(1), true))
                : Optional.empty();
    }

    private static boolean isExactCount(Fact fact) {
        return !fact.percentage() && fact.bound() == Bound.EXACT && fact.value() > 0;
    }

    private static int sentenceStart(String body, Fact fact) {
        int start = fact.evidence().start();
        while (start > 0 && !Sentence.ends(body.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static Claim unchecked(Fact claim, String why) {
        return new Claim(
                Kind.RATE,
                claim.indicator(),
                claim.value(),
                claim.unit(),
                null,
                Verdict.CANNOT_BE_CHECKED,
                why,
                claim.evidence(),
                List.of());
    }

    /** In the same paragraph, of the same period, and of no other actor. */
    private static boolean isBeside(String body, Fact fact, Fact claim) {
        int from = Math.min(fact.evidence().start(), claim.evidence().start());
        int to = Math.max(fact.evidence().end(), claim.evidence().end());
        return body.substring(from, to).indexOf('\n') < 0
                && Objects.equals(fact.period(), claim.period())
                && (fact.actor() == null
                        || claim.actor() == null
                        || fact.actor().equals(claim.actor()));
    }

    /** The facts of the first of these indicators that has any. */
    private static List<Fact> first(List<Fact> facts, List<String> indicators) {
        for (String id : indicators) {
            List<Fact> found =
                    facts.stream().filter(fact -> id.equals(fact.indicatorId())).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static boolean differ(List<Fact> facts) {
        return facts.stream()
                        .map(fact -> List.of(fact.value(), fact.bound()))
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * Whether any two counts of the whole document would let the rate hold, or something was merged, or the rate may be that of
     * a part that was named last.
     */
    private static boolean canBeReadOtherwise(String body, List<Fact> facts, Fact claim, Rate rate) {
        if (facts.stream().anyMatch(fact -> isOneOf(rate.disturbing, fact))
                || body.contains("并案")
                || body.contains("合并办理")) {
            return true;
        }
        String before =
                body.substring(sentenceStart(body, claim), claim.evidence().start());
        if (before.contains("重点") || before.contains("集体")) {
            return true;
        }
        List<Fact> counts = facts.stream().filter(fact -> !fact.percentage()).toList();
        for (Fact numerator : counts) {
            for (Fact denominator : counts) {
                if (numerator.unit().equals(denominator.unit())
                        && !numerator.equals(denominator)
                        && denominator.value() > 0
                        && (isOneOf(rate.denominators, denominator) || isOneOf(rate.numerators, numerator))
                        && agrees(claim, 100 * numerator.value() / denominator.value())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOneOf(List<String> indicators, Fact fact) {
        // many counts are no indicator of the vocabulary
        return fact.indicatorId() != null && indicators.contains(fact.indicatorId());
    }

    /** Whether the claim is the computed rate, rounded or cut off at the digits that were written. */
    private static boolean agrees(Fact claim, double computed) {
        double last = lastDigit(claim);
        double above = computed - claim.value();
        // a hair of room: 0.1 has no exact binary form
        return above >= -last / 2 - 1e-9 && above < last - 1e-9;
    }

    /** What one more in the last written digit is worth, in percent: 82% is 1, 81.8% is 0.1, 八成 is 10. */
    private static double lastDigit(Fact claim) {
        Matcher written = WRITTEN.matcher(claim.evidence().text());
        if (written.find()) {
            return written.group(1) == null ? 1 : Math.pow(10, -written.group(1).length());
        }
        return claim.evidence().text().contains("成") ? 10 : 1;
    }

    private static String plain(Fact fact) {
        return fact.indicator() + number(fact.value()) + fact.unit();
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String rounded(double percent) {
        return BigDecimal.valueOf(percent)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
