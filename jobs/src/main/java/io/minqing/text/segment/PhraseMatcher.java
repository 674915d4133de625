package io.minqing.text.segment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all occurrences of many phrases in one pass over a text (Aho and Corasick, CACM 1975): time grows with the text and
 * the number of hits, not with the number of phrases. Where nothing of a phrase stands before, two characters of the text
 * are held against the beginnings of all phrases at once, which is all that most of a text needs. It knows nothing of words:
 * hold hits against {@link Segmentation#onBorders(int, int)} where a phrase must not cut one. Immutable; safe to share
 * between threads.
 *
 * <pre>{@code
 * PhraseMatcher<String> units = new PhraseMatcher<>(Map.of("亩", "area", "公里", "length"));
 * units.match("修路12公里", (start, end, value) -> …);
 * }</pre>
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseMatcher<T> {
    private static final int ROOT = 0;
    private static final int NONE = -1;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Beginnings beginnings;

    /** State and character in the upper 40 bits, the state they lead to in the lower 24; -1 where nothing is. */
    private final long[] steps;

    private final int stepShift;

    /** By state: the state of the longest of its endings that begins a phrase. */
    private final int[] fallback;

    /** By state: the nearest state down the fallbacks, itself first, in which a phrase ends. */
    private final int[] ending;

    private final int[] lengths;
    private final List<T> values;

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
        int characters = 1;
        for (Map.Entry<String, T> phrase : phrases.entrySet()) {
            if (phrase.getKey().isEmpty() || phrase.getValue() == null) {
                throw new IllegalArgumentException(
                        "a phrase to match needs text and a value: \"" + phrase.getKey() + "\"");
            }
            characters += phrase.getKey().length();
        }
        beginnings = new Beginnings(phrases.keySet());
        steps = new long[Integer.highestOneBit(2 * characters) << 1];
        stepShift = Long.SIZE - Integer.numberOfTrailingZeros(steps.length);
        Arrays.fill(steps, NONE);
        lengths = new int[characters];
        values = new ArrayList<>();
        List<Map<Character, Integer>> trie = new ArrayList<>();
        addState(trie);
        phrases.forEach((phrase, value) -> add(trie, phrase, value));
        fallback = new int[trie.size()];
        ending = new int[trie.size()];
        link(trie);
    }

    private int addState(List<Map<Character, Integer>> trie) {
        trie.add(new HashMap<>(2));
        values.add(null);
        return trie.size() - 1;
    }

    private void add(List<Map<Character, Integer>> trie, String phrase, T value) {
        int state = ROOT;
        for (int i = 0; i < phrase.length(); i++) {
            Integer known = trie.get(state).get(phrase.charAt(i));
            int next = known == null ? addState(trie) : known;
            if (known == null) {
                trie.get(state).put(phrase.charAt(i), next);
                put(state, phrase.charAt(i), next);
            }
            state = next;
        }
        values.set(state, value);
        lengths[state] = phrase.length();
    }

    private void put(int state, char character, int next) {
        long key = key(state, character);
        int at = (int) ((key * MIX) >>> stepShift);
        while (steps[at] != NONE) {
            at = (at + 1) & (steps.length - 1);
        }
        steps[at] = (key << 24) | next;
    }

    /** Gives every state its fallback, those of few characters first, because the longer ones are told from them. */
    private void link(List<Map<Character, Integer>> trie) {
        Deque<Integer> open = new ArrayDeque<>(List.of(ROOT));
        while (!open.isEmpty()) {
            int state = open.remove();
            ending[state] = lengths[state] > 0 ? state : state == ROOT ? NONE : ending[fallback[state]];
            trie.get(state).forEach((character, next) -> {
                fallback[next] = state == ROOT ? ROOT : next(fallback[state], character);
                open.add(next);
            });
        }
    }

    /**
     * Visits every occurrence of every phrase, overlapping and nested ones too, ordered by where they end and then from
     * the longest to the shortest.
     */
    public void match(String text, Visitor<? super T> visitor) {
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            if (state == ROOT && !beginnings.mayBeginAt(text, i)) {
                continue;
            }
            state = next(state, text.charAt(i));
            for (int found = ending[state]; found != NONE; found = ending[fallback[found]]) {
                visitor.visit(i + 1 - lengths[found], i + 1, values.get(found));
            }
        }
    }

    /** The state behind one more character: the longest ending of what was read that begins a phrase. */
    private int next(int from, char character) {
        int state = from;
        int next = step(state, character);
        while (next == NONE && state != ROOT) {
            state = fallback[state];
            next = step(state, character);
        }
        return next == NONE ? ROOT : next;
    }

    private int step(int state, char character) {
        long key = key(state, character);
        int at = (int) ((key * MIX) >>> stepShift);
        while (steps[at] != NONE) {
            if (steps[at] >>> 24 == key) {
                return (int) steps[at] & 0xffffff;
            }
            at = (at + 1) & (steps.length - 1);
        }
        return NONE;
    }

    private static long key(int state, char character) {
        return ((long) state << Character.SIZE) | character;
    }
}
