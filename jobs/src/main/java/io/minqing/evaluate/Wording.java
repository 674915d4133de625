package io.minqing.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Comparison of wordings in which punctuation of full and half width is one, and white space is none. */
final class Wording {
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String FULL = "，。；：！？（）“”‘’「」";
    private static final String HALF = ",.;:!?()\"\"''\"\"";

    private Wording() {}

    /** The text to compare; empty for null. */
    static String fold(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder folded = new StringBuilder(SPACE.matcher(text).replaceAll(""));
        for (int i = 0; i < folded.length(); i++) {
            int at = FULL.indexOf(folded.charAt(i));
            if (at >= 0) {
                folded.setCharAt(i, HALF.charAt(at));
            }
        }
        return folded.toString();
    }

    /**
     * F1 of the two texts as bags of character trigrams: 1 when they are alike, and what is too much or missing counts by
     * its length, wherever it stands.
     */
    static double trigramF1(String gold, String text) {
        Map<String, Integer> wanted = trigrams(gold);
        Map<String, Integer> got = trigrams(text);
        long hits = 0;
        for (Map.Entry<String, Integer> trigram : wanted.entrySet()) {
            hits += Math.min(trigram.getValue(), got.getOrDefault(trigram.getKey(), 0));
        }
        return hits == 0 ? 0 : 2.0 * hits / (size(wanted) + size(got));
    }

    private static Map<String, Integer> trigrams(String text) {
        int[] characters = fold(text).codePoints().toArray();
        Map<String, Integer> bag = new HashMap<>();
        for (int i = 0; i + 3 <= characters.length; i++) {
            bag.merge(new String(Arrays.copyOfRange(characters, i, i + 3), 0, 3), 1, Integer::sum);
        }
        return bag;
    }

    private static long size(Map<String, Integer> bag) {
        return bag.values().stream().mapToLong(Integer::longValue).sum();
    }
}
