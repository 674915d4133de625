package io.minqing.interpret.claim;

import io.minqing.record.Claim;
import io.minqing.record.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Recalculates the rates and totals that a document claims from the numbers that it gives itself. A wrong accusation is worse
 * than none: wherever the document can be read so that its numbers fit, or its parts may overlap or be incomplete, the claim
 * cannot be checked. Immutable and safe to share between threads.
 */
public final class ClaimChecker {
    private final RateClaims rates = new RateClaims();

    private ClaimChecker() {}

    private static final class Holder {
        static final ClaimChecker SHARED = new ClaimChecker();
    }

    /** The one checker of this JVM. */
    public static ClaimChecker shared() {
        return Holder.SHARED;
    }

    /**
     * The claims of a document, in the order of the text.
     *
     * @param body the text that the facts were read from
     * @param facts its counted facts, in the order of their numbers
     */
    public List<Claim> check(String body, List<Fact> facts) {
        List<Claim> claims = new ArrayList<>(rates.check(body, facts));
        claims.addAll(new TotalClaims(body, facts).check());
        claims.sort(Comparator.comparingInt(claim -> claim.evidence().start()));
        return claims;
    }

    /** The claimed rates of a document over which {@link #check} failed: none of them can be checked. */
    public List<Claim> unchecked(List<Fact> facts) {
        return rates.unchecked(facts);
    }
}
