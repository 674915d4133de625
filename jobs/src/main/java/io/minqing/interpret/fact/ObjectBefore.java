package io.minqing.interpret.fact;

import io.minqing.interpret.fact.FactWords.Role;
import io.minqing.interpret.fact.Phrase.Share;
import io.minqing.interpret.fact.UnitTable.Kind;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the words before a number: the thing counted with its predicate (提交提案132件), the subject of a change
 * (信访量下降3%), the thing a share is of.
 */
final class ObjectBefore {
    private static final int MAX_EVIDENCE = 40;
    private static final int MAX_VERBS = 3;
    private static final int MAX_CLAUSE = 4;
    private static final int LONGEST_SUPERLATIVE = 10;

    private final FactWords words;

    ObjectBefore(FactWords words) {
        this.words = words;
    }

    /**
     * What stands before a count.
     *
     * @param floor no word before this offset is looked at
     */
    Found read(Segmentation body, Count count, int floor) {
        return count.lead() == 0 ? new Found() : new Walk(body, count, floor).read();
    }

    /** One walk back from a number. */
    private final class Walk {
        private final Segmentation body;
        private final TokensBefore window;
        private final Count count;
        private final boolean rate;
        private final Found found = new Found();

        Walk(Segmentation body, Count count, int floor) {
            this.body = body;
            this.count = count;
            this.window = new TokensBefore(body, count.lead(), floor);
            this.rate = count.isRate() || count.kind() == Kind.POINT || count.kind() == Kind.RATIO;
        }

        Found read() {
            NamesBefore object = NamesBefore.endingAt(window, bridges(), rate);
            found.take(object);
            int i = predicate(object.next());
            found.hasObject =
                    found.verbStart >= 0 && found.names.stream().anyMatch(name -> !words.has(Role.PLACE, name));
            if (!found.names.isEmpty() && words.has(Role.GIVE, found.verb) && isRecipient(object.last())) {
                given(i);
            }
            if (found.verbStart >= 0 && (found.names.isEmpty() || words.has(Role.CHANGE, found.verb))) {
                subject(i);
            }
            if (found.start >= 0 && count.end() - found.start > MAX_EVIDENCE && found.objectStart >= 0) {
                found.start = Math.max(found.objectStart, found.lastNameStart);
            }
            if (!found.found()) {
                adverbial();
            }
            if (!found.found()) {
                superlative();
            }
            return found;
        }

        /** Walks back over what stands between a thing and its number; returns the index before it. */
        private int bridges() {
            int i = body.indexAt(count.lead() - 1);
            boolean crossed = false;
            found.bridged = count.lead() < count.start();
            if (window.word(i).equals("：") || window.word(i).equals(":")) {
                found.bridged = true; // 提案总数：132件
                i--;
            }
            while (window.open(i)) {
                Token token = window.token(i);
                int bracket = ")）".indexOf(token.word().charAt(0)) >= 0 ? window.opening(i) : -1;
                boolean comma = token.word().equals(",") || token.word().equals("，");
                if (bracket >= 0) {
                    found.bridged = true; // 已解决的（A类）22件
                    i = bracket;
                } else if (isDated(i)) {
                    i -= window.isYear(i - 1) ? 2 : 1; // 由年初的86人增加到现在的253人
                } else if (comma && !crossed && found.sums) {
                    crossed = true;
                } else if (isBridge(i)) {
                    note(token);
                } else if (found.bridged
                        && token.word().startsWith("每")
                        && token.word().length() == 2) {
                    found.bridged = true; // 学生每天有120多个
                } else if (streak(i) >= 0) {
                    i = streak(i);
                } else if (isOrigin(i)) {
                    found.origin = true;
                } else if (found.origin || !isBase(i)) {
                    break;
                }
                i--;
            }
            return i;
        }

        /** Index of 连续 in 办复率连续三年保持100%, whose time ends at this index; -1 when there is none. */
        private int streak(int i) {
            for (int at = i; window.open(at) && i - at < MAX_VERBS; at--) {
                if (window.token(at).word().equals("连续")) {
                    return at < i ? at : -1;
                }
                if (!isQuantity(window.token(at)) && window.token(at).pos().charAt(0) != 't') {
                    return -1;
                }
            }
            return -1;
        }

        private void note(Token token) {
            found.bridged |= words.has(Role.BRIDGE, token.word());
            found.sums |= words.has(Role.SUM, token.word());
            found.distributes |= token.word().contains("分别");
            found.equal |= token.word().contains("均")
                    || token.word().contains("都")
                    || token.word().equals("双双");
        }

