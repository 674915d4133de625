package io.minqing.text.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IOUtil;
import com.hankcs.hanlp.utility.Predefine;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;

/**
 * Which pairs of words HanLP's bigram table may know, as a Bloom filter of one hash: most pairs of a lattice are unknown, and
 * to learn that from the table takes a search. Says no only of pairs that are not there. Safe to share between threads.
 */
final class KnownPairs {
    /** 400,000 pairs fill a tenth of so many bits. */
    private static final int BITS = 22;

    private final long[] known = new long[1 << (BITS - 6)];

    KnownPairs() {
        // The table lies in HanLP's jar as two arrays: where the successors of each word begin; successor and frequency
        // in turn.
        String table = HanLP.Config.BiGramDictionaryPath + ".table" + Predefine.BIN_EXT;
        try (ObjectInputStream arrays = new ObjectInputStream(new BufferedInputStream(IOUtil.newInputStream(table)))) {
            int[] start = (int[]) arrays.readObject();
            int[] pair = (int[]) arrays.readObject();
            for (int word = 0; word + 1 < start.length; word++) {
                for (int i = start[word]; i < start[word + 1]; i++) {
                    int bit = bit(word, pair[2 * i]);
                    known[bit >>> 6] |= 1L << bit;
                }
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(
                    "HanLP's bigram table " + table + " cannot be read; its jar is not the one built with", e);
        }
    }

    private static int bit(int word, int successor) {
        long pair = ((long) word << Integer.SIZE) | successor;
        return (int) ((pair * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - BITS));
    }

    /** Whether the table may know the second word behind the first, both by HanLP's id of them, 0 or more. */
    boolean mayHold(int word, int successor) {
        int bit = bit(word, successor);
        return (known[bit >>> 6] & (1L << bit)) != 0;
    }
}
