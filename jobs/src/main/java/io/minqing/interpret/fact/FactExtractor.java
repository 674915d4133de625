package io.minqing.interpret.fact;

import io.minqing.record.Fact;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Segmenter;
import java.util.BitSet;
import java.util.List;

/**
 * Reads counted facts out of a segmented body: 提交提案132件, 捐资捐物达110余万元, 立案率82%. Every fact carries the words it was
 * read from; a number is stated only as its digits stand in the text, and never when it touches a damaged run. Immutable
 * and safe to share between threads; time grows linearly with the text.
 */
public final class FactExtractor {
    private final FactWords words = new FactWords();
    private final UnitTable units = new UnitTable();
    private final CountFinder counts = new CountFinder(units, words);
    private final PhraseReader phrases = new PhraseReader(words);
    private final ActorFinder actors = new ActorFinder(words);
    private final IndicatorVocabulary indicators = new IndicatorVocabulary(units);

    private FactExtractor() {}

    private static final class Holder {
        static final FactExtractor SHARED = new FactExtractor();
    }

    /** The one extractor of this JVM. */
    public static FactExtractor shared() {
        return Holder.SHARED;
    }

    /** The counted facts of a body, in the order of their numbers. */
    public List<Fact> extract(Segmentation body) {
        TightText tight = TightText.of(body.text());
        return tight == null
                ? read(body)
                : tight.restore(read(Segmenter.shared().segment(tight.text())));
    }

    private List<Fact> read(Segmentation body) {
        List<Count> found = counts.find(body);
        if (found.isEmpty()) {
            return List.of();
        }
        PeriodFinder periods = new PeriodFinder(words, body);
        BitSet before = before(found, body);
        Surroundings surroundings =
                new Surroundings(body.text(), periods.find(before), actors.find(body, before, periods));
        return new FactReading(body, found, surroundings, phrases, indicators).facts();
    }

    /**
     * The tokens from the line break before a paragraph up to its last count: periods and actors hold no further,
     * so nobody asks for those of other paragraphs.
     */
    private static BitSet before(List<Count> counts, Segmentation body) {
        BitSet before = new BitSet(body.tokens().size());
        for (Count count : counts) {
            int paragraph = body.text().lastIndexOf('\n', count.start());
            int token = body.indexAt(count.start());
            before.set(paragraph < 0 ? 0 : body.indexAt(paragraph), token + 1);
        }
        return before;
    }
}
