package io.minqing.interpret.region;

import io.minqing.interpret.region.Gazetteer.Everyday;
import io.minqing.interpret.region.Gazetteer.Form;
import io.minqing.interpret.region.Gazetteer.Meaning;
import io.minqing.interpret.region.PlaceContext.Sense;
import io.minqing.record.Issue;
import io.minqing.record.Region;
import io.minqing.record.RegionCandidate.Reason;
import io.minqing.record.RegionLevel;
import io.minqing.text.segment.Segmentation;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settles what the names of a page mean: sure names first, since they tell what the others mean. */
final class PlaceMeanings {
    /** Evidence of a higher place, of the source, of a township, that decides between places of one name. */
    private static final double DECIDES = 1.0;

    /** How often the body names what it comes back to. */
    private static final int AGAIN = 2;

    /** How often a name of two characters begins a clause or stands behind 在 or 来到 when it is no accident. */
    private static final int FREE = 3;

    private static final String CONFERENCE = "政协";

    private final Gazetteer gazetteer;
    private final PlaceContext context;
    private final PlaceFinder finder;
    private final PagePlaces page;

    PlaceMeanings(Gazetteer gazetteer, PlaceContext context, PlaceFinder finder, PagePlaces page) {
        this.gazetteer = gazetteer;
        this.context = context;
        this.finder = finder;
        this.page = page;
    }

    /**
     * Gives every name its region and takes the names out that mean none.
     *
     * @return REGION_AMBIGUOUS when a full name fits several places and nothing decides, REGION_CONTRADICTORY when one stands
     *     behind a place that it does not lie in
     */
    Set<Issue> settle() {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        for (Place place : page.places) {
            if (isSure(place)) {
                Region city = cityNamedInFull(place);
                place.means(city == null ? finder.only(place) : city, sureReason(place));
            }
        }
        page.places.forEach(this::settlePrefix);
        page.places.stream()
                .filter(place -> place.region == null && isToldByCity(place))
                .toList()
                .forEach(place -> place.means(finder.only(place), Reason.BORNE_OUT));
        page.drop(place -> place.region == null && isSplit(place), Reason.WORD_AND_LEVEL);
        Map<String, Region> senses = bareNames();
        for (Place place : page.places) {
            if (place.region == null && !PlaceFinder.isTownship(place)) {
                Region sense = senses.computeIfAbsent(place.name, name -> sense(name, place.meanings));
                if (sense != null) {
                    place.means(sense, Reason.BORNE_OUT);
                }
            }
        }
        Map<String, Region> known = new HashMap<>();
        page.places.stream()
                .filter(place -> place.region != null)
                .forEach(place -> known.putIfAbsent(place.name, place.region));
        // A name that stands alone means what it meant in a chain of names.
        for (Place place : page.places) {
            if (place.region == null && !PlaceFinder.isTownship(place)) {
                if (known.containsKey(place.name)) {
                    place.means(known.get(place.name), Reason.BORNE_OUT);
                } else if (place.isFull() && place.meanings.size() > 1) {
                    issues.add(Issue.REGION_AMBIGUOUS);
                }
            }
        }
        page.places.stream()
                .filter(place -> place.region == null && PlaceFinder.isTownship(place))
                .forEach(page.openTownships::add);
        page.places.stream()
                .filter(place -> place.region == null && isUnmistakable(place))
                .forEach(page.openNames::add);
        page.drop(place -> place.region == null && !PlaceFinder.isTownship(place), Reason.NOT_BORNE_OUT);
        page.places.removeIf(place -> place.region == null);
        for (int i = 1; i < page.places.size(); i++) {
            if (excludes(page.places.get(i - 1), page.places.get(i))) {
                issues.add(Issue.REGION_CONTRADICTORY);
            }
        }
        return issues;
    }

