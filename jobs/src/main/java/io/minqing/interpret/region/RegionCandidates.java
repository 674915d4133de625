package io.minqing.interpret.region;

import io.minqing.interpret.region.Gazetteer.Meaning;
import io.minqing.record.Region;
import io.minqing.record.RegionCandidate;
import io.minqing.record.RegionCandidate.Reason;
import io.minqing.record.RegionCandidate.Where;
import io.minqing.record.RegionLevel;
import io.minqing.record.RegionMention;
import io.minqing.record.RegionRole;
import io.minqing.text.segment.PhraseMatcher;
import io.minqing.text.segment.Segmentation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lists every name of a page that was considered, and why it won or lost. */
final class RegionCandidates {
    /** Of a name that many places have (城关镇) so many are listed. */
    private static final int MOST_NAMESAKES = 8;

    private final Gazetteer gazetteer;
    private final PagePlaces page;

    /** Every name of a region above township, whether on word borders or not. */
    private static final class Holder {
        static final PhraseMatcher<String> NAMES = names();

        private static PhraseMatcher<String> names() {
            Map<String, String> names = new HashMap<>();
            for (String name : Gazetteer.shared().names()) {
                if (Gazetteer.shared().meanings(name).stream()
                        .anyMatch(meaning -> meaning.region().level() != RegionLevel.TOWNSHIP)) {
                    names.put(name, name);
                }
            }
            return new PhraseMatcher<>(names);
        }
    }

    RegionCandidates(Gazetteer gazetteer, PagePlaces page) {
        this.gazetteer = gazetteer;
        this.page = page;
    }

    /** All candidates of a page whose roles are known. */
    List<RegionCandidate> of(List<RegionMention> mentions) {
        Map<String, RegionRole> roles = new HashMap<>();
        mentions.forEach(mention -> roles.put(mention.code(), mention.role()));
        List<RegionCandidate> candidates = new ArrayList<>();
        page.places.forEach(place -> add(candidates, place, roles));
        page.openTownships.forEach(place -> add(candidates, place, roles));
        page.lost.forEach(place -> add(candidates, place, roles));
        addPublisher(candidates, roles);
        addInsideWords(candidates);
        return sorted(candidates);
    }

    /** All candidates of a page that masks its places: every one lost. */
    List<RegionCandidate> masked() {
        List<RegionCandidate> candidates = new ArrayList<>();
        Stream.concat(page.places.stream(), page.lost.stream()).forEach(place -> {
            place.reason = Reason.MASKED_PAGE;
            add(candidates, place, Map.of());
        });
        return sorted(candidates);
    }

    private static List<RegionCandidate> sorted(List<RegionCandidate> candidates) {
        candidates.sort(Comparator.comparing(RegionCandidate::where)
                .thenComparingInt(RegionCandidate::start)
                .thenComparing(RegionCandidate::code));
        return List.copyOf(candidates);
    }

    private void add(List<RegionCandidate> candidates, Place place, Map<String, RegionRole> roles) {
        // The meanings may have been narrowed by the names around; an analyst wants to see those that lost, too.
        List<Region> regions = Stream.concat(
                        Stream.ofNullable(place.region),
                        gazetteer.meanings(place.name).stream().map(Meaning::region))
                .distinct()
                .limit(MOST_NAMESAKES)
                .toList();
        for (Region region : regions) {
            candidates.add(candidate(place, region, roles));
        }
    }

    private RegionCandidate candidate(Place place, Region region, Map<String, RegionRole> roles) {
        RegionRole role = null;
        Reason reason = place.reason;
        if (place.region != null) {
            role = region.equals(place.region) ? roles.get(region.code()) : null;
            reason = region.equals(place.region) ? place.reason : Reason.ANOTHER_FITS_BETTER;
        } else if (place.reason == null) { // a township whose county the page does not tell
            role = place.meanings.stream().anyMatch(m -> m.region().equals(region)) ? roles.get(region.code()) : null;
            reason = role == null ? Reason.NAME_OF_SEVERAL : Reason.TOWNSHIP_OF_THE_PAGE;
        } else if (place.reason == Reason.NOT_BORNE_OUT && place.isFull() && place.meanings.size() > 1) {
            reason = Reason.NAME_OF_SEVERAL;
        }
        return candidate(
                place.name,
                place.inTitle ? Where.TITLE : Where.BODY,
                place.inTitle ? -1 : place.start,
                region,
                role,
                reason);
    }

    private RegionCandidate candidate(
            String name, Where where, int start, Region region, RegionRole role, Reason reason) {
        return new RegionCandidate(
                name,
                where,
                start,
                start < 0 ? -1 : start + name.length(),
                region.code(),
                gazetteer.fullName(region.code()),
                region.level(),
                role,
                reason);
    }

    private void addPublisher(List<RegionCandidate> candidates, Map<String, RegionRole> roles) {
        Region speaker = page.publisher.speaker();
        for (Region region : new HashSet<>(page.publisher.places())) {
            Reason reason = region.equals(speaker) ? Reason.PUBLISHER : Reason.NAMES_A_NEWSPAPER;
            candidates.add(candidate(
                    region.name(),
                    Where.SOURCE,
                    -1,
                    region,
                    reason == Reason.PUBLISHER ? roles.get(region.code()) : null,
                    reason));
        }
    }

    private void addInsideWords(List<RegionCandidate> candidates) {
        Segmentation body = page.body;
        Set<Integer> covered = new HashSet<>();
        Stream.of(page.places, page.openTownships, page.lost)
                .flatMap(List::stream)
                .filter(place -> !place.inTitle)
                .forEach(place -> {
                    for (int at = place.start; at < place.end; at++) {
                        covered.add(at);
                    }
                });
        Holder.NAMES.match(body.text(), (start, end, name) -> {
            if (!body.onBorders(start, end) && !covered.contains(start) && !covered.contains(end - 1)) {
                for (Meaning meaning : gazetteer.meanings(name)) {
                    if (meaning.region().level() != RegionLevel.TOWNSHIP) {
                        candidates.add(candidate(
                                name, Where.BODY, start, meaning.region(), null, Reason.INSIDE_A_LONGER_WORD));
                    }
                }
            }
        });
    }
}
