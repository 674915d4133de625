package io.minqing.interpret.region;

import io.minqing.interpret.region.PlaceContext.Sense;
import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Tells whose page it is: the place that the title, the publisher and the acting bodies speak for. */
final class OwnPlace {
    /** So many different higher places make a round of a province. */
    private static final long ROUND = 3;

    /** Weight in the body that makes a place the page's own when it acts or is told by its higher place. */
    private static final double OWN = 2.0;

    /** The same for a place that is only spoken of: named in the lead and again, or several times. */
    private static final double PLAIN_OWN = 3.5;

    /** What a place counts that is visited or comes to visit. */
    private static final double VISITED = 0.1;

    /** How much the page's own place must outweigh every unrelated one. */
    private static final double DOMINANCE = 1.5;

    private static final int LEAD = 160;

    private static final List<String> LEVELS = List.of("省", "市", "州", "县", "区", "旗");

    private static final List<String> COUNTY_LEVELS = List.of("县", "区", "旗");

    /** How often a page says 市政协 or 我市 that speaks as a city. */
    private static final int CITY_SPEAKS = 2;

    /** Where a page of less than {@link #SHORT_TEXT} characters names the place that it is about, if it names it once only. */
    private static final int OPENING = 400;

    private static final int SHORT_TEXT = 1500;

    /** Share of the weight of a higher place that makes the lower one the page's own. */
    private static final double TAKES_OVER = 0.6;

    /** The hash of a region differs from one process to the next. */
    private static final Comparator<Region> BY_CODE = Comparator.comparing(Region::code);

    private static final Set<RegionLevel> DIVIDED = EnumSet.of(RegionLevel.COUNTY, RegionLevel.PREFECTURE);

    private static final String HONG_KONG = "810000";

    private final Gazetteer gazetteer;
    private final PlaceContext context;
    private final PagePlaces page;
    /** How much speaks for a place as the page's own. */
    private final Map<Region, Double> weight = new TreeMap<>(BY_CODE);

    private final Map<Region, Double> titleWeight = new TreeMap<>(BY_CODE);
    private boolean byDefault;
    private boolean contradicted;

    OwnPlace(Gazetteer gazetteer, PlaceContext context, PagePlaces page) {
        this.gazetteer = gazetteer;
        this.context = context;
        this.page = page;
    }

    /** Whether the page's own place is so for want of any other only. */
    boolean isByDefault() {
        return byDefault;
    }

    /** Whether the title speaks for one place and the publisher for another. */
    boolean isContradicted() {
        return contradicted;
    }

    /** The page's own place; null when it has none, or when it cannot be told. */
    Region find() {
        weigh(false, weight);
        weigh(true, titleWeight);
        return primary();
    }

    private void weigh(boolean inTitle, Map<Region, Double> weights) {
        for (Place place : page.places) {
            if (place.inTitle == inTitle && place.region.level() != RegionLevel.TOWNSHIP) {
                weights.merge(place.region, ownWeight(place), Double::sum);
            }
        }
    }

    private double ownWeight(Place place) {
        double own =
                switch (place.part) {
                    case ORGAN -> 2;
                    case PLAIN -> place.isFull() ? 1 : 0.5;
                    case EXCHANGE -> VISITED;
                    case PASSING -> 0;
                };
        if (isHeading(place)) {
            own = Math.max(own, 1);
        }
        if (place.inTitle
                && place.part == Place.Part.PLAIN
                && context.before(page.title, place.chainStart()) == Sense.GOAL) {
            own /= 2; // 厦门委员走进同安区: who goes there counts for more
        }
        if (place.isPrefix && !place.leadsToTownship) {
            own = Math.min(own, 0.25);
        }
        boolean lead = !place.inTitle && place.start < LEAD;
        return lead ? own * 2 : own;
    }

    /** Whether the title is headed by the place (枣强:…), or by its members or workroom (海口医卫界别联络站), and the body agrees. */
    private boolean isHeading(Place place) {
        return place.inTitle
                && place.part == Place.Part.PLAIN
                && context.beginsClause(page.title, place.chainStart())
                && (context.isHeading(page.title, place.lastToken)
                        || context.followsSoon(page.title, place.lastToken, Sense.MEMBER))
                && weight.keySet().stream()
                        .noneMatch(other -> !gazetteer.related(place.region, other)
                                && weightOf(other) > 1
                                && weightOf(other) > weightOf(place.region));
    }

