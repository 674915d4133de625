package io.minqing.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far labels said of texts agree with the true ones, by F1 (twice the right ones over all that were said or true).
 * Immutable.
 */
public final class LabelAgreement {
    private static final int RESAMPLES = 2000;

    /**
     * Counts of one label.
     *
     * @param right said and true
     * @param wrong said, not true
     * @param missed true, not said
     */
    public record Counts(int right, int wrong, int missed) {

        /** Texts of which the label is true. */
        public int texts() {
            return right + missed;
        }

        /**
         * F1 with its interval: a rising function of the share right / (right + wrong + missed), whose Wilson interval is
         * carried over. 0 where the label was neither said nor true.
         */
        public Interval f1(double level) {
            int trials = right + wrong + missed;
            if (trials == 0) {
                return new Interval(0, 0, 1);
            }
            Interval share = WilsonInterval.of(right, trials, level);
            return new Interval(ofShare(share.estimate()), ofShare(share.low()), ofShare(share.high()));
        }

        private static double ofShare(double share) {
            return 2 * share / (1 + share);
        }
    }

    private final List<String> labels;
    private final List<Set<String>> truth;
    private final List<Set<String>> said;

    /**
     * Compares text by text.
     *
     * @param truth the true labels of each text; labels that are true of no text are not counted
     * @param said the labels said of each text, in the same order
     */
    public LabelAgreement(List<Set<String>> truth, List<Set<String>> said) {
        if (truth.size() != said.size()) {
            throw new IllegalArgumentException(truth.size() + " texts against " + said.size());
        }
        this.truth = List.copyOf(truth);
        this.said = List.copyOf(said);
        Set<String> all = new TreeSet<>();
        truth.forEach(all::addAll);
        this.labels = List.copyOf(all);
    }

    /** Counts by label, in the order of the labels. */
    public Map<String, Counts> counts() {
        int[][] counts = count(everyTextOnce());
        Map<String, Counts> byLabel = new TreeMap<>();
        for (int i = 0; i < labels.size(); i++) {
            byLabel.put(labels.get(i), new Counts(counts[i][0], counts[i][1], counts[i][2]));
        }
        return byLabel;
    }

    /** The mean F1 of the labels, each counting alike; 0 without labels. */
    public double macroF1() {
        return macroF1(everyTextOnce());
    }

    /**
     * What this says better than another about the same texts, in macro F1, with the percentile interval of a paired
     * bootstrap over texts (Efron & Tibshirani 1993, ch. 13); deterministic.
     *
     * @param other said of the same texts in the same order
     */
    public Interval gainOver(LabelAgreement other, double level) {
        if (!truth.equals(other.truth)) {
            throw new IllegalArgumentException("the two must be about the same texts");
        }
        SplittableRandom random = new SplittableRandom(truth.size());
        double[] gains = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            int[] texts =
                    random.ints(truth.size(), 0, Math.max(1, truth.size())).toArray();
            gains[i] = macroF1(texts) - other.macroF1(texts);
        }
        Arrays.sort(gains);
        int tail = (int) Math.floor((1 - level) / 2 * RESAMPLES);
        return new Interval(macroF1() - other.macroF1(), gains[tail], gains[RESAMPLES - 1 - tail]);
    }

    private int[] everyTextOnce() {
        int[] texts = new int[truth.size()];
        Arrays.setAll(texts, i -> i);
        return texts;
    }

    private double macroF1(int[] texts) {
        double sum = 0;
        for (int[] count : count(texts)) {
            int of = 2 * count[0] + count[1] + count[2];
            sum += of == 0 ? 0 : 2.0 * count[0] / of;
        }
        return labels.isEmpty() ? 0 : sum / labels.size();
    }

    /** Right, wrong and missed of each label. */
    private int[][] count(int[] texts) {
        int[][] counts = new int[labels.size()][3];
        for (int text : texts) {
            List<String> either = new ArrayList<>(truth.get(text));
            Set<String> wrong = new HashSet<>(said.get(text));
            either.forEach(wrong::remove);
            for (String label : either) {
                counts[labels.indexOf(label)][said.get(text).contains(label) ? 0 : 2]++;
            }
            for (String label : wrong) {
                int at = labels.indexOf(label);
                if (at >= 0) {
                    counts[at][1]++;
                }
            }
        }
        return counts;
    }
}
