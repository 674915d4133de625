package io.minqing.interpret.term;

import io.minqing.text.segment.Segmenter;
import io.minqing.text.segment.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole of a term of which the segmenter gave a part only: 换电舱 comes as 换|电|舱, and as what is done to a thing is no part
 * of its name (请|荔湖), 电舱 is all that {@link PhraseTerms} dares to tell in one document. Many documents know better: where the
 * same character stands before (or behind) nearly every use, the term is not complete without it (the entropy of its branches
 * is nearly zero: Jin and Tanaka-Ishii, "Unsupervised Segmentation of Chinese Text by Use of Branching Entropy", 2006).
 *
 * <p>Only single characters are taken up, those that a segmenter leaves of a word that it does not know; longer words beside a term make phrases,
 * which are terms of their own. Characters that belong to no name (的, 在, 了, 三, 个) are no part of the term.
 */
public final class WholeTerm {
    /** Least share of the uses of a term that the longer one must cover. */
    private static final double NEARLY_ALL = 0.9;
    /** With fewer uses a neighbour may be chance. */
    private static final int LEAST_USES = 3;
    /** Most characters that are added. */
    private static final int MOST = 3;
    /** Characters around a use that are segmented. */
    private static final int AROUND = 16;

    private WholeTerm() {}

    /**
     * The longest term that nearly all uses of this one belong to; itself when there is none.
     *
     * @param term as it is told
     * @param texts of documents that say it
     */
    public static String of(String term, List<String> texts) {
        List<Use> uses = uses(term, texts);
        String whole = term;
        for (int added = 0; added < MOST && uses.size() >= LEAST_USES; added++) {
            Optional<String> longer = longer(whole, uses);
            if (longer.isEmpty()) {
                return whole;
            }
            whole = longer.get();
            uses = uses(whole, texts);
        }
        return whole;
    }

    private static Optional<String> longer(String term, List<Use> uses) {
        Map<String, Integer> covered = new HashMap<>();
        for (Use use : uses) {
            use.before().ifPresent(before -> covered.merge(before + term, 1, Integer::sum));
            use.behind().ifPresent(behind -> covered.merge(term + behind, 1, Integer::sum));
        }
        return covered.entrySet().stream()
                .filter(longer -> longer.getValue() >= NEARLY_ALL * uses.size())
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static List<Use> uses(String term, List<String> texts) {
        List<Use> uses = new ArrayList<>();
        for (String text : texts) {
            for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length())) {
                uses.add(new Use(text, at, at + term.length()));
            }
        }
        return uses;
    }

    private record Use(String text, int start, int end) {
        Optional<String> before() {
            return start == 0 ? Optional.empty() : partOfName(start - 1);
        }

        Optional<String> behind() {
            return end == text.length() ? Optional.empty() : partOfName(end);
        }

        /** The character when it is a token of its own and may belong to a name. */
        private Optional<String> partOfName(int at) {
            if (!Character.isIdeographic(text.charAt(at))) {
                return Optional.empty();
            }
            int from = Math.max(0, start - AROUND);
            return Segmenter.shared()
                    .segment(text.substring(from, Math.min(text.length(), end + AROUND)))
                    .tokens()
                    .stream()
                    .filter(token -> token.start() == at - from && token.end() == at - from + 1)
                    .filter(token -> PhraseTerms.FUNCTION.indexOf(token.pos().charAt(0)) < 0)
                    .map(Token::word)
                    .findFirst();
        }
    }
}
