package io.minqing.interpret.region;

import io.minqing.interpret.region.Gazetteer.Everyday;
import io.minqing.interpret.region.Gazetteer.Form;
import io.minqing.interpret.region.Gazetteer.Meaning;
import io.minqing.interpret.region.PlaceContext.Sense;
import io.minqing.record.Region;
import io.minqing.record.RegionCandidate.Reason;
import io.minqing.record.RegionLevel;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names of places in a segmented text. A name is a word of the segmentation (the gazetteer's names are in its
 * dictionary), so no name cuts another word.
 */
final class PlaceFinder {
    /** So many names in a row with nothing but punctuation between them are an index or a link farm, not a text. */
    private static final int LONGEST_LIST = 8;

    private static final String LEVELS = "省市县区州旗";
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_STEM = 4;
    /** Longer names are one word of the segmentation. */
    private static final int LONGEST_JOINED = 12;

    /** The segmentation cuts no name into more pieces. */
    private static final int MOST_PIECES = 6;

    /** What the codes of Taiwan begin with. */
    private static final String OF_TAIWAN = "71";

    private final Gazetteer gazetteer;
    private final PlaceContext context;

    PlaceFinder(Gazetteer gazetteer, PlaceContext context) {
        this.gazetteer = gazetteer;
        this.context = context;
    }

    /**
     * The names in order; none overlaps another.
     *
     * @param lost receives what looked like a name and is none
     */
    List<Place> find(Segmentation text, boolean isTitle, List<Place> lost) {
        List<Place> places = new ArrayList<>();
        List<Token> tokens = text.tokens();
        Place before = null;
        for (int i = 0; i < tokens.size(); i++) {
            Place place = placeAt(text, i, before, isTitle);
            if (place == null) {
                continue;
            }
            chain(text, before, place);
            place.reason = objection(text, place);
            if (place.prefix != null && place.prefix == before && before.reason != null) {
                // 安康 is a word, but a place before a place of its own: 安康旬阳.
                if (place.reason == null && before.reason == Reason.EVERYDAY_WORD) {
                    before.reason = null;
                    lost.remove(lost.size() - 1);
                    places.add(before);
                } else {
                    place.prefix = null;
                    before.isPrefix = false;
                }
            }
            if (place.reason == null) {
                places.add(place);
            } else {
                lost.add(place);
            }
            before = place;
            i = place.lastToken;
        }
        return withoutLists(text, places, lost);
    }

    private Place placeAt(Segmentation text, int i, Place before, boolean isTitle) {
        Token token = text.tokens().get(i);
        if (!gazetteer.mayBeginAt(text.text(), token.start())) {
            return null;
        }
        Place joined = joinedAt(text, i, before, isTitle);
        if (joined != null) {
            return joined;
        }
        List<Meaning> meanings = token.word().length() < SHORTEST_NAME ? List.of() : gazetteer.meanings(token.word());
        return meanings.isEmpty() ? null : new Place(token.word(), token.start(), i, i, isTitle, at(text, meanings));
    }

    /**
     * A name that the segmentation left in pieces: its level begins the next word (宁明|县政协, 临|沧|市政协), it stands
     * behind a higher place (湖北|汉|南区), or it has no suffix and single characters only (绵阳|三|台); the latter counts only
     * behind a higher place, too, or where it begins a clause and acts.
     */
    private Place joinedAt(Segmentation text, int i, Place before, boolean isTitle) {
        List<Token> tokens = text.tokens();
        int start = tokens.get(i).start();
        boolean chained = before != null && isGap(text.text(), before.end, start);
        boolean mayAct = context.beginsClause(text, i);
        boolean single = true;
        for (int last = i; last < tokens.size() && last < i + MOST_PIECES; last++) {
            Token piece = tokens.get(last);
            if (!Character.isLetter(piece.word().charAt(0)) || piece.end() - start > LONGEST_JOINED) {
                return null;
            }
            single &= piece.word().length() == 1;
            String next = last + 1 < tokens.size() ? tokens.get(last + 1).word() : "";
            boolean level = !next.isEmpty() && LEVELS.indexOf(next.charAt(0)) >= 0 && context.isLevelWord(next);
            if (level) {
                String name = text.text().substring(start, piece.end() + 1);
                List<Meaning> meanings = full(gazetteer.meanings(name));
                if (!meanings.isEmpty()) {
                    return new Place(name, start, i, last, isTitle, at(text, meanings));
                }
            }
            if (last > i
                    && chained
                    && piece.end() - start > SHORTEST_NAME
                    && gazetteer.endsFullName(text.text().charAt(piece.end() - 1))) {
                String name = text.text().substring(start, piece.end());
                List<Meaning> meanings = full(gazetteer.meanings(name));
                Place place = meanings.isEmpty() ? null : new Place(name, start, i, last, isTitle, at(text, meanings));
                if (place != null && isDirectlyBelow(text, before, place)) {
                    return place;
                }
            }
            if (single && last > i && (chained || mayAct) && piece.end() - start <= LONGEST_STEM) {
                String name = text.text().substring(start, piece.end());
                List<Meaning> meanings = gazetteer.meanings(name);
                if (!meanings.isEmpty()) {
                    Place place = new Place(name, start, i, last, isTitle, at(text, meanings));
                    if (isDirectlyBelow(text, before, place) || beginsAndActs(text, place)) {
                        return place;
                    }
                }
            }
        }
        return null;
    }

