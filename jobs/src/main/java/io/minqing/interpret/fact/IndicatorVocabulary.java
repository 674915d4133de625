package io.minqing.interpret.fact;

import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The controlled names of what is counted, from {@code indicator.csv}. Immutable. */
final class IndicatorVocabulary {
    /** The longest wordings first. */
    private final Map<String, List<Wording>> byUnit = new HashMap<>();

    IndicatorVocabulary(UnitTable known) {
        Set<String> ids = new HashSet<>();
        for (Vocabulary.Entry entry :
                Vocabulary.read("indicator.csv", "id", "label", "wordings", "units", "cumulative")) {
            String id = entry.text("id");
            if (!ids.add(id)) {
                throw entry.error("the indicator \"" + id + "\" is listed twice");
            }
            boolean cumulative = entry.text("cumulative").equals("yes");
            if (entry.list("wordings").isEmpty() || entry.list("units").isEmpty()) {
                throw entry.error("an indicator needs wordings and units");
            }
            for (String wording : entry.list("wordings")) {
                Wording parts = new Wording(new Indicator(id, cumulative), List.of(wording.split("\\+")));
                for (String unit : entry.list("units")) {
                    if (!known.isBase(unit)) {
                        throw entry.error("\"" + unit + "\" is no base unit of unit.csv");
                    }
                    byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(parts);
                }
            }
        }
        byUnit.values()
                .forEach(wordings ->
                        wordings.sort(Comparator.comparingInt(Wording::length).reversed()));
    }

    /**
     * The indicator that fits best: the one whose wording covers most characters of the phrase; null when none fits.
     *
     * @param phrase the words around the number
     * @param unit base unit of the number
     */
    Indicator find(String phrase, String unit) {
        long characters = characters(phrase);
        for (Wording wording : byUnit.getOrDefault(unit, List.of())) {
            if ((wording.characters & ~characters) == 0 && wording.fits(phrase)) {
                return wording.indicator;
            }
        }
        return null;
    }

    /** A bit for every character, though characters may share one: what a phrase has no bit for does not stand in it. */
    private static long characters(String text) {
        long characters = 0;
        for (int i = 0; i < text.length(); i++) {
            characters |= 1L << ((text.charAt(i) * 31) >>> 5);
        }
        return characters;
    }

    /** @param cumulative whether it is a running total even where the text does not say so */
    record Indicator(String id, boolean cumulative) {}

    /**
     * @param length characters of all parts
     * @param characters the same as bits
     */
    private record Wording(Indicator indicator, List<String> parts, int length, long characters) {
        Wording(Indicator indicator, List<String> parts) {
            this(
                    indicator,
                    parts,
                    parts.stream().mapToInt(String::length).sum(),
                    parts.stream().mapToLong(IndicatorVocabulary::characters).reduce(0, (a, b) -> a | b));
        }

        boolean fits(String phrase) {
            for (String part : parts) {
                if (!states(phrase, part)) {
                    return false;
                }
            }
            return true;
        }

        /**
         * Whether the part stands there and is not turned into its opposite: 未采纳, 不满意率. A single character (县, 村) must
         * be the last of the thing's name.
         */
        private static boolean states(String phrase, String part) {
            if (part.length() == 1) {
                return phrase.endsWith(part);
            }
            for (int at = phrase.indexOf(part); at >= 0; at = phrase.indexOf(part, at + 1)) {
                if (at == 0 || "不未没无非".indexOf(phrase.charAt(at - 1)) < 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
