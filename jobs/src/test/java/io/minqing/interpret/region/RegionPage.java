package io.minqing.interpret.region;

import io.minqing.record.RegionMention;
import io.minqing.record.RegionRole;
import io.minqing.text.page.CleanDocument;
import io.minqing.text.segment.Segmenter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page whose places are known.
 *
 * @param kind what it tries
 * @param title null when it has none
 * @param source null when it has none
 * @param primary code of its own place; null when it has none
 * @param allowed codes that may heat a map beside the primary one and those above it
 * @param exchange codes that heat nothing
 */
record RegionPage(
        String kind,
        String title,
        String source,
        String body,
        String primary,
        Set<String> allowed,
        Set<String> exchange) {

    /** What the resolver makes of it. */
    RegionResult resolved() {
        var doc = new CleanDocument(
                title, null, null, null, source, List.of(), List.of(), body, List.of(), List.of(), List.of());
        return RegionResolver.shared()
                .resolve(
                        doc,
                        Segmenter.shared().segment(body),
                        title == null ? null : Segmenter.shared().segment(title));
    }

    /** The code read as primary; null when none. */
    static String primaryOf(RegionResult result) {
        return result.regions().stream()
                .filter(mention -> mention.role() == RegionRole.PRIMARY)
                .map(RegionMention::code)
                .findFirst()
                .orElse(null);
    }

    /** Codes that heat a map and should not. */
    Set<String> falseRegions(RegionResult result) {
        Gazetteer gazetteer = Gazetteer.shared();
        return result.regions().stream()
                .filter(mention -> mention.role() == RegionRole.PRIMARY || mention.role() == RegionRole.DISCUSSED)
                .map(RegionMention::code)
                .filter(code -> exchange.contains(code)
                        || !(code.equals(primary)
                                || allowed.contains(code)
                                || (primary != null && gazetteer.contains(code, primary))))
                .collect(Collectors.toSet());
    }
}
