package io.minqing.interpret.term;

import io.minqing.record.TermCount;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a document calls its matter beyond the words of the dictionary: phrases of two or three content words in a row
 * (充电桩|安装|难), and words that the segmenter does not know and leaves in single characters (荔|湖 for the name of a
 * lake). Either is kept when the title says it or the text says it twice; so a chance meeting of words is none.
 */
public final class PhraseTerms {
    /** Part of speech of a phrase in {@code article.terms}. */
    static final String PHRASE = "phrase";
    /** Part of speech of a word that was put together from single characters. */
    static final String NEW_WORD = "newword";

    /** Most phrases and new words that are kept of one document. */
    static final int MOST = 40;

    private static final int CANDIDATES = 4 * MOST;
    private static final int MOST_TOKENS = 3;
    private static final int MOST_CHARACTERS = 12;
    private static final int LONGEST_NEW_WORD = 4;
    /** Parts of speech that may stand within a phrase, by their first letter; names of persons and places are not. */
    private static final String CONTENT = "nvabjilg";
    /** Parts of speech that a phrase may end with: 安装问题 is one, 问题安装 none. */
    private static final String END = "nbjlgi";
    /** Single characters of these parts of speech belong to no new word: 的, 和, 在, 了, 很, 三, 个. */
    static final String FUNCTION = "udcprymqwefok";
    /** What a place name ends with: no other name begins there (县|荔湖). */
    static final String LEVELS = "省市州盟县区旗镇乡村";

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> inTitle = new HashSet<>();

    private PhraseTerms() {}

    /** Phrases and new words of a document with their occurrences in title and body; the most frequent first. */
    public static List<TermCount> of(Segmentation title, Segmentation body) {
        PhraseTerms found = new PhraseTerms();
        found.count(title, true);
        found.count(body, false);
        return found.kept();
    }

    private void count(Segmentation text, boolean title) {
        List<Token> tokens = text.tokens();
        for (int from = 0; from < tokens.size(); from++) {
            countPhrases(tokens, from, title);
            countNewWords(tokens, from, title);
        }
    }

    private void countPhrases(List<Token> tokens, int from, boolean title) {
        String begins = tokens.get(from).pos();
        if (begins.startsWith("v") && !begins.equals("vn")) {
            // 支持|企业 says what is done to a thing, and names none
            return;
        }
        StringBuilder words = new StringBuilder();
        for (int i = from; i < Math.min(tokens.size(), from + MOST_TOKENS); i++) {
            Token token = tokens.get(i);
            if (!isContent(token)) {
                return;
            }
            words.append(token.word());
            if (words.length() > MOST_CHARACTERS) {
                return;
            }
            // single characters in a row are no phrase but perhaps a new word
            if (i > from
                    && words.length() > i - from + 1
                    && (END.indexOf(token.pos().charAt(0)) >= 0 || token.pos().equals("vn"))) {
                add(words.toString(), PHRASE, title);
            }
        }
    }

    private void countNewWords(List<Token> tokens, int from, boolean title) {
        if (LEVELS.contains(tokens.get(from).word()) || tokens.get(from).pos().startsWith("v")) {
            // 请|荔湖: what is done to it is no part of a name
            return;
        }
        StringBuilder word = new StringBuilder();
        for (int i = from; i < Math.min(tokens.size(), from + LONGEST_NEW_WORD); i++) {
            Token token = tokens.get(i);
            if (token.word().length() != 1
                    || !isHan(token)
                    || FUNCTION.indexOf(token.pos().charAt(0)) >= 0) {
                return;
            }
            word.append(token.word());
            if (i > from) {
                add(word.toString(), NEW_WORD, title);
            }
        }
    }

    private void add(String text, String kind, boolean title) {
        counts.merge(text, 1, Integer::sum);
        kinds.putIfAbsent(text, kind);
        if (title) {
            inTitle.add(text);
        }
    }

    private List<TermCount> kept() {
        List<TermCount> kept = new ArrayList<>();
        counts.forEach((text, count) -> {
            if (count > 1 || inTitle.contains(text)) {
                kept.add(new TermCount(text, kinds.get(text), count));
            }
        });
        kept.sort(Comparator.comparingInt(TermCount::count)
                .reversed()
                .thenComparing(term -> -term.term().length())
                .thenComparing(TermCount::term));
        // cut before all are compared with all: a page of a million characters has very many
        List<TermCount> frequent = kept.subList(0, Math.min(CANDIDATES, kept.size()));
        return frequent.stream()
                .filter(part -> frequent.stream().noneMatch(whole -> isPartOf(part, whole)))
                .limit(MOST)
                .toList();
    }

    /** Whether one is never said but within the other: 老旧小 within 老旧小区. */
    private static boolean isPartOf(TermCount part, TermCount whole) {
        return whole.count() == part.count()
                && whole.term().length() > part.term().length()
                && whole.term().contains(part.term());
    }

    private static boolean isContent(Token token) {
        String pos = token.pos();
        return isHan(token)
                && CONTENT.indexOf(pos.charAt(0)) >= 0
                && !pos.startsWith("nr")
                && !pos.startsWith("ns")
                && (token.word().length() > 1 || pos.startsWith("n"));
    }

    private static boolean isHan(Token token) {
        return Character.isIdeographic(token.word().codePointAt(0));
    }
}
