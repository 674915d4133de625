package io.minqing.text.segment;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds all occurrences of many phrases in one pass over a text (Aho-Corasick automaton): time grows with the text and
 * the number of hits, not with the number of phrases. It knows nothing of words: hold hits against {@link
 * Segmentation#onBorders(int, int)} where a phrase must not cut one. Immutable; safe to share between threads.
 *
 * <pre>{@code
 * PhraseMatcher<String> units = new PhraseMatcher<>(Map.of("亩", "area", "公里", "length"));
 * units.match("修路12公里", (start, end, value) -> …);
 * }</pre>
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseMatcher<T> {
    private final AhoCorasickDoubleArrayTrie<T> automaton;

    /** Receives the occurrences. */
    @FunctionalInterface
    public interface Visitor<T> {
        /**
         * One occurrence.
         *
         * @param start UTF-16 offset, inclusive
         * @param end UTF-16 offset, exclusive
         * @param value what the phrase stands for
         */
        void visit(int start, int end, T value);
    }

    /**
     * Builds the automaton.
     *
     * @param phrases phrase to value; an empty phrase or a null value is refused
     */
    public PhraseMatcher(Map<String, T> phrases) {
        phrases.forEach((phrase, value) -> {
            if (phrase.isEmpty() || value == null) {
                throw new IllegalArgumentException("a phrase to match needs text and a value: \"" + phrase + "\"");
            }
        });
        // The automaton gives the phrases that end together in falling order of the map: sorted by length, the longest
        // first.
        TreeMap<String, T> byLength =
                new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        byLength.putAll(phrases);
        automaton = phrases.isEmpty() ? null : new AhoCorasickDoubleArrayTrie<>(byLength);
    }

    /**
     * Visits every occurrence of every phrase, overlapping and nested ones too, ordered by where they end and then from
     * the longest to the shortest.
     */
    public void match(String text, Visitor<? super T> visitor) {
        if (automaton != null && !text.isEmpty()) {
            automaton.parseText(text, (start, end, value) -> visitor.visit(start, end, value));
        }
    }
}
