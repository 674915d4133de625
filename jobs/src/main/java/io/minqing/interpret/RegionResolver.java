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

    /** A name that more townships have (城关镇) tells none of their counties. */
    private static final int MOST_NAMESAKES = 20;

    /** Where a page of less than {@link #SHORT_TEXT} characters names the place that it is about, if it names it once only. */
    private static final int OPENING = 400;

    private static final int SHORT_TEXT = 1500;

    /** Share of the weight of a higher place that makes the lower one the page's own. */
    private static final double TAKES_OVER = 0.6;

    /** What can be said at most of a place that is the page's own for want of any other. */
    private static final double DEFAULT_CONFIDENCE = 0.75;

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
        /** Full names that fit several places, none of them known to be meant. */
        private final List<Place> openNames = new ArrayList<>();
        /** Whether the page's own place is so for want of any other only. */
        private boolean ownByDefault;

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
            places.stream()
                    .filter(place -> place.region == null && isUnmistakable(place))
                    .forEach(openNames::add);
            places.removeIf(place -> place.region == null);
            places.forEach(this::giveParts);
            followTitle();
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
            places.removeIf(place -> place.region == null && isSplit(place));
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
            Segmentation text = textOf(place);
            boolean begins = context.beginsClause(text, place.firstToken);
            boolean heads = place.inTitle && begins && context.isHeading(text, place.lastToken);
            boolean acts = acts(place);
            Set<String> splitBy = gazetteer.splitBy(place.name);
            if (splitBy != null) {
                return !splitBy.isEmpty()
                        && (heads || (begins && acts && !context.laterInClause(text, place.lastToken, splitBy)));
            }
            if (gazetteer.everyday(place.name) == Everyday.LEVEL) {
                return acts;
            }
            if (gazetteer.everyday(place.name) == Everyday.STEM) {
                boolean named = begins || context.isPlaced(text, place.firstToken);
                return acts || (named && context.isSpokenOf(text, place.lastToken));
            }
            boolean told = context.isSpokenOf(text, place.lastToken)
                    && (begins || context.isPlaced(text, place.firstToken))
                    && speaksOfLevel(place.meanings.get(0).region());
            return heads || told || (acts && (begins || timesActing(place.name) > 1));
        }

        private boolean acts(Place place) {
            Segmentation text = textOf(place);
            return context.follows(text, place.lastToken, Sense.ORGAN) || isLevelWord(text, place);
        }

        private long timesActing(String name) {
            return places.stream()
                    .filter(place -> place.name.equals(name) && acts(place))
                    .count();
        }

        /** Whether a name is rather a word and a level here: 市政府和|县委, 应|县政协要求. */
        private boolean isSplit(Place place) {
            Set<String> splitBy = gazetteer.splitBy(place.name);
            if (splitBy == null || place.prefix != null) {
                return false;
            }
            Segmentation text = textOf(place);
            return !context.beginsClause(text, place.firstToken)
                    || context.laterInClause(text, place.lastToken, splitBy);
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
            long acts = timesActing(name);
            if (meaning.form() == Form.SHORT && region.level() == RegionLevel.COUNTY && isCorroborated(meaning, name)) {
                return support + DECIDES;
            }
            boolean asserted = acts > 0 || places.stream().anyMatch(place -> place.inTitle && place.name.equals(name));
            if (meaning.form() == Form.FULL || inSource(region)) {
                return support;
            }
            return asserted ? support + (acts > 1 ? DECIDES : 0) : 0;
        }

        /**
         * Whether the bare name of one county only is told by a township of it (枣强 and 大营镇), or heads the title of a text
         * that speaks of such a level (田东委员在行动, 县政协).
         */
        private boolean isCorroborated(Meaning meaning, String name) {
            return gazetteer.everyday(name) == null
                    && gazetteer.meanings(name).size() == 1
                    && (hasTownship(meaning.region()) || (headsTitle(name) && speaksOfLevel(meaning.region())));
        }

        private boolean headsTitle(String name) {
            return places.stream()
                    .anyMatch(place -> place.inTitle
                            && place.name.equals(name)
                            && context.beginsClause(title, place.chainStart())
                            && (context.isHeading(title, place.lastToken)
                                    || context.follows(title, place.lastToken, Sense.ORGAN)
                                    || context.followsSoon(title, place.lastToken, Sense.MEMBER)));
        }

        private boolean speaksOfLevel(Region region) {
            char level = region.name().charAt(region.name().length() - 1);
            return Stream.of("全" + level, level + "政协", level + "里", level + "委")
                    .anyMatch(body.text()::contains);
        }

        /** Whether the text names a township of the county, by a name that not too many have. */
        private boolean hasTownship(Region county) {
            return Stream.concat(places.stream(), openTownships.stream())
                    .filter(place -> PlaceFinder.isTownship(place) && place.isFull())
                    .filter(place -> place.meanings.size() <= MOST_NAMESAKES)
                    .anyMatch(place -> place.meanings.stream().anyMatch(m -> isBelow(county, m.region())));
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
            if (context.follows(text, last, Sense.PUBLISHER) || isPartOfName(text, place)) {
                place.part = Place.Part.PASSING;
            } else if (before == Sense.EXAMPLE || context.followsSoon(text, last, Sense.EXAMPLE)) {
                place.part = Place.Part.PASSING;
            } else if (isExchange(text, place, before)) {
                place.part = Place.Part.EXCHANGE;
            } else if (acts(place)) {
                place.part = Place.Part.ORGAN;
            } else if (before == Sense.ORIGIN
                    || context.follows(text, last, Sense.ORIGIN)
                    || context.inPhrase(text, last, Sense.POST)) {
                place.part = Place.Part.PASSING;
            }
        }

        private boolean isPartOfName(Segmentation text, Place place) {
            return context.follows(text, place.lastToken, Sense.PART);
        }

        /** What the title says is visited is so all over the page: 枣强委员走进安吉. */
        private void followTitle() {
            Set<Region> visited = new HashSet<>();
            places.stream()
                    .filter(place -> place.inTitle && isGoalOfAnother(place))
                    .forEach(place -> {
                        place.part = Place.Part.EXCHANGE;
                        visited.add(place.region);
                    });
            places.stream()
                    .filter(place -> place.part == Place.Part.PLAIN && visited.contains(place.region))
                    .forEach(place -> place.part = Place.Part.EXCHANGE);
        }

        private boolean isGoalOfAnother(Place place) {
            return context.before(title, place.chainStart()) == Sense.GOAL
                    && places.stream()
                            .anyMatch(other -> other.inTitle
                                    && other.end <= place.start
                                    && other.part != Place.Part.PASSING
                                    && !related(other.region, place.region));
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
            weigh(false, weight);
            weigh(true, titleWeight);
        }

        private void weigh(boolean inTitle, Map<Region, Double> weights) {
            for (Place place : places) {
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
                        case EXCHANGE -> 0.1;
                        case PASSING -> 0;
                    };
            if (isHeading(place)) {
                own = Math.max(own, 1);
            }
            if (place.inTitle
                    && place.part == Place.Part.PLAIN
                    && context.before(title, place.chainStart()) == Sense.GOAL) {
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
                    && context.beginsClause(title, place.chainStart())
                    && (context.isHeading(title, place.lastToken)
                            || context.followsSoon(title, place.lastToken, Sense.MEMBER))
                    && weight.keySet().stream()
                            .noneMatch(other -> !related(place.region, other)
                                    && weightOf(other) > 0.5
                                    && weightOf(other) > weightOf(place.region));
        }

        private Region primary() {
            Region speaker = sourceActs ? source.get(source.size() - 1) : null;
            Region inTitle = titlePrimary();
            if (inTitle != null && openNames.stream().anyMatch(open -> open.inTitle && !mayMean(open, inTitle))) {
                return speaker; // the title speaks of another place, too, whichever it is
            }
            if (inTitle != null && (speaker == null || related(speaker, inTitle))) {
                return narrowed(inTitle);
            }
            if (speaker != null) {
                return narrowed(speaker);
            }
            Region inBody = bodyPrimary();
            if (inBody != null) {
                return inBody;
            }
            Region only = onlySubject();
            ownByDefault = only != null;
            return only;
        }

        /**
         * The place that is the page's own because no other is spoken of: every other one that is spoken of lies above or
         * below it, or is named without its suffix only and less (香港 and 澳门 of visitors). Of several counties of one city
         * it is the city, if that is spoken of, too.
         */
        private Region onlySubject() {
            Map<Region, Double> spoken = new TreeMap<>(Comparator.comparing(Region::code));
            Set<Region> full = new HashSet<>();
            for (Place place : places) {
                if (isSpokenOf(place) && place.region.level() != RegionLevel.TOWNSHIP) {
                    spoken.merge(place.region, ownWeight(place), Double::sum);
                    if (place.isFull()) {
                        full.add(place.region);
                    }
                }
            }
            List<Region> fitting = spoken.keySet().stream()
                    .filter(region -> isSubject(region, spoken, full))
                    .filter(region -> spoken.entrySet().stream()
                            .allMatch(other -> related(region, other.getKey())
                                    || (full.contains(region)
                                            && !full.contains(other.getKey())
                                            && other.getValue() * DOMINANCE <= spoken.get(region))))
                    .filter(region -> openNames.stream().allMatch(open -> mayMean(open, region)))
                    .toList();
            double most = fitting.stream().mapToDouble(spoken::get).max().orElse(0);
            return fitting.stream()
                    .filter(region -> spoken.get(region) >= most * TAKES_OVER)
                    .max(Comparator.comparing(Region::level).thenComparing(Region::code))
                    .orElse(null);
        }

        private boolean isSpokenOf(Place place) {
            return place.part == Place.Part.PLAIN || place.part == Place.Part.ORGAN;
        }

        private boolean mayMean(Place open, Region region) {
            return open.meanings.stream().anyMatch(meaning -> related(meaning.region(), region));
        }

        /** Whether the page itself, not only the address of a lower place, speaks of the place where it names its subject. */
        private boolean isSubject(Region region, Map<Region, Double> spoken, Set<Region> full) {
            boolean roundUp = spoken.keySet().stream()
                            .filter(other -> isBelow(region, other))
                            .count()
                    > 1;
            if (!full.contains(region) && !roundUp && !(region.level() == RegionLevel.COUNTY && hasTownship(region))) {
                return false;
            }
            boolean addressed = roundUp && region.level() == RegionLevel.PREFECTURE;
            List<Place> named = places.stream()
                    .filter(place -> place.region.equals(region) && isSpokenOf(place) && (addressed || !place.isPrefix))
                    .toList();
            int opening = body.text().length() < SHORT_TEXT ? OPENING : LEAD;
            return named.size() > 1
                    || named.stream()
                            .anyMatch(
                                    place -> place.inTitle || place.start < opening || place.part == Place.Part.ORGAN);
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
                            .noneMatch(other ->
                                    isBelow(region, other) && weightOf(other) >= weightOf(region) * TAKES_OVER))
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
                    confidence(region, named, inTitle, ownByDefault && role == RegionRole.PRIMARY),
                    inTitle,
                    evidence);
        }

        private double confidence(Region region, List<Place> named, boolean inTitle, boolean byDefault) {
            boolean full = named.stream().anyMatch(Place::isFull);
            boolean acts = named.stream().anyMatch(place -> place.part == Place.Part.ORGAN);
            double doubt = Stream.of(inTitle, full, acts, named.size() > 2, inSource(region))
                    .mapToDouble(sign -> sign ? 0.45 : 1)
                    .reduce(0.4, (a, b) -> a * b);
            double confidence = Math.round((1 - doubt) * 100) / 100.0;
            return byDefault ? Math.min(confidence, DEFAULT_CONFIDENCE) : confidence;
        }
    }
}