    /** What the full names of the page say of bare ones: 思茅 is what 思茅地区 is there. */
    private Map<String, Region> bareNames() {
        Map<String, Region> bare = new HashMap<>();
        for (Place place : page.places) {
            if (place.region != null && place.isFull() && !PlaceFinder.isTownship(place)) {
                String name = place.name;
                bare.putIfAbsent(name.substring(0, name.length() - 1), place.region);
                if (name.endsWith("地区")) {
                    bare.putIfAbsent(name.substring(0, name.length() - 2), place.region);
                }
            }
        }
        return bare;
    }

    /** 吉林 is the province, but the city on a page that says 吉林市 and not 吉林省; null for any other name. */
    private Region cityNamedInFull(Place place) {
        if (place.isFull() || place.prefix != null || place.meanings.size() < 2) {
            return null;
        }
        Region only = finder.only(place);
        if (only.level() != RegionLevel.PROVINCE || isNamed(only.name())) {
            return null;
        }
        return place.meanings.stream()
                .map(Meaning::region)
                .filter(region -> region.level() == RegionLevel.PREFECTURE && isNamed(region.name()))
                .findFirst()
                .orElse(null);
    }

    private boolean isNamed(String name) {
        return page.body.text().contains(name)
                || (page.title != null && page.title.text().contains(name));
    }

    private static Reason sureReason(Place place) {
        if (place.prefix != null) {
            return Reason.HIGHER_PLACE_BEFORE;
        }
        return place.isFull() ? Reason.FULL_NAME : Reason.KNOWN_SHORT_NAME;
    }

    /** Whether two full names read as one chain, and the second place does not lie in the first: 陕西省宁明县. */
    private boolean excludes(Place upper, Place lower) {
        return upper.inTitle == lower.inTitle
                && upper.end == lower.start
                && upper.isFull()
                && lower.isFull()
                && upper.region.level().compareTo(lower.region.level()) < 0
                && !gazetteer.related(upper.region, lower.region);
    }

    /** A place that is known tells the one before it: 富县牛武镇. */
    private void settlePrefix(Place place) {
        Place upper = place.prefix;
        if (place.region != null && upper != null && upper.region == null) {
            upper.meanings.stream()
                    .map(Meaning::region)
                    .filter(region -> gazetteer.isBelow(region, place.region))
                    .findFirst()
                    .ifPresent(region -> upper.means(region, Reason.BORNE_OUT));
            settlePrefix(upper);
        }
    }

    private boolean isSure(Place place) {
        if (PlaceFinder.isTownship(place)) {
            return place.prefix != null && place.meanings.size() == 1;
        }
        Region only = finder.only(place);
        if (only == null) {
            return false;
        }
        if (place.prefix != null) {
            return place.meanings.size() == 1;
        }
        if (place.isFull()) {
            return place.meanings.size() == 1 && speaksForItself(place);
        }
        return only.level() == RegionLevel.PROVINCE || only.level() == RegionLevel.PREFECTURE;
    }

    /** Whether a full name is a name wherever it stands: no word, no word and a level, no two characters that meet by chance. */
    private boolean isUnmistakable(Place place) {
        return place.isFull()
                && !PlaceFinder.isTownship(place)
                && place.name.length() > 2
                && gazetteer.everyday(place.name) == null
                && gazetteer.splitBy(place.name) == null;
    }

    /** Whether a full name of one place needs no other evidence here. */
    private boolean speaksForItself(Place place) {
        if (isUnmistakable(place)) {
            return true;
        }
        Segmentation text = page.textOf(place);
        boolean begins = context.beginsClause(text, place.firstToken);
        boolean heads = place.inTitle && begins && context.isHeading(text, place.lastToken);
        boolean acts = page.acts(place);
        Set<String> splitBy = gazetteer.splitBy(place.name);
        if (splitBy != null) {
            boolean asserted = heads || (begins && acts && !context.laterInClause(text, place.lastToken, splitBy));
            return isSituated(text, place) || (asserted && !splitBy.isEmpty());
        }
        if (gazetteer.everyday(place.name) == Everyday.LEVEL) {
            boolean told = isSituated(text, place)
                    && page.speaksOfLevel(place.meanings.get(0).region());
            return acts || heads || told;
        }
        if (gazetteer.everyday(place.name) == Everyday.STEM) {
            boolean named = begins || context.isPlaced(text, place.firstToken);
            return acts || (named && context.isSpokenOf(text, place.lastToken));
        }
        boolean told = context.isSpokenOf(text, place.lastToken)
                && (begins || context.isPlaced(text, place.firstToken))
                && page.speaksOfLevel(place.meanings.get(0).region());
        return heads || told || (acts && (begins || page.timesActing(place.name) > 1)) || comesBack(place);
    }

