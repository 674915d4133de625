/** Claimed rates and totals held against their parts: {@link io.minqing.interpret.claim.ClaimChecker}. Reads facts as records only. */
package io.minqing.interpret.claim;
