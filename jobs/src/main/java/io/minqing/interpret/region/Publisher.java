package io.minqing.interpret.region;

import io.minqing.interpret.region.PlaceContext.Sense;
import io.minqing.record.DropReason;
import io.minqing.record.DroppedLine;
import io.minqing.record.Region;
import io.minqing.record.RegionCandidate.Reason;
import io.minqing.record.RegionLevel;
import io.minqing.text.page.CleanDocument;
import io.minqing.text.segment.PhraseMatcher;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Segmenter;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The places that the source of a page names.
 *
 * @param places in the order of the text
 * @param acts whether the source is a body that speaks for its place (江苏省政协), not a newspaper
 * @param isOffice whether the source is an office of its place (柳江市交通运输局)
 * @param county the only place of the source, when it is a county named with its suffix; null otherwise. What a county's own
 *     media publish is of that county unless the page says otherwise
 */
record Publisher(List<Region> places, boolean acts, boolean isOffice, Region county) {

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
        /** What kinds of lines tell whose site it is; links to others' articles do not. */
        private static final Set<DropReason> OF_SITE =
                EnumSet.of(DropReason.NAVIGATION, DropReason.COPYRIGHT, DropReason.METADATA, DropReason.WIDGET);

        /** Nothing told whose page it is. */
        private static final Publisher UNKNOWN = new Publisher(List.of(), false, false, null);

        private static final int LONGEST_OWNER = 40;

        private static final int LONGEST_MASTHEAD = 8;

        /** Behind the place stands its body and little more; a headline goes on (柳溪县政协举办…). */
        private static final int LONGEST_REST = 10;

        /** The head of a page from a register of proposals (柳江省政协十三届一次会议提案), whatever place its conference is of. */
        private static final String REGISTER = "提案";

        private static final int LONGEST_SESSION = 20;

        /** What stands behind a place without its suffix in the way through a site: 首页 > 柳江政协网. */
        private static final String SITE = "政协网";

        private static final String CONFERENCE = "政协";
        private static final String BETWEEN_CELLS = "|_>";
        private static final String GAP = "  ";

        /** What stands behind the media that edited a page: 桓台县融媒体中心 编辑：. */
        private static final String EDITS = "编辑";

        /** What ends the first words of a report that say whose it is: 桓台新闻网讯, 中新网柳江新闻9月26日电. */
        private static final char REPORT = '讯';

        private static final char WIRE = '电';

        private static final char DAY = '日';

        private static final int LONGEST_DATELINE = 20;

        private static final String DATE = "0123456789年月日-. ";

        private final Gazetteer gazetteer;
        private final PlaceContext context;
        private final PlaceFinder finder;
        private final PhraseMatcher<Region> newspapers;

        /** What stands before the office that answers a letter ({@code answer_label.csv}). */
        private final Set<String> answers = new TreeSet<>();

        Reader(Gazetteer gazetteer, PlaceContext context, PlaceFinder finder) {
            this.gazetteer = gazetteer;
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
            for (Vocabulary.Entry entry : Vocabulary.read("answer_label.csv", "label")) {
                String label = entry.text("label");
                if (label.isEmpty() || !answers.add(label)) {
                    throw entry.error("the label \"" + label + "\" is blank or stands twice");
                }
            }
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

        /**
         * Reads the source of a page or, where that names no place, who signed the report (（柳溪县政协 王小禾 供稿）), whose site
         * it is by the lines around the article, then whose report it is by its first words (桓台新闻网讯), and last the paper that
         * heads the page.
         */
        Publisher of(CleanDocument doc) {
            Publisher told = read(doc.source());
            if (told.places().isEmpty()) {
                told = signed(doc.dropped());
            }
            if (told.places().isEmpty()) {
                told = site(doc.dropped());
            }
            if (told.places().isEmpty()) {
                told = read(dateline(doc.body()));
            }
            return told.places().isEmpty() ? masthead(doc.dropped()) : told;
        }

        /** The media whose name is all that a line around the article says (柳溪新闻网); such lines must name one place only. */
        private Publisher masthead(List<DroppedLine> lines) {
            List<Publisher> heads = lines.stream()
                    .filter(line ->
                            OF_SITE.contains(line.reason()) && line.text().length() <= LONGEST_MASTHEAD)
                    .filter(line -> isPaper(Segmenter.shared().segment(line.text())))
                    .map(line -> read(line.text()))
                    .filter(paper -> !paper.acts() && paper.places().size() == 1)
                    .distinct()
                    .toList();
            return heads.size() == 1 ? heads.get(0) : UNKNOWN;
        }

        /** What stands before 讯 or 电 at the beginning of a text; null when nothing of that kind does. */
        private static String dateline(String body) {
            for (int end = 0; end < body.length() && end <= LONGEST_DATELINE; end++) {
                char at = body.charAt(end);
                if (end > 0 && (at == REPORT || (at == WIRE && body.charAt(end - 1) == DAY))) {
                    return body.substring(0, end);
                }
                if (!Character.isLetterOrDigit(at)) {
                    return null;
                }
            }
            return null;
        }

        /**
         * The county, or else the prefecture (of a register of proposals also the province), whose body heads or signs the site (版权所有：柳溪县人民政府, 政协柳溪县委员会); the
         * lines must speak of one only.
         */
        private Publisher site(List<DroppedLine> lines) {
            Set<Region> owners = new TreeSet<>(Comparator.comparing(Region::code));
            for (DroppedLine line : lines) {
                boolean tells = OF_SITE.contains(line.reason()) || line.text().endsWith(REGISTER);
                if (tells && line.text().length() <= LONGEST_OWNER) {
                    owners.addAll(owners(line.text()));
                }
            }
            List<Region> deepest = owners.stream()
                    .filter(region -> owners.stream().noneMatch(other -> gazetteer.isBelow(region, other)))
                    .toList();
            if (deepest.size() != 1) {
                return UNKNOWN;
            }
            Region owner = deepest.get(0);
            return new Publisher(deepest, false, true, owner.level() == RegionLevel.COUNTY ? owner : null);
        }

        /** The conference that signed the report in brackets at the end of a line; it speaks for its place. */
        private Publisher signed(List<DroppedLine> lines) {
            for (DroppedLine line : lines) {
                String text = line.text().strip();
                int from = Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) + 1;
                boolean closes = text.endsWith(")") || text.endsWith("）");
                if (OF_SITE.contains(line.reason()) && from > 0 && closes && text.length() - from <= LONGEST_OWNER) {
                    Publisher signs = read(text.substring(from, text.length() - 1));
                    if (signs.acts() && signs.places().size() == 1) {
                        return signs;
                    }
                }
            }
            return UNKNOWN;
        }