    /** Whether two characters that speak for a place of its level stand free several times: 来到户县, 户县是画乡. */
    private boolean comesBack(Place place) {
        long free = page.places.stream()
                .filter(other -> other.name.equals(place.name))
                .filter(other -> {
                    Segmentation text = page.textOf(other);
                    return context.beginsClause(text, other.firstToken) || context.isPlaced(text, other.firstToken);
                })
                .count();
        return free >= FREE && page.speaksOfLevel(place.name.charAt(place.name.length() - 1));
    }

    /**
     * Whether two characters that may be a word and a level stand several times where no body acts (某公司代县制造基地, 代县西站;
     * 和|县委 is none), on a page that speaks for a county and names the city above: 忻州.
     */
    private boolean isToldByCity(Place place) {
        Region county = gazetteer.splitBy(place.name) == null ? null : finder.only(place);
        return county != null
                && page.speaksOfLevel(county)
                && page.places.stream()
                        .anyMatch(other ->
                                other.region != null && other.region.code().equals(county.parent()))
                && page.places.stream()
                                .filter(other -> other.name.equals(place.name) && !page.acts(other))
                                .count()
                        >= FREE;
    }

    /** Whether something of the place is spoken of there: 走进会同县的田野. */
    private boolean isSituated(Segmentation text, Place place) {
        boolean placed =
                context.isPlaced(text, place.firstToken) || context.before(text, place.firstToken) == Sense.GOAL;
        return placed && context.isOwner(text, place.lastToken);
    }

    /** Whether a name is rather a word and a level here: 市政府和|县委, 应|县政协要求. */
    private boolean isSplit(Place place) {
        Set<String> splitBy = gazetteer.splitBy(place.name);
        if (splitBy == null || place.prefix != null) {
            return false;
        }
        Segmentation text = page.textOf(place);
        return !context.beginsClause(text, place.firstToken) || context.laterInClause(text, place.lastToken, splitBy);
    }

    /** The one meaning that the rest of the article supports clearly; null when there is none. */
    private Region sense(String name, List<Meaning> meanings) {
        Region best = null;
        double most = 0;
        double second = 0;
        for (Meaning meaning : meanings) {
            if (meaning.region().level() == RegionLevel.TOWNSHIP) {
                continue;
            }
            double support = support(meaning, name);
            if (support > most) {
                second = most;
                most = support;
                best = meaning.region();
            } else {
                second = Math.max(second, support);
            }
        }
        return most >= DECIDES && most - second >= DECIDES / 2 ? best : null;
    }

