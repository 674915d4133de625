package io.minqing.interpret;

import io.minqing.text.Segmentation;
import io.minqing.text.Token;

/** What the part-of-speech tags of HanLP mean for reading phrases, and where clauses and sentences end. */
final class Grammar {
    private Grammar() {}

    /** Nouns, names, adjectives before nouns, verbal nouns: what an object is made of. */
    static boolean isNominal(Token token) {
        String pos = token.pos();
        char c = pos.charAt(0);
        return switch (c) {
            case 'n', 'b', 'j', 's', 'g', 'i', 'l', 'k', 'z' -> true;
            case 'a' -> !pos.equals("ad");
            case 'v' -> pos.equals("vn") || pos.equals("vg");
            case 'x' -> Character.isLetterOrDigit(token.word().charAt(0));
            default -> false;
        };
    }

    /** Verbs proper. */
    static boolean isVerb(Token token) {
        return token.pos().charAt(0) == 'v' && !isNominal(token);
    }

    static boolean isAdverb(Token token) {
        return token.pos().charAt(0) == 'd' || token.pos().equals("ad");
    }

    /** Whether the phrase before this token index is over: clause border, verb or end of text. */
    static boolean endsPhrase(Segmentation body, int index) {
        if (index >= body.tokens().size()) {
            return true;
        }
        Token token = body.tokens().get(index);
        return endsClause(token.word().charAt(0)) || token.word().equals("、") || isVerb(token);
    }

    static boolean endsClause(char c) {
        return "，,。；;！!？?：:\n\t（）() 　".indexOf(c) >= 0;
    }

    static boolean endsSentence(char c) {
        return "。！!？?\n".indexOf(c) >= 0;
    }
}