    private Region primary() {
        Region speaker = page.publisher.speaker();
        Region inTitle = titlePrimary();
        if (inTitle != null && page.openNames.stream().anyMatch(open -> open.inTitle && !mayMean(open, inTitle))) {
            return speaker; // the title speaks of another place, too, whichever it is
        }
        if (inTitle != null && (speaker == null || gazetteer.related(speaker, inTitle))) {
            return narrowed(inTitle);
        }
        if (speaker != null) {
            contradicted = inTitle != null;
            return narrowed(speaker);
        }
        Region host = welcomingHost();
        if (host == null) {
            host = attendingHost();
        }
        if (host != null) {
            return host;
        }
        Region inBody = bodyPrimary();
        if (inBody != null) {
            return rounded(inBody);
        }
        byDefault = true;
        TownshipEvidence townships = new TownshipEvidence(gazetteer, context, page);
        return Stream.<Supplier<Region>>of(
                        this::publishersCounty,
                        this::onlySubject,
                        this::host,
                        this::commonCity,
                        townships::county,
                        this::publishersCity,
                        this::publishersProvince,
                        this::onlyBareName,
                        this::onlyVisited,
                        this::hongKong)
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(region -> !speaksBelow(region))
                .map(this::rounded)
                .map(region -> {
                    Region told = townships.within(region);
                    return told == null ? region : told;
                })
                .orElse(null);
    }

    /**
     * The place that is the page's own because no other is spoken of: every other one that is spoken of lies above or
     * below it, or is named without its suffix only and less (香港 and 澳门 of visitors). Of several counties of one city
     * it is the city, if that is spoken of, too.
     */
    private Region onlySubject() {
        Map<Region, Double> spoken = new TreeMap<>(BY_CODE);
        Set<Region> full = new HashSet<>();
        for (Place place : page.places) {
            if (isSpokenOf(place) && place.region.level() != RegionLevel.TOWNSHIP) {
                spoken.merge(place.region, ownWeight(place), Double::sum);
                if (place.isFull()) {
                    full.add(place.region);
                }
            }
        }
        List<Region> fitting = spoken.keySet().stream()
                .filter(region -> isSubject(region, spoken, full) && !isAddressOf(region))
                .filter(region -> spoken.entrySet().stream()
                        .allMatch(other -> gazetteer.related(region, other.getKey())
                                || (full.contains(region)
                                        && page.speaksOfLevel(region)
                                        && !page.speaksOfLevel(other.getKey()))
                                || (full.contains(region)
                                        && (!full.contains(other.getKey()) || page.speaksOfLevel(region))
                                        && other.getValue() * DOMINANCE <= spoken.get(region))))
                .filter(region -> page.openNames.stream().allMatch(open -> mayMean(open, region)))
                .toList();
        double most = fitting.stream().mapToDouble(spoken::get).max().orElse(0);
        return fitting.stream()
                .filter(region -> spoken.get(region) >= most * TAKES_OVER)
                .max(Comparator.comparing(Region::level).thenComparing(Region::code))
                .orElse(null);
    }

    /** Whether the paper of the city above names a county once only, and late: 市民某先生：鼓楼区河边路2号附近破路未修. */
    private boolean isAddressOf(Region county) {
        Region city = gazetteer.parent(county.code()).orElse(null);
        return city != null
                && page.publisher.names(city)
                && page.places.stream()
                                .filter(place -> place.region.equals(county))
                                .count()
                        == 1
                && page.places.stream()
                        .filter(place -> place.region.equals(county))
                        .allMatch(place -> !place.inTitle && place.part == Place.Part.PLAIN && place.start >= LEAD);
    }

