package io.minqing.text.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.seg.common.WordNet;
import io.minqing.text.segment.ViterbiLattice.OwnWord;
import io.minqing.text.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The lattice over arrays against HanLP's own objects, word by word and part of speech by part of speech, on paragraphs put
 * together from the samples and damaged: half a megabyte in the build, more by {@code -Dminqing.lattice.megabytes=50}.
 */
class ViterbiLatticeTest {
    private static final int MEGABYTES = Integer.getInteger("minqing.lattice.megabytes", 0);
    private static final long BYTES = MEGABYTES == 0 ? 500_000L : MEGABYTES * 1_000_000L;
    private static final Path SAMPLES = Path.of("../data-samples/articles");

    // What a lattice stumbles over: digits with points and commas, numerals, Latin, marks, halves of pairs, rare
    // characters.
    private static final String STRANGE =
            "0123456789０１.,．，一二三十百千万亿〇①②⑴ⅠⅣabcXYZａＢ%％-—/:;?？!！、。《》“”\"'\t 　\u00a0\u200b\ufffd"
                    + "\ud83d\ude00\ud842\udfb7\ue4c6\u0000𠮷镕祎犇んアЖé个年月日元第余";

    private final DoubleArrayTrie<OwnWord> vocabulary = vocabulary();
    private final Segment hanlp = hanlp(new ViterbiSegment());
    private final Segment electing = hanlp(new Electing());

    private static Segment hanlp(Segment segment) {
        return segment.enableAllNamedEntityRecognize(false).enableOffset(false);
    }

