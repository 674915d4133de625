package io.minqing.text.segment;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.MathUtility;
import com.hankcs.hanlp.utility.Predefine;
import java.util.Arrays;

/**
 * HanLP's Viterbi segmentation ({@code ViterbiSegment} without recognition of names) over arrays: the same dictionaries, the
 * same costs, the same cheapest path, so the same words and parts of speech, in a fraction of the time. HanLP keeps a linked
 * list of new objects for every character and searches its bigram table for every pair of words; here the lattice lies in
 * arrays that serve again for the next text, every word of the dictionaries exists once, and the table is asked about the
 * pairs that it may know only.
 *
 * <p>Words of a vocabulary of our own may stand for election in the lattice, or be put together from the words of the path.
 * Not safe to share between threads: one a thread.
 */
final class ViterbiLattice {
    private static final int NONE = -1;

    /**
     * The word whose place in the bigram model the words of the vocabulary take: a place name without any neighbour there, so
     * that they are judged by their frequency alone.
     */
    private static final int MODEL_WORD = CoreDictionary.getWordID("亳州");

    private static final WordTrie CORE = new WordTrie(CoreDictionary.trie);
    private static final WordTrie CUSTOM = new WordTrie(CustomDictionary.DEFAULT.dat);
    private static final KnownPairs KNOWN_PAIRS = new KnownPairs();

    // What stands where no word of the dictionary does.
    private static final Kind CLUSTER = atom(Predefine.TAG_CLUSTER, Nature.nx, CoreDictionary.X_WORD_ID);
    private static final Kind NUMBER = atom(Predefine.TAG_NUMBER, Nature.m, CoreDictionary.M_WORD_ID);
    private static final Kind MARK = atom(" ", Nature.w, NONE);
    private static final Kind UNKNOWN = atom(" ", Nature.n, NONE);
    private static final Kind BEGIN = new Kind(Vertex.newB(), null);
    private static final Kind END = new Kind(Vertex.newE(), null);

    /**
     * A word of the vocabulary.
     *
     * @param attribute part of speech and frequency
     * @param elected whether it stands for election
     * @param joined whether it may be put together from pieces after the path is chosen
     */
    record OwnWord(CoreDictionary.Attribute attribute, boolean elected, boolean joined) {}

    /** What a node of the lattice is: a word, or a run of characters that is none. */
    private static final class Kind {
        private final Vertex vertex;

        /** Null for a run of characters. */
        private final String word;

        private final int id;

        /** Cost of it behind a word that the bigram table knows no successor of. */
        private final double alone;

        private Kind(Vertex vertex, String word) {
            this.vertex = vertex;
            this.word = word;
            this.id = vertex.wordID;
            this.alone = MathUtility.calculateWeight(new Vertex(" ", " ", vertex.attribute, MODEL_WORD), vertex);
        }

        private double costBehind(Kind before) {
            return before.id < 0 || id < 0 || KNOWN_PAIRS.mayHold(before.id, id)
                    ? MathUtility.calculateWeight(before.vertex, vertex)
                    : alone;
        }
    }

    private final DoubleArrayTrie<OwnWord> vocabulary;
    private final WordTrie names;

    // Words met so far, by their index in their trie.
    private final Kind[] coreWords = new Kind[CoreDictionary.trie.size()];
    private final Kind[] ownWords;

    // The nodes, and by the row where they begin, 1 for the first character, the first and the last of them; a node
    // knows
    // the next of its row.
    private int nodes;
    private Kind[] kind = new Kind[1_024];
    private int[] length = new int[1_024];
    private int[] next = new int[1_024];
    private int[] from = new int[1_024];
    private double[] weight = new double[1_024];
    private int[] first = new int[0];
    private int[] last = new int[0];

    // The words of the path, and one offset more: the end of the text.
    private int words;
    private int[] path = new int[512];
    private int[] offset = new int[513];
    private String[] word = new String[512];
    private Nature[] nature = new Nature[512];

    /** @param vocabulary the words beside HanLP's, one at least */
    ViterbiLattice(DoubleArrayTrie<OwnWord> vocabulary) {
        this.vocabulary = vocabulary;
        this.names = new WordTrie(vocabulary);
        this.ownWords = new Kind[vocabulary.size()];
    }