    /**
     * The county whose own media published the page, unless a place outside it acts; where their name says it without its
     * suffix (桓台新闻网), the page must speak of a county, too.
     */
    private Region publishersCounty() {
        Region county = page.publisher.county();
        List<Region> places = page.publisher.places();
        if (county == null
                && places.size() == 1
                && places.get(0).level() == RegionLevel.COUNTY
                && page.speaksOfLevel(places.get(0))) {
            county = places.get(0);
        }
        return county == null || strangerActs(county) ? null : county;
    }

    /** Whether a place acts that neither lies in the region nor above it. */
    private boolean strangerActs(Region region) {
        return page.places.stream()
                .anyMatch(place -> place.part == Place.Part.ORGAN && !gazetteer.related(region, place.region));
    }

    /** The city whose paper speaks of 市政协, 全市 or 市民 and of no place outside the city. */
    private Region publishersCity() {
        List<Region> cities = page.publisher.places().stream()
                .filter(region -> region.level() == RegionLevel.PREFECTURE)
                .distinct()
                .toList();
        boolean own = cities.size() == 1
                && (page.publisher.isOffice()
                        || page.speaksOfLevel(cities.get(0))
                        || context.isPage(page.body, Sense.CITIZEN))
                && (page.places.stream()
                                .filter(this::isSpokenOf)
                                .allMatch(place -> gazetteer.related(cities.get(0), place.region))
                        || (page.speaksAs(cities.get(0)) && !strangerActs(cities.get(0))));
        return own ? cities.get(0) : null;
    }

    /**
     * The province whose paper goes round several of its counties, or speaks of 省政协 or 全省, and of no place outside the
     * province.
     */
    private Region publishersProvince() {
        List<Region> provinces = page.publisher.places().stream()
                .filter(region -> region.level() == RegionLevel.PROVINCE)
                .distinct()
                .toList();
        List<Region> spoken = page.places.stream()
                .filter(this::isSpokenOf)
                .map(place -> place.region)
                .filter(region -> region.level() != RegionLevel.TOWNSHIP)
                .distinct()
                .toList();
        boolean own = provinces.size() == 1
                && spoken.stream()
                        .allMatch(region -> gazetteer.contains(provinces.get(0).code(), region.code()))
                && (speaksAsProvince(provinces.get(0))
                        || spoken.stream().map(Region::parent).distinct().count() >= ROUND);
        return own ? provinces.get(0) : null;
    }

    /** Whether the page speaks of 省政协 or 全省 as its own; 区政协 is a district's, not an autonomous region's. */
    private boolean speaksAsProvince(Region province) {
        return !province.name().endsWith("区") && page.speaksOfLevel(province);
    }

    /**
     * The one place to which the page says that others come (来安国调研), and of whose level it says 我市 or 我县, or whose own
     * bodies it names; null when none.
     */
    private Region welcomingHost() {
        Region host =
                visited(place -> context.isWelcomed(page.textOf(place), place.chainStart(), place.lastToken), DIVIDED);
        return host != null && (page.speaksAs(host) || namesBodyOf(host)) ? host : null;
    }

    /**
     * The one place to which the page says that others come in words of either side (到安国调研), and whose conference goes along
     * with them, named by its level alone as one names one's own (市政协主席陪同); null when none.
     */
    private Region attendingHost() {
        Predicate<Place> way = place -> context.isReached(page.textOf(place), place.chainStart(), place.lastToken);
        Region host = visited(way, DIVIDED);
        if (host == null) {
            host = visited(way, EnumSet.of(RegionLevel.PROVINCE));
        }
        return host != null && page.attends(host) ? host : null;
    }

    /** The one place of those levels that is so visited; null when there is none, or more than one. */
    private Region visited(Predicate<Place> way, Set<RegionLevel> levels) {
        List<Region> hosts = page.places.stream()
                .filter(place -> levels.contains(place.region.level()))
                .filter(way)
                .map(place -> place.region)
                .distinct()
                .toList();
        return hosts.size() == 1 ? hosts.get(0) : null;
    }

    private boolean namesBodyOf(Region region) {
        return page.places.stream().anyMatch(place -> place.region.equals(region) && page.acts(place));
    }

