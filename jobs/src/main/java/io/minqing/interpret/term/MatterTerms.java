package io.minqing.interpret.term;

import io.minqing.interpret.region.Gazetteer;
import io.minqing.record.Region;
import io.minqing.record.TermCount;
import io.minqing.record.TermWeight;
import io.minqing.record.TopicMention;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Segmenter;
import io.minqing.text.segment.Token;
import io.minqing.text.slip.CivicFrequency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a document is about, as weighed words: (1 + ln count, the title counts on top) × rarity in civic text, the heaviest
 * of them scaled to length 1 (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988). The
 * rarity is that of a fixed count, so that the words of a document never change by what others write.
 *
 * <p>Names of housing estates, firms and lakes are in no dictionary and come as single characters, each time cut
 * differently; of those, every pair of neighbours is a word here. The names of the document's own place say nothing:
 * everything it is compared with lies there.
 */
public final class MatterTerms {
    /** Most words that stand for a document. */
    static final int MOST = 32;

    /** What a mention in the title is worth beside the 1 + ln count of the body. */
    private static final double TITLE = 2;
    /** Below this a word is in every second document. */
    private static final double LEAST_RARITY = 7;
    /** A word of so many characters is counted by its parts. */
    private static final int LONG = 4;

    /** What is no rarer than this is no name. */
    private static final double NAME_RARITY = 10;

    private static final Set<String> NAMES = Set.of("ns", "nz", "nt", "ntc", "nth", "nto", "nts", "ntu", "nsf", "nx");
    /** First letters of the parts of speech that may name a matter. */
    private static final String CONTENT = "nvabjilgx";

    private MatterTerms() {}

    /**
     * The words of a document.
     *
     * @param title headline; null when unknown
     * @param terms {@code article.terms}
     * @param place code of its place, or anything that is no code
     * @return heaviest first, at most {@value #MOST}; empty when nothing of the text says what it is about
     */
    public static List<TermWeight> of(String title, List<TermCount> terms, String place) {
        Map<String, Double> counts = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (TermCount term : terms) {
            if (term.pos().equals(PhraseTerms.NEW_WORD)) {
                add(term.term(), 1 + Math.log(term.count()), counts, names);
            } else if (isContent(term.term(), term.pos()) && isLong(term.term(), term.pos())) {
                addParts(term.term(), 1 + Math.log(term.count()), counts);
                // a phrase may hold a name: 丽|发|新城
                names(Segmenter.shared().segment(term.term())).forEach(name -> addPairs(name, names));
            } else if (isContent(term.term(), term.pos())) {
                counts.merge(term.term(), 1 + Math.log(term.count()), Double::sum);
                if (NAMES.contains(term.pos())) {
                    names.add(term.term());
                }
            }
        }
        if (title != null) {
            addTitle(Segmenter.shared().segment(title), counts, names);
        }
        ownNames(place).forEach(counts::remove);
        List<TermWeight> weighed = new ArrayList<>();
        counts.forEach((word, count) -> {
            double rarity = CivicFrequency.shared().rarity(word) - LEAST_RARITY;
            if (rarity > 0) {
                weighed.add(new TermWeight(
                        word, count * rarity, names.contains(word) && rarity + LEAST_RARITY >= NAME_RARITY));
            }
        });
        weighed.sort(Comparator.comparingDouble(TermWeight::weight).reversed().thenComparing(TermWeight::term));
        return scaled(weighed.subList(0, Math.min(MOST, weighed.size())));
    }

    /** The topics of a document, weighed by their scores. */
    public static List<TermWeight> ofTopics(List<TopicMention> topics) {
        return scaled(topics.stream()
                .map(topic -> new TermWeight(topic.topic(), topic.score(), false))
                .toList());
    }

    private static List<TermWeight> scaled(List<TermWeight> weights) {
        double length = Math.sqrt(weights.stream()
                .mapToDouble(term -> term.weight() * term.weight())
                .sum());
        return weights.stream()
                .map(term -> new TermWeight(term.term(), term.weight() / length, term.name()))
                .toList();
    }

    private static void addTitle(Segmentation title, Map<String, Double> counts, Set<String> names) {
        List<Token> tokens = title.tokens();
        tokens.stream()
                .filter(token -> isContent(token.word(), token.pos()))
                .collect(Collectors.toMap(Token::word, Token::pos, (first, again) -> first, TreeMap::new))
                .forEach((word, pos) -> {
                    if (isLong(word, pos)) {
                        addParts(word, TITLE, counts);
                    } else {
                        counts.merge(word, TITLE, Double::sum);
                    }
                });
        tokens.stream()
                .filter(token -> NAMES.contains(token.pos()))
                .map(Token::word)
                .forEach(names::add);
        names(title).forEach(name -> add(name, TITLE, counts, names));
    }

    /** What may be names that the segmenter does not know: its single characters in a row, and the ends of the words beside them. */
    private static List<String> names(Segmentation text) {
        List<Token> tokens = text.tokens();
        List<String> found = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            int to = from;
            while (to + 1 < tokens.size() && isJoint(tokens.get(to), tokens.get(to + 1))) {
                to++;
            }
            if (to > from) {
                found.add(text.text()
                        .substring(tokens.get(from).end() - 1, tokens.get(to).start() + 1));
                from = to;
            }
        }
        return found;
    }

    /** Counts a long word by its parts: 捆绑销售车位 and 捆绑车位销售 are one thing. */
    private static void addParts(String word, double count, Map<String, Double> counts) {
        double share = count / Math.sqrt(word.length() - 1);
        for (int i = 0; i + 2 <= word.length(); i++) {
            counts.merge(word.substring(i, i + 2), share, Double::sum);
        }
    }

    private static boolean isLong(String word, String pos) {
        return word.length() >= LONG && Character.isIdeographic(word.charAt(0)) && !NAMES.contains(pos);
    }

    /** Counts a name: every pair of neighbours, all of them together as much as one word. */
    private static void add(String name, double count, Map<String, Double> counts, Set<String> names) {
        double share = count / Math.sqrt(name.length() - 1);
        Set<String> pairs = new HashSet<>();
        addPairs(name, pairs);
        pairs.forEach(pair -> counts.merge(pair, share, Math::max));
        names.addAll(pairs);
    }

    private static void addPairs(String name, Set<String> pairs) {
        for (int i = 0; i + 2 <= name.length(); i++) {
            pairs.add(name.substring(i, i + 2));
        }
    }

    /** Whether the border between two tokens may run through a name: one of them is a single character. */
    private static boolean isJoint(Token left, Token right) {
        return (left.word().length() == 1 || right.word().length() == 1)
                && mayName(left)
                && mayName(right)
                && !PhraseTerms.LEVELS.contains(left.word());
    }

    private static boolean mayName(Token token) {
        // 请|加快: what is done is no part of a name
        return Character.isIdeographic(token.word().charAt(0))
                && !(token.pos().startsWith("v") && !token.pos().equals("vn"))
                && PhraseTerms.FUNCTION.indexOf(token.pos().charAt(0)) < 0;
    }

    private static boolean isContent(String word, String pos) {
        return word.length() > 1 && CONTENT.indexOf(pos.charAt(0)) >= 0 && !pos.startsWith("nr");
    }

    private static Set<String> ownNames(String place) {
        Set<String> names = new HashSet<>();
        Gazetteer gazetteer = Gazetteer.shared();
        List<Region> regions = new ArrayList<>(gazetteer.ancestors(place));
        gazetteer.region(place).ifPresent(regions::add);
        for (Region region : regions) {
            names.add(region.name());
            names.add(gazetteer.shortName(region.code()));
        }
        return names;
    }
}