    // HanLP takes a frequency of ten thousand for what it does not know.
    private static Kind atom(String word, Nature nature, int id) {
        return new Kind(
                new Vertex(word, " ", new CoreDictionary.Attribute(nature, Predefine.OOV_DEFAULT_FREQUENCY), id), null);
    }

    /** Cuts a text into words, which are here until the next text is cut. */
    void cut(char[] text) {
        words = 0;
        if (text.length > 0) {
            clear(text.length + 2);
            addCoreWords(text);
            addAtoms(text);
            addOwnWords(text);
            findPath(text.length);
            nameWords(text);
            combine(text);
            join(text);
        }
    }

    /** How many words the text has. */
    int words() {
        return words;
    }

    /** The word of a number from 0. */
    String word(int i) {
        return word[i];
    }

    /** Its part of speech as HanLP names it. */
    Nature nature(int i) {
        return nature[i];
    }

    private void clear(int rows) {
        if (first.length < rows) {
            first = new int[rows + rows / 2];
            last = new int[first.length];
        }
        Arrays.fill(first, 0, rows, NONE);
        nodes = 0;
        add(0, BEGIN, 1);
        add(rows - 1, END, 1);
        from[0] = 0;
        weight[0] = 0;
    }

    private void add(int row, Kind ofKind, int characters) {
        if (nodes == kind.length) {
            grow();
        }
        kind[nodes] = ofKind;
        length[nodes] = characters;
        next[nodes] = NONE;
        from[nodes] = NONE;
        if (first[row] == NONE) {
            first[row] = nodes;
        } else {
            next[last[row]] = nodes;
        }
        last[row] = nodes++;
    }

    private void grow() {
        int size = 2 * nodes;
        kind = Arrays.copyOf(kind, size);
        length = Arrays.copyOf(length, size);
        next = Arrays.copyOf(next, size);
        from = Arrays.copyOf(from, size);
        weight = Arrays.copyOf(weight, size);
    }

    /** Adds a node unless one of the same length begins there. */
    private void addNew(int row, Kind ofKind, int characters) {
        for (int node = first[row]; node != NONE; node = next[node]) {
            if (length[node] == characters) {
                return;
            }
        }
        add(row, ofKind, characters);
    }

    private void addCoreWords(char[] text) {
        for (int start = 0; start < text.length; start++) {
            int state = CORE.next(WordTrie.ROOT, text[start]);
            for (int stop = start + 1; state != NONE; stop++) {
                int found = CORE.word(state);
                if (found != NONE) {
                    add(start + 1, coreWord(found, text, start, stop), stop - start);
                }
                if (stop == text.length) {
                    break;
                }
                state = CORE.next(state, text[stop]);
            }
        }
    }

    private Kind coreWord(int index, char[] text, int start, int stop) {
        if (coreWords[index] == null) {
            String found = new String(text, start, stop - start);
            coreWords[index] = new Kind(new Vertex(found, CoreDictionary.trie.getValueAt(index), index), found);
        }
        return coreWords[index];
    }

    /** Connects what no word of the dictionary covers. */
    private void addAtoms(char[] text) {
        int rows = text.length + 2;
        for (int row = 1; row < rows; ) {
            if (first[row] != NONE) {
                row += length[last[row]];
                continue;
            }
            int to = row + 1;
            while (to < rows - 1 && (first[to] == NONE || CharType.get(text[to - 1]) == CharType.CT_CNUM)) {
                to++;
            }
            addAtoms(text, row - 1, to - 1);
            row = to;
        }
    }

    /** A run of characters of one type is one node; a point or comma between digits belongs to the number. */
    private void addAtoms(char[] text, int start, int stop) {
        int atom = start;
        byte type = CharType.get(text[start]);
        for (int at = start + 1; at < stop; at++) {
            byte other = CharType.get(text[at]);
            boolean inNumber = type == CharType.CT_NUM
                    && "，,．.".indexOf(text[at]) >= 0
                    && at + 1 < stop
                    && CharType.get(text[at + 1]) == CharType.CT_NUM;
            if (other != type && !inNumber) {
                addNew(atom + 1, kindOf(type), at - atom);
                atom = at;
                type = other;
            }
        }
        addNew(atom + 1, kindOf(type), stop - atom);
    }

    private static Kind kindOf(byte type) {
        return switch (type) {
            case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> NUMBER;
            case CharType.CT_DELIMITER, CharType.CT_OTHER -> MARK;
            case CharType.CT_SINGLE -> CLUSTER;
            default -> UNKNOWN;
        };
    }

