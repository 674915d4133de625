package io.minqing.interpret.region;

import io.minqing.interpret.region.Gazetteer.Meaning;
import io.minqing.interpret.region.PlaceContext.Sense;
import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The county of a page that names nothing but its townships and streets: one whose name no other county has, or several
 * that meet in one county only.
 */
final class TownshipEvidence {
    /** A township has to head the title, to sign or to be named so often; on pages about a conference once may do. */
    private static final int OFTEN = 2;

    private final Gazetteer gazetteer;
    private final PlaceContext context;
    private final PagePlaces page;

    TownshipEvidence(Gazetteer gazetteer, PlaceContext context, PagePlaces page) {
        this.gazetteer = gazetteer;
        this.context = context;
        this.page = page;
    }

    /** The county that all townships named can lie in; null when there is none, or more than one, or another place is spoken of. */
    Region county() {
        List<Place> townships =
                page.openTownships.stream().filter(this::isTelling).toList();
        if (townships.isEmpty() || isElsewhere()) {
            return null;
        }
        Map<String, Set<Region>> byName = new HashMap<>();
        townships.forEach(place -> byName.computeIfAbsent(place.name, name -> counties(place)));
        Set<Region> common = null;
        for (Set<Region> counties : byName.values()) {
            if (common == null) {
                common = new HashSet<>(counties);
            } else {
                common.retainAll(counties);
            }
        }
        Region only = common.size() == 1 ? common.iterator().next() : null;
        return only != null
                        && (isStressed(townships) || isOfConference(townships, only) || isSubject(townships, only))
                        && !isVisited(only)
                ? only
                : null;
    }

    /** Whether the page only tells of a journey to the county, or to a place above it. */
    private boolean isVisited(Region county) {
        return page.places.stream()
                .anyMatch(place ->
                        place.part == Place.Part.EXCHANGE && gazetteer.contains(place.region.code(), county.code()));
    }

    /**
     * The county within a city that is known (a municipality under the state, too), of a page that speaks of 区政协 or 全县
     * and names no county, but townships that meet in one; null when there is none.
     */
    Region within(Region city) {
        boolean divided = city.level() == RegionLevel.PREFECTURE
                || (city.level() == RegionLevel.PROVINCE && city.name().endsWith("市"));
        if (!divided || page.speaksOfLevel(city)) {
            return null;
        }
        Set<Region> counties = new HashSet<>();
        for (Place place : page.openTownships) {
            place.meanings.stream()
                    .map(Meaning::region)
                    .filter(township -> gazetteer.isBelow(city, township))
                    .forEach(township -> gazetteer.parent(township.code()).ifPresent(counties::add));
        }
        page.places.stream()
                .map(place -> place.region)
                .filter(region -> region.level() == RegionLevel.TOWNSHIP && gazetteer.isBelow(city, region))
                .forEach(township -> gazetteer.parent(township.code()).ifPresent(counties::add));
        Region only = counties.size() == 1 ? counties.iterator().next() : null;
        return only != null && only.level() == RegionLevel.COUNTY && page.speaksOfLevel(only) ? only : null;
    }

    private boolean isTelling(Place place) {
        return place.isFull()
                && place.name.length() > 2
                && gazetteer.everyday(place.name) == null
                && !context.follows(page.textOf(place), place.lastToken, Sense.PART)
                && context.before(page.textOf(place), place.firstToken) != Sense.EXAMPLE
                && context.before(page.textOf(place), place.firstToken) != Sense.ORIGIN;
    }

    private boolean isStressed(List<Place> townships) {
        return townships.size() >= OFTEN || townships.stream().anyMatch(place -> place.inTitle || page.signs(place));
    }

    /**
     * Whether the page speaks as the county (全县) or, on a page about a conference, of the county as 县政协 or 来丰, or of the
     * conference of the township.
     */
    private boolean isOfConference(List<Place> townships, Region county) {
        return page.speaksAs(county)
                || (page.body.text().contains("政协")
                        && (page.speaksOfLevel(county)
                                || page.hosts(county)
                                || townships.stream().anyMatch(page::acts)));
    }

    /** Whether all the page names is one township of the name, which does something, and its county by its level: 县委. */
    private boolean isSubject(List<Place> townships, Region county) {
        return page.places.isEmpty()
                && page.speaksOfLevel(county)
                && townships.stream().map(place -> place.name).distinct().count() == 1
                && townships.stream()
                        .anyMatch(place -> place.meanings.size() == 1
                                && context.beginsClause(page.textOf(place), place.firstToken)
                                && context.isSpokenOf(page.textOf(place), place.lastToken));
    }

    /** Whether a county or prefecture is named that the page may be about instead. */
    private boolean isElsewhere() {
        return page.places.stream()
                .anyMatch(place -> place.region.level() != RegionLevel.PROVINCE
                        && (place.part == Place.Part.ORGAN || place.part == Place.Part.PLAIN)
                        && place.isFull());
    }

    /** The counties that have a township of the name, as far as the publisher's place leaves them. */
    private Set<Region> counties(Place place) {
        Set<Region> all = new HashSet<>();
        Set<Region> near = new HashSet<>();
        for (Meaning meaning : place.meanings) {
            gazetteer.parent(meaning.region().code()).ifPresent(county -> {
                all.add(county);
                if (page.publisher.places().stream().anyMatch(publisher -> gazetteer.related(publisher, county))) {
                    near.add(county);
                }
            });
        }
        Set<Region> possible = near.isEmpty() ? all : near;
        // 县委书记 comes to a township of a county, not of a district.
        Set<Region> ofLevel = possible.stream().filter(page::speaksOfLevel).collect(Collectors.toSet());
        return ofLevel.isEmpty() ? possible : ofLevel;
    }
}
