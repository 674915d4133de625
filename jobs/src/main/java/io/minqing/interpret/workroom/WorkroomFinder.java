package io.minqing.interpret.workroom;

import io.minqing.interpret.region.Gazetteer;
import io.minqing.record.RegionLevel;
import io.minqing.record.WorkroomMention;
import io.minqing.text.page.CleanDocument;
import io.minqing.text.segment.PhraseMatcher;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the workrooms that a text names (西一路街道委员工作室, 联侨建侨委员联络工作室). A name is a kind of workroom ({@code
 * workroom_kind.csv}) with what tells it from others before it ({@code workroom_word.csv}); 各委员工作室 or 委员工作室建设 speak
 * of all of them and name none. Immutable, safe to share between threads.
 */
public final class WorkroomFinder {
    /** The only kind whose bare wording in quotation marks is a name: a conference has one of them. */
    private static final String ONLINE = "online_workroom";

    /** Parts of speech that a name is made of, by their first letter; of verbs only the verbal nouns. */
    private static final String NAME_POS = "nsjbfaglkizx";

    private static final Set<String> ENUMERATORS = Set.of("、", "和", "及", "与");
    private static final int LONGEST_MODIFIER = 12;
    private static final int MOST_NAMES = 200;

    private record Kind(String id, int start, int end) {}

    private final Gazetteer gazetteer = Gazetteer.shared();
    private final PhraseMatcher<String> kinds;
    private final Map<String, Set<String>> words = new HashMap<>();

    private WorkroomFinder() {
        Map<String, String> wordings = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read("workroom_kind.csv", "id", "label", "aliases")) {
            wordings.put(entry.text("label"), entry.text("id"));
            entry.list("aliases").forEach(alias -> wordings.put(alias, entry.text("id")));
        }
        kinds = new PhraseMatcher<>(wordings);
        for (String use : List.of("general", "stop", "matter", "ours")) {
            words.put(use, new HashSet<>());
        }
        for (Vocabulary.Entry entry : Vocabulary.read("workroom_word.csv", "word", "use")) {
            Set<String> use = words.get(entry.text("use"));
            if (use == null) {
                throw entry.error("use is one of " + words.keySet());
            }
            use.add(entry.text("word"));
        }
    }

    private static final class Holder {
        static final WorkroomFinder SHARED = new WorkroomFinder();
    }

    /** The one finder of this JVM. */
    public static WorkroomFinder shared() {
        return Holder.SHARED;
    }

    /** The workrooms named in the body, each once, in order; at most 200. */
    public List<WorkroomMention> find(CleanDocument doc, Segmentation body) {
        Map<String, WorkroomMention> found = new LinkedHashMap<>();
        for (Kind kind : kindsIn(body)) {
            String head = body.text().substring(kind.start(), kind.end());
            for (String modifier : modifiers(body, kind)) {
                String name = modifier + head;
                if (found.size() < MOST_NAMES && words.get("ours").stream().anyMatch(name::contains)) {
                    found.putIfAbsent(name, new WorkroomMention(name, kind.id(), sector(name)));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The longest wording of a kind at every place, from left to right. */
    private List<Kind> kindsIn(Segmentation body) {
        List<Kind> found = new ArrayList<>();
        kinds.match(body.text(), (start, end, id) -> {
            boolean known = !found.isEmpty() && found.get(found.size() - 1).end() == end;
            if (!known && body.onBorders(start, end)) {
                found.add(new Kind(id, start, end));
            }
        });
        return found;
    }

    /** What stands before a kind and tells the workroom from others; empty when nothing does, several for a list of places. */
    private List<String> modifiers(Segmentation body, Kind kind) {
        String text = body.text();
        List<Token> tokens = body.tokens();
        int head = body.indexAt(kind.start());
        int quote = kind.end() < text.length() ? openingQuote(tokens, head, text.charAt(kind.end())) : -1;
        if (quote >= 0 && (quote < head - 1 || ONLINE.equals(kind.id()))) {
            return List.of(text.substring(tokens.get(quote).end(), kind.start()));
        }
        int first = head;
        while (first > 0 && head - first < LONGEST_MODIFIER && isPartOfName(tokens.get(first - 1))) {
            first--;
        }
        if (first == head) {
            return enumerated(tokens, head);
        }
        // The place above a township, and the conference that runs the workroom, are no part of its name.
        while (first < head && isGeneral(tokens.get(first))) {
            first++;
        }
        return first == head
                ? List.of()
                : List.of(text.substring(tokens.get(first).start(), kind.start()));
    }

    /** Index of the quotation mark that opens a name which ends in this kind (“王建国委员工作室”); -1 when it is not quoted. */
    private static int openingQuote(List<Token> tokens, int head, char closing) {
        int pair = "”」』\"".indexOf(closing);
        for (int at = head - 1; pair >= 0 && at >= 0 && head - at <= LONGEST_MODIFIER; at--) {
            String word = tokens.get(at).word();
            if (word.charAt(0) == "“「『\"".charAt(pair)) {
                return at;
            }
            if (!isHan(word)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isPartOfName(Token token) {
        String word = token.word();
        boolean named = NAME_POS.indexOf(token.pos().charAt(0)) >= 0
                || token.pos().startsWith("vn")
                || words.get("matter").contains(word);
        return named && isHan(word) && !words.get("stop").contains(word);
    }

    private static boolean isHan(String word) {
        return word.codePoints().allMatch(c -> Character.isIdeographic(c) || Character.isDigit(c));
    }

    private boolean isGeneral(Token token) {
        return words.get("general").contains(token.word())
                || gazetteer.meanings(token.word()).stream()
                        .anyMatch(meaning -> meaning.region().level() != RegionLevel.TOWNSHIP);
    }

    /** The townships of a list that a count closes: 西一路街道和长乐西路街道2个委员工作室. */
    private List<String> enumerated(List<Token> tokens, int head) {
        int at = head - 1;
        while (at >= 0
                && (tokens.get(at).pos().startsWith("q") || tokens.get(at).pos().startsWith("m"))) {
            at--;
        }
        List<String> names = new ArrayList<>();
        while (at >= 0 && at < head - 1 && isTownship(tokens.get(at).word())) {
            names.add(tokens.get(at).word());
            at -= at > 0 && ENUMERATORS.contains(tokens.get(at - 1).word()) ? 2 : at + 1;
        }
        Collections.reverse(names);
        return names.size() < 2 ? List.of() : names;
    }

    private boolean isTownship(String word) {
        return gazetteer.meanings(word).stream()
                .anyMatch(meaning -> meaning.region().level() == RegionLevel.TOWNSHIP);
    }

    /** The sector in the words of the name (教育界委员工作室); null when it says none. */
    private static String sector(String name) {
        int end = name.lastIndexOf('界');
        int start = end;
        while (start > 0 && "道镇乡区村".indexOf(name.charAt(start - 1)) < 0) {
            start--;
        }
        return end - start < 2 ? null : name.substring(start, end + 1);
    }
}