    private double support(Meaning meaning, String name) {
        Region region = meaning.region();
        double support = 0;
        boolean named = false;
        // 东区 or 新城区 may be no name at all: its province says too little.
        boolean wide = gazetteer.everyday(name) == Everyday.LEVEL;
        Set<Region> seen = new HashSet<>();
        for (Place place : page.places) {
            Region other = place.region;
            if (other == null || other.level() == RegionLevel.TOWNSHIP || !seen.add(other)) {
                continue;
            }
            if (other.equals(region)) {
                named |= !place.name.equals(name) || place.prefix != null;
            } else if (gazetteer.contains(other.code(), region.code())) {
                boolean near = !wide || other.code().equals(region.parent());
                // The city itself says more than a bare name, which may belong to a dish or a road.
                boolean parent = place.isFull() && other.code().equals(region.parent());
                support += near ? (place.inTitle ? 2 : 1) + (parent ? DECIDES / 2 : 0) : 0;
            } else if (other.parent() != null && other.parent().equals(region.parent())) {
                support += 0.3;
            }
        }
        for (Region other : page.publisher.places()) {
            if (other.equals(region)) {
                support += 3;
            } else if (gazetteer.isBelow(other, region)) {
                boolean near = !wide || other.code().equals(region.parent());
                support += near ? 1.5 : 0;
            } else if (gazetteer.isBelow(region, other)) {
                support += 2;
            }
        }
        support += townshipVotes(region);
        if (meaning.form() == Form.FULL && (isToldByTownship(region, name) || isListed(region, name))) {
            support += DECIDES;
        }
        if (named) {
            return support + 10;
        }
        // A bare name of a county is hardly one anywhere but in the title or where the place acts.
        long acts = page.timesActing(name);
        if (meaning.form() == Form.SHORT && region.level() == RegionLevel.COUNTY && isCorroborated(meaning, name)) {
            return support + DECIDES;
        }
        boolean asserted = acts > 0 || page.places.stream().anyMatch(place -> place.inTitle && place.name.equals(name));
        if (meaning.form() == Form.FULL || page.publisher.names(region)) {
            return support;
        }
        return asserted ? support + (acts > 1 ? DECIDES : 0) : 0;
    }

    /**
     * Whether the bare name of one county only is told by a township of it (枣强 and 大营镇) or by visitors who come there (来丰考察), is where a report comes from
     * (本报枣强讯), is what title and body speak of, or heads the title of a text that speaks of such a level
     * (田东委员在行动, 县政协).
     */
    private boolean isCorroborated(Meaning meaning, String name) {
        if (gazetteer.everyday(name) != null) {
            return gazetteer.meanings(name).size() == 1 && isWelcoming(meaning.region(), name);
        }
        return gazetteer.meanings(name).size() == 1
                && (page.hasTownship(meaning.region())
                        || isDateline(name)
                        || isConference(name)
                        || page.hosts(meaning.region())
                        || isSubject(meaning.region())
                        || isOnlyName(meaning.region(), name)
                        || (headsTitle(name) && page.speaksOfLevel(meaning.region())));
    }

    /** Whether others come to the place (来安国调研) on a page that speaks as one of its level (我市): its name is no word there. */
    private boolean isWelcoming(Region region, String name) {
        return page.speaksAs(region)
                && page.places.stream()
                        .anyMatch(place -> place.name.equals(name)
                                && context.isWelcomed(page.textOf(place), place.chainStart(), place.lastToken));
    }

    /**
     * Whether the title begins with a name of the region and the body comes back to it (观塘旧区热线开通, 热线昨日在观塘启用),
     * or a paper of the next higher place names it again and again.
     */
    private boolean isSubject(Region region) {
        List<Place> named = page.places.stream()
                .filter(place ->
                        place.meanings.stream().anyMatch(m -> m.region().equals(region)))
                .toList();
        boolean heads = named.stream()
                .anyMatch(place -> place.inTitle
                        && place.meanings.size() == 1
                        && context.beginsClause(page.title, place.chainStart()));
        boolean near = page.publisher.places().stream()
                .anyMatch(publisher -> publisher.code().equals(region.parent()));
        return (heads || near) && named.stream().filter(place -> !place.inTitle).count() >= AGAIN;
    }

    /**
     * Whether the page speaks as a place of that level (我县, 全县) and names no other place but those above and below; a
     * district again and again, since 河西 and 城北 are parts of many towns.
     */
    private boolean isOnlyName(Region region, String name) {
        int enough = region.name().endsWith("区") ? AGAIN : 1;
        return (page.speaksAs(region) || isLonely(region, name))
                && page.places.stream().filter(place -> place.name.equals(name)).count() >= enough
                && page.places.stream()
                        .allMatch(place -> place.name.equals(name)
                                || PlaceFinder.isTownship(place)
                                // 老城区 is rather a part of a town.
                                || (place.region == null && gazetteer.everyday(place.name) == Everyday.LEVEL)
                                || (place.region != null && gazetteer.related(place.region, region)));
    }

