package io.minqing.interpret.fact;

import io.minqing.interpret.fact.FactWords.Role;
import io.minqing.interpret.fact.PeriodFinder.Period;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds who acts: a name at the start of a clause that ends in an acting body (该县政协, 各委员工作室) and is followed by its
 * predicate. It holds until another does or its paragraph ends.
 */
final class ActorFinder {
    private static final int LONGEST = 24;

    /** Verbs that the dictionary takes for nouns: 组织有关委员视察, 报县委同意. */
    private static final Set<String> VERBAL = Set.of("建议", "组织", "报", "报经", "报请", "经", "代表", "领导", "指导", "服务", "联系");

    /** Words before a body that names none in particular. */
    private static final Set<String> ANY =
            Set.of("每", "每个", "每家", "有", "有的", "所有", "一些", "部分", "个别", "某", "不少", "许多", "其他", "其它", "任何", "多数");

    private final FactWords words;

    ActorFinder(FactWords words) {
        this.words = words;
    }

    /**
     * The actors that are named at tokens of a text, in order.
     *
     * @param wanted the tokens, from the beginnings of paragraphs on
     * @param periods of that text; one may stand before the actor
     */
    List<Actor> find(Segmentation body, BitSet wanted, PeriodFinder periods) {
        List<Actor> actors = new ArrayList<>();
        List<Token> tokens = body.tokens();
        boolean clauseStart = true;
        for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
            char first = tokens.get(i).word().charAt(0);
            if (Grammar.endsClause(first)) {
                clauseStart = true;
                continue;
            }
            if (!clauseStart) {
                continue;
            }
            Period period = periods.at(i);
            if (period != null) {
                while (i + 1 < tokens.size() && tokens.get(i + 1).start() < period.end()) {
                    i++;
                }
                continue;
            }
            if (isLead(tokens.get(i))) {
                continue;
            }
            clauseStart = false;
            Actor actor = actorAt(body, i);
            if (actor != null) {
                actors.add(actor);
            }
        }
        return actors;
    }

    /** Words that may stand before the subject: 其中, 同时, 此外, 由. */
    private static boolean isLead(Token token) {
        return token.pos().charAt(0) == 'c'
                || Grammar.isAdverb(token)
                || token.word().equals("其中")
                || token.word().equals("由");
    }

    private Actor actorAt(Segmentation body, int from) {
        List<Token> tokens = body.tokens();
        if (ANY.contains(tokens.get(from).word())) {
            return null; // 每家企业, 有的单位 are nobody
        }
        int start = tokens.get(from).start();
        int i = from;
        while (i < tokens.size() && tokens.get(i).end() - start <= LONGEST) {
            Token token = tokens.get(i);
            if (!Grammar.isNominal(token)
                    && !(i == from && token.pos().charAt(0) == 'r')
                    && !isCoordination(body, i, from)) {
                break;
            }
            i++;
        }
        if (i == from || i >= tokens.size()) {
            return null;
        }
        Token last = tokens.get(i - 1);
        Token next = tokens.get(i);
        boolean predicate = Grammar.isVerb(next)
                || Grammar.isAdverb(next)
                || next.pos().charAt(0) == 'p'
                || next.pos().charAt(0) == 't'
                || next.pos().charAt(0) == 'm'
                || next.word().equals(",")
                || next.word().equals("，");
        if (!predicate
                || tokens.get(from).pos().charAt(0) == 'v'
                || (i - from > 1 && VERBAL.contains(tokens.get(from).word()))
                || !isBody(last)
                || (i - from == 1 && tokens.get(from).pos().charAt(0) == 'r')) {
            return null;
        }
        return new Actor(start, body.text().substring(start, last.end()));
    }

    /** A one-character ending (县, 局) makes a body only of a name of a place or an institution. */
    private boolean isBody(Token token) {
        String word = token.word();
        String pos = token.pos();
        boolean named = word.length() == 1
                || pos.startsWith("ns")
                || pos.startsWith("nt")
                || pos.startsWith("ni")
                || pos.charAt(0) == 'r';
        for (int length = 1; length <= Math.min(5, word.length()); length++) {
            if ((length > 1 || named) && words.has(Role.ACTOR, word.substring(word.length() - length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCoordination(Segmentation body, int i, int from) {
        String word = body.tokens().get(i).word();
        return i > from
                && (word.equals("、") || word.equals("和") || word.equals("与"))
                && i + 1 < body.tokens().size()
                && Grammar.isNominal(body.tokens().get(i + 1));
    }

    /** @param start where it holds from */
    record Actor(int start, String name) {}
}
