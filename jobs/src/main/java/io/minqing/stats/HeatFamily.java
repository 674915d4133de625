package io.minqing.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The heat of one family of cells: every place of a level that has documents in a period × every topic that was counted
 * there. What is expected of a cell is the place's documents × the topic's share of the level; the ratio is smoothed by a
 * {@link GammaPoisson} prior of the topic; "more than expected" is tested for the whole family at once, exactly and by a
 * {@link FalseDiscoveryRate}.
 *
 * <p>Of the zeros only those are told that say something, where at least {@link #TOLD} documents were expected. What is
 * expected of all places of a topic is what was counted in all, so these are never more than the documents. The others count
 * in the prior and in the size of the family.
 */
public final class HeatFamily {
    /** A zero is told where at least so many documents were expected. */
    public static final double TOLD = 1;

    private static final double LEVEL = 0.95;

    /**
     * A place of the level.
     *
     * @param key its key
     * @param originals its documents in the period, all topics
     */
    public record Place(String key, int originals) {}

    /**
     * A topic that was counted in a place.
     *
     * @param place key of the place
     * @param topic key of the topic
     * @param originals documents on the topic
     * @param reprints copies of them
     */
    public record Count(String place, String topic, int originals, int reprints) {}

    /**
     * What is known of a cell.
     *
     * @param count what was counted
     * @param expected what the topic's share of the level lets one expect of the place
     * @param ratio originals against expected, smoothed, with its 95 % credible interval; null when nothing is expected
     * @param q q-value of "more than expected"; null when nothing is expected
     */
    public record Heat(Count count, double expected, Interval ratio, Double q) {}

    private final List<Place> places;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final double volume;
    private final List<Heat> heats = new ArrayList<>();
    private int family;

    private HeatFamily(List<Place> places) {
        this.places = places;
        this.volume = places.stream().mapToInt(Place::originals).sum();
        for (int i = 0; i < places.size(); i++) {
            numbers.put(places.get(i).key(), i);
        }
    }

    /**
     * Judges a family.
     *
     * @param places every place of the level that has documents in the period
     * @param counts every topic counted there, each place and topic once; of other places nothing is expected
     * @return counted cells and told zeros, by topic and in the order of the places
     */
    public static List<Heat> judge(List<Place> places, List<Count> counts) {
        HeatFamily family = new HeatFamily(places);
        Map<String, List<Count>> byTopic = new TreeMap<>();
        for (Count count : counts) {
            byTopic.computeIfAbsent(count.topic(), topic -> new ArrayList<>()).add(count);
        }
        byTopic.forEach(family::smooth);
        return family.withQValues();
    }

    private void smooth(String topic, List<Count> counts) {
        Count[] cells = new Count[places.size()];
        double total = 0;
        for (Count count : counts) {
            total += count.originals();
            Integer place = numbers.get(count.place());
            if (place == null) {
                // only copies came from there
                heats.add(new Heat(count, 0, null, null));
            } else {
                cells[place] = count;
            }
        }
        double share = volume == 0 ? 0 : total / volume;
        long[] observed = Arrays.stream(cells)
                .mapToLong(cell -> cell == null ? 0 : cell.originals())
                .toArray();
        double[] expected =
                places.stream().mapToDouble(place -> place.originals() * share).toArray();
        GammaPoisson prior = GammaPoisson.fit(observed, expected);
        family += (int) Arrays.stream(expected).filter(e -> e > 0).count();
        // most cells of a topic hold the same few counts
        Map<List<Number>, Interval> known = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null || expected[i] >= TOLD) {
                Count count =
                        cells[i] != null ? cells[i] : new Count(places.get(i).key(), topic, 0, 0);
                long o = observed[i];
                double e = expected[i];
                Interval ratio =
                        e > 0 ? known.computeIfAbsent(List.of(o, e), key -> prior.posterior(o, e, LEVEL)) : null;
                heats.add(new Heat(count, e, ratio, null));
            }
        }
    }

    /** What is left out are zeros, for which "at least as many" is certain: their p-value is 1. */
    private List<Heat> withQValues() {
        double[] p = heats.stream()
                .filter(heat -> heat.ratio() != null)
                .mapToDouble(heat -> GammaPoisson.moreThanExpected(heat.count().originals(), heat.expected()))
                .toArray();
        double[] q = FalseDiscoveryRate.qValues(p, family);
        List<Heat> judged = new ArrayList<>();
        int next = 0;
        for (Heat heat : heats) {
            judged.add(heat.ratio() == null ? heat : new Heat(heat.count(), heat.expected(), heat.ratio(), q[next++]));
        }
        return judged;
    }
}
