package io.minqing.interpret.term;

import io.minqing.record.TermCount;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private final Map<String, Counted> counts = new HashMap<>();

    /** How often a term was met so far. */
    private static final class Counted {
        private final String kind;
        private int times;
        private boolean inTitle;

        private Counted(String kind) {
            this.kind = kind;
        }
    }

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
        int phrase = 0; // end of the content words in a row, behind the token that is looked at
        int row = 0; // end of the single characters in a row
        for (int from = 0; from < tokens.size(); from++) {
            phrase = Math.max(phrase, from);
            while (phrase < tokens.size() && isContent(tokens.get(phrase))) {
                phrase++;
            }
            row = Math.max(row, from);
            while (row < tokens.size() && isPartOfNewWord(tokens.get(row))) {
                row++;
            }
            countPhrases(text, from, Math.min(phrase, from + MOST_TOKENS), title);
            countNewWords(text, from, Math.min(row, from + LONGEST_NEW_WORD), title);
        }
    }

    private void countPhrases(Segmentation text, int from, int to, boolean title) {
        Token first = text.tokens().get(from);
        if (to <= from + 1 || (isVerb(first) && !first.pos().equals("vn"))) {
            // 支持|企业 says what is done to a thing, and names none
            return;
        }
        for (int i = from + 1; i < to; i++) {
            Token last = text.tokens().get(i);
            int length = last.end() - first.start();
            // single characters in a row are no phrase but perhaps a new word
            if (length > i - from + 1
                    && length <= MOST_CHARACTERS
                    && (END.indexOf(last.pos().charAt(0)) >= 0 || last.pos().equals("vn"))) {
                add(text.text().substring(first.start(), last.end()), PHRASE, title);
            }
        }
    }

    private void countNewWords(Segmentation text, int from, int to, boolean title) {
        Token first = text.tokens().get(from);
        if (to <= from + 1 || LEVELS.contains(first.word()) || isVerb(first)) {
            // 请|荔湖: what is done to it is no part of a name
            return;
        }
        for (int i = from + 1; i < to; i++) {
            add(text.text().substring(first.start(), text.tokens().get(i).end()), NEW_WORD, title);
        }
    }

    private void add(String text, String kind, boolean title) {
        Counted counted = counts.computeIfAbsent(text, term -> new Counted(kind));
        counted.times++;
        counted.inTitle |= title;
    }

    private List<TermCount> kept() {
        List<TermCount> kept = new ArrayList<>();
        counts.forEach((text, counted) -> {
            if (counted.times > 1 || counted.inTitle) {
                kept.add(new TermCount(text, counted.kind, counted.times));
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
        return CONTENT.indexOf(pos.charAt(0)) >= 0
                && isHan(token)
                && !pos.startsWith("nr")
                && !pos.startsWith("ns")
                && (token.word().length() > 1 || pos.startsWith("n"));
    }

    private static boolean isPartOfNewWord(Token token) {
        return token.word().length() == 1
                && isHan(token)
                && FUNCTION.indexOf(token.pos().charAt(0)) < 0;
    }

    private static boolean isVerb(Token token) {
        return token.pos().charAt(0) == 'v';
    }

    private static boolean isHan(Token token) {
        return Character.isIdeographic(token.word().codePointAt(0));
    }
}
