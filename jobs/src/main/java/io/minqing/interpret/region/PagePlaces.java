package io.minqing.interpret.region;

import io.minqing.interpret.number.Damage;
import io.minqing.interpret.region.PlaceContext.Sense;
import io.minqing.record.Region;
import io.minqing.record.RegionCandidate.Reason;
import io.minqing.text.segment.Segmentation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The names of places on one page, on their way to what they mean: what the steps of {@link RegionResolver} read and change. */
final class PagePlaces {
    /** A name that more townships have (城关镇) tells none of their counties. */
    private static final int MOST_NAMESAKES = 20;

    private static final int LONGEST_OFFICE = 30;

    final Segmentation body;
    /** Null when the title is unknown. */
    final Segmentation title;

    final Publisher publisher;
    /** Title first, then the body, each in order. */
    final List<Place> places = new ArrayList<>();
    /** Townships whose county is not known before the page's own place is. */
    final List<Place> openTownships = new ArrayList<>();
    /** Full names that fit several places, none of them known to be meant. */
    final List<Place> openNames = new ArrayList<>();

    /** Names that turned out to mean no place; each has its reason. */
    final List<Place> lost = new ArrayList<>();

    private final Gazetteer gazetteer;
    private final PlaceContext context;
    private Set<Character> hosts;

    PagePlaces(Gazetteer gazetteer, PlaceContext context, Segmentation body, Segmentation title, Publisher publisher) {
        this.gazetteer = gazetteer;
        this.context = context;
        this.body = body;
        this.title = title;
        this.publisher = publisher;
    }

    /** Takes names out that mean no place. */
    void drop(Predicate<Place> condition, Reason reason) {
        places.removeIf(place -> {
            boolean drops = condition.test(place);
            if (drops) {
                place.reason = reason;
                lost.add(place);
            }
            return drops;
        });
    }

    /**
     * Takes the names out that touch what could not be repaired: the rest of the word may be gone. A question mark is no sign
     * of that, for slipped bytes are covered by other characters.
     */
    void dropUnresolved() {
        drop(place -> touchesDamage(place, place.start - 1) || touchesDamage(place, place.end), Reason.UNRESOLVED_RUN);
    }

    private boolean touchesDamage(Place place, int at) {
        String text = textOf(place).text();
        return at >= 0 && at < text.length() && text.charAt(at) > 0x7f && Damage.at(text, at);
    }

    Segmentation textOf(Place place) {
        return place.inTitle ? title : body;
    }

    /** Whether the place's conference, committee or government stands behind its name. */
    boolean acts(Place place) {
        Segmentation text = textOf(place);
        int last = place.lastToken;
        boolean zone = context.follows(text, last, Sense.ZONE);
        return context.follows(text, zone ? last + 1 : last, Sense.ORGAN)
                || context.follows(text, last, Sense.DATELINE)
                || context.holdsConference(text.text(), place.end)
                || endsInLevelWord(text, place)
                || signs(place);
    }

    /** Whether a line of the body is nothing but the name of an office that begins with the place: 柳江市交通运输局. */
    boolean signs(Place place) {
        if (place.inTitle) {
            return false;
        }
        String text = body.text();
        int start = body.tokens().get(place.chainStart()).start();
        if (start > 0 && text.charAt(start - 1) != '\n') {
            return false;
        }
        int longest = Math.min(text.length(), start + LONGEST_OFFICE);
        String line = text.substring(start, longest);
        int end = line.indexOf('\n');
        boolean ends = end >= 0 || longest == text.length();
        return ends && context.endsInOffice(end < 0 ? line : line.substring(0, end));
    }

    private static boolean endsInLevelWord(Segmentation text, Place place) {
        return !place.isPrefix && text.indexAt(place.end - 1) != place.lastToken; // the name reached into 县政协
    }

    /** How often a name acts. */
    long timesActing(String name) {
        return places.stream()
                .filter(place -> place.name.equals(name) && acts(place))
                .count();
    }

    /** How often a region acts. */
    long organs(Region region) {
        return places.stream()
                .filter(place -> place.region.equals(region) && place.part == Place.Part.ORGAN)
                .count();
    }

    /** Whether the text names a township of the county, by a name that not too many have. */
    boolean hasTownship(Region county) {
        return Stream.concat(places.stream(), openTownships.stream())
                .filter(place -> PlaceFinder.isTownship(place) && place.isFull())
                .filter(place -> place.meanings.size() <= MOST_NAMESAKES)
                .anyMatch(place -> place.meanings.stream().anyMatch(m -> gazetteer.isBelow(county, m.region())));
    }

    /**
     * Whether visitors are said to come to the place by one character of its name: 来丰考察, 莅丹调研, 在丰期间 of 大丰 and 丹棱.
     */
    boolean hosts(Region region) {
        if (hosts == null) {
            hosts = new HashSet<>(context.hosts(body.text()));
            if (title != null) {
                hosts.addAll(context.hosts(title.text()));
            }
        }
        String bare = region.name().substring(0, region.name().length() - 1);
        return bare.chars().anyMatch(c -> hosts.contains((char) c));
    }

    /** Whether the page speaks as a place of the region's level: 我县, 全县. */
    boolean speaksAs(Region region) {
        char level = region.name().charAt(region.name().length() - 1);
        return says("我" + level) + says("全" + level) > 0;
    }

    /** Whether a body of the place goes along with visitors: one of its name (安国市政协主席陪同), or of its level alone (市政协主席陪同). */
    boolean attends(Region region) {
        String own = region.name().charAt(region.name().length() - 1) + "政协";
        for (int at = body.text().indexOf(own); at >= 0; at = body.text().indexOf(own, at + own.length())) {
            int from = at;
            boolean ours = places.stream()
                    .filter(place -> !place.inTitle && (place.end == from || place.end == from + 1))
                    .allMatch(place -> place.region.equals(region));
            if (ours && context.inSentence(body, body.indexAt(at), Sense.COMPANY)) {
                return true;
            }
        }
        return false;
    }

    /** How often title and body say a word. */
    int says(String word) {
        return occurrences(body.text(), word) + (title == null ? 0 : occurrences(title.text(), word));
    }

    private static int occurrences(String text, String word) {
        int found = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            found++;
        }
        return found;
    }

    /** Whether the body speaks of its own place as one of such a level: 全县, 县政协. */
    boolean speaksOfLevel(Region region) {
        return speaksOfLevel(region.name().charAt(region.name().length() - 1));
    }

    /** Whether the body speaks of such a level as its own; a name that was given up has the level of its time. */
    boolean speaksOfLevel(char level) {
        return Stream.of("全" + level, level + "政协", level + "里", level + "委", "我" + level)
                .anyMatch(body.text()::contains);
    }
}
