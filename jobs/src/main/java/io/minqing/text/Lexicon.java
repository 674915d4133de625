package io.minqing.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Map;
import java.util.TreeMap;

/**
 * How probable words are, walked character by character: the mean of a general corpus ({@code word_frequency.csv}) and of
 * the newspaper behind HanLP's core dictionary, whose word pairs are known too. Words of our vocabularies, which both are
 * too old or too general for, count as rather frequent ones.
 */
final class Lexicon {
    /** Words of the corpus behind {@code word_frequency.csv}. */
    private static final double CORPUS = 60.1e6;
    /** No single word is as frequent as this in the core dictionary; classes of words (numbers, names) are. */
    private static final int COMMONEST = 100_000;
    /** What a word of our vocabularies is at least believed to be, of a million words. */
    private static final double FIELD_WORD = 15e-6;
    /** The same for a place: there are forty thousand of them. */
    private static final double PLACE = 1e-6;

    private static final String MARKS = "，。、；：！？“”（）《》";
    private static final String STOPS = "。！？；";
    private static final String SENTENCE_START = "始##始";
    private static final double NEWSPAPER_SHARE = 0.5;

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
        for (Vocabulary.Entry entry : Vocabulary.read("word_frequency.csv", "word", "frequency")) {
            String word = entry.text("word");
            CoreDictionary.Attribute core = CoreDictionary.get(word);
            double newspaper = core == null ? 0 : core.totalFrequency / newspaperSize;
            words.put(word, NEWSPAPER_SHARE * newspaper + (1 - NEWSPAPER_SHARE) * entry.number("frequency") / CORPUS);
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