    /** Whether the page speaks of a county as its own (县政协) and nobody goes to, comes from or looks at the one it names. */
    private boolean isLonely(Region region, String name) {
        return region.level() == RegionLevel.COUNTY
                && page.speaksOfLevel(region)
                && gazetteer.meanings(name).size() == 1
                && page.places.stream()
                        .filter(place -> place.name.equals(name))
                        .allMatch(place -> context.before(page.textOf(place), place.chainStart()) == null
                                && !context.inPhrase(page.textOf(place), place.lastToken, Sense.INSTITUTION)
                                && !context.followsSoon(page.textOf(place), place.lastToken, Sense.EXAMPLE));
    }

    /** Whether the conference stands behind the name: 奉贤政协示范点. */
    private boolean isConference(String name) {
        return page.places.stream()
                .anyMatch(place -> place.name.equals(name)
                        && page.textOf(place).text().startsWith(CONFERENCE, place.end)
                        && page.speaksOfLevel(place.meanings.get(0).region()));
    }

    private boolean isDateline(String name) {
        return page.places.stream()
                .anyMatch(place -> place.name.equals(name)
                        && context.follows(page.textOf(place), place.lastToken, Sense.DATELINE));
    }

    private boolean headsTitle(String name) {
        return page.places.stream()
                .anyMatch(place -> place.inTitle
                        && place.name.equals(name)
                        && context.beginsClause(page.title, place.chainStart())
                        && (context.isHeading(page.title, place.lastToken)
                                || context.follows(page.title, place.lastToken, Sense.ORGAN)
                                || context.followsSoon(page.title, place.lastToken, Sense.MEMBER)));
    }

    /** Whether a township of the page lies in the county and in no other place of that name: 郊区 and 长发镇. */
    private boolean isToldByTownship(Region county, String name) {
        List<Meaning> namesakes = gazetteer.meanings(name);
        return namesakes.size() > 1
                && page.timesActing(name) > 0
                && page.places.stream()
                        .filter(place -> PlaceFinder.isTownship(place) && place.isFull())
                        .anyMatch(place -> namesakes.stream()
                                .filter(namesake -> holds(namesake.region(), place))
                                .map(Meaning::region)
                                .toList()
                                .equals(List.of(county)));
    }

    private boolean holds(Region county, Place township) {
        return township.meanings.stream().anyMatch(meaning -> gazetteer.isBelow(county, meaning.region()));
    }

    /** Whether the name stands in a list with a sure one of the same city or province: 莘县、冠县、东昌府区. */
    private boolean isListed(Region region, String name) {
        for (int i = 0; i < page.places.size(); i++) {
            if (page.places.get(i).name.equals(name) && (isListed(region, i, -1) || isListed(region, i, 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isListed(Region region, int from, int step) {
        for (int i = from + step; i >= 0 && i < page.places.size(); i += step) {
            Place left = page.places.get(Math.min(i, i - step));
            Place right = page.places.get(Math.max(i, i - step));
            boolean listed = left.inTitle == right.inTitle
                    && right.start - left.end == 1
                    && page.textOf(left).text().charAt(left.end) == '、';
            if (!listed) {
                return false;
            }
            Region other = page.places.get(i).region;
            if (other != null && other.parent() != null && other.parent().equals(region.parent())) {
                return true;
            }
        }
        return false;
    }

    /** What the townships named say for a county: much when the name is rare, little for 城关镇. */
    private double townshipVotes(Region county) {
        double votes = 0;
        Set<String> seen = new HashSet<>();
        for (Place place : page.places) {
            if (PlaceFinder.isTownship(place) && seen.add(place.name)) {
                long inside = place.meanings.stream()
                        .filter(meaning -> gazetteer.contains(
                                county.code(), meaning.region().code()))
                        .count();
                if (inside > 0) {
                    votes += 1.0 / place.meanings.size() + 0.2;
                }
            }
        }
        return Math.min(votes, 4);
    }
}
