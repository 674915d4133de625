package io.minqing.interpret.region;

import io.minqing.interpret.region.PlaceContext.Sense;
import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what the places of a page do: whether they act, are visited, or are named in passing. */
final class PlaceParts {
    private static final Set<String> ENUMERATORS = Set.of("、", "和", "及", "与");
    private static final String LIST_MARKS = "、，,和及与";
    private static final int LONG_LIST = 5;

    /** A list of places that one goes to is no longer than so many words. */
    private static final int LONGEST_LIST = 12;

    /** Whose bodies stand above a prefecture, and above a county. */
    private static final List<String> ABOVE_PREFECTURE = List.of("全国", "省", "自治区");

    private static final List<String> ABOVE_COUNTY = List.of("全国", "省", "自治区", "市", "州");

    /** 福建|省政协|委员|蔡某. */
    private static final int LONGEST_TITLE = 4;

    private final Gazetteer gazetteer;
    private final PlaceContext context;
    private final PagePlaces page;

    /** Whether the page says that somebody comes to the writers' own place. */
    private boolean welcomes;

    PlaceParts(Gazetteer gazetteer, PlaceContext context, PagePlaces page) {
        this.gazetteer = gazetteer;
        this.context = context;
        this.page = page;
    }

    /** Gives every place its part. */
    void give() {
        welcomes = context.comesToUs(page.body.text());
        page.places.forEach(this::givePart);
        passLongLists();
        receiveVisitors();
        followTitle();
        followFirst();
    }

    private void givePart(Place place) {
        Segmentation text = page.textOf(place);
        int first = place.chainStart();
        int last = place.lastToken;
        Sense before = context.before(text, first);
        if (isSource(text, last) || isPartOfName(text, place)) {
            place.part = Place.Part.PASSING;
        } else if (!isOurExample(place)
                && (before == Sense.EXAMPLE
                        || (context.followsSoon(text, last, Sense.EXAMPLE)
                                && !(before == Sense.GOAL && travels(text, place, before))))) {
            place.part = Place.Part.PASSING;
        } else if (isExchange(text, place, before)) {
            place.part = Place.Part.EXCHANGE;
        } else if (isTitleOfPerson(text, place)) {
            place.part = Place.Part.PASSING;
        } else if (page.acts(place)) {
            place.part = before == Sense.PARTY ? Place.Part.PLAIN : Place.Part.ORGAN;
        } else if (before == Sense.ORIGIN
                || before == Sense.VISITOR
                || (!place.isFull() && context.inPhrase(text, last, Sense.INSTITUTION))
                || context.follows(text, last, Sense.ORIGIN)
                || context.inPhrase(text, last, Sense.POST)) {
            place.part = Place.Part.PASSING;
        }
    }

    /** Whether those who come to us praise what the place does (到我市学习，借鉴定州市的经验): it is the writers' own. */
    private boolean isOurExample(Place place) {
        return welcomes && place.isFull() && page.speaksAs(place.region);
    }

    /** Whether a province only tells which conference a person sits in (福建省政协委员蔡某): members live anywhere. */
    private boolean isTitleOfPerson(Segmentation text, Place place) {
        if (place.region.level() != RegionLevel.PROVINCE || !page.acts(place)) {
            return false;
        }
        List<Token> tokens = text.tokens();
        boolean member = false;
        for (int i = place.lastToken + 1; i < tokens.size() && i <= place.lastToken + LONGEST_TITLE; i++) {
            if (member) {
                return context.isPerson(tokens.get(i));
            }
            member = tokens.get(i).word().endsWith("委员");
        }
        return false;
    }

    /** Whether a newspaper, or the site of the place's body (北京市政协官网), is named and not the place. */
    private boolean isSource(Segmentation text, int last) {
        return context.follows(text, last, Sense.PUBLISHER)
                || (context.follows(text, last, Sense.ORGAN) && context.follows(text, last + 1, Sense.PUBLISHER));
    }

    private boolean isPartOfName(Segmentation text, Place place) {
        return context.follows(text, place.lastToken, Sense.PART);
    }

    /** Five names without suffix in a row (南京、无锡、常州…) are an enumeration that speaks of none of them. */
    private void passLongLists() {
        List<Place> list = new ArrayList<>();
        for (Place place : page.places) {
            if (!list.isEmpty() && !isNextInList(list.get(list.size() - 1), place)) {
                pass(list);
                list.clear();
            }
            list.add(place);
        }
        pass(list);
    }

    private boolean isNextInList(Place last, Place next) {
        String text = page.textOf(next).text();
        return last.inTitle == next.inTitle
                && next.start - last.end == 1
                && LIST_MARKS.indexOf(text.charAt(last.end)) >= 0;
    }

    private static void pass(List<Place> list) {
        if (list.size() >= LONG_LIST && list.stream().noneMatch(Place::isFull)) {
            list.forEach(place -> place.part = Place.Part.PASSING);
        }
    }