    /** The one place spoken of to which the page says that visitors come (来丰考察). */
    private Region host() {
        List<Region> hosts = page.places.stream()
                .filter(this::isSpokenOf)
                .map(place -> place.region)
                .filter(region -> region.level() == RegionLevel.COUNTY || region.level() == RegionLevel.PREFECTURE)
                .filter(page::hosts)
                .distinct()
                .toList();
        return hosts.size() == 1 ? hosts.get(0) : null;
    }

    /**
     * The place that the page names again and again by its bare name, and no other place; once is enough where the page says
     * 全市 or 县政协 and all others are only visited or come to visit, or where a county (我县, 全县) or a city speaks (我市,
     * 市政协), or where the page begins with it (南京的机动车).
     */
    private Region onlyBareName() {
        boolean journey = page.places.stream().anyMatch(place -> place.part == Place.Part.EXCHANGE);
        List<Place> spoken = page.places.stream().filter(this::isSpokenOf).toList();
        return spoken.stream()
                .map(place -> place.region)
                .filter(region -> region.level() != RegionLevel.TOWNSHIP)
                .filter(region -> spoken.stream().allMatch(place -> gazetteer.related(region, place.region)))
                // 香港 is as good as 香港特别行政区, which nobody says.
                .filter(region -> region.name().endsWith("特别行政区")
                        || (journey && region.level() != RegionLevel.PROVINCE && page.speaksOfLevel(region))
                        || (region.level() == RegionLevel.COUNTY && page.speaksOfLevel(region))
                        || (region.level() == RegionLevel.PREFECTURE && (speaksAsCity() || opens(region)))
                        || spoken.stream()
                                        .filter(place -> place.region.equals(region))
                                        .count()
                                > 1)
                .filter(region -> page.openNames.stream().allMatch(open -> mayMean(open, region)))
                .max(Comparator.comparing(Region::level).thenComparing(Region::code))
                .orElse(null);
    }

    /**
     * The place that is all a page names, in a chain of full names (临沂市兰陵县), where somebody goes there who speaks of no place
     * of his own and for none.
     */
    private Region onlyVisited() {
        List<Region> visited = page.places.stream()
                .map(place -> place.region)
                .filter(region -> DIVIDED.contains(region.level()))
                .distinct()
                .toList();
        return visited.stream()
                .filter(region -> visited.stream().noneMatch(other -> gazetteer.isBelow(region, other)))
                .filter(region -> page.places.stream().allMatch(place -> gazetteer.related(region, place.region)))
                .filter(this::isLocated)
                .filter(region -> !speaksForAny())
                .findFirst()
                .orElse(null);
    }

    /** Whether the page speaks as or of any body (我区, 市政协) or says who publishes it. */
    private boolean speaksForAny() {
        return !page.publisher.places().isEmpty()
                || context.namesBody(page.body.text(), LEVELS)
                || LEVELS.stream().anyMatch(level -> page.says("我" + level) + page.says("全" + level) > 0);
    }

    /** Hong Kong, where nothing but its own institutions tell it (区议会) and no place is named. */
    private Region hongKong() {
        return page.places.isEmpty() && context.isPage(page.body, Sense.OF_HONG_KONG)
                ? gazetteer.region(HONG_KONG).orElseThrow()
                : null;
    }

    private boolean isSpokenOf(Place place) {
        return place.part == Place.Part.PLAIN || place.part == Place.Part.ORGAN;
    }

    private boolean mayMean(Place open, Region region) {
        return open.meanings.stream().anyMatch(meaning -> gazetteer.related(meaning.region(), region));
    }

    /** Whether the page itself, not only the address of a lower place, speaks of the place where it names its subject. */
    private boolean isSubject(Region region, Map<Region, Double> spoken, Set<Region> full) {
        boolean roundUp = spoken.keySet().stream()
                        .filter(other -> gazetteer.isBelow(region, other))
                        .count()
                > 1;
        if (!full.contains(region) && !roundUp && !(region.level() == RegionLevel.COUNTY && page.hasTownship(region))) {
            return false;
        }
        boolean addressed = roundUp && region.level() == RegionLevel.PREFECTURE;
        List<Place> named = page.places.stream()
                .filter(place -> place.region.equals(region)
                        && isSpokenOf(place)
                        && (addressed || !place.isPrefix || place.leadsToTownship))
                .toList();
        int opening = page.body.text().length() < SHORT_TEXT ? OPENING : LEAD;
        return named.size() > 1
                || named.stream()
                        .anyMatch(place -> place.inTitle || place.start < opening || place.part == Place.Part.ORGAN);
    }

