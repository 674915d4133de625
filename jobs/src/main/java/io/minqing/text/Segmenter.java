package io.minqing.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * The door to HanLP: segmentation (Viterbi with part of speech) and simplification. Loaded once per JVM, executors
 * included; safe to share between threads.
 */
public final class Segmenter {
    private final Segment hanlp;

    private Segmenter() {
        var dictionary = new DynamicCustomDictionary(CustomDictionary.DEFAULT.dat, new BinTrie<>(), null);
        for (Vocabulary.Entry entry : Vocabulary.read("dictionary.csv", "word", "pos", "frequency")) {
            dictionary.insert(entry.text("word"), entry.text("pos") + " " + entry.text("frequency"));
        }
        hanlp = new ViterbiSegment()
                .enableCustomDictionary(dictionary)
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableOffset(true);
    }

    private static final class Holder {
        static final Segmenter SHARED = new Segmenter();
    }

    /** The one segmenter of this JVM. */
    public static Segmenter shared() {
        return Holder.SHARED;
    }

    /** Cuts a text into words; deterministic. The words joined are the text again. */
    public Segmentation segment(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 2 + 1);
        int at = 0;
        for (Term term : hanlp.seg(text)) {
            if (term.word.isEmpty()) {
                continue;
            }
            tokens.add(new Token(
                    term.word, term.nature == null ? "x" : term.nature.toString(), at, at + term.word.length()));
            at += term.word.length();
        }
        if (at != text.length()) {
            throw new IllegalStateException("segmentation lost characters: " + at + " of " + text.length());
        }
        return new Segmentation(text, tokens);
    }

    /** Turns traditional into simplified Chinese. */
    public String simplify(String text) {
        return HanLP.t2s(text).replace('陜', '陕');
    }
}