    /** Who goes to the page's own place is a visitor there: 广东省委统战部赴黔西南州, as the media of Guizhou write. */
    private void receiveVisitors() {
        List<Place> homes = page.places.stream()
                .filter(place -> context.before(page.textOf(place), place.chainStart()) == Sense.GOAL
                        && (isReachedFromAfar(page.textOf(place), place) || isReportedFrom(place)))
                .toList();
        page.places.stream()
                .filter(place -> place.part == Place.Part.ORGAN
                        && homes.stream()
                                .anyMatch(home -> home.inTitle == place.inTitle
                                        && place.end <= home.start
                                        && !gazetteer.related(home.region, place.region)))
                .forEach(place -> {
                    place.part = Place.Part.EXCHANGE;
                    place.travels = true;
                });
    }

    /** What the title says is visited is so all over the page: 枣强委员走进安吉. */
    private void followTitle() {
        Set<Region> visited = new HashSet<>();
        page.places.stream()
                .filter(place -> place.inTitle && isGoalOfAnother(place))
                .forEach(place -> {
                    place.part = Place.Part.EXCHANGE;
                    visited.add(place.region);
                });
        // 赴澳门出席: the body says that it is a visit.
        page.places.stream()
                .filter(place -> place.inTitle
                        && place.part == Place.Part.PLAIN
                        && context.before(page.title, place.chainStart()) == Sense.GOAL
                        && page.places.stream().anyMatch(other -> other.travels && other.region.equals(place.region)))
                .forEach(place -> place.part = Place.Part.EXCHANGE);
        page.places.stream()
                .filter(place -> place.part == Place.Part.PLAIN && visited.contains(place.region))
                .forEach(place -> place.part = Place.Part.EXCHANGE);
    }

    /** Who comes or is visited when first named does so all over the page: 双方座谈，滦南县政协介绍了做法. */
    private void followFirst() {
        Map<Region, Place> first = new HashMap<>();
        page.places.stream().filter(place -> !place.isPrefix).forEach(place -> first.putIfAbsent(place.region, place));
        page.places.stream()
                .filter(place -> place.part == Place.Part.PLAIN || place.part == Place.Part.ORGAN)
                .filter(place -> first.containsKey(place.region) && first.get(place.region).travels)
                .forEach(place -> place.part = Place.Part.EXCHANGE);
    }

    private boolean isGoalOfAnother(Place place) {
        return context.before(page.title, place.chainStart()) == Sense.GOAL
                && !isReportedFrom(place)
                && page.places.stream()
                        .anyMatch(other -> other.inTitle
                                && other.end <= place.start
                                && other.part != Place.Part.PASSING
                                && !gazetteer.related(other.region, place.region));
    }

    private boolean isExchange(Segmentation text, Place place, Sense before) {
        place.travels = travels(text, place, before);
        boolean home = leads(text, place) || (before == Sense.GOAL && isHome(text, place));
        return place.travels || (!home && context.inSentence(text, place.lastToken, Sense.PARTNER));
    }

    /** Whether the place is who acts in its sentence (兴城市政协召开对口协商会): 对口 and 对接 are daily words of its own work. */
    private boolean leads(Segmentation text, Place place) {
        return page.acts(place) && context.beginsClause(text, place.chainStart());
    }

    /** Whether the place comes to visit or is visited. */
    private boolean travels(Segmentation text, Place place, Sense before) {
        int last = place.lastToken;
        if (before == Sense.GOAL && isHome(text, place)) {
            return false;
        }
        if (comesToUs(text, place)) {
            return true;
        }
        if (before == Sense.HOST || !context.inSentence(text, last, Sense.VISIT)) {
            return before == Sense.VISITOR && context.followsSoon(text, last, Sense.VISITOR);
        }
        return before == Sense.VISITOR
                || before == Sense.GOAL
                || context.followsSoon(text, last, Sense.VISITOR)
                || comesElsewhere(text, place)
                || continuesList(text, place);
    }

    /** Whether the conference or committee above comes to see its own county: 市政协副主席某某到太康县调研. */
    private boolean isInspected(Segmentation text, Place place) {
        List<String> above =
                switch (place.region.level()) {
                    case COUNTY -> ABOVE_COUNTY;
                    case PREFECTURE -> ABOVE_PREFECTURE;
                    default -> null;
                };
        boolean far = place.prefix != null
                && place.prefix.region != null
                && place.prefix.region.level() == RegionLevel.PROVINCE;
        if (above == null || far) {
            return false;
        }
        String before = context.beginningOfSentence(text, place.chainStart());
        int from = text.tokens().get(place.chainStart()).start() - before.length();
        boolean isHigherNamed = page.places.stream()
                .anyMatch(other -> other.inTitle == place.inTitle
                        && !other.isPrefix
                        && other.end <= place.start
                        && other.start >= from
                        && gazetteer.isBelow(other.region, place.region));
        boolean strangers = page.places.stream()
                .anyMatch(other -> other.inTitle == place.inTitle
                        && other.end <= place.start
                        && other.start >= from
                        && !gazetteer.related(other.region, place.region));
        return !strangers
                && (context.namesBody(before, above) || isHigherNamed)
                && !context.speaks(before + context.restOfSentence(text, place.lastToken), Sense.ABROAD);
    }

