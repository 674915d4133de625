package io.minqing.interpret.region;

import io.minqing.interpret.region.Gazetteer.Meaning;
import io.minqing.record.Evidence;
import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import io.minqing.record.RegionMention;
import io.minqing.record.RegionRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gives every region of a page its role and its evidence. */
final class RegionRoles {
    private static final int MOST_EVIDENCE = 8;
    private static final int LEAD = 160;

    /** What can be said at most of a place that is the page's own for want of any other. */
    private static final double DEFAULT_CONFIDENCE = 0.75;

    private final Gazetteer gazetteer;
    private final PagePlaces page;
    private final Region primary;
    private final boolean byDefault;

    /**
     * Roles on a page.
     *
     * @param primary the page's own place; null when unknown
     * @param byDefault whether it is so for want of any other only
     */
    RegionRoles(Gazetteer gazetteer, PagePlaces page, Region primary, boolean byDefault) {
        this.gazetteer = gazetteer;
        this.page = page;
        this.primary = primary;
        this.byDefault = byDefault;
    }

    /** The primary region first, then by role and code. */
    List<RegionMention> mentions() {
        Map<Region, List<Place>> byRegion = new TreeMap<>(Comparator.comparing(Region::code));
        for (Place place : page.places) {
            byRegion.computeIfAbsent(place.region, region -> new ArrayList<>()).add(place);
        }
        addTownships(byRegion);
        List<RegionMention> mentions = new ArrayList<>();
        if (primary != null && !byRegion.containsKey(primary)) {
            byRegion.put(primary, List.of());
        }
        byRegion.forEach((region, named) -> mentions.add(mention(region, named, role(region, named))));
        mentions.sort(Comparator.comparing(RegionMention::role).thenComparing(RegionMention::code));
        return mentions;
    }

    /** Adds the townships of the page's own place: 城关镇 is a name of eighty, but of one in this county. */
    private void addTownships(Map<Region, List<Place>> byRegion) {
        if (primary == null || primary.level() == RegionLevel.PROVINCE) {
            return;
        }
        for (Place place : page.openTownships) {
            List<Region> inside = place.meanings.stream()
                    .map(Meaning::region)
                    .filter(region -> gazetteer.isBelow(primary, region))
                    .toList();
            if (inside.size() == 1) {
                byRegion.computeIfAbsent(inside.get(0), region -> new ArrayList<>())
                        .add(place);
            }
        }
    }

    private RegionRole role(Region region, List<Place> named) {
        if (region.equals(primary)) {
            return RegionRole.PRIMARY;
        }
        if (primary != null && gazetteer.contains(region.code(), primary.code())) {
            return RegionRole.MENTIONED;
        }
        if (region.level() == RegionLevel.TOWNSHIP) {
            return RegionRole.MENTIONED; // its county heats the map, not it
        }
        boolean inside = primary != null && gazetteer.isBelow(primary, region);
        boolean spokenOf = named.stream()
                .anyMatch(
                        place -> !place.isPrefix && (place.part == Place.Part.PLAIN || place.part == Place.Part.ORGAN));
        if (inside) {
            boolean passing = isNamedInPassing(named)
                    || named.stream()
                            .allMatch(place ->
                                    place.part == Place.Part.PASSING || (place.isPrefix && !place.leadsToTownship));
            return passing ? RegionRole.MENTIONED : RegionRole.DISCUSSED;
        }
        if (named.stream().anyMatch(place -> place.part == Place.Part.EXCHANGE)) {
            return RegionRole.EXCHANGE;
        }
        boolean acts = named.stream().anyMatch(place -> place.part == Place.Part.ORGAN);
        boolean titled = named.stream().anyMatch(place -> place.inTitle && place.part != Place.Part.PASSING);
        boolean full = named.stream().anyMatch(Place::isFull);
        boolean discussed = primary == null ? (acts || full) && spokenOf : titled && acts;
        return discussed ? RegionRole.DISCUSSED : RegionRole.MENTIONED;
    }

    /** Once, without suffix, late in the text: 南京、南通等地代表江苏. */
    private static boolean isNamedInPassing(List<Place> named) {
        Place only = named.get(0);
        return named.size() == 1
                && !only.inTitle
                && !only.isFull()
                && only.start >= LEAD
                && only.part == Place.Part.PLAIN;
    }

    private RegionMention mention(Region region, List<Place> named, RegionRole role) {
        List<Evidence> evidence = named.stream()
                .filter(place -> !place.inTitle)
                .limit(MOST_EVIDENCE)
                .map(place -> new Evidence(place.name, place.start, place.end))
                .toList();
        boolean inTitle = named.stream().anyMatch(place -> place.inTitle);
        return new RegionMention(
                region.code(),
                gazetteer.fullName(region.code()),
                region.level(),
                role,
                confidence(region, named, inTitle, byDefault && role == RegionRole.PRIMARY),
                inTitle,
                evidence);
    }

    private double confidence(Region region, List<Place> named, boolean inTitle, boolean doubted) {
        boolean full = named.stream().anyMatch(Place::isFull);
        boolean acts = named.stream().anyMatch(place -> place.part == Place.Part.ORGAN);
        double doubt = Stream.of(inTitle, full, acts, named.size() > 2, page.publisher.names(region))
                .mapToDouble(sign -> sign ? 0.45 : 1)
                .reduce(0.4, (a, b) -> a * b);
        double confidence = Math.round((1 - doubt) * 100) / 100.0;
        return doubted ? Math.min(confidence, DEFAULT_CONFIDENCE) : confidence;
    }
}