    private boolean beginsAndActs(Segmentation text, Place place) {
        int last = place.lastToken;
        return context.beginsClause(text, place.firstToken)
                && (context.follows(text, last, Sense.ORGAN)
                        || (place.inTitle
                                && (context.isHeading(text, last) || context.followsSoon(text, last, Sense.MEMBER))));
    }

    private boolean isDirectlyBelow(Segmentation text, Place before, Place place) {
        return before != null
                && isGap(text.text(), before.end, place.start)
                && !belonging(before, place).isEmpty();
    }

    /** Pages of the mainland hardly mean the places of Taiwan that share a name, and pages of Taiwan those of the mainland. */
    private List<Meaning> at(Segmentation text, List<Meaning> meanings) {
        if (meanings.size() == 1) {
            return meanings;
        }
        List<Meaning> there = meanings.stream()
                .filter(meaning -> meaning.region().code().startsWith(OF_TAIWAN))
                .toList();
        if (there.isEmpty() || there.size() == meanings.size()) {
            return meanings;
        }
        if (context.isPage(text, Sense.OF_TAIWAN)) {
            return there;
        }
        return context.isPage(text, Sense.TAIWAN)
                ? meanings
                : meanings.stream().filter(meaning -> !there.contains(meaning)).toList();
    }

    private static List<Meaning> full(List<Meaning> meanings) {
        return meanings.stream().filter(meaning -> meaning.form() == Form.FULL).toList();
    }

    /** Ties a place to the name of a higher place directly before it, and drops the meanings that do not fit. */
    private void chain(Segmentation text, Place before, Place place) {
        if (!isDirectlyBelow(text, before, place)) {
            return;
        }
        List<Meaning> fitting = belonging(before, place);
        place.meanings = fitting;
        before.meanings = before.meanings.stream()
                .filter(upper -> fitting.stream().anyMatch(lower -> isBelow(lower, upper)))
                .toList();
        place.prefix = before;
        before.isPrefix = true;
        before.leadsToTownship = isTownship(place);
    }

    private List<Meaning> belonging(Place before, Place place) {
        return place.meanings.stream()
                .filter(lower -> before.meanings.stream().anyMatch(upper -> isBelow(lower, upper)))
                .toList();
    }

    private boolean isBelow(Meaning lower, Meaning upper) {
        return !lower.region().equals(upper.region())
                && gazetteer.contains(upper.region().code(), lower.region().code());
    }

    private static boolean isGap(String text, int from, int to) {
        return from == to || (to - from == 1 && " \u3000·".indexOf(text.charAt(from)) >= 0);
    }

    /** Why the place can be none, seen from its neighbours alone; null when it may be one. */
    private Reason objection(Segmentation text, Place place) {
        Everyday everyday = gazetteer.everyday(place.name);
        boolean doubted = everyday == Everyday.PARENT
                && place.prefix == null
                && !context.isWelcomed(text, place.firstToken, place.lastToken);
        if (everyday == Everyday.NEVER || doubted) {
            return Reason.EVERYDAY_WORD;
        }
        if (isTownship(place) && place.name.length() < 3) {
            return Reason.WORD_AND_LEVEL;
        }
        if (!place.isFull() && place.prefix == null && context.isGivenName(text, place.firstToken)) {
            return Reason.PART_OF_ANOTHER_NAME;
        }
        // A short name in front of 路, 大学 or 银行 is part of another name.
        boolean part = !place.isFull()
                && (context.follows(text, place.lastToken, Sense.PART)
                        || (!place.inTitle && context.follows(text, place.lastToken, Sense.PRODUCT)));
        return part ? Reason.PART_OF_ANOTHER_NAME : null;
    }

    /** Whether a place can be nothing but a township. */
    static boolean isTownship(Place place) {
        for (Meaning meaning : place.meanings) {
            if (meaning.region().level() != RegionLevel.TOWNSHIP) {
                return false;
            }
        }
        return true;
    }

    private static List<Place> withoutLists(Segmentation text, List<Place> places, List<Place> lost) {
        List<Place> kept = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); ) {
            int j = i + 1;
            while (j < places.size() && isSeparated(text.text(), places.get(j - 1).end, places.get(j).start)) {
                j++;
            }
            List<Place> row = places.subList(i, j);
            if (row.stream().filter(place -> !place.isPrefix).count() < LONGEST_LIST) {
                kept.addAll(row);
            } else {
                row.forEach(place -> place.reason = Reason.LIST_OF_LINKS);
                lost.addAll(row);
            }
            i = j;
        }
        return kept;
    }

    private static boolean isSeparated(String text, int from, int to) {
        if (to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            // 、 makes a list that a writer wrote.
            if (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '、') {
                return false;
            }
        }
        return true;
    }

    /** The only region a place can mean, preferring what is meant by a bare name: province, then prefecture; null when open. */
    Region only(Place place) {
        if (place.meanings.size() == 1) {
            return place.meanings.get(0).region();
        }
        for (RegionLevel level : List.of(RegionLevel.PROVINCE, RegionLevel.PREFECTURE)) {
            List<Meaning> high = place.meanings.stream()
                    .filter(meaning -> meaning.region().level() == level)
                    .toList();
            if (high.size() == 1) {
                return high.get(0).region();
            }
        }
        return null;
    }
}
