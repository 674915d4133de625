package io.minqing.explain;

import io.minqing.record.RegionCandidate;
import io.minqing.record.RegionCandidate.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Candidates that say the same, as one row for a reader.
 *
 * @param first the first of them
 * @param texts the texts that hold them
 * @param offsets where they stand in the body
 */
record CandidateRow(RegionCandidate first, Set<Where> texts, List<Integer> offsets) {
    /** Rows of the candidates that won, then of those that lost, each in the order of the text. */
    static List<CandidateRow> of(List<RegionCandidate> candidates) {
        Map<List<Object>, CandidateRow> rows = new LinkedHashMap<>();
        for (RegionCandidate candidate : candidates) {
            List<Object> same = new ArrayList<>();
            same.add(candidate.text());
            same.add(candidate.code());
            same.add(candidate.role());
            same.add(candidate.reason());
            CandidateRow row = rows.computeIfAbsent(
                    same, key -> new CandidateRow(candidate, EnumSet.noneOf(Where.class), new ArrayList<>()));
            row.texts.add(candidate.where());
            if (candidate.start() >= 0) {
                row.offsets.add(candidate.start());
            }
        }
        return rows.values().stream()
                .sorted(Comparator.comparing((CandidateRow row) -> !row.won()))
                .toList();
    }

    boolean won() {
        return first.role() != null;
    }
}
