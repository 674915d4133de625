package io.minqing.text.slip;

import io.minqing.text.vocabulary.Vocabulary;
import io.minqing.text.vocabulary.VocabularyException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * How common a word is in civic text (citizens' messages and proposals), by {@code civic_ngram.csv}. Thread-safe.
 */
public final class CivicFrequency {
    private static final String FILE = "civic_ngram.csv";
    /** About how many rows it holds. */
    private static final int EXPECTED = 1 << 17;
    /** Occurrences that a place is believed to have: the text that was counted is of few provinces. */
    private static final int PLACE = 3;

    /** What a word that was never counted is held to be: seen less than once. */
    private static final double UNSEEN = 0.5;
    /** What a word with letters or digits is held to be; the counts pass over those. */
    private static final double NOT_HAN = 100;

    private final NgramCounts counts = new NgramCounts(EXPECTED);

    private static final class Holder {
        static final CivicFrequency SHARED = new CivicFrequency();
    }

    /** The frequencies of this JVM; read on first use. */
    public static CivicFrequency shared() {
        return Holder.SHARED;
    }

    private CivicFrequency() {
        read();
        for (Vocabulary.Entry region : Vocabulary.read("region.csv", "name", "level")) {
            if (!region.text("level").equals("township")) {
                addName(region.text("name"));
            }
        }
    }

    /** Reads the counts line by line: they are many, and every file interpreted may have to wait for them. */
    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CivicFrequency.class.getResourceAsStream("/vocabularies/" + FILE), FILE),
                StandardCharsets.UTF_8))) {
            int number = 1;
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    add(line, number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read vocabulary " + FILE, e);
        }
    }

    private void add(String line, int number) {
        int comma = line.lastIndexOf(',');
        if (comma < 1 || comma > NgramCounts.LONGEST) {
            throw new VocabularyException(FILE, number, "expected one to three characters, a comma and a count");
        }
        long key = 0;
        for (int i = 0; i < comma; i++) {
            key = NgramCounts.key(key, line.charAt(i));
        }
        try {
            counts.add(key, Integer.parseInt(line, comma + 1, line.length(), 10));
        } catch (NumberFormatException e) {
            throw new VocabularyException(FILE, number, "\"" + line.substring(comma + 1) + "\" is no count");
        }
    }

    private void addName(String name) {
        for (int start = 0; start < name.length(); start++) {
            long row = 0;
            for (int i = start; i < Math.min(name.length(), start + NgramCounts.LONGEST); i++) {
                row = NgramCounts.key(row, name.charAt(i));
                counts.add(row, PLACE);
            }
        }
    }

    /**
     * How much a word says: the negative logarithm of how often a place in civic text is the beginning of it.
     *
     * @param word one character or more; of more than three, the rarest three in a row decide
     * @return nats; about 5 for 问题, 8 for 小区停车, 15 for a name that nobody wrote
     */
    public double rarity(String word) {
        double count = Double.MAX_VALUE;
        int width = Math.min(NgramCounts.LONGEST, word.length());
        for (int from = 0; from + width <= word.length(); from++) {
            long row = 0;
            for (int i = from; i < from + width; i++) {
                if (!Character.isIdeographic(word.charAt(i))) {
                    return Math.log(counts.total() / NOT_HAN);
                }
                row = NgramCounts.key(row, word.charAt(i));
            }
            count = Math.min(count, counts.count(row));
        }
        return Math.log(counts.total() / Math.max(UNSEEN, count));
    }
}
