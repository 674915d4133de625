package io.minqing.text.segment;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;

/**
 * A double-array trie of HanLP with its two arrays laid side by side, so that a step reads one place of memory and not two.
 * Safe to share between threads.
 */
final class WordTrie {
    /** The state before the first character. */
    static final int ROOT = 1;

    /** No state, or no word. */
    static final int NONE = -1;

    /** Base and check of every unit in turn. */
    private final int[] units;

    /** @param trie built; later changes of it are not seen */
    WordTrie(DoubleArrayTrie<?> trie) {
        int[] base = trie.getBase();
        int[] check = trie.getCheck();
        this.units = new int[2 * base.length];
        for (int i = 0; i < base.length; i++) {
            units[2 * i] = base[i];
            units[2 * i + 1] = check[i];
        }
    }

    /** The state after one more character; {@link #NONE} when no word goes on like that. */
    int next(int state, char character) {
        int unit = 2 * (state + character + 1);
        return unit < units.length && units[unit + 1] == state ? units[unit] : NONE;
    }

    /** The state after a piece of a text; {@link #NONE} when no word goes on like that. */
    int next(int state, char[] text, int start, int end) {
        int reached = state;
        for (int i = start; i < end && reached != NONE; i++) {
            reached = next(reached, text[i]);
        }
        return reached;
    }

    /** The index of the word that ends in a state; {@link #NONE} when none does. */
    int word(int state) {
        int unit = 2 * state;
        return units[unit + 1] == state && units[unit] < 0 ? -units[unit] - 1 : NONE;
    }
}