    /** Whether the page is of the place that somebody goes to. */
    private boolean isHome(Segmentation text, Place place) {
        return isInspected(text, place) || isReachedFromAfar(text, place) || isReportedFrom(place);
    }

    /** Whether media of the place, or of the one above it, tell that somebody goes there, and of no other place. */
    private boolean isReportedFrom(Place place) {
        List<Region> reporters = page.publisher.places();
        return !reporters.isEmpty()
                && reporters.stream().allMatch(reporter -> gazetteer.contains(reporter.code(), place.region.code()))
                && page.places.stream()
                        .anyMatch(other -> page.acts(other)
                                && reporters.stream().noneMatch(reporter -> gazetteer.related(reporter, other.region)));
    }

    /**
     * Whether those who go to the place are named with their province, and the place is not: so writes who lives there
     * (江西省赣州市政协副主席一行赴神木市), while travellers name the province of their goal.
     */
    private boolean isReachedFromAfar(Segmentation text, Place place) {
        int from = text.tokens().get(place.chainStart()).start()
                - context.beginningOfSentence(text, place.chainStart()).length();
        return province(place) == null
                && page.places.stream()
                        .anyMatch(other -> other.inTitle == place.inTitle
                                && other.start >= from
                                && other.end <= place.start
                                && !other.isPrefix
                                && province(other) != null
                                && page.acts(other)
                                && !gazetteer.related(province(other), place.region));
    }

    /** The province with which a place is named; null when it is named without, or is one. */
    private static Region province(Place place) {
        Place upper = place.prefix;
        while (upper != null && upper.prefix != null) {
            upper = upper.prefix;
        }
        return upper != null && upper.region != null && upper.region.level() == RegionLevel.PROVINCE
                ? upper.region
                : null;
    }

    /**
     * Whether the sentence says that they come (唐山市政协一行来考察), and not to a place of their own: 秦州区政协副主席来到齐寿镇,
     * 县政协主席来到某小学.
     */
    private boolean comesElsewhere(Segmentation text, Place place) {
        for (int token : context.behindInSentence(text, place.lastToken, Sense.HOST)) {
            int start = text.tokens().get(token).start();
            List<Place> goals = Stream.concat(page.places.stream(), page.openTownships.stream())
                    .filter(goal -> goal.inTitle == place.inTitle && goal.start == start)
                    .toList();
            boolean own = goals.stream()
                    .flatMap(goal -> goal.meanings.stream())
                    .anyMatch(meaning -> gazetteer.isBelow(place.region, meaning.region()));
            boolean anywhere = goals.isEmpty()
                    && text.tokens().get(token - 1).word().equals("来到")
                    && "我本".indexOf(text.text().charAt(start)) < 0;
            if (!own && !anywhere) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody of the place comes to the writers' own: 上思县政协某委员会主任一行到我县考察. */
    private boolean comesToUs(Segmentation text, Place place) {
        return page.acts(place) && context.comesToUs(context.restOfSentence(text, place.lastToken));
    }

    /** Whether the place is a later member of a list whose first one is visited: 赴A县、B县考察. */
    private boolean continuesList(Segmentation text, Place place) {
        int first = place.chainStart();
        if (first == 0) {
            return false;
        }
        Token before = text.tokens().get(first - 1);
        if (!ENUMERATORS.contains(before.word())) {
            return false;
        }
        return leadsBackToGoal(text, place, first - 1)
                || page.places.stream()
                        .anyMatch(other -> other.inTitle == place.inTitle
                                && other.end == before.start()
                                && other.part == Place.Part.EXCHANGE);
    }

    /**
     * Whether nothing but names and enumerators stands between a word like 赴 and the place, and what comes first is visited
     * or no place that is known: 赴杭后、临河.
     */
    private boolean leadsBackToGoal(Segmentation text, Place place, int token) {
        for (int i = token; i > 0 && i > token - LONGEST_LIST; i--) {
            Token item = text.tokens().get(i);
            if (!ENUMERATORS.contains(item.word())
                    && (!Character.isLetter(item.word().charAt(0))
                            || "vup".indexOf(item.pos().charAt(0)) >= 0)) {
                return false;
            }
            if (context.before(text, i) == Sense.GOAL) {
                int first = i;
                return page.places.stream()
                        .filter(other -> other.inTitle == place.inTitle && other.chainStart() == first)
                        .allMatch(other -> other.part == Place.Part.EXCHANGE);
            }
        }
        return false;
    }
}
