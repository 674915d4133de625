package io.minqing.interpret.fact;

import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;

/** What the part-of-speech tags of HanLP mean for reading phrases, and where clauses and sentences end. */
final class Grammar {
    private Grammar() {}

    /** Nouns, names, adjectives before nouns, verbal nouns: what an object is made of. */
    static boolean isNominal(Token token) {
        String pos = token.pos();
        char c = pos.charAt(0);
        if (!Character.isLetterOrDigit(token.word().charAt(0))) {
            return false; // HanLP tags % as a foreign noun
        }
        return switch (c) {
            case 'n', 'b', 'j', 's', 'g', 'i', 'l', 'k', 'z' -> true;
            case 'a' -> !pos.equals("ad");
            case 'v' -> pos.equals("vn") || pos.equals("vg");
            case 'x' -> true;
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

    /** Nominal, or a measure word that no number stands before and so is part of a name (村道, 议事点, 助学类). */
    static boolean isNameWord(Segmentation body, int index) {
        Token token = body.tokens().get(index);
        if (token.pos().charAt(0) == 'q') {
            return index > 0 && body.tokens().get(index - 1).pos().charAt(0) != 'm';
        }
        return isNominal(token);
    }

    /** Words between an object and its number that belong to neither: 共, 达, 分别为, 了. */
    static boolean isBridge(FactWords words, Token token) {
        return words.has(FactWords.Role.BRIDGE, token.word())
                || isAdverb(token)
                || token.word().equals("了")
                || token.pos().equals("ule");
    }

    /** Words that join the things of a list: 、和等的. */
    static boolean isJoin(Token token) {
        return switch (token.word()) {
            case "、", "和", "与", "及", "以及", "等", "的" -> true;
            default -> false;
        };
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
        return switch (c) {
            case '，', ',', '。', '；', ';', '！', '!', '？', '?', '：', ':', '\n', '\t', '（', '）', '(', ')', ' ', '　' ->
                true;
            default -> false;
        };
    }
}
