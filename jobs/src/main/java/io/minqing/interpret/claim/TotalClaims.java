package io.minqing.interpret.claim;

import io.minqing.record.Bound;
import io.minqing.record.Claim;
import io.minqing.record.Claim.Kind;
import io.minqing.record.Claim.Verdict;
import io.minqing.record.Evidence;
import io.minqing.record.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks totals against the parts that are listed beside them in one sentence: 提案132件，其中委员提案85件、集体提案47件;
 * 共办理A类5件、B类3件，合计8件. A list that stays below its total may be incomplete, and one that exceeds it may overlap: only kinds that
 * exclude each other are ever said to disagree.
 */
final class TotalClaims {
    private static final Partitions PARTITIONS = new Partitions();
    /** What may stand between two parts of one list besides a share (占28.8%). */
    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;和及与有为是]*|以及|[，,]?占(总数的?)?[\\d.．]+[%％][、，,；;]");

    private static final Pattern AMONG = Pattern.compile("[，,；;（(：:]?其中[，,：:有]?");
    private static final Pattern INTRODUCED = Pattern.compile("[，,：:（(；;]?(分别(为|是)?|包括|分为)?");
    private static final Pattern SUMMED = Pattern.compile("[，,、；;]?(共计|合计|总计|一共|共|总共)");
    private static final List<String> SUMS = List.of("共", "总计", "合计", "总数", "累计");

    private final String body;
    /** Counts, without rates, in the order of the text. */
    private final List<Fact> counts;

    TotalClaims(String body, List<Fact> facts) {
        this.body = body;
        List<Fact> found = facts.stream()
                .filter(fact -> !fact.percentage())
                .sorted(Comparator.comparingInt(fact -> fact.evidence().end()))
                .toList();
        List<Fact> own = new ArrayList<>();
        for (Fact fact : found) {
            own.add(own.isEmpty() ? fact : behind(own.get(own.size() - 1), fact));
        }
        this.counts = own;
    }

    /** The fact with its own words only: those of 图书1800元，合计3800元 begin behind 图书1800元. */
    private Fact behind(Fact previous, Fact fact) {
        int start = previous.evidence().end();
        int end = fact.evidence().end();
        if (fact.evidence().start() >= start || start >= end) {
            return fact;
        }
        while (start < end && "，,、；; ".indexOf(body.charAt(start)) >= 0) {
            start++;
        }
        return fact.with(
                fact.period(), fact.actor(), fact.partOf(), new Evidence(body.substring(start, end), start, end));
    }

    List<Claim> check() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Fact whole = counts.get(i);
            if (whole.partOf() != null) {
                continue;
            }
            List<Fact> behind = listFrom(i + 1, whole);
            boolean among = !behind.isEmpty()
                    && AMONG.matcher(between(whole, behind.get(0))).matches();
            if (behind.size() > 1 && among) {
                claims.add(claim(whole, behind));
            } else if (behind.size() > 1
                    && isSum(whole)
                    && INTRODUCED.matcher(between(whole, behind.get(0))).matches()) {
                addIfTelling(claims, claim(whole, behind));
            } else {
                List<Fact> before = listBefore(i, whole);
                if (before.size() > 1) {
                    addIfTelling(claims, claim(whole, before));
                }
            }
        }
        return claims;
    }

    /** A list that does not say that it belongs to the total is a claim only when the numbers say so. */
    private static void addIfTelling(List<Claim> claims, Claim claim) {
        if (claim.verdict() != Verdict.CANNOT_BE_CHECKED) {
            claims.add(claim);
        }
    }

    /** The counts of the total's unit that follow each other with nothing but separators between. */
    private List<Fact> listFrom(int first, Fact whole) {
        List<Fact> list = new ArrayList<>();
        for (int i = first; i < counts.size(); i++) {
            Fact part = counts.get(i);
            if (!part.unit().equals(whole.unit())
                    || (!list.isEmpty()
                            && !SEPARATOR
                                    .matcher(between(list.get(list.size() - 1), part))
                                    .matches())) {
                break;
            }
            list.add(part);
        }
        return list;
    }

    private List<Fact> listBefore(int total, Fact whole) {
        List<Fact> list = new ArrayList<>();
        for (int i = total - 1; i >= 0; i--) {
            Fact part = counts.get(i);
            Fact next = list.isEmpty() ? whole : list.get(0);
            String gap = between(part, next);
            boolean joined = list.isEmpty()
                    ? SUMMED.matcher(gap + leadingSum(whole)).lookingAt()
                            && gap.length() <= 4
                            && !leadingSum(whole).isEmpty()
                    : SEPARATOR.matcher(gap).matches();
            if (!part.unit().equals(whole.unit()) || !joined) {
                break;
            }
            list.add(0, part);
        }
        return list;
    }

    /** 合计 and the like at the head of the words of a count or directly before them; empty when there is none. */
    private String leadingSum(Fact whole) {
        int start = whole.evidence().start();
        String around = body.substring(Math.max(0, start - 2), whole.evidence().end());
        return List.of("共计", "合计", "总计", "总共", "一共").stream()
                .filter(word ->
                        around.startsWith(word) || whole.evidence().text().startsWith(word))
                .findFirst()
                .orElse("");
    }

    private boolean isSum(Fact whole) {
        int from = Math.max(0, whole.evidence().start() - 3);
        String words = body.substring(from, whole.evidence().end());
        return SUMS.stream().anyMatch(words::contains);
    }

    /** The text between two counts; a line break, which no pattern allows, when they overlap. */
    private String between(Fact left, Fact right) {
        int from = left.evidence().end();
        int to = right.evidence().start();
        return from <= to ? body.substring(from, to) : "\n";
    }

    private Claim claim(Fact whole, List<Fact> listed) {
        List<Fact> parts = asFarAsTheySum(whole, listed);
        BigDecimal sum = parts.stream().map(TotalClaims::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        int order = sum.compareTo(exact(whole));
        boolean exact = whole.bound() == Bound.EXACT && parts.stream().allMatch(part -> part.bound() == Bound.EXACT);
        Verdict verdict = Verdict.CANNOT_BE_CHECKED;
        String why;
        if (!exact) {
            why = "不都是确数，无法复算";
        } else if (order == 0) {
            verdict = Verdict.AGREES;
            why = "相符";
        } else if (order < 0) {
            why = "少于总数，可能未列全";
        } else if (PARTITIONS.excludeEachOther(
                parts.stream().map(part -> part.evidence().text()).toList())) {
            verdict = Verdict.DISAGREES;
            why = "超过总数，不符";
        } else {
            why = "超过总数，但各部分可能有交叉";
        }
        return new Claim(
                Kind.TOTAL,
                whole.indicator(),
                whole.value(),
                whole.unit(),
                exact ? sum.doubleValue() : null,
                verdict,
                "%s＝%s%s，文中称%s%s，%s"
                        .formatted(
                                parts.stream()
                                        .map(part -> RateClaims.number(part.value()))
                                        .collect(Collectors.joining("＋")),
                                RateClaims.number(sum.doubleValue()),
                                whole.unit(),
                                RateClaims.number(whole.value()),
                                whole.unit(),
                                why),
                whole.evidence(),
                inOrder(parts));
    }

    /** The beginning of a list that gives the total, all of it when none does: what is listed behind may be about something else. */
    private static List<Fact> asFarAsTheySum(Fact whole, List<Fact> listed) {
        BigDecimal sum = exact(listed.get(0));
        for (int i = 1; i < listed.size(); i++) {
            sum = sum.add(exact(listed.get(i)));
            if (sum.compareTo(exact(whole)) == 0) {
                return listed.subList(0, i + 1);
            }
        }
        return listed;
    }

    /** The value in decimals: parts of 520.6 and 189.15 are 709.75. */
    private static BigDecimal exact(Fact fact) {
        return BigDecimal.valueOf(fact.value());
    }

    /** The words of facts in the order of the text. */
    static List<Evidence> inOrder(List<Fact> facts) {
        return facts.stream()
                .map(Fact::evidence)
                .sorted(Comparator.comparingInt(Evidence::start))
                .toList();
    }
}