        private boolean isBridge(int i) {
            Token token = window.token(i);
            boolean linked = token.word().equals("的") && (rate || found.bridged || endsClause());
            boolean arrives = (token.word().equals("至")
                            || token.word().equals("到")
                            || token.word().equals("为"))
                    && window.isVerb(i - 1);
            boolean spread = count.spread() > 1 && isQuantity(token);
            boolean inside = token.word().equals("在")
                    && (rate
                            || words.has(Role.BRIDGE, window.word(i - 1))
                            || body.text().startsWith("之间", count.end()));
            boolean others = token.word().equals("等") || token.word().equals("等等"); // 老党员、残疾人等68户
            return linked
                    || others
                    || arrives
                    || spread
                    || inside
                    || (Grammar.isBridge(words, token) && !words.has(Role.NEGATION, token.word()));
        }

        /** Whether the clause is over behind the number, so that 的 before it nominalises (规范使用标识的71家). */
        private boolean endsClause() {
            String text = body.text();
            if (count.end() >= text.length()) {
                return true;
            }
            char c = text.charAt(count.end());
            return Grammar.endsClause(c) || c == '、' || c == '”';
        }

        /** 去年的, 最初的, 目前的: when the number held. */
        private boolean isDated(int i) {
            return window.token(i).word().equals("的")
                    && window.open(i - 1)
                    && (window.token(i - 1).pos().charAt(0) == 't'
                            || window.isYear(i - 1)
                            || words.has(Role.STAGE, window.token(i - 1).word()));
        }

        /** 由72%提高到95%, 由每平方米1.2元调整为1.5元: the preposition before a first value. */
        private boolean isOrigin(int i) {
            String word = window.token(i).word();
            return (word.equals("由") || word.equals("从"))
                    && window.open(i - 1)
                    && (Grammar.isNominal(window.token(i - 1)) || RateName.start(body, i - 1, window.floor()) >= 0);
        }

        /** 每平方米, 每人每月: what a price is for, between 由 and its first value. */
        private boolean isBase(int i) {
            for (int at = i; window.open(at) && i - at < MAX_CLAUSE; at--) {
                Token token = window.token(at);
                if (isOrigin(at)) {
                    return at < i;
                }
                boolean base = token.word().startsWith("每")
                        || token.pos().charAt(0) == 'q'
                        || token.pos().charAt(0) == 't'
                        || window.isYear(at)
                        || (window.open(at + 1) && window.isYear(at + 1))
                        || words.has(Role.STAGE, token.word());
                if (!base) {
                    return false;
                }
            }
            return false;
        }

        /** Walks back over the verbs that end at this index; returns the index before them. */
        private int predicate(int from) {
            int i = from;
            int verbs = 0;
            int end = -1;
            while (window.open(i) && verbs < MAX_VERBS) {
                Token token = window.token(i);
                if (verbs == 0
                        && (token.pos().equals("ule")
                                || token.pos().equals("uguo")
                                || token.word().equals("了"))) {
                    i--;
                } else if (Grammar.isVerb(token)
                        && !words.has(Role.BRIDGE, token.word())
                        && !words.has(Role.MODAL, token.word())) {
                    end = end < 0 ? token.end() : end;
                    found.verbStart = token.start();
                    verbs++;
                    i--;
                } else if (verbs > 0
                        && token.word().equals("、")
                        && window.open(i - 1)
                        && window.token(i - 1).pos().charAt(0) == 'v') {
                    i--;
                } else {
                    break;
                }
            }
            if (found.verbStart >= 0 && words.has(Role.NEGATION, window.word(i))) {
                found.verbStart = window.token(i).start();
                i--;
            }
            if (found.verbStart >= 0) {
                found.verb = body.text().substring(found.verbStart, end);
                found.start = found.verbStart;
            }
            return i;
        }

        /** 线索报送县委8条: the recipient is no object; what was given stands before the verb. */
        private void given(int from) {
            NamesBefore given = NamesBefore.endingAt(window, from, false);
            if (!given.names().isEmpty()) {
                found.names.clear();
                found.names.add(given.last());
                found.start = given.start();
            }
        }

        /**
         * What stands before a verb without object, or one that tells a change, is what was counted:
         * 信访量较去年下降3.7个百分点.
         */
        private void subject(int from) {
            int i = from;
            while (window.open(i) && (isComparison(i) || Grammar.isAdverb(window.token(i)))) {
                note(window.token(i));
                i--;
            }
            NamesBefore subject = NamesBefore.endingAt(window, i, true);
            if (subject.names().isEmpty()) {
                subject = clause(subject.next());
            }
            if (subject.names().isEmpty()) {
                return;
            }
            boolean change = words.has(Role.CHANGE, found.verb);
            if (!change && isRecipient(subject.last())) {
                return;
            }
            found.complete = true;
            found.rename(subject.last() + found.verb + String.join("、", found.names), subject.lastStart());
            found.verb = "";
            found.verbStart = -1;
            if (!change && subject.names().size() == 1) {
                predicate(subject.next());
            }
        }

