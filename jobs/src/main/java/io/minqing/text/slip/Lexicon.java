package io.minqing.text.slip;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import io.minqing.text.character.Scripts;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How probable words are, walked character by character: as frequent as in the newspaper behind HanLP's core dictionary,
 * whose word pairs are known too. Words of our vocabularies, which it is too old and too general for, count as rather
 * frequent ones.
 */
final class Lexicon {
    /** No single word is as frequent as this in the core dictionary; classes of words (numbers, names) are. */
    private static final int COMMONEST = 100_000;
    /** What a word of our vocabularies is at least believed to be, of a million words. */
    private static final double FIELD_WORD = 15e-6;
    /** The same for a place: there are forty thousand of them. */
    private static final double PLACE = 1e-6;

    private static final String MARKS = "，。、；：！？“”（）《》";
    private static final String STOPS = "。！？；";
    private static final String SENTENCE_START = "始##始";

    private final DoubleArrayTrie<Integer> trie = new DoubleArrayTrie<>();
    private final int[] base;
    private final int[] check;
    private final int root;
    private final double[] probabilities;
    private final double[] logarithms;
    /** Numbers of the words in the core dictionary; negative when not there. */
    private final int[] coreWords;
    /** What stands for the words in the pairs they begin: the start of a sentence for a full stop. */
    private final int[] corePredecessors;

    private final int[] coreFrequencies;

    Lexicon() {
        TreeMap<String, Double> words = new TreeMap<>();
        double newspaperSize = newspaperSize();
        for (String word : coreWords()) {
            int frequency = CoreDictionary.get(word).totalFrequency;
            if (Scripts.isHan(word.charAt(0)) && frequency < COMMONEST) {
                words.put(word, Math.max(1, frequency) / newspaperSize);
            }
        }
        for (int i = 0; i < MARKS.length(); i++) {
            String mark = MARKS.substring(i, i + 1);
            words.put(mark, CoreDictionary.get(mark).totalFrequency / newspaperSize);
        }
        addField(words, "topic_term.csv", "term", FIELD_WORD);
        addField(words, "indicator.csv", "wordings", FIELD_WORD);
        addField(words, "dictionary.csv", "word", FIELD_WORD);
        addField(words, "sector.csv", "aliases", FIELD_WORD);
        addField(words, "region.csv", "short", PLACE);
        addField(words, "region.csv", "name", PLACE);
        probabilities = new double[words.size()];
        logarithms = new double[words.size()];
        coreWords = new int[words.size()];
        corePredecessors = new int[words.size()];
        coreFrequencies = new int[words.size()];
        TreeMap<String, Integer> numbered = new TreeMap<>();
        int number = 0;
        for (Map.Entry<String, Double> word : words.entrySet()) {
            probabilities[number] = word.getValue();
            logarithms[number] = Math.log(word.getValue());
            coreWords[number] = CoreDictionary.getWordID(word.getKey());
            String predecessor = STOPS.contains(word.getKey()) ? SENTENCE_START : word.getKey();
            corePredecessors[number] = CoreDictionary.getWordID(predecessor);
            CoreDictionary.Attribute core = CoreDictionary.get(word.getKey());
            coreFrequencies[number] = core == null ? 0 : core.totalFrequency;
            numbered.put(word.getKey(), number++);
        }
        trie.build(numbered);
        base = trie.getBase();
        check = trie.getCheck();
        root = base[0];
    }

    /**
     * All words of the core dictionary. HanLP gives no list of them, so its double array is walked: {@code check} of a cell
     * names the base of its parent, and the distance to that base, less one, is the character (nothing at the end of a word).
     */
    private static List<String> coreWords() {
        int[] base = CoreDictionary.trie.getBase();
        int[] check = CoreDictionary.trie.getCheck();
        int[] firstChild = new int[base.length];
        int[] sibling = new int[base.length];
        for (int cell = base.length - 1; cell > 0; cell--) {
            if (check[cell] > 0 && check[cell] <= cell) {
                sibling[cell] = firstChild[check[cell]];
                firstChild[check[cell]] = cell;
            }
        }
        List<String> words = new ArrayList<>();
        Deque<Map.Entry<Integer, String>> open = new ArrayDeque<>();
        open.push(Map.entry(base[0], ""));
        while (!open.isEmpty()) {
            Map.Entry<Integer, String> prefix = open.pop();
            for (int cell = firstChild[prefix.getKey()]; cell != 0; cell = sibling[cell]) {
                if (cell == prefix.getKey()) {
                    words.add(prefix.getValue());
                } else {
                    open.push(Map.entry(base[cell], prefix.getValue() + (char) (cell - prefix.getKey() - 1)));
                }
            }
        }
        return words;
    }

    private static double newspaperSize() {
        double size = 0;
        for (CoreDictionary.Attribute word :
                CoreDictionary.trie.getValueArray(new CoreDictionary.Attribute[CoreDictionary.trie.size()])) {
            size += word.totalFrequency < COMMONEST ? word.totalFrequency : 0;
        }
        return size;
    }

    private static void addField(Map<String, Double> words, String file, String column, double probability) {
        for (Vocabulary.Entry entry : Vocabulary.read(file, column)) {
            for (String wording : entry.list(column)) {
                for (String word : wording.split("\\+", -1)) {
                    if (word.length() > 1) {
                        words.merge(word, probability, Math::max);
                    }
                }
            }
        }
    }

    /** A text in traditional characters. */
    static String traditional(String text) {
        return HanLP.s2t(text);
    }

    /** Where walks begin. */
    int root() {
        return root;
    }

    /** Whether the character begins a word or is one. */
    boolean knows(char c) {
        return step(root, c) >= 0;
    }

    /** One character on; negative when no word goes on so. */
    int step(int state, char c) {
        return trie.transition(c, state);
    }

    /** Number of the word that ends here; negative when none does. */
    int word(int state) {
        int value = base[state];
        return value < 0 && check[state] == state ? -value - 1 : -1;
    }

    /** Probability of a word, by its number. */
    double probability(int word) {
        return probabilities[word];
    }

    /** Natural logarithm of the probability of a word, by its number. */
    double logProbability(int word) {
        return logarithms[word];
    }

    /** Occurrences of a word in the newspaper that the pairs were counted in. */
    int newspaperFrequency(int word) {
        return coreFrequencies[word];
    }

    /** How often one word follows another in the newspaper. */
    int pairFrequency(int word, int next) {
        return corePredecessors[word] < 0 || coreWords[next] < 0
                ? 0
                : CoreBiGramTableDictionary.getBiFrequency(corePredecessors[word], coreWords[next]);
    }
}
