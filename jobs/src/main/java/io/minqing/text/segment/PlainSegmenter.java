package io.minqing.text.segment;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;

/**
 * HanLP's Viterbi segmentation with part of speech as it comes, without our words and without recognition of names: the
 * limit that a night is measured against. Safe to share between threads.
 */
public final class PlainSegmenter {
    private final Segment hanlp =
            new ViterbiSegment().enableNameRecognize(false).enableTranslatedNameRecognize(false);

    /** How many words a text has. */
    public int words(String text) {
        return hanlp.seg(text).size();
    }
}
