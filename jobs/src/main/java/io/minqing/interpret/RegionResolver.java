package io.minqing.interpret;

import io.minqing.interpret.Gazetteer.Everyday;
import io.minqing.interpret.Gazetteer.Form;
import io.minqing.interpret.Gazetteer.Meaning;
import io.minqing.interpret.PlaceContext.Sense;
import io.minqing.record.Evidence;
import io.minqing.record.Issue;
import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import io.minqing.record.RegionMention;
import io.minqing.record.RegionRole;
import io.minqing.text.CleanDocument;
import io.minqing.text.PhraseMatcher;
import io.minqing.text.Segmentation;
import io.minqing.text.Segmenter;
import io.minqing.text.Token;
import io.minqing.text.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Tells which places an article is about. Names on word borders are found ({@link PlaceFinder}); those of several places,
 * and those without suffix, are settled by what else the article, its title and its source name; then every place gets
 * its role, and the page's own place is the one that the title and the acting bodies speak for. What stays open is an issue
 * and no place. Townships of the own place are listed as mentioned: maps are by county. Immutable, safe to share between threads; time grows with the number of words.
 */
public final class RegionResolver {
    /** Evidence of a higher place, of the source, of a township, that decides between places of one name. */
    private static final double DECIDES = 1.0;

    /** Weight in the body that makes a place the page's own when it acts or is told by its higher place. */
    private static final double OWN = 2.0;

    /** The same for a place that is only spoken of: named in the lead and again, or several times. */
    private static final double PLAIN_OWN = 3.5;

    /** How much the page's own place must outweigh every unrelated one. */
    private static final double DOMINANCE = 1.5;

    private static final Set<String> ENUMERATORS = Set.of("、", "和", "及", "与");

    private static final int CHARACTERS_A_MASK = 600;
    private static final int LEAD = 160;
    private static final int MOST_EVIDENCE = 8;

    private final Gazetteer gazetteer = Gazetteer.shared();
    private final PlaceContext context = new PlaceContext();
    private final PlaceFinder finder = new PlaceFinder(gazetteer, context);
    private final PhraseMatcher<Region> publishers;

    private static final class Holder {
        static final RegionResolver SHARED = new RegionResolver();
    }

    /** The one resolver of this JVM. */
    public static RegionResolver shared() {
        return Holder.SHARED;
    }

