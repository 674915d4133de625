package io.minqing.text.page;

import io.minqing.text.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells the name of a place from that of a publisher: platforms show beside the date from where somebody posted (甘肃,
 * 广东佛山). Vocabulary: {@code region.csv}. Immutable; safe to share.
 */
final class PlaceNames {
    private static final int SHORTEST = 2;

    private final Set<String> names = new HashSet<>();
    private final Set<String> provinces = new HashSet<>();

    PlaceNames() {
        for (Vocabulary.Entry region : Vocabulary.read("region.csv", "name", "level", "short")) {
            if (!region.text("level").equals("township")) {
                names.add(region.text("name"));
                names.add(region.text("short"));
            }
            if (region.text("level").equals("province")) {
                provinces.add(region.text("name"));
                provinces.add(region.text("short"));
            }
        }
    }

    /** Whether a word is the name of a place, or of one in another. */
    boolean isPlace(String word) {
        if (names.contains(word)) {
            return true;
        }
        for (int i = SHORTEST; i <= word.length() - SHORTEST; i++) {
            if (names.contains(word.substring(0, i)) && isPlace(word.substring(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word may be a place that the vocabulary does not know, in a province that it does: 广西柳溪. */
    boolean mayBePlace(String word) {
        return provinces.stream()
                .anyMatch(province -> province.length() >= SHORTEST
                        && word.startsWith(province)
                        && word.length() <= province.length() + SHORTEST);
    }
}
