package io.minqing.interpret.region;

import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
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
        PRODUCT,
        ORGAN,
        PUBLISHER,
        VISITOR,
        HOST,
        GOAL,
        VISIT,
        PARTNER,
        EXAMPLE,
        ORIGIN,
        POST,
        MEMBER,
        ZONE,
        INSTITUTION,
        DATELINE,
        COMING,
        REACHING,
        PLACING,
        COMPANY,
        TAIWAN,
        OF_TAIWAN,
        OF_HONG_KONG,
        CITIZEN,
        OFFICE,
        ABROAD,
        PARTY
    }

    private static final int LONGEST_SENTENCE = 400;
    private static final int WINDOW = 5;

    /** A compound falls into words of at least this length; a shorter rest is a suffix, and the whole another word. */
    private static final int SHORTEST_PART = 2;

    /** So many nouns in a row behind a name are one phrase with it (昆山市某电子公司董事长). */
    private static final int LONGEST_PHRASE = 6;

    private static final int GIVEN_NAME = 2;

    /** What stands before 来 where nobody comes. */
    private static final String TIMES = "年月周天日以";

    private static final String OURS = "我本";
    private static final String LEVELS = "省市县区州旗";

    /** What stands behind 来 and is no name: 来我省, 来此, 来访. */
    private static final String NO_NAMES = "我此本该访";

    /** 在丰期间. */
    private static final char STAYING = '在';

    private static final String DURING = "期间";

    /** 第八届政协. */
    private static final String TERM = "第";

    private static final char OF_TERM = '届';
    private static final String CONFERENCE = "政协";
    private static final int LONGEST_TERM = 4;

    private static final String STOPS = "。；！？!?;\n";
    private static final String PAUSES = STOPS + "，,、：:";

    private final Map<String, Sense> after = new HashMap<>();
    private final Map<String, Sense> before = new HashMap<>();
    private final Map<Sense, Map<String, Sense>> clause = new EnumMap<>(Sense.class);
    private final Map<String, Set<Sense>> ways = new HashMap<>();
    private final Set<String> comings = new HashSet<>();
    private final Map<String, Sense> pages = new HashMap<>();
    private final Set<String> levels = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> offices = new HashSet<>();
    private final Set<String> arrivals = new HashSet<>();
    private final Set<String> errands = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();

    PlaceContext() {
        for (Vocabulary.Entry entry : Vocabulary.read("place_context.csv", "word", "side", "sense")) {
            Sense sense = sense(entry);
            switch (entry.text("side")) {
                case "after" -> after.put(entry.text("word"), sense);
                case "before" -> before.put(entry.text("word"), sense);
                case "clause" ->
                    clause.computeIfAbsent(sense, s -> new HashMap<>()).put(entry.text("word"), sense);
                case "way" -> {
                    ways.computeIfAbsent(entry.text("word"), word -> EnumSet.noneOf(Sense.class))
                            .add(sense);
                    if (sense == Sense.COMING) {
                        comings.add(entry.text("word"));
                    }
                }
                case "page" -> pages.put(entry.text("word"), sense);
                case "level" -> levels.add(entry.text("word"));
                case "body" -> bodies.add(entry.text("word"));
                case "end" -> offices.add(entry.text("word"));
                case "us" -> arrivals.add(entry.text("word"));
                case "errand" -> errands.add(entry.text("word"));
                default ->
                    throw entry.error("side is after, before, clause, way, page, level, body, end, us or errand");
            }
        }
        for (Vocabulary.Entry entry : Vocabulary.read("surname.csv", "surname")) {
            surnames.add(entry.text("surname"));
        }
    }

    private static Sense sense(Vocabulary.Entry entry) {
        try {
            return Sense.valueOf(entry.text("sense").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw entry.error(
                    "the sense \"" + entry.text("sense") + "\" is none of those named at the head of the file");
        }
    }

    /** Whether the word is, or begins, the name of a person. */
    boolean isPerson(Token token) {
        String word = token.word();
        return token.pos().startsWith("nr")
                || (word.length() == 1 && surnames.contains(word)) // the segmentation cuts rare names: 邝|志伟
                || (token.pos().charAt(0) == 'n' && word.length() <= 3 && surnames.contains(word.substring(0, 1)));
    }

    /** Whether a word of two characters stands directly behind a family name: 委员王金华. */
    boolean isGivenName(Segmentation text, int token) {
        if (token == 0 || text.tokens().get(token).word().length() != GIVEN_NAME) {
            return false;
        }
        Token family = text.tokens().get(token - 1);
        return family.word().length() == 1
                && surnames.contains(family.word())
                && "pcudvfmqrt".indexOf(family.pos().charAt(0)) < 0; // 于, 向 and 和 are family names, too
    }

    /** Whether the conference of a term stands there: 四会|第八届政协会议. */
    boolean holdsConference(String text, int at) {
        if (!text.startsWith(TERM, at)) {
            return false;
        }
        int end = text.indexOf(OF_TERM, at);
        return end > at && end - at <= LONGEST_TERM && text.startsWith(CONFERENCE, end + 1);
    }

    /** Whether the word directly behind the token has the sense. */
    boolean follows(Segmentation text, int token, Sense sense) {
        return token + 1 < text.tokens().size()
                && beginning(text.tokens().get(token + 1).word(), after) == sense;
    }

    /** Whether a word of that sense comes soon behind the token, before any punctuation. */
    boolean followsSoon(Segmentation text, int token, Sense sense) {
        List<Token> tokens = text.tokens();
        for (int i = token + 1; i < tokens.size() && i <= token + WINDOW; i++) {
            String word = tokens.get(i).word();
            if (PAUSES.contains(word)) {
                return false;
            }
            if (beginning(word, after) == sense) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of that sense ends or continues the noun phrase that the token begins: no verb, 的 or mark comes between. */
    boolean inPhrase(Segmentation text, int token, Sense sense) {
        List<Token> tokens = text.tokens();
        for (int i = token + (isBracketed(text, token) ? 2 : 1);
                i < tokens.size() && i <= token + LONGEST_PHRASE;
                i++) {
            Token next = tokens.get(i);
            if (beginning(next.word(), after) == sense || ending(next.word(), after) == sense) {
                return true;
            }
            if ("vupdcw".indexOf(next.pos().charAt(0)) >= 0 && !"vn".equals(next.pos())) {
                return false;
            }
        }
        return false;
    }

    /** Whether the token stands alone in brackets: 某某（成都）科技有限公司. */
    private static boolean isBracketed(Segmentation text, int token) {
        List<Token> tokens = text.tokens();
        return token > 0
                && token + 1 < tokens.size()
                && "（(".contains(tokens.get(token - 1).word())
                && "）)".contains(tokens.get(token + 1).word());
    }

    /** Whether nothing of the clause stands before the token. */
    boolean beginsClause(Segmentation text, int token) {
        return token == 0 || isMark(text.tokens().get(token - 1));
    }

    /** Whether a particle, a verb, an adverb, a number or a mark follows: the name ends where the token ends. */
    boolean isSpokenOf(Segmentation text, int token) {
        if (token + 1 >= text.tokens().size()) {
            return false;
        }
        Token next = text.tokens().get(token + 1);
        return isMark(next)
                || "的".equals(next.word())
                || ("vdpmt".indexOf(next.pos().charAt(0)) >= 0 && !"vn".equals(next.pos()))
                || isHow(text, token + 1);
    }

    /** Whether an adjective tells how something is done: 广泛动员. */
    private static boolean isHow(Segmentation text, int token) {
        List<Token> tokens = text.tokens();
        return token + 1 < tokens.size()
                && tokens.get(token).pos().charAt(0) == 'a'
                && tokens.get(token + 1).pos().charAt(0) == 'v';
    }

    /** Whether 的 or a mark follows. */
    boolean isOwner(Segmentation text, int token) {
        return token + 1 < text.tokens().size()
                && ("的".equals(text.tokens().get(token + 1).word())
                        || isMark(text.tokens().get(token + 1)));
    }

    /** Whether a preposition of place stands before the token. */
    boolean isPlaced(Segmentation text, int token) {
        return isOnWay(text, token, Sense.PLACING);
    }

    private boolean isOnWay(Segmentation text, int token, Sense sense) {
        return token > 0
                && ways.getOrDefault(text.tokens().get(token - 1).word(), Set.of())
                        .contains(sense);
    }

    /** Whether the sentence of a visit says that others come to a place: 一行来安国调研. */
    boolean isWelcomed(Segmentation text, int first, int last) {
        return isOnWay(text, first, Sense.COMING) && inSentence(text, last, Sense.VISIT);
    }

    /** Whether the sentence of a visit says that somebody comes to a place, in words of either side: 一行到安国调研. */
    boolean isReached(Segmentation text, int first, int last) {
        return (isOnWay(text, first, Sense.COMING) || isOnWay(text, first, Sense.REACHING))
                && inSentence(text, last, Sense.VISIT);
    }

    /** Whether a word of that sense stands anywhere in the text. */
    boolean isPage(Segmentation text, Sense sense) {
        return pages.entrySet().stream()
                .anyMatch(word -> word.getValue() == sense && text.text().contains(word.getKey()));
    }

    /** Whether a word begins with the level of the place before it (宁明|县政协), and the place acts. */
    boolean isLevelWord(String word) {
        return levels.contains(word);
    }

    /** Whether a text ends with the name of an office: 交通运输局. */
    boolean endsInOffice(String text) {
        return offices.stream().anyMatch(text::endsWith);
    }

    /** Whether a text names a body of one of the levels: 省政协, 市委. */
    boolean namesBody(String text, List<String> of) {
        return of.stream().anyMatch(level -> bodies.stream().anyMatch(body -> text.contains(level + body)));
    }

    /** Whether a word of that sense stands in a text, be it a part of a longer word. */
    boolean speaks(String text, Sense sense) {
        return clause.getOrDefault(sense, Map.of()).keySet().stream().anyMatch(text::contains);
    }

    /** Whether somebody comes to the writers' own place: 到我县, 来本市. */
    boolean comesToUs(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            int at = i;
            if (OURS.indexOf(text.charAt(i)) >= 0
                    && LEVELS.indexOf(text.charAt(i + 1)) >= 0
                    && arrivals.stream().anyMatch(word -> endsAt(text, at, word) && !isSince(text, at, word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsAt(String text, int end, String word) {
        return text.startsWith(word, end - word.length());
    }

    /** Whether the word that ends there ends a stretch of time: 近年来|我市. */
    private static boolean isSince(String text, int end, String word) {
        int start = end - word.length();
        return start > 0 && word.startsWith("来") && TIMES.indexOf(text.charAt(start - 1)) >= 0;
    }

    /**
     * The characters of a text by which visitors call the place that they come to: 来丰考察, 莅丹调研, 在丰期间 of 大丰 and 丹棱.
     */
    Set<Character> hosts(String text) {
        Set<Character> hosts = new HashSet<>();
        for (int i = 1; i + 1 < text.length(); i++) {
            char name = text.charAt(i);
            if (Character.isIdeographic(name) && NO_NAMES.indexOf(name) < 0) {
                boolean stays = text.charAt(i - 1) == STAYING && text.startsWith(DURING, i + 1);
                if (stays || (comes(text, i) && leadsToErrand(text, i + 1))) {
                    hosts.add(name);
                }
            }
        }
        return hosts;
    }

    private boolean comes(String text, int end) {
        return comings.stream().anyMatch(word -> endsAt(text, end, word));
    }

    private boolean leadsToErrand(String text, int start) {
        return errands.stream().anyMatch(errand -> text.startsWith(errand, start));
    }

    /** Whether a colon follows. */
    boolean isHeading(Segmentation text, int token) {
        return token + 1 < text.tokens().size()
                && "：:".contains(text.tokens().get(token + 1).word());
    }

    /** Whether one of the words comes behind the token before the clause ends; single characters only as words of their own. */
    boolean laterInClause(Segmentation text, int token, Set<String> words) {
        List<Token> tokens = text.tokens();
        for (int i = token + 1; i < tokens.size() && i < token + LONGEST_SENTENCE; i++) {
            String word = tokens.get(i).word();
            if (words.contains(word) || words.stream().anyMatch(w -> w.length() > 1 && word.contains(w))) {
                return true;
            }
            if (PAUSES.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isMark(Token token) {
        return !Character.isLetterOrDigit(token.word().codePointAt(0)) && !"、".equals(token.word());
    }

    /**
     * The sense of the word directly before the token, of the word before a particle that stands there, or of the two words
     * before it (毕业|于); null when none.
     */
    Sense before(Segmentation text, int token) {
        if (token == 0) {
            return null;
        }
        String word = text.tokens().get(token - 1).word();
        String second = token > 1 ? text.tokens().get(token - 2).word() : "";
        Sense both = before.get(second + word); // 嫁到 is not 到
        if (both != null) {
            return both;
        }
        Sense sense = ending(word, before);
        if (sense == null && "了".equals(word)) {
            sense = ending(second, before);
        }
        return sense;
    }

    /** Whether a word of that sense stands in the sentence of the token. */
    boolean inSentence(Segmentation text, int token, Sense sense) {
        Map<String, Sense> words = clause.getOrDefault(sense, Map.of());
        return scan(text, token, -1, words) || scan(text, token, 1, words);
    }

    /** The tokens between here and the end of the sentence that stand directly behind a word of that sense. */
    List<Integer> behindInSentence(Segmentation text, int token, Sense sense) {
        List<Token> tokens = text.tokens();
        List<Integer> behind = new ArrayList<>();
        for (int i = token + 1; i + 1 < tokens.size() && i < token + LONGEST_SENTENCE; i++) {
            String word = tokens.get(i).word();
            if (STOPS.contains(word)) {
                break;
            }
            if (ending(word, before) == sense && !isSince(tokens, i)) {
                behind.add(i + 1);
            }
        }
        return behind;
    }

    /** Whether 来 ends a stretch of time (一年|来, 换届|以|来) and nobody comes. */
    private static boolean isSince(List<Token> tokens, int token) {
        return token > 0
                && "来".equals(tokens.get(token).word())
                && ("以".equals(tokens.get(token - 1).word())
                        || "tmq".indexOf(tokens.get(token - 1).pos().charAt(0)) >= 0);
    }

    /** What stands before the token in its sentence. */
    String beginningOfSentence(Segmentation text, int token) {
        int to = text.tokens().get(token).start();
        int from = to;
        while (from > 0
                && to - from < LONGEST_SENTENCE
                && STOPS.indexOf(text.text().charAt(from - 1)) < 0) {
            from--;
        }
        return text.text().substring(from, to);
    }

    /** What stands behind the token in its sentence. */
    String restOfSentence(Segmentation text, int token) {
        int from = text.tokens().get(token).end();
        int to = from;
        while (to < text.text().length()
                && to - from < LONGEST_SENTENCE
                && STOPS.indexOf(text.text().charAt(to)) < 0) {
            to++;
        }
        return text.text().substring(from, to);
    }

    private static boolean scan(Segmentation text, int token, int step, Map<String, Sense> words) {
        List<Token> tokens = text.tokens();
        for (int i = token + step, n = 0; i >= 0 && i < tokens.size() && n < LONGEST_SENTENCE; i += step, n++) {
            String word = tokens.get(i).word();
            if (STOPS.contains(word)) {
                return false;
            }
            if (beginning(word, words) != null || ending(word, words) == Sense.VISIT) {
                return true; // 专题调研 is a visit, too
            }
        }
        return false;
    }

    /** The sense of a word, or of the word that a compound begins with: 结对帮扶 begins with 结对, 大学生 not with 大学. */
    private static Sense beginning(String word, Map<String, Sense> senses) {
        Sense sense = senses.get(word);
        for (int end = word.length() - SHORTEST_PART; sense == null && end >= SHORTEST_PART; end--) {
            sense = senses.get(word.substring(0, end));
        }
        return sense;
    }

    /** The sense of a word, or of the word that a compound ends with. */
    private static Sense ending(String word, Map<String, Sense> senses) {
        Sense sense = senses.get(word);
        for (int start = SHORTEST_PART; sense == null && start <= word.length() - SHORTEST_PART; start++) {
            sense = senses.get(word.substring(start));
        }
        return sense;
    }
}
