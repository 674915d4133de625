package io.minqing.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;

/** How frequent words are, from HanLP's core and custom dictionaries, walked character by character. */
final class Lexicon {
    private static final int CUSTOM = 1 << 30;
    /** No single word is as frequent as this. */
    private static final int COMMONEST = 100_000;
    /** Custom entries carry made-up frequencies; they count as rare words. */
    private static final int CUSTOM_FREQUENCY = 1;

    private final DoubleArrayTrie<CoreDictionary.Attribute> core = CoreDictionary.trie;
    private final DoubleArrayTrie<CoreDictionary.Attribute> custom = CustomDictionary.DEFAULT.dat;
    private final int coreRoot = core.getBase()[0];
    private final int customRoot = custom.getBase()[0];
    private final double total;

    Lexicon() {
        double sum = 0;
        for (CoreDictionary.Attribute word : core.getValueArray(new CoreDictionary.Attribute[core.size()])) {
            // Classes of words (numbers, names) stand among the words with frequencies of their own.
            sum += word.totalFrequency < COMMONEST ? word.totalFrequency : 0;
        }
        total = sum;
    }

    /** A text in traditional characters. */
    static String traditional(String text) {
        return HanLP.s2t(text);
    }

    /** Sum of the frequencies of the core dictionary. */
    double total() {
        return total;
    }

    /** Where walks through the core dictionary begin. */
    int coreRoot() {
        return coreRoot;
    }

    /** Where walks through the custom dictionary begin. */
    int customRoot() {
        return customRoot | CUSTOM;
    }

    /** One character on; negative when no word goes on so. */
    int step(int state, char c) {
        if ((state & CUSTOM) == 0) {
            return core.transition(c, state);
        }
        int next = custom.transition(c, state & ~CUSTOM);
        return next < 0 ? -1 : next | CUSTOM;
    }

    /** Frequency of the word that ends here; 0 when none does. */
    int frequency(int state) {
        if ((state & CUSTOM) == 0) {
            CoreDictionary.Attribute word = core.output(state);
            return word == null ? 0 : Math.max(1, word.totalFrequency);
        }
        return custom.output(state & ~CUSTOM) == null ? 0 : CUSTOM_FREQUENCY;
    }

    /** Number of the word of the core dictionary that ends here; negative when none does. */
    int word(int state) {
        if ((state & CUSTOM) != 0) {
            return -1;
        }
        int value = core.getBase()[state];
        return value < 0 && frequency(state) > 0 ? -value - 1 : -1;
    }

    /** How often one word of the core dictionary follows another. */
    static int frequency(int word, int next) {
        return CoreBiGramTableDictionary.getBiFrequency(word, next);
    }
}
