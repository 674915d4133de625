package io.minqing.interpret.fact;

import io.minqing.interpret.fact.FactWords.Role;
import io.minqing.interpret.fact.UnitTable.Kind;
import io.minqing.interpret.number.Damage;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.List;
import java.util.Set;

/** Reads the words behind a number: the thing counted (5家侨资企业) or what happened to it (39件被评为优秀提案). */
final class ObjectBehind {
    private static final int REACH = 20;
    private static final int MAX_LENGTH = 18;

    private static final Set<String> OF_BODIES = Set.of("个", "家", "所");

    /** Verbs that mostly lead to another one. */
    private static final Set<String> LEADING = Set.of("到", "去", "来", "在", "是", "有");

    private final FactWords words;

    ObjectBehind(FactWords words) {
        this.words = words;
    }

    /**
     * What stands behind a count.
     *
     * @param ceiling no word from this offset on is looked at
     */
    Found read(Segmentation body, Count count, int ceiling) {
        List<Token> tokens = body.tokens();
        String text = body.text();
        if (count.end() >= text.length()) {
            return Found.NONE;
        }
        int i = body.indexAt(count.end());
        if (tokens.get(i).start() < count.end()) {
            int end = tokens.get(i).end(); // the noun of 辆车
            return end > ceiling ? Found.NONE : new Found(text.substring(count.end(), end), end, false, false, false);
        }
        int highest = Math.min(tokens.size(), i + REACH);
        boolean linked = i < highest && tokens.get(i).word().equals("的");
        if (linked) {
            i++;
        }
        while (i + 1 < highest
                && isStateAdverb(tokens.get(i))
                && !words.has(Role.NEGATION, tokens.get(i).word())
                && (isPredicate(tokens.get(i + 1)) || isStateAdverb(tokens.get(i + 1)))) {
            i++;
        }
        if (i >= highest || tokens.get(i).start() >= ceiling) {
            return Found.NONE;
        }
        int start = tokens.get(i).start();
        int end = start;
        boolean verbal = false;
        boolean negated =
                words.has(Role.NEGATION, tokens.get(i).word()) && i + 1 < highest && isPredicate(tokens.get(i + 1));
        if (negated) {
            i++;
        }
        if (negated
                || isPredicate(tokens.get(i))
                || (count.kind() == Kind.EVENT && tokens.get(i).pos().equals("ad"))) {
            boolean modifier = !negated
                    && isThing(count)
                    && i + 1 < highest
                    && Grammar.isNameWord(body, i + 1)
                    && Grammar.endsPhrase(body, i + 2);
            verbal = !modifier;
            end = tokens.get(i).end();
            i++;
            while (verbal && i < highest && tokens.get(i).start() < ceiling && isPredicate(tokens.get(i))) {
                end = tokens.get(i).end();
                i++;
            }
        }
        while (i < highest && tokens.get(i).start() < ceiling && tokens.get(i).start() - start < MAX_LENGTH) {
            Token token = tokens.get(i);
            int closing = closing(body, i, highest, ceiling);
            if (closing >= 0) {
                i = closing;
                end = tokens.get(i).end();
            } else if ((Grammar.isNameWord(body, i) || (token.pos().charAt(0) == 'q' && end == start))
                    && !Damage.at(text, token.start())) {
                boolean describes = token.pos().charAt(0) == 'a' && Grammar.endsPhrase(body, i + 1);
                end = describes ? end : token.end();
            } else if (!(token.word().equals("的")
                    && end > start
                    && !isOwner(count, tokens.get(i - 1))
                    && i + 1 < highest
                    && Grammar.isNominal(tokens.get(i + 1)))) {
                break;
            }
            i++;
        }
        if (verbal
                && text.charAt(start) == '被'
                && i < highest
                && tokens.get(i).start() == end
                && Grammar.isVerb(tokens.get(i))) {
            end = tokens.get(i).end(); // 217幅被美术馆|收藏
            i++;
        }
        boolean modal = verbal
                && !negated
                && words.has(Role.MODAL, tokens.get(body.indexAt(start)).word())
                && Grammar.isVerb(tokens.get(body.indexAt(end - 1)));
        if (modal || (verbal && LEADING.contains(text.substring(start, end)))) {
            return Found.NONE; // 160多个要过桥, 8300幅到国外展出: the phrase only begins there
        }
        while (i < highest && Grammar.isBridge(words, tokens.get(i))) {
            i++;
        }
        boolean leadsToNumber =
                i < highest && ceiling < text.length() && tokens.get(i).start() == ceiling;
        return new Found(text.substring(start, end), end, verbal, linked, leadsToNumber);
    }

    /** 30个班级的学校: what stands before 的 is counted by such units, not what stands behind. */
    private static boolean isOwner(Count count, Token noun) {
        return OF_BODIES.contains(count.unit())
                && noun.pos().charAt(0) == 'n'
                && noun.word().length() > 1;
    }

    private static int closing(Segmentation body, int index, int highest, int ceiling) {
        Token token = body.tokens().get(index);
        int kind = "“「『‘《".indexOf(token.word().charAt(0));
        if (kind < 0) {
            return -1;
        }
        char close = "”」』’》".charAt(kind);
        for (int i = index + 1; i < highest && body.tokens().get(i).start() < ceiling; i++) {
            if (body.tokens().get(i).word().charAt(0) == close) {
                return i;
            }
        }
        return -1;
    }

    /** 已经, 全部: between a number and what happened to it. */
    private static boolean isStateAdverb(Token token) {
        return token.pos().equals("d") || token.word().equals("全部");
    }

    private static boolean isPredicate(Token token) {
        return Grammar.isVerb(token) || token.word().equals("被") || token.word().equals("获");
    }

    private static boolean isThing(Count count) {
        return count.kind() == Kind.THING && !"件篇份条".contains(count.unit());
    }

    /**
     * @param text the words; empty when none belong to the number
     * @param end behind them
     * @param verbal whether it is what was done or happened (被评为优秀提案), not a thing
     * @param linked whether 的 stands between (1万元的保障机制), so that it may be no more than described by the number
     * @param leadsToNumber whether another number follows it directly, whose object it may be
     */
    record Found(String text, int end, boolean verbal, boolean linked, boolean leadsToNumber) {
        static final Found NONE = new Found("", -1, false, false, false);
    }
}
