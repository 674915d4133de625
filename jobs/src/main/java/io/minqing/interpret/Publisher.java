package io.minqing.interpret;

import io.minqing.interpret.PlaceContext.Sense;
import io.minqing.record.Region;
import io.minqing.record.RegionCandidate.Reason;
import io.minqing.record.RegionLevel;
import io.minqing.text.PhraseMatcher;
import io.minqing.text.Segmentation;
import io.minqing.text.Segmenter;
import io.minqing.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places that the source of a page names.
 *
 * @param places in the order of the text
 * @param acts whether the source is a body that speaks for its place (江苏省政协), not a newspaper
 * @param county the only place of the source, when it is a county named with its suffix; null otherwise. What a county's own
 *     media publish is of that county unless the page says otherwise
 */
record Publisher(List<Region> places, boolean acts, Region county) {

    /** Whether the source names the region. */
    boolean names(Region region) {
        return places.contains(region);
    }

    /** The place that the source speaks for; null when it is a newspaper or unknown. */
    Region speaker() {
        return acts ? places.get(places.size() - 1) : null;
    }

    /** Reads sources, newspapers with a place that their name does not say ({@code publisher.csv}) included. */
    static final class Reader {
        private final PlaceContext context;
        private final PlaceFinder finder;
        private final PhraseMatcher<Region> newspapers;

        Reader(Gazetteer gazetteer, PlaceContext context, PlaceFinder finder) {
            this.context = context;
            this.finder = finder;
            Map<String, Region> known = new HashMap<>();
            for (Vocabulary.Entry entry : Vocabulary.read("publisher.csv", "publisher", "code")) {
                known.put(
                        entry.text("publisher"),
                        gazetteer
                                .region(entry.text("code"))
                                .orElseThrow(() -> entry.error("the code is not in region.csv")));
            }
            newspapers = new PhraseMatcher<>(known);
        }

        /** 广西政协报 is a newspaper, whoever publishes it. */
        private boolean isPaper(Segmentation text) {
            int last = text.tokens().size() - 1;
            return last > 0 && context.follows(text, last - 1, Sense.PUBLISHER);
        }

        private boolean isPublisher(Segmentation text, Place place) {
            return context.follows(text, place.lastToken, Sense.PUBLISHER)
                    || context.follows(text, place.lastToken, Sense.ORGAN);
        }

        /** Reads a source; null or blank when unknown. */
        Publisher read(String source) {
            List<Region> places = new ArrayList<>();
            boolean acts = false;
            boolean full = false;
            if (source != null && !source.isBlank()) {
                newspapers.match(source, (start, end, region) -> places.add(region));
                Segmentation text = Segmenter.shared().segment(source);
                List<Place> lost = new ArrayList<>();
                List<Place> named = new ArrayList<>(finder.find(text, false, lost));
                // 四平 is a word, but none in 四平晚报.
                lost.stream()
                        .filter(place -> place.reason == Reason.EVERYDAY_WORD && isPublisher(text, place))
                        .forEach(named::add);
                for (Place place : named) {
                    Region region = finder.only(place);
                    if (region != null && !place.isPrefix && region.level() != RegionLevel.TOWNSHIP) {
                        places.add(region);
                        full |= place.isFull();
                        acts |= !isPaper(text) && context.followsSoon(text, place.lastToken, Sense.ORGAN);
                    }
                }
            }
            boolean county = full && places.size() == 1 && places.get(0).level() == RegionLevel.COUNTY;
            return new Publisher(places, acts, county ? places.get(0) : null);
        }
    }
}
