package io.minqing.text.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import io.minqing.text.segment.ViterbiLattice.OwnWord;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The door to HanLP: segmentation (Viterbi with part of speech) and simplification. Loaded once per JVM, executors
 * included; safe to share between threads, and no global state of HanLP is changed.
 *
 * <p>Words of our vocabularies (names of places, terms, wordings) are not forced on the text, which would cut other words
 * (养护|工程 into 养|护工|程), but stand for election: they enter the lattice of possible words with a modest frequency, and
 * the cheapest path wins. So 枣强县 is a word, and 应县 is none in 响应县政协. What the path still left in pieces is joined
 * afterwards where a vocabulary word begins and ends on borders (安吉|县).
 *
 * <p>Recognition of persons is off: it is slow and took 宁明县 for a person; nothing here needs names of persons.
 */
public final class Segmenter {
    private static final Source TOPIC_TERMS = new Source("topic_term.csv", List.of("term"), "n");

    /** The vocabularies whose words are words of the text, with their part of speech where the file has no such column. */
    private static final List<Source> SOURCES = List.of(
            new Source("dictionary.csv", List.of("word"), null),
            new Source("region.csv", List.of("name", "short"), "ns"),
            new Source("region_alias.csv", List.of("alias"), "ns"),
            TOPIC_TERMS,
            new Source("indicator.csv", List.of("wordings"), "n"));

    /** In a corpus of 25 million words: enough to win over its pieces, too little to break a common word. */
    private static final int FREQUENCY = 200;

    /**
     * Ends of place names that are words themselves: 兴城市 would break 新兴|城市. Such names do not stand for election, but
     * are put together from pieces.
     */
    private static final Set<String> WORD_ENDS =
            Set.of("城市", "城区", "城镇", "山区", "湖区", "港区", "江区", "林区", "海区", "矿区", "山乡", "水乡");

    private record Source(String file, List<String> columns, String pos) {}

    private final DoubleArrayTrie<OwnWord> words = new DoubleArrayTrie<>();
    private final ThreadLocal<ViterbiLattice> lattices = ThreadLocal.withInitial(() -> new ViterbiLattice(words));

    /** @param topicTerms the terms of topics; null for those of the vocabulary */
    private Segmenter(Collection<String> topicTerms) {
        TreeMap<String, OwnWord> entries = new TreeMap<>();
        for (Source source : SOURCES) {
            if (source.equals(TOPIC_TERMS) && topicTerms != null) {
                topicTerms.stream()
                        .filter(term -> term.length() > 1)
                        .forEach(term -> entries.putIfAbsent(term, word(source, null, term)));
                continue;
            }
            for (Vocabulary.Entry entry :
                    Vocabulary.read(source.file(), source.columns().toArray(String[]::new))) {
                for (String column : source.columns()) {
                    for (String word : entry.list(column)) {
                        if (word.length() > 1) {
                            entries.putIfAbsent(word, word(source, entry, word));
                        }
                    }
                }
            }
        }
        words.build(entries);
    }

    private static OwnWord word(Source source, Vocabulary.Entry entry, String word) {
        boolean place = "ns".equals(source.pos());
        String pos = source.pos() == null ? entry.text("pos") : source.pos();
        int frequency = source.pos() == null ? (int) entry.number("frequency") : FREQUENCY;
        boolean elected = !place || word.length() < 3 || !WORD_ENDS.contains(word.substring(word.length() - 2));
        // Two characters of a place meet by chance: 和|县 in 市政协和县政协.
        boolean joined = !place || word.length() > 2;
        return new OwnWord(new CoreDictionary.Attribute(Nature.create(pos), frequency), elected, joined);
    }

    private static final class Holder {
        static final Segmenter SHARED = new Segmenter(null);
    }

    /** The one segmenter of this JVM. */
    public static Segmenter shared() {
        return Holder.SHARED;
    }

    /** A segmenter as it would be if the terms of topics were these: they are words of the text. */
    public static Segmenter withTopicTerms(Collection<String> terms) {
        return new Segmenter(terms);
    }

    /** Cuts a text into words; deterministic. The words joined are the text again. */
    public Segmentation segment(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 2 + 1);
        // A paragraph at a time: no word spans two, and the lattice stays small.
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (end > start) {
                segmentParagraph(text, start, end, tokens);
            }
            if (newline >= 0) {
                tokens.add(new Token("\n", "w", newline, newline + 1));
            }
            start = end + 1;
        }
        return new Segmentation(text, tokens);
    }

    private void segmentParagraph(String text, int start, int end, List<Token> tokens) {
        ViterbiLattice lattice = lattices.get();
        char[] paragraph = new char[end - start];
        text.getChars(start, end, paragraph, 0);
        lattice.cut(paragraph);
        int at = start;
        for (int i = 0; i < lattice.words(); i++) {
            String word = lattice.word(i);
            tokens.add(new Token(word, lattice.nature(i).toString(), at, at + word.length()));
            at += word.length();
        }
        if (at != end) {
            throw new IllegalStateException("segmentation lost characters: " + (at - start) + " of " + (end - start));
        }
    }

    /** Turns traditional into simplified Chinese. */
    public String simplify(String text) {
        return HanLP.t2s(text).replace('陜', '陕');
    }
}