    private Region titlePrimary() {
        List<Region> named = titleWeight.entrySet().stream()
                .filter(entry -> entry.getValue() >= VISITED)
                .map(Map.Entry::getKey)
                .toList();
        List<Region> deepest = named.stream()
                .filter(region -> named.stream().noneMatch(other -> gazetteer.isBelow(region, other)))
                .toList();
        if (deepest.size() == 1) {
            Region region = deepest.get(0);
            // 崇左市政协到宁明县调研: who acts, not where.
            return named.stream()
                    .filter(upper -> gazetteer.isBelow(upper, region)
                            && titleWeight.get(upper) > titleWeight.get(region)
                            && weightOf(upper) >= weightOf(region))
                    .max(Comparator.<Region>comparingDouble(titleWeight::get).thenComparing(BY_CODE))
                    .orElse(isOwn(region) ? region : null);
        }
        Region most = dominant(deepest, region -> titleWeight.get(region) * 2 + weightOf(region));
        boolean travels = most != null && titleWeight.get(most) <= VISITED && !isOwn(most);
        return travels ? null : most; // 赴上海、江苏等地拜访
    }

    /** A place that the title only names as visited, as an example or by its bare name is not yet the page's own. */
    private boolean isOwn(Region region) {
        double inTitle = titleWeight.get(region);
        if (inTitle < 1 && page.organs(region) == 0 && actsElsewhere(region)) {
            return false;
        }
        boolean supported = weightOf(region) >= 0.5 || isLocated(region);
        return inTitle >= 1 || (inTitle >= 0.5 && supported) || weightOf(region) >= PLAIN_OWN;
    }

    /** Whether a place that the title does not speak of acts, and is spoken of more: 横琴岛上的澳门阿婆, 珠海市政协. */
    private boolean actsElsewhere(Region region) {
        return weight.keySet().stream()
                .anyMatch(other -> !gazetteer.related(region, other)
                        && page.organs(other) > 0
                        && weightOf(other) > weightOf(region));
    }

    private Region bodyPrimary() {
        List<Region> all = new ArrayList<>(weight.keySet());
        List<Region> deepest = all.stream()
                .filter(region -> weightOf(region) > 0.25)
                .filter(region -> all.stream()
                        .noneMatch(other ->
                                gazetteer.isBelow(region, other) && weightOf(other) >= weightOf(region) * TAKES_OVER))
                .toList();
        Region best = dominant(deepest, this::weightOf);
        if (best == null || speaksBelow(best)) {
            return null;
        }
        boolean sure = page.organs(best) > 0 || page.publisher.names(best) || isLocated(best);
        return weightOf(best) >= (sure ? OWN : PLAIN_OWN) ? narrowed(best) : null;
    }

    /** Whether the page speaks as a place below the province (我市, 我县): the province's conference comes along only. */
    private boolean speaksBelow(Region region) {
        return region.level() == RegionLevel.PROVINCE
                && !region.name().endsWith("市")
                && page.says("我市") + page.says("我县") > 0;
    }

    /**
     * The city of a county, where the page speaks as the city (市政协, 我市) and never as a county (我区), and goes round other
     * counties of it, too, or is published by the city; else the county itself.
     */
    private Region rounded(Region county) {
        Region city = gazetteer.parent(county.code()).orElse(null);
        if (county.level() != RegionLevel.COUNTY
                || city == null
                || city.level() != RegionLevel.PREFECTURE
                || county.name().endsWith("市")
                || titleWeight.containsKey(county)
                || page.speaksAs(county)
                || page.says("市政协") + page.says("我市") < Math.max(CITY_SPEAKS, page.organs(county) + 1)) {
            return county;
        }
        boolean others = page.places.stream()
                .filter(this::isSpokenOf)
                .map(place -> place.region)
                .anyMatch(other -> !other.equals(county) && city.code().equals(other.parent()));
        return others || page.publisher.names(city) || times(city) > times(county) ? city : county;
    }

