package io.minqing.stats;

import org.apache.commons.math3.special.Erf;

/**
 * How far the share of documents that say a word differs between two sets of documents. Assumes documents that are written
 * apart: copies must not be counted.
 *
 * @param logLikelihood G² of the table of two by two counts (Dunning, "Accurate methods for the statistics of surprise and
 *     coincidence", Computational Linguistics 19, 1993); 0 when the shares are equal. Unlike χ² it holds for rare words
 * @param logRatio binary logarithm of the share in the first set over the share in the second, half a document added to both
 *     counts and one to both sizes (Hardie, "Log Ratio", 2014): 1 is a doubling, -1 a halving
 * @param pValue chance of a rise at least as large when the shares are the same (χ² with one degree of freedom, one side); 1
 *     when the share does not rise
 */
public record Keyness(double logLikelihood, double logRatio, double pValue) {
    /**
     * Compares two sets.
     *
     * @param saying documents of the first set that say the word, 0 to {@code documents}
     * @param documents of the first set, at least 1
     * @param baselineSaying documents of the second set that say it, 0 to {@code baselineDocuments}
     * @param baselineDocuments of the second set, at least 1
     * @throws IllegalArgumentException when a count is out of its range
     */
    public static Keyness of(int saying, int documents, int baselineSaying, int baselineDocuments) {
        if (saying < 0
                || baselineSaying < 0
                || saying > documents
                || baselineSaying > baselineDocuments
                || documents < 1
                || baselineDocuments < 1) {
            throw new IllegalArgumentException("no counts of documents: %d of %d, %d of %d before"
                    .formatted(saying, documents, baselineSaying, baselineDocuments));
        }
        double all = (double) documents + baselineDocuments;
        double share = (saying + baselineSaying) / all;
        double g = 2
                * (term(saying, documents * share)
                        + term(documents - saying, documents * (1 - share))
                        + term(baselineSaying, baselineDocuments * share)
                        + term(baselineDocuments - baselineSaying, baselineDocuments * (1 - share)));
        double ratio =
                Math.log((saying + 0.5) / (documents + 1.0) / ((baselineSaying + 0.5) / (baselineDocuments + 1.0)))
                        / Math.log(2);
        boolean rises = (double) saying / documents > (double) baselineSaying / baselineDocuments;
        g = Math.max(0, g);
        // χ² with one degree of freedom is the square of a normal variable
        return new Keyness(g, ratio, rises ? Erf.erfc(Math.sqrt(g / 2)) / 2 : 1);
    }

    private static double term(double observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
