package io.minqing.interpret;

import io.minqing.text.Segmentation;
import io.minqing.text.Token;
import io.minqing.text.Vocabulary;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the words around a place name say about it ({@code place_context.csv}). Immutable. */
final class PlaceContext {
    /** What a neighbouring word makes of a place name; see the file for their meaning. */
    enum Sense {
        PART,
        ORGAN,
        PUBLISHER,
        VISITOR,
        HOST,
        GOAL,
        VISIT,
        PARTNER,
        EXAMPLE
    }

    private static final int LONGEST_SENTENCE = 400;
    private static final int WINDOW = 5;
    private static final String STOPS = "。；！？!?;\n";
    private static final String PAUSES = STOPS + "，,、：:";

    private final Map<String, Sense> after = new HashMap<>();
    private final Map<String, Sense> before = new HashMap<>();
    private final Map<Sense, Set<String>> clause = new EnumMap<>(Sense.class);

    PlaceContext() {
        for (Vocabulary.Entry entry : Vocabulary.read("place_context.csv", "word", "side", "sense")) {
            Sense sense = Sense.valueOf(entry.text("sense").toUpperCase(Locale.ROOT));
            switch (entry.text("side")) {
                case "after" -> after.put(entry.text("word"), sense);
                case "before" -> before.put(entry.text("word"), sense);
                case "clause" ->
                    clause.computeIfAbsent(sense, s -> new HashSet<>()).add(entry.text("word"));
                default -> throw entry.error("side is after, before or clause");
            }
        }
    }

    /** Whether the word directly behind the token has the sense. */
    boolean follows(Segmentation text, int token, Sense sense) {
        return token + 1 < text.tokens().size()
                && after.get(text.tokens().get(token + 1).word()) == sense;
    }

    /** Whether a word of that sense comes soon behind the token, before any punctuation. */
    boolean followsSoon(Segmentation text, int token, Sense sense) {
        List<Token> tokens = text.tokens();
        for (int i = token + 1; i < tokens.size() && i <= token + WINDOW; i++) {
            String word = tokens.get(i).word();
            if (PAUSES.contains(word)) {
                return false;
            }
            if (after.get(word) == sense) {
                return true;
            }
        }
        return false;
    }

    /** The sense of the word directly before the token, or of the word before a particle that stands there; null when none. */
    Sense before(Segmentation text, int token) {
        if (token == 0) {
            return null;
        }
        Sense sense = before.get(text.tokens().get(token - 1).word());
        boolean particle = "了".equals(text.tokens().get(token - 1).word());
        return sense == null && particle && token > 1
                ? before.get(text.tokens().get(token - 2).word())
                : sense;
    }

    /** Whether a word of that sense stands in the sentence of the token. */
    boolean inSentence(Segmentation text, int token, Sense sense) {
        Set<String> words = clause.getOrDefault(sense, Set.of());
        return scan(text, token, -1, words) || scan(text, token, 1, words);
    }

    /** Whether a word of that sense stands directly before some token between here and the end of the sentence. */
    boolean laterInSentence(Segmentation text, int token, Sense sense) {
        List<Token> tokens = text.tokens();
        for (int i = token + 1; i < tokens.size() && i < token + LONGEST_SENTENCE; i++) {
            String word = tokens.get(i).word();
            if (STOPS.contains(word)) {
                return false;
            }
            if (before.get(word) == sense) {
                return true;
            }
        }
        return false;
    }

    private static boolean scan(Segmentation text, int token, int step, Set<String> words) {
        List<Token> tokens = text.tokens();
        for (int i = token + step, n = 0; i >= 0 && i < tokens.size() && n < LONGEST_SENTENCE; i += step, n++) {
            String word = tokens.get(i).word();
            if (STOPS.contains(word)) {
                return false;
            }
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