    private RegionResolver() {
        Map<String, Region> places = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read("publisher.csv", "publisher", "code")) {
            places.put(
                    entry.text("publisher"),
                    gazetteer
                            .region(entry.text("code"))
                            .orElseThrow(() -> entry.error("the code is not in region.csv")));
        }
        publishers = new PhraseMatcher<>(places);
    }

    /**
     * The places of a document.
     *
     * @param title segmentation of the title; null when the title is unknown
     */
    public RegionResult resolve(CleanDocument doc, Segmentation body, Segmentation title) {
        if (isMasked(title == null ? body.text() : title.text() + "\n" + body.text())) {
            return new RegionResult(List.of(), EnumSet.of(Issue.REGION_UNRESOLVED));
        }
        return new Resolution(doc.source(), body, title).result();
    }

    /**
     * The place that a field of a table states: a code, or one name with or without the places above it (广西宁明县,
     * 宁明县城中镇, 451422). Empty unless the whole field is one place and only one place fits.
     */
    public Optional<Region> resolveField(String text) {
        String field = text == null ? "" : text.strip();
        if (field.isEmpty() || field.length() > 60) {
            return Optional.empty();
        }
        Optional<Region> coded = gazetteer.region(field);
        return coded.isPresent() ? coded : named(field, null);
    }

    /** Reads a chain of names from the left: every way to cut it must lead to the same region. */
    private Optional<Region> named(String chain, Region above) {
        Set<Region> found = new HashSet<>();
        for (int end = 2; end <= chain.length(); end++) {
            for (Meaning meaning : gazetteer.meanings(chain.substring(0, end))) {
                if (above != null && !isBelow(above, meaning.region())) {
                    continue;
                }
                String rest = chain.substring(end).replaceFirst("^[\\s\u3000·/>-]+", "");
                if (rest.isEmpty()) {
                    found.add(meaning.region());
                } else {
                    named(rest, meaning.region()).ifPresent(found::add);
                }
            }
        }
        if (found.size() > 1) {
            // 长沙 is the city before it is the county of that name.
            RegionLevel highest = found.stream()
                    .map(Region::level)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            found.removeIf(region -> region.level() != highest);
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private boolean isBelow(Region upper, Region lower) {
        return !upper.equals(lower) && gazetteer.contains(upper.code(), lower.code());
    }

    private boolean related(Region a, Region b) {
        return gazetteer.contains(a.code(), b.code()) || gazetteer.contains(b.code(), a.code());
    }

    /**
     * Whether names of places were replaced by letters (A市, B7县, 西地省): then no place of the text can be trusted. One such
     * sign in a long article is a hall or a zone (A3区).
     */
    private static boolean isMasked(String text) {
        int masks = text.contains("西地省") ? text.length() : 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (isCapital(text.charAt(i)) && (i == 0 || !isLatinOrDigit(text.charAt(i - 1)))) {
                int level = i + 1;
                while (level < text.length() && Character.isDigit(text.charAt(level))) {
                    level++;
                }
                boolean numbered = level > i + 1;
                if (level < text.length() && (numbered ? "市县区" : "省市县").indexOf(text.charAt(level)) >= 0) {
                    masks++;
                }
            }
        }
        return masks > text.length() / CHARACTERS_A_MASK;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLatinOrDigit(char c) {
        return isCapital(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** One document on its way to its places. */
    private final class Resolution {
        private final Segmentation body;
        private final Segmentation title;
        private final List<Place> places = new ArrayList<>();
        /** Townships whose county is not known before the page's own place is. */
        private final List<Place> openTownships = new ArrayList<>();
        /** Places the source names; the first is the publisher's own. */
        private final List<Region> source = new ArrayList<>();
        /** Whether the source is a body that speaks for its place (江苏省政协), not a newspaper. */
        private boolean sourceActs;

        private final Set<Issue> issues = EnumSet.noneOf(Issue.class);
        /** How much speaks for a place as the page's own. */
        private final Map<Region, Double> weight = new HashMap<>();

        private final Map<Region, Double> titleWeight = new HashMap<>();

        Resolution(String publisher, Segmentation body, Segmentation title) {
            this.body = body;
            this.title = title;
            if (title != null) {
                places.addAll(finder.find(title, true));
            }
            places.addAll(finder.find(body, false));
            readSource(publisher);
        }

        private Segmentation textOf(Place place) {
            return place.inTitle ? title : body;
        }

        RegionResult result() {
            settle();
            places.stream()
                    .filter(place -> place.region == null && PlaceFinder.isTownship(place))
                    .forEach(openTownships::add);
            places.removeIf(place -> place.region == null);
            places.forEach(this::giveParts);
            weigh();
            Region primary = primary();
            List<RegionMention> mentions = mentions(primary);
            if (mentions.stream().noneMatch(m -> m.role() == RegionRole.PRIMARY || m.role() == RegionRole.DISCUSSED)) {
                issues.add(Issue.REGION_UNRESOLVED);
            }
            return new RegionResult(mentions, issues);
        }

        private void readSource(String publisher) {
            if (publisher == null || publisher.isBlank()) {
                return;
            }
            publishers.match(publisher, (start, end, region) -> source.add(region));
            Segmentation text = Segmenter.shared().segment(publisher);
            for (Place place : finder.find(text, false)) {
                Region region = finder.only(place);
                if (region != null && !place.isPrefix && region.level() != RegionLevel.TOWNSHIP) {
                    source.add(region);
                    sourceActs |= context.followsSoon(text, place.lastToken, Sense.ORGAN);
                }
            }
        }

        // -- what the names mean ------------------------------------------------------------------------------------

        /** Settles the sure names first, since they tell what the others mean. */
        private void settle() {
            for (Place place : places) {
                if (isSure(place)) {
                    place.region = finder.only(place);
                }
            }
            Map<String, Region> senses = new HashMap<>();
            for (Place place : places) {
                if (place.region == null && !PlaceFinder.isTownship(place)) {
                    place.region = senses.computeIfAbsent(place.name, name -> sense(name, place.meanings));
                }
            }
            // A name that stands alone means what it meant in a chain of names.
            for (Place place : places) {
                if (place.region == null && !PlaceFinder.isTownship(place)) {
                    place.region = places.stream()
                            .filter(other -> other.region != null && other.name.equals(place.name))
                            .map(other -> other.region)
                            .findFirst()
                            .orElse(null);
                    if (place.region == null && place.isFull() && place.meanings.size() > 1) {
                        issues.add(Issue.REGION_AMBIGUOUS);
                    }
                }
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
                return place.meanings.size() == 1
                        && place.name.length() > 2
                        && (gazetteer.everyday(place.name) != Everyday.LEVEL
                                || context.follows(textOf(place), place.lastToken, Sense.ORGAN));
            }
            return only.level() == RegionLevel.PROVINCE || only.level() == RegionLevel.PREFECTURE;
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
            for (Place place : places) {
                Region other = place.region;
                if (other == null || other.level() == RegionLevel.TOWNSHIP || !seen.add(other)) {
                    continue;
                }
                if (other.equals(region)) {
                    named |= !place.name.equals(name) || place.prefix != null;
                } else if (gazetteer.contains(other.code(), region.code())) {
                    boolean near = !wide || other.code().equals(region.parent());
                    support += near ? place.inTitle ? 2 : 1 : 0;
                } else if (other.parent() != null && other.parent().equals(region.parent())) {
                    support += 0.3;
                }
            }
            for (Region other : source) {
                if (other.equals(region)) {
                    support += 3;
                } else if (isBelow(other, region)) {
                    boolean near = !wide || other.code().equals(region.parent());
                    support += near ? 1.5 : 0;
                } else if (isBelow(region, other)) {
                    support += 2;
                }
            }
            support += townshipVotes(region);
            if (named) {
                return support + 10;
            }
            // A bare name of a county is hardly one anywhere but in the title or where the place acts.
            long acts = places.stream()
                    .filter(place ->
                            place.name.equals(name) && context.follows(textOf(place), place.lastToken, Sense.ORGAN))
                    .count();
            boolean asserted = acts > 0 || places.stream().anyMatch(place -> place.inTitle && place.name.equals(name));
            if (meaning.form() == Form.FULL || inSource(region)) {
                return support;
            }
            return asserted ? support + (acts > 1 ? DECIDES : 0) : 0;
        }

        private boolean inSource(Region region) {
            return source.contains(region);
        }

        /** What the townships named say for a county: much when the name is rare, little for 城关镇. */
        private double townshipVotes(Region county) {
            double votes = 0;
            Set<String> seen = new HashSet<>();
            for (Place place : places) {
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

        // -- what they do -------------------------------------------------------------------------------------------

        private void giveParts(Place place) {
            Segmentation text = textOf(place);
            int first = place.chainStart();
            int last = place.lastToken;
            Sense before = context.before(text, first);
            if (context.follows(text, last, Sense.PUBLISHER) || context.follows(text, last, Sense.PART)) {
                place.part = Place.Part.PASSING;
            } else if (before == Sense.EXAMPLE || context.followsSoon(text, last, Sense.EXAMPLE)) {
                place.part = Place.Part.PASSING;
            } else if (isExchange(text, place, before)) {
                place.part = Place.Part.EXCHANGE;
            } else if (context.follows(text, last, Sense.ORGAN) || isLevelWord(text, place)) {
                place.part = Place.Part.ORGAN;
            }
        }

        private boolean isLevelWord(Segmentation text, Place place) {
            return !place.isPrefix && text.indexAt(place.end - 1) != place.lastToken; // the name reached into 县政协
        }

        private boolean isExchange(Segmentation text, Place place, Sense before) {
            int last = place.lastToken;
            if (context.inSentence(text, last, Sense.PARTNER)) {
                return true;
            }
            if (before == Sense.HOST || !context.inSentence(text, last, Sense.VISIT)) {
                return before == Sense.VISITOR && context.followsSoon(text, last, Sense.VISITOR);
            }
            return before == Sense.VISITOR
                    || before == Sense.GOAL
                    || context.followsSoon(text, last, Sense.VISITOR)
                    || context.laterInSentence(text, last, Sense.HOST)
                    || continuesList(text, place);
        }

        /** Whether the place is a later member of a list whose first one is visited: 赴A县、B县考察. */
        private boolean continuesList(Segmentation text, Place place) {
            int first = place.chainStart();
            if (first == 0) {
                return false;
            }
            Token before = text.tokens().get(first - 1);
            return ENUMERATORS.contains(before.word())
                    && places.stream()
                            .anyMatch(other -> other.inTitle == place.inTitle
                                    && other.end == before.start()
                                    && other.part == Place.Part.EXCHANGE);
        }

        // -- whose page it is ---------------------------------------------------------------------------------------

        private void weigh() {
            for (Place place : places) {
                if (place.region.level() == RegionLevel.TOWNSHIP) {
                    continue;
                }
                double own = ownWeight(place);
                if (place.inTitle) {
                    titleWeight.merge(place.region, own, Double::sum);
                } else {
                    weight.merge(place.region, own, Double::sum);
                }
            }
        }

        private double ownWeight(Place place) {
            double own =
                    switch (place.part) {
                        case ORGAN -> 2;
                        case PLAIN -> place.isFull() ? 1 : 0.5;
                        case EXCHANGE -> 0.1;
                        case PASSING -> 0;
                    };
            if (place.isPrefix && !place.leadsToTownship) {
                own = Math.min(own, 0.25);
            }
            boolean lead = !place.inTitle && place.start < LEAD;
            return lead ? own * 2 : own;
        }

        private Region primary() {
            Region speaker = sourceActs ? source.get(source.size() - 1) : null;
            Region inTitle = titlePrimary();
            if (inTitle != null && (speaker == null || related(speaker, inTitle))) {
                return narrowed(inTitle);
            }
            if (speaker != null) {
                return narrowed(speaker);
            }
            return bodyPrimary();
        }

        private Region titlePrimary() {
            List<Region> named = titleWeight.entrySet().stream()
                    .filter(entry -> entry.getValue() >= 0.1)
                    .map(Map.Entry::getKey)
                    .toList();
            List<Region> deepest = named.stream()
                    .filter(region -> named.stream().noneMatch(other -> isBelow(region, other)))
                    .toList();
            if (deepest.size() == 1) {
                Region region = deepest.get(0);
                // 崇左市政协到宁明县调研: who acts, not where.
                return named.stream()
                        .filter(upper -> isBelow(upper, region)
                                && titleWeight.get(upper) > titleWeight.get(region)
                                && weightOf(upper) >= weightOf(region))
                        .findFirst()
                        .orElse(isOwn(region) ? region : null);
            }
            return dominant(deepest, region -> titleWeight.get(region) * 2 + weightOf(region));
        }

        /** A place that the title only names as visited, as an example or by its bare name is not yet the page's own. */
        private boolean isOwn(Region region) {
            double inTitle = titleWeight.get(region);
            boolean supported = weightOf(region) >= 0.5 || isLocated(region);
            return inTitle >= 1 || (inTitle >= 0.5 && supported) || weightOf(region) >= PLAIN_OWN;
        }

        private Region bodyPrimary() {
            List<Region> all = new ArrayList<>(weight.keySet());
            List<Region> deepest = all.stream()
                    .filter(region -> weightOf(region) > 0.25)
                    .filter(region -> all.stream()
                            .noneMatch(other -> isBelow(region, other) && weightOf(other) >= weightOf(region) * 0.6))
                    .toList();
            Region best = dominant(deepest, this::weightOf);
            if (best == null) {
                return null;
            }
            boolean sure = organs(best) > 0 || inSource(best) || isLocated(best);
            return weightOf(best) >= (sure ? OWN : PLAIN_OWN) ? narrowed(best) : null;
        }

        /** Whether the place is named with a higher place before it or a township behind it: 南京市鼓楼区, 鼓楼区湖南路街道. */
        private boolean isLocated(Region region) {
            return places.stream()
                    .anyMatch(place -> place.region.equals(region) && (place.prefix != null || place.leadsToTownship));
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
                    .anyMatch(other -> !related(best, other) && weighing.applyAsDouble(other) * DOMINANCE > most);
            return close ? null : best;
        }

        /** The one county (or prefecture) within a place that the body speaks of instead of the place itself. */
        private Region narrowed(Region region) {
            List<Region> below = weight.keySet().stream()
                    .filter(other -> isBelow(region, other))
                    .toList();
            Region best = dominant(below, this::weightOf);
            boolean takesOver = best != null
                    && organs(best) >= 3
                    && weightOf(best) >= 2 * weightOf(region)
                    && titleWeight.getOrDefault(region, 0.0) < 2;
            return takesOver ? best : region;
        }

        private long organs(Region region) {
            return places.stream()
                    .filter(place -> place.region.equals(region) && place.part == Place.Part.ORGAN)
                    .count();
        }

        // -- roles --------------------------------------------------------------------------------------------------

        private List<RegionMention> mentions(Region primary) {
            Map<Region, List<Place>> byRegion = new TreeMap<>(Comparator.comparing(Region::code));
            for (Place place : places) {
                byRegion.computeIfAbsent(place.region, region -> new ArrayList<>())
                        .add(place);
            }
            addTownships(primary, byRegion);
            List<RegionMention> mentions = new ArrayList<>();
            if (primary != null && !byRegion.containsKey(primary)) {
                byRegion.put(primary, List.of());
            }
            byRegion.forEach((region, named) -> mentions.add(mention(region, named, role(region, named, primary))));
            mentions.sort(Comparator.comparing(RegionMention::role).thenComparing(RegionMention::code));
            return mentions;
        }

        /** Adds the townships of the page's own place: 城关镇 is a name of eighty, but of one in this county. */
        private void addTownships(Region primary, Map<Region, List<Place>> byRegion) {
            if (primary == null || primary.level() == RegionLevel.PROVINCE) {
                return;
            }
            for (Place place : openTownships) {
                List<Region> inside = place.meanings.stream()
                        .map(Meaning::region)
                        .filter(region -> isBelow(primary, region))
                        .toList();
                if (inside.size() == 1) {
                    byRegion.computeIfAbsent(inside.get(0), region -> new ArrayList<>())
                            .add(place);
                }
            }
        }

        private RegionRole role(Region region, List<Place> named, Region primary) {
            if (region.equals(primary)) {
                return RegionRole.PRIMARY;
            }
            if (primary != null && gazetteer.contains(region.code(), primary.code())) {
                return RegionRole.MENTIONED;
            }
            boolean inside = primary != null && isBelow(primary, region);
            if (inside && region.level() == RegionLevel.TOWNSHIP) {
                return RegionRole.MENTIONED; // its county heats the map, not it
            }
            boolean spokenOf = named.stream()
                    .anyMatch(place ->
                            !place.isPrefix && (place.part == Place.Part.PLAIN || place.part == Place.Part.ORGAN));
            if (inside) {
                boolean passing = named.stream()
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
                    confidence(region, named, inTitle),
                    inTitle,
                    evidence);
        }

        private double confidence(Region region, List<Place> named, boolean inTitle) {
            boolean full = named.stream().anyMatch(Place::isFull);
            boolean acts = named.stream().anyMatch(place -> place.part == Place.Part.ORGAN);
            double doubt = Stream.of(inTitle, full, acts, named.size() > 2, inSource(region))
                    .mapToDouble(sign -> sign ? 0.45 : 1)
                    .reduce(0.4, (a, b) -> a * b);
            return Math.round((1 - doubt) * 100) / 100.0;
        }
    }
}