        /** A short clause as subject: 列入计划解决的占89.5%, 来信来访减少四成. */
        private NamesBefore clause(int from) {
            int i = from;
            while (window.open(i)
                    && from - i < MAX_CLAUSE
                    && (Grammar.isVerb(window.token(i)) || Grammar.isNominal(window.token(i)))) {
                i--;
            }
            if (i == from) {
                return NamesBefore.endingAt(window, from, true);
            }
            int start = window.token(i + 1).start();
            return NamesBefore.of(
                    body.text().substring(start, window.token(from).end()), start, i);
        }

        /** 较去年, 比上年同期, 同比: what a change is measured against. */
        private boolean isComparison(int i) {
            Token token = window.token(i);
            if (token.word().equals("比") && window.word(i - 1).equals("占")) {
                return false;
            }
            return token.pos().charAt(0) == 't'
                    || switch (token.word()) {
                        case "较", "比", "同比", "环比", "同期", "平均", "的", "也", "共", "已", "由", "从" -> true;
                        default -> false;
                    };
        }

        /** 最长一条达126公里: the clause itself names what was measured. */
        private void superlative() {
            String text = body.text();
            int from = count.lead();
            while (from > window.floor()
                    && count.lead() - from < LONGEST_SUPERLATIVE
                    && Character.isLetter(text.charAt(from - 1))) {
                from--;
            }
            int end = count.lead();
            while (end > from && "达为有是约的".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            boolean whole = from == window.floor() || !Character.isLetter(text.charAt(from - 1));
            if (whole && end - from > 1 && text.charAt(from) == '最') {
                found.rename(text.substring(from, end), from);
            }
        }

        /** 会后17件, 以上5户: only a word of time or place says which ones. */
        private void adverbial() {
            Token token = window.token(body.indexAt(count.lead() - 1));
            char pos = token.pos().charAt(0);
            if (token.start() >= window.floor() && (pos == 't' || pos == 'f')) {
                found.rename(token.word(), token.start());
            }
        }
    }

    private static boolean isQuantity(Token token) {
        return token.pos().charAt(0) == 'm' || token.pos().charAt(0) == 'q';
    }

    private boolean isRecipient(String name) {
        for (int length = 1; length <= Math.min(4, name.length()); length++) {
            if (words.has(Role.ACTOR, name.substring(name.length() - length))) {
                return true;
            }
        }
        return name.endsWith("政府");
    }

    /** What stands before a number. */
    static final class Found {
        private final List<String> names = new ArrayList<>();
        private String verb = "";
        private int start = -1;
        private int verbStart = -1;
        private int objectStart = -1;
        private int lastNameStart = -1;
        private boolean hasObject;
        private boolean complete;
        private boolean bridged;
        private boolean sums;
        private boolean distributes;
        private boolean equal;
        private boolean origin;

        boolean found() {
            return start >= 0;
        }

        /** Where the words begin; -1 when there are none. */
        int start() {
            return start;
        }

        /** Where the predicate begins; -1 when there is none. */
        int verbStart() {
            return verbStart;
        }

        String verb() {
            return verb;
        }

        /** The things counted; several when the number or a row of numbers holds for several. */
        List<String> names() {
            return List.copyOf(names);
        }

        /** Whether a predicate and a thing that is no mere place stand there. */
        boolean hasObject() {
            return hasObject;
        }

        /** Whether the words hold a predicate, in front or of their own. */
        boolean isComplete() {
            return complete || !verb.isEmpty();
        }

        /** Whether a word such as 达, 为, 共 joins them to the number. */
        boolean isBridged() {
            return bridged;
        }

        /** Whether the number is the first value of a change (由72%提高到95%). */
        boolean isOrigin() {
            return origin;
        }

        Share share(Count count) {
            if (distributes && names.size() != 1) {
                return Share.IN_TURN;
            }
            if (names.size() < 2) {
                return Share.TOGETHER;
            }
            boolean joint = names.stream().anyMatch(name -> name.startsWith("基本满意")); // 满意率和基本满意率达98%
            boolean rates = count.isRate() && names.stream().allMatch(RateName::is) && !joint;
            return equal || rates || count.spread() == names.size() ? Share.EACH : Share.TOGETHER;
        }

        private void take(NamesBefore run) {
            names.clear();
            names.addAll(run.names());
            objectStart = run.start();
            lastNameStart = run.lastStart();
            complete |= run.isPredicated();
            if (run.start() >= 0) {
                start = run.start();
            }
        }

        private void rename(String name, int at) {
            names.clear();
            names.add(name);
            start = at;
            objectStart = at;
            lastNameStart = at;
        }
    }
}