    private void addOwnWords(char[] text) {
        for (int start = 0; start < text.length; start++) {
            int state = names.next(WordTrie.ROOT, text[start]);
            for (int stop = start + 1; state != NONE; stop++) {
                int found = names.word(state);
                if (found != NONE && vocabulary.getValueAt(found).elected()) {
                    addNew(start + 1, ownWord(found, text, start, stop), stop - start);
                }
                if (stop == text.length) {
                    break;
                }
                state = names.next(state, text[stop]);
            }
        }
    }

    private Kind ownWord(int index, char[] text, int start, int stop) {
        if (ownWords[index] == null) {
            String found = new String(text, start, stop - start);
            CoreDictionary.Attribute attribute = vocabulary.getValueAt(index).attribute();
            ownWords[index] = new Kind(new Vertex(Predefine.TAG_PLACE, found, attribute, MODEL_WORD), found);
        }
        return ownWords[index];
    }

    /** The cheapest way to every node; of two that cost the same, the one found first. */
    private void findPath(int characters) {
        for (int row = 0; row <= characters; row++) {
            for (int node = first[row]; node != NONE; node = next[node]) {
                if (from[node] == NONE) {
                    continue;
                }
                Kind before = kind[node];
                double sum = weight[node];
                for (int to = first[row + length[node]]; to != NONE; to = next[to]) {
                    double cost = sum + kind[to].costBehind(before);
                    if (from[to] == NONE || weight[to] > cost) {
                        from[to] = node;
                        weight[to] = cost;
                    }
                }
            }
        }
    }

    private void nameWords(char[] text) {
        // node 0 is the beginning, node 1 the end
        for (int node = from[1]; node != 0; node = from[node]) {
            if (words == path.length) {
                path = Arrays.copyOf(path, 2 * words);
            }
            path[words++] = node;
        }
        if (word.length < words) {
            word = new String[path.length];
            nature = new Nature[path.length];
            offset = new int[path.length + 1];
        }
        int at = 0;
        for (int i = 0; i < words; i++) {
            int node = path[words - 1 - i];
            Kind found = kind[node];
            word[i] = found.word == null ? new String(text, at, length[node]) : found.word;
            nature[i] = found.vertex.guessNature();
            offset[i] = at;
            at += length[node];
        }
        offset[words] = at;
    }

    /** Words that are one word in HanLP's custom dictionary become one, from the left, the longest first. */
    private void combine(char[] text) {
        int kept = 0;
        for (int i = 0; i < words; ) {
            int found = NONE;
            int after = i + 1;
            int state = WordTrie.ROOT;
            for (int j = i; j < words; j++) {
                state = CUSTOM.next(state, text, offset[j], offset[j + 1]);
                if (state == NONE) {
                    break;
                }
                int value = CUSTOM.word(state);
                if (value != NONE) {
                    found = value;
                    after = j + 1;
                }
            }
            keep(
                    kept++,
                    i,
                    after,
                    found == NONE ? nature[i] : CustomDictionary.DEFAULT.dat.getValueAt(found).nature[0],
                    text);
            i = after;
        }
        offset[kept] = text.length;
        words = kept;
    }

    /** Words that are one word of the vocabulary become one, from the left, the longest first. */
    private void join(char[] text) {
        int kept = 0;
        for (int i = 0; i < words; ) {
            OwnWord found = null;
            int after = i + 1;
            int state = WordTrie.ROOT;
            for (int j = i; j < words; j++) {
                state = names.next(state, text, offset[j], offset[j + 1]);
                if (state == NONE) {
                    break;
                }
                int value = j > i ? names.word(state) : NONE;
                if (value != NONE && vocabulary.getValueAt(value).joined()) {
                    found = vocabulary.getValueAt(value);
                    after = j + 1;
                }
            }
            keep(kept++, i, after, found == null ? nature[i] : found.attribute().nature[0], text);
            i = after;
        }
        offset[kept] = text.length;
        words = kept;
    }

    /** Makes one word of those from one number to before another, and puts it at a number not behind them. */
    private void keep(int to, int start, int after, Nature pos, char[] text) {
        word[to] = after == start + 1 ? word[start] : new String(text, offset[start], offset[after] - offset[start]);
        nature[to] = pos;
        offset[to] = offset[start];
    }
}