    /** Names of places, of which a third stands for election only and a third is put together only. */
    private static DoubleArrayTrie<OwnWord> vocabulary() {
        TreeMap<String, OwnWord> words = new TreeMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read("region.csv", "name", "short")) {
            for (String column : List.of("name", "short")) {
                String name = entry.text(column);
                if (name != null && name.length() > 1) {
                    int third = Math.floorMod(name.hashCode(), 3);
                    words.put(name, new OwnWord(new CoreDictionary.Attribute(Nature.ns, 200), third != 0, third != 1));
                }
            }
        }
        DoubleArrayTrie<OwnWord> trie = new DoubleArrayTrie<>();
        trie.build(words);
        return trie;
    }

    @Test
    void cutsAsHanlpDoes() throws IOException {
        DoubleArrayTrie<OwnWord> neverMet = new DoubleArrayTrie<>();
        neverMet.build(new TreeMap<>(
                Map.of("\u0001\u0002", new OwnWord(new CoreDictionary.Attribute(Nature.n, 1), true, true))));
        ViterbiLattice lattice = new ViterbiLattice(neverMet);
        Paragraphs paragraphs = new Paragraphs(1);
        for (long bytes = 0; bytes < BYTES / 2; ) {
            String paragraph = paragraphs.next();
            assertThat(cut(lattice, paragraph)).as(paragraph).isEqualTo(terms(hanlp, paragraph));
            bytes += paragraph.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    @Test
    void electsAndJoinsOurWordsAsHanlpWithThemInItsLattice() throws IOException {
        ViterbiLattice lattice = new ViterbiLattice(vocabulary);
        Paragraphs paragraphs = new Paragraphs(2);
        for (long bytes = 0; bytes < BYTES / 2; ) {
            String paragraph = paragraphs.next();
            assertThat(cut(lattice, paragraph)).as(paragraph).isEqualTo(joined(terms(electing, paragraph)));
            bytes += paragraph.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    @Test
    void aTextOfNoCharactersHasNoWords() {
        ViterbiLattice lattice = new ViterbiLattice(vocabulary);
        lattice.cut("安吉县".toCharArray());
        lattice.cut(new char[0]);
        assertThat(lattice.words()).isZero();
    }

    @Test
    void aLongParagraphAfterAShortOneAndBackIsCutAsEachAlone() throws IOException {
        ViterbiLattice lattice = new ViterbiLattice(vocabulary);
        Paragraphs paragraphs = new Paragraphs(3);
        String shortOne = "河北省枣强县政协提案33件。";
        StringBuilder longOne = new StringBuilder();
        while (longOne.length() < 20_000) {
            longOne.append(paragraphs.next());
        }
        List<String> alone = cut(new ViterbiLattice(vocabulary), shortOne);
        assertThat(cut(lattice, shortOne)).isEqualTo(alone);
        assertThat(cut(lattice, longOne.toString())).isEqualTo(joined(terms(electing, longOne.toString())));
        assertThat(cut(lattice, shortOne)).isEqualTo(alone);
    }

    private static List<String> cut(ViterbiLattice lattice, String paragraph) {
        lattice.cut(paragraph.toCharArray());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < lattice.words(); i++) {
            words.add(lattice.word(i) + "/" + lattice.nature(i));
        }
        return words;
    }

    private static List<String> terms(Segment segment, String paragraph) {
        List<String> words = new ArrayList<>();
        for (Term term : segment.seg(paragraph.toCharArray())) {
            if (!term.word.isEmpty()) {
                words.add(term.word + "/" + term.nature);
            }
        }
        return words;
    }

    /** From the left, the longest run of pieces that is a word of the vocabulary becomes that word. */
    private List<String> joined(List<String> pieces) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < pieces.size(); ) {
            String found = pieces.get(i);
            int after = i + 1;
            StringBuilder run = new StringBuilder(word(found));
            for (int j = i + 1; j < pieces.size() && run.length() < 30; j++) {
                run.append(word(pieces.get(j)));
                OwnWord own = vocabulary.get(run.toString());
                if (own != null && own.joined()) {
                    found = run + "/" + Nature.ns;
                    after = j + 1;
                }
            }
            words.add(found);
            i = after;
        }
        return words;
    }

    private static String word(String piece) {
        return piece.substring(0, piece.lastIndexOf('/'));
    }

    private final class Electing extends ViterbiSegment {
        @Override
        protected void generateWordNet(WordNet lattice) {
            super.generateWordNet(lattice);
            DoubleArrayTrie<OwnWord>.Searcher searcher = vocabulary.getSearcher(lattice.charArray, 0);
            while (searcher.next()) {
                if (searcher.value.elected()) {
                    String name = new String(lattice.charArray, searcher.begin, searcher.length);
                    lattice.add(
                            searcher.begin + 1,
                            new Vertex("未##地", name, searcher.value.attribute(), CoreDictionary.getWordID("亳州")));
                }
            }
        }
    }

    /** Pieces of the samples in any order, with characters put in, left out and exchanged. */
    private static final class Paragraphs {
        private final Random random;
        private final String text;

        Paragraphs(long seed) throws IOException {
            this.random = new Random(seed);
            StringBuilder all = new StringBuilder();
            try (Stream<Path> files = Files.list(SAMPLES)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replaceAll("\\s+", ""));
                }
            }
            for (Vocabulary.Entry entry : Vocabulary.read("region.csv", "name")) {
                if (random.nextInt(20) == 0) {
                    all.append(entry.text("name"));
                }
            }
            this.text = all.toString();
        }

        String next() {
            StringBuilder paragraph = new StringBuilder();
            int pieces = 1 + random.nextInt(6);
            for (int i = 0; i < pieces; i++) {
                int start = random.nextInt(text.length() - 80);
                paragraph.append(text, start, start + 1 + random.nextInt(80));
            }
            int changes = random.nextInt(8);
            for (int i = 0; i < changes; i++) {
                int at = random.nextInt(paragraph.length());
                char strange = random.nextInt(4) == 0
                        ? (char) random.nextInt(0x10000)
                        : STRANGE.charAt(random.nextInt(STRANGE.length()));
                switch (random.nextInt(3)) {
                    case 0 -> paragraph.insert(at, strange);
                    case 1 -> paragraph.setCharAt(at, strange);
                    default -> paragraph.deleteCharAt(at).append(strange);
                }
            }
            return paragraph.toString();
        }
    }
}
