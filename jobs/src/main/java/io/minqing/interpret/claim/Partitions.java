package io.minqing.interpret.claim;

import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Kinds that exclude each other, from {@code partition.csv}. Immutable. */
final class Partitions {
    private final List<List<String>> families = new ArrayList<>();

    Partitions() {
        for (Vocabulary.Entry entry : Vocabulary.read("partition.csv", "family", "words")) {
            List<String> words = entry.list("words");
            if (words.size() < 2) {
                throw entry.error("a family needs two words at least");
            }
            families.add(words);
        }
    }

    /** Whether every name bears another word of one family: then nothing can be counted under two of them. */
    boolean excludeEachOther(List<String> names) {
        return families.stream().anyMatch(family -> bearAnotherOf(family, names));
    }

    private static boolean bearAnotherOf(List<String> family, List<String> names) {
        Set<String> borne = new HashSet<>();
        for (String name : names) {
            // the longest: 不满意 is no 满意
            String word = family.stream()
                    .filter(name::contains)
                    .max((a, b) -> Integer.compare(a.length(), b.length()))
                    .orElse(null);
            if (word == null || !borne.add(word)) {
                return false;
            }
        }
        return true;
    }
}
