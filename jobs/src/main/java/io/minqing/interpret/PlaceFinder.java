package io.minqing.interpret;

import io.minqing.interpret.Gazetteer.Everyday;
import io.minqing.interpret.Gazetteer.Form;
import io.minqing.interpret.Gazetteer.Meaning;
import io.minqing.interpret.PlaceContext.Sense;
import io.minqing.record.Region;
import io.minqing.record.RegionCandidate.Reason;
import io.minqing.record.RegionLevel;
import io.minqing.text.Segmentation;
import io.minqing.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of places in a segmented text. A name is a word of the segmentation (the gazetteer's names are in its
 * dictionary), so no name cuts another word.
 */
final class PlaceFinder {
    /** Words that begin with the level of the place before them: 宁明|县政协. */
    private static final Set<String> LEVEL_WORDS = Set.of(
            "省政协", "省委", "省政府", "市政协", "市委", "市政府", "县政协", "县委", "县政府", "区政协", "区委", "区政府", "州政协", "州委", "州政府", "旗委",
            "县人大", "市人大", "区人大", "省人大");

    /** So many names in a row with nothing but punctuation between them are an index or a link farm, not a text. */
    private static final int LONGEST_LIST = 8;

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
        for (int i = 0; i < tokens.size(); i++) {
            Place place = placeAt(text, i, isTitle);
            if (place != null) {
                chain(text, places, place);
                place.reason = objection(text, place);
                if (place.reason == null) {
                    places.add(place);
                    i = place.lastToken;
                } else {
                    lost.add(place);
                }
            }
        }
        return withoutLists(text, places, lost);
    }

    private Place placeAt(Segmentation text, int i, boolean isTitle) {
        Token token = text.tokens().get(i);
        String word = token.word();
        Token next = i + 1 < text.tokens().size() ? text.tokens().get(i + 1) : null;
        if (next != null && "省市县区州旗".indexOf(next.word().charAt(0)) >= 0 && LEVEL_WORDS.contains(next.word())) {
            String name = word + next.word().charAt(0);
            List<Meaning> meanings = full(gazetteer.meanings(name));
            if (!meanings.isEmpty()) {
                return new Place(name, token.start(), i, i, isTitle, meanings);
            }
        }
        List<Meaning> meanings = word.length() < 2 ? List.of() : gazetteer.meanings(word);
        return meanings.isEmpty() ? null : new Place(word, token.start(), i, i, isTitle, meanings);
    }

    private static List<Meaning> full(List<Meaning> meanings) {
        return meanings.stream().filter(meaning -> meaning.form() == Form.FULL).toList();
    }

    /** Ties a place to the name of a higher place directly before it, and drops the meanings that do not fit. */
    private void chain(Segmentation text, List<Place> places, Place place) {
        if (places.isEmpty()) {
            return;
        }
        Place before = places.get(places.size() - 1);
        if (before.inTitle != place.inTitle || !isGap(text.text(), before.end, place.start)) {
            return;
        }
        List<Meaning> fitting = place.meanings.stream()
                .filter(lower -> before.meanings.stream().anyMatch(upper -> isBelow(lower, upper)))
                .toList();
        if (!fitting.isEmpty()) {
            place.meanings = fitting;
            before.meanings = before.meanings.stream()
                    .filter(upper -> fitting.stream().anyMatch(lower -> isBelow(lower, upper)))
                    .toList();
            place.prefix = before;
            before.isPrefix = true;
            before.leadsToTownship = isTownship(place);
        }
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
        if (everyday == Everyday.NEVER || (everyday == Everyday.PARENT && place.prefix == null)) {
            return Reason.EVERYDAY_WORD;
        }
        if (isTownship(place) && place.name.length() < 3) {
            return Reason.WORD_AND_LEVEL;
        }
        // A short name in front of 路, 大学 or 银行 is part of another name.
        boolean part = !place.isFull() && context.follows(text, place.lastToken, Sense.PART);
        return part ? Reason.PART_OF_ANOTHER_NAME : null;
    }

    /** Whether a place can be nothing but a township. */
    static boolean isTownship(Place place) {
        return place.meanings.stream().allMatch(meaning -> meaning.region().level() == RegionLevel.TOWNSHIP);
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
