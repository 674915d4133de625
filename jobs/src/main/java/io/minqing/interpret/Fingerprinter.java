package io.minqing.interpret;

import io.minqing.record.Fingerprint;
import io.minqing.text.ContentHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fingerprints by which reprints are found. A reprint keeps most sentences of its original word for word; another article
 * of the same template changes a place or a number in nearly each. So sentences, not words, are compared: a document is
 * sketched by the smallest hashes of its sentences (bottom-k sketch, Broder 1997), candidates are those that share one,
 * and {@link #isReprint} then compares all sentences of the two bodies.
 */
public final class Fingerprinter {
    private static final int SKETCH_SIZE = 32;
    private static final int LEAST_SENTENCE = 10;
    private static final double LEAST_SHARED = 0.7;
    private static final int LEAST_SHARED_CHARACTERS = 40;

    private Fingerprinter() {}

    /** The fingerprint of a body: letters and digits only, so that punctuation, spaces and line breaks do not matter. */
    public static Fingerprint of(String body) {
        StringBuilder kept = new StringBuilder(body.length());
        body.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        TreeSet<Long> smallest = new TreeSet<>();
        for (String sentence : sentences(body)) {
            smallest.add(hash(sentence));
            if (smallest.size() > SKETCH_SIZE) {
                smallest.pollLast();
            }
        }
        return new Fingerprint(ContentHash.ofText(kept.toString()), new ArrayList<>(smallest));
    }

    /**
     * Whether two bodies are versions of one text: the sentences they share make up most of the shorter one.
     *
     * @return false when both are too short to tell
     */
    public static boolean isReprint(String body, String other) {
        Set<String> mine = sentences(body);
        Set<String> theirs = sentences(other);
        int shared =
                mine.stream().filter(theirs::contains).mapToInt(String::length).sum();
        int shorter = Math.min(length(mine), length(theirs));
        return shared >= LEAST_SHARED_CHARACTERS && shared >= LEAST_SHARED * shorter;
    }

    private static int length(Set<String> sentences) {
        return sentences.stream().mapToInt(String::length).sum();
    }

    /** Sentences long enough to be nobody's phrase, reduced to letters and digits. */
    private static Set<String> sentences(String body) {
        Set<String> sentences = new HashSet<>();
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i <= body.length(); i++) {
            char c = i < body.length() ? body.charAt(i) : '\n';
            if (c == '。' || c == '!' || c == '！' || c == '?' || c == '？' || c == ';' || c == '；' || c == '\n') {
                if (sentence.length() >= LEAST_SENTENCE) {
                    sentences.add(sentence.toString());
                }
                sentence.setLength(0);
            } else if (Character.isLetterOrDigit(c)) {
                sentence.append(c);
            }
        }
        return sentences;
    }

    /** 64-bit FNV-1a over the characters, with a final mix so that the smallest hashes are a fair sample. */
    private static long hash(String sentence) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < sentence.length(); i++) {
            h = (h ^ sentence.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        return h ^ (h >>> 33);
    }
}