        private List<Region> owners(String line) {
            Segmentation text = Segmenter.shared().segment(line);
            List<Region> owners = new ArrayList<>();
            for (Place place : finder.find(text, false, new ArrayList<>())) {
                Region region = divided(finder.only(place));
                boolean body = context.follows(text, place.lastToken, Sense.ORGAN)
                        || isAnswer(line)
                        || line.startsWith("办事处", place.end)
                        || line.startsWith("政协", place.end) // 柳江|省政协: the level may begin the next word
                        || (place.leadsToTownship && (line.contains("街道办事处") || line.endsWith("街道办")))
                        || (text.tokens().get(place.chainStart()).start() == 0 && context.endsInOffice(line))
                        || (line.startsWith("委员会", place.end) && line.contains("政"));
                boolean edits = context.follows(text, place.lastToken, Sense.PUBLISHER) && line.contains(EDITS);
                boolean divides = region != null
                        && (region.level() == RegionLevel.COUNTY
                                || region.level() == RegionLevel.PREFECTURE
                                || line.endsWith(REGISTER));
                boolean site = line.startsWith(SITE, place.end) || isCell(line, place);
                int rest = site || line.endsWith(REGISTER) ? LONGEST_SESSION : LONGEST_REST;
                boolean signs = body && (place.isFull() || site) && endOfOwner(line, place.end) - place.end <= rest;
                if (divides && (signs || edits)) {
                    owners.add(region);
                }
            }
            return owners;
        }

        /** Whether a conference by its bare name is all that a part of the line says: 第457页 - 柳江政协. */
        private static boolean isCell(String line, Place place) {
            int end = place.end + CONFERENCE.length();
            return line.startsWith(CONFERENCE, place.end)
                    && endOfOwner(line, end) == end
                    && (place.start == 0
                            || line.startsWith(" - ", place.start - 3)
                            || BETWEEN_CELLS.indexOf(line.charAt(place.start - 1)) >= 0);
        }

        /**
         * Where the owner's name ends: at the end of its cell of a table or where a gap sets it off (政协柳溪县委员会    地址：…), without
         * a date at its end (政协柳溪县委员会 2012年9月5日).
         */
        private static int endOfOwner(String line, int from) {
            int end = line.length();
            for (String border : List.of("|", GAP)) {
                int at = line.indexOf(border, from);
                end = at < 0 ? end : Math.min(end, at);
            }
            while (end > 0 && DATE.indexOf(line.charAt(end - 1)) >= 0) {
                end--;
            }
            return end;
        }

        /** The county of a township that signs or answers (柳溪镇人民政府), any other region itself; null stays null. */
        private Region divided(Region region) {
            return region != null && region.level() == RegionLevel.TOWNSHIP
                    ? gazetteer.parent(region.code()).orElse(region)
                    : region;
        }

        private boolean isAnswer(String line) {
            return answers.stream().anyMatch(line::startsWith);
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
            boolean office = full && source != null && context.endsInOffice(source.strip());
            return new Publisher(places, acts, office, county ? places.get(0) : null);
        }
    }
}