    /** Whether the body begins with what is the place's own: 南京的机动车. */
    private boolean opens(Region region) {
        return page.places.stream()
                .anyMatch(place -> place.region.equals(region)
                        && !place.inTitle
                        && place.start == 0
                        && context.isOwner(page.body, place.lastToken));
    }

    /** Whether the page speaks as a city, and never as a county. */
    private boolean speaksAsCity() {
        return page.says("我市") + page.says("市政协") > 0
                && COUNTY_LEVELS.stream()
                        .allMatch(level ->
                                page.says("我" + level) + page.says("全" + level) + page.says(level + "政协") == 0);
    }

    private long times(Region region) {
        return page.places.stream()
                .filter(place -> place.region.equals(region) && isSpokenOf(place))
                .count();
    }

    /**
     * The city that speaks (市政协, 我市) on a page that names several of its counties and none of another city; counties that are
     * visited count where the visitors come to the city (来聊调研).
     */
    private Region commonCity() {
        List<Region> counties = page.places.stream()
                .filter(place -> place.part != Place.Part.PASSING)
                .map(place -> place.region)
                .filter(region -> region.level() == RegionLevel.COUNTY)
                .distinct()
                .toList();
        Region city = counties.size() < 2
                ? null
                : gazetteer.parent(counties.get(0).code()).orElse(null);
        boolean common = city != null
                && city.level() == RegionLevel.PREFECTURE
                && page.says("市政协") + page.says("我市") >= CITY_SPEAKS
                && page.places.stream()
                        .filter(place -> place.part != Place.Part.PASSING)
                        .filter(place -> place.region.level() != RegionLevel.PROVINCE)
                        .allMatch(place ->
                                gazetteer.related(place.region, city) && (isSpokenOf(place) || page.hosts(city)));
        return common ? city : null;
    }

    /** Whether the place is named with a higher place before it or a township behind it: 南京市鼓楼区, 鼓楼区湖南路街道. */
    private boolean isLocated(Region region) {
        return page.places.stream()
                .anyMatch(place -> place.region.equals(region) && (place.prefix != null || place.leadsToTownship));
    }

    private boolean isNamedInFull(Region region) {
        return page.places.stream()
                .anyMatch(place -> place.region.equals(region) && place.isFull() && isSpokenOf(place));
    }

    private double weightOf(Region region) {
        return weight.getOrDefault(region, 0.0);
    }

    /** The heaviest, unless an unrelated one comes close. */
    private Region dominant(List<Region> regions, ToDoubleFunction<Region> weighing) {
        Region best = regions.stream()
                .max(Comparator.comparingDouble(weighing).thenComparing(Region::code))
                .orElse(null);
        if (best == null || weighing.applyAsDouble(best) <= 0) {
            return null;
        }
        double most = weighing.applyAsDouble(best);
        boolean close = regions.stream()
                .anyMatch(other -> !gazetteer.related(best, other) && weighing.applyAsDouble(other) * DOMINANCE > most);
        return close ? null : best;
    }

    /** The one county (or prefecture) within a place that the body speaks of instead of the place itself. */
    private Region narrowed(Region region) {
        List<Region> below = weight.keySet().stream()
                .filter(other -> gazetteer.isBelow(region, other))
                .toList();
        Region best = dominant(below, this::weightOf);
        if (best == null) {
            Region told = new TownshipEvidence(gazetteer, context, page).within(region);
            return told == null ? region : told;
        }
        double inTitle = titleWeight.getOrDefault(region, 0.0);
        boolean takesOver = page.organs(best) >= 3 && weightOf(best) >= 2 * weightOf(region) && inTitle < 2;
        // 葫芦岛泳装谁来设计: the title says where, 兴城市政协 says whose.
        boolean subject = inTitle > 0
                && inTitle < 1
                && below.size() == 1
                && page.organs(best) > 0
                && weightOf(best) >= weightOf(region);
        // 济南市政协陪同, 我区: the page speaks as the county.
        boolean speaks = page.speaksAs(best) && !page.speaksAs(region) && isNamedInFull(best) && inTitle == 0;
        return takesOver || subject || speaks ? best : region;
    }
}
