package io.minqing.interpret.term;

import io.minqing.text.slip.CivicFrequency;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words may be told as new, and which of them belong together. Immutable; safe to share between threads. */
public final class EmergingTerms {
    /** The vocabularies whose words are known, with the columns that hold them. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("topic.csv", List.of("label")),
            Map.entry("topic_term.csv", List.of("term", "not_in")),
            Map.entry("region.csv", List.of("name", "short")),
            Map.entry("region_alias.csv", List.of("alias")),
            Map.entry("region_everyday_word.csv", List.of("word")),
            Map.entry("indicator.csv", List.of("label", "wordings")),
            Map.entry("unit.csv", List.of("surface")),
            Map.entry("sector.csv", List.of("sector", "aliases")),
            Map.entry("dictionary.csv", List.of("word")),
            Map.entry("workroom_word.csv", List.of("word")),
            Map.entry("workroom_kind.csv", List.of("label", "aliases")),
            Map.entry("activity_type.csv", List.of("label", "aliases")),
            Map.entry("fact_word.csv", List.of("word")),
            Map.entry("furniture.csv", List.of("phrase")),
            Map.entry("page_label.csv", List.of("label")),
            Map.entry("publisher.csv", List.of("publisher")),
            Map.entry("place_context.csv", List.of("word")),
            Map.entry("source.csv", List.of("term")));

    /** Parts of speech of words that name a thing, a doing or an idiom; names of persons and places are none of them. */
    private static final Set<String> THINGS =
            Set.of("n", "nz", "nt", "ntc", "nis", "nl", "ng", "vn", "an", "j", "l", "i", "gi", "gm");
    /** A word of the dictionary that civic text says more often than one in so many places is no news (nats). */
    private static final double COMMON = 9;

    private static final int LONGEST_PERSON = 4;
    /** Terms of which at least this share of all their documents is common are one matter. */
    private static final double SHARED = 0.5;
    /** A longer term that at least this share of the documents of the shorter one says tells more and loses little. */
    private static final double NEARLY_ALL = 0.9;

    private static final class Holder {
        static final EmergingTerms SHARED = new EmergingTerms();
    }

    private final Set<String> known = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();

    private EmergingTerms() {
        KNOWN.forEach((file, columns) -> {
            for (Vocabulary.Entry entry : Vocabulary.read(file, columns.toArray(String[]::new))) {
                columns.forEach(column -> known.addAll(entry.list(column)));
            }
        });
        for (Vocabulary.Entry entry : Vocabulary.read("surname.csv", "surname")) {
            surnames.add(entry.text("surname"));
        }
    }

    /** The one of this JVM. */
    public static EmergingTerms shared() {
        return Holder.SHARED;
    }

    /**
     * Whether a word would be news: two Chinese characters or more of a part of speech that names things, in no vocabulary,
     * no place and no person, and not among the most common words. A new word that begins with a family name and is as short as a name is held to be one.
     *
     * @param pos part of speech as in {@code article.terms}
     */
    public boolean mayEmerge(String term, String pos) {
        if (term.length() < 2 || !Character.isIdeographic(term.charAt(0)) || known.contains(term)) {
            return false;
        } else if (pos.equals(PhraseTerms.NEW_WORD)) {
            return term.length() > LONGEST_PERSON || !surnames.contains(term.substring(0, 1));
        }
        return pos.equals(PhraseTerms.PHRASE)
                || (THINGS.contains(pos) && CivicFrequency.shared().rarity(term) >= COMMON);
    }

    /**
     * A term and the documents that say it.
     *
     * @param keyness the higher, the stronger
     */
    public record Term(String term, double keyness, Set<String> documents) {}

    /**
     * Terms that the same documents say: a term joins the strongest one with which it has half of their documents in common. A
     * group is named by its strongest term, or by the longest one that contains it and that nearly all of its documents say:
     * 谷子店扎堆 tells more than 谷子.
     *
     * @return the name of the group of each, in the order of strength
     */
    public static Map<String, String> groups(List<Term> terms) {
        List<Term> ordered = terms.stream()
                .sorted(Comparator.comparingDouble(Term::keyness).reversed().thenComparing(Term::term))
                .toList();
        List<Term> heads = new ArrayList<>();
        Map<String, String> groups = new LinkedHashMap<>();
        for (Term term : ordered) {
            Term head = heads.stream()
                    .filter(other -> shared(term.documents(), other.documents()) >= SHARED)
                    .findFirst()
                    .orElse(term);
            if (head.equals(term)) {
                heads.add(term);
            }
            groups.put(term.term(), head.term());
        }
        Map<String, String> names = new HashMap<>();
        for (Term head : heads) {
            names.put(head.term(), mostTelling(head, ordered, groups));
        }
        groups.replaceAll((term, head) -> names.get(head));
        return groups;
    }

    private static String mostTelling(Term head, List<Term> ordered, Map<String, String> groups) {
        String name = head.term();
        for (Term term : ordered) {
            if (term.term().length() > name.length()
                    && term.term().contains(head.term())
                    && head.term().equals(groups.get(term.term()))
                    && both(head.documents(), term.documents())
                            >= NEARLY_ALL * head.documents().size()) {
                name = term.term();
            }
        }
        return name;
    }

    /** Documents that say both over documents that say either (Jaccard). */
    private static double shared(Set<String> one, Set<String> other) {
        long both = both(one, other);
        return (double) both / (one.size() + other.size() - both);
    }

    private static long both(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }
}
