package io.minqing.interpret.region;

import io.minqing.record.Issue;
import io.minqing.record.RegionCandidate;
import io.minqing.record.RegionMention;
import java.util.List;
import java.util.Set;

/**
 * The places of a document.
 *
 * @param regions the primary one first, then by role and code; at most one is primary
 * @param issues REGION_UNRESOLVED when no place is primary or discussed, REGION_AMBIGUOUS when a name fits several places,
 *     REGION_CONTRADICTORY when a chain of names, or title and publisher, exclude each other
 * @param candidates every name that was considered, by text and offset; empty unless asked for ({@link RegionResolver#explain})
 */
public record RegionResult(List<RegionMention> regions, Set<Issue> issues, List<RegionCandidate> candidates) {}
