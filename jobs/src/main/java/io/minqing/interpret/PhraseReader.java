package io.minqing.interpret;

import io.minqing.interpret.FactWords.Role;
import io.minqing.interpret.Phrase.Share;
import io.minqing.interpret.Phrase.Side;
import io.minqing.interpret.UnitTable.Kind;
import io.minqing.text.Segmentation;
import io.minqing.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a number counts from the words around it, by part of speech: an object with its verb before the number
 * (提交提案132件), or behind it (带动5家侨资企业). It looks at most {@value #REACH} words far, so a text is read in linear time.
 */
final class PhraseReader {
    private static final int REACH = 40;
    private static final int MAX_EVIDENCE = 40;
    private static final int MAX_RIGHT = 18;

    private final FactWords words;

    PhraseReader(FactWords words) {
        this.words = words;
    }

    /**
     * The phrase of one count.
     *
     * @param last the last of the counts that follow without a gap (283户1026名群众), usually the count itself
     * @param floor no word before this offset is looked at
     * @param ceiling no word from this offset on is looked at
     * @return null when no word on either side says what was counted
     */
    Phrase read(Segmentation body, Count count, Count last, int floor, int ceiling) {
        Left left = left(body, count, floor);
        Right right = right(body, left.names.isEmpty() ? last : count, ceiling);
        if (prefersRight(count, left, right)) {
            String verb = left.verb;
            int start = left.verbStart >= 0 && count.end() - left.verbStart <= MAX_EVIDENCE / 2
                    ? left.verbStart
                    : count.start();
            if (start == count.start()) {
                verb = "";
            }
            return new Phrase(
                    start,
                    right.end,
                    verb,
                    List.of(right.text),
                    Side.RIGHT,
                    Share.TOGETHER,
                    !verb.isEmpty() || right.verbal);
        }
        if (!left.found()) {
            adverbial(body, left, count, floor);
        }
        if (left.found()) {
            return new Phrase(
                    left.start,
                    count.end(),
                    left.verb,
                    List.copyOf(left.names),
                    Side.LEFT,
                    left.share(count),
                    left.complete || !left.verb.isEmpty());
        }
        return null;
    }

    private static boolean prefersRight(Count count, Left left, Right right) {
        if (right.text.isEmpty()) {
            return false;
        }
        if (!left.found()) {
            return true;
        }
        if (count.kind() == Kind.PERCENT || count.kind() == Kind.POINT || count.kind() == Kind.RATIO) {
            return false;
        }
        if (right.linked && left.hasObject) {
            return false;
        }
        if (right.verbal) {
            return left.verb.isEmpty() && count.kind() == Kind.EVENT;
        }
        return !(right.leadsToNumber && left.hasObject);
    }

    private Left left(Segmentation body, Count count, int floor) {
        List<Token> tokens = body.tokens();
        Left left = new Left();
        if (count.start() == 0) {
            return left;
        }
        boolean rate = count.isRate() || count.kind() == Kind.POINT || count.kind() == Kind.RATIO;
        int i = body.indexAt(count.start() - 1);
        int lowest = Math.max(0, i - REACH);
        boolean crossed = false;
        while (i >= lowest && tokens.get(i).start() >= floor) {
            Token token = tokens.get(i);
            int bracket = ")）".indexOf(token.word().charAt(0)) >= 0 ? opening(body, i, lowest, floor) : -1;
            if (bracket >= 0) {
                left.bridged = true; // 已解决的（A类）22件
                i = bracket - 1;
                continue;
            }
            boolean dated = token.word().equals("的")
                    && i > lowest
                    && tokens.get(i - 1).pos().charAt(0) == 't'
                    && tokens.get(i - 1).start() >= floor;
            if (dated) {
                i -= 2; // 由年初的86人增加到现在的253人
                continue;
            }
            boolean comma = token.word().equals(",") || token.word().equals("，");
            boolean linked = token.word().equals("的") && (rate || left.bridged);
            if (comma && !crossed && left.sums) {
                crossed = true;
            } else if (isBridge(token)
                    || linked
                    || (rate && token.word().equals("在"))
                    || isOrigin(body, i)
                    || (count.spread() > 1 && isQuantity(token))) {
                left.bridged |= words.has(Role.BRIDGE, token.word());
                left.sums |= words.has(Role.SUM, token.word());
                left.distributes |= token.word().contains("分别");
                left.equal |= token.word().contains("均")
                        || token.word().contains("都")
                        || token.word().equals("双双");
            } else {
                break;
            }
            i--;
        }
        i = object(body, left, i, lowest, floor, rate);
        i = verb(body, left, i, lowest, floor);
        left.hasObject = left.verbStart >= 0 && left.names.stream().anyMatch(name -> !words.has(Role.PLACE, name));
        if (!left.names.isEmpty()
                && words.has(Role.GIVE, left.verb)
                && isRecipient(left.names.get(left.names.size() - 1))) {
            Left given = new Left();
            object(body, given, i, lowest, floor, false);
            if (!given.names.isEmpty()) {
                left.names.clear();
                left.names.add(given.names.get(given.names.size() - 1));
                left.start = given.start;
            }
        }
        if (left.verbStart >= 0 && (left.names.isEmpty() || words.has(Role.CHANGE, left.verb))) {
            subject(body, left, i, lowest, floor);
        }
        if (left.start >= 0 && count.end() - left.start > MAX_EVIDENCE && left.objectStart >= 0) {
            left.start = Math.max(left.objectStart, left.lastNameStart);
        }
        return left;
    }

    /** 会后17件, 以上5户: only a word of time or place says which ones. */
    private static void adverbial(Segmentation body, Left left, Count count, int floor) {
        if (count.start() == 0) {
            return;
        }
        Token token = body.tokens().get(body.indexAt(count.start() - 1));
        char pos = token.pos().charAt(0);
        if (token.start() >= floor && (pos == 't' || pos == 'f')) {
            left.addName(token.word(), token.start());
            left.start = token.start();
        }
    }

    /** What stands before a verb without object, or one that tells a change, is what was counted: 信访量较去年下降3.7个百分点. */
    private void subject(Segmentation body, Left left, int from, int lowest, int floor) {
        List<Token> tokens = body.tokens();
        int i = from;
        while (i >= lowest && tokens.get(i).start() >= floor && isComparison(body, i)) {
            i--;
        }
        Left subject = new Left();
        i = object(body, subject, i, lowest, floor, true);
        if (subject.names.isEmpty()) {
            i = clause(body, subject, i, lowest, floor);
        }
        if (subject.names.isEmpty()) {
            return;
        }
        String name = subject.names.get(subject.names.size() - 1);
        boolean change = words.has(Role.CHANGE, left.verb);
        if (!change && isRecipient(name)) {
            return;
        }
        left.complete = true;
        String predicate = left.verb + String.join("、", left.names);
        left.names.clear();
        left.names.add(name + predicate);
        left.start = subject.lastNameStart;
        left.objectStart = subject.lastNameStart;
        left.lastNameStart = subject.lastNameStart;
        left.verb = "";
        left.verbStart = -1;
        if (!change && subject.names.size() == 1) {
            verb(body, left, i, lowest, floor);
        }
    }

    /** A short clause as subject: 列入计划解决的占89.5%, 来信来访减少四成. */
    private static int clause(Segmentation body, Left subject, int from, int lowest, int floor) {
        List<Token> tokens = body.tokens();
        int i = from;
        while (i >= lowest
                && from - i < 4
                && tokens.get(i).start() >= floor
                && (Grammar.isVerb(tokens.get(i)) || Grammar.isNominal(tokens.get(i)))) {
            i--;
        }
        if (i < from) {
            int start = tokens.get(i + 1).start();
            subject.addName(body.text().substring(start, tokens.get(from).end()), start);
        }
        return i;
    }

    /** 较去年, 比上年同期, 同比: what a change is measured against. */
    private static boolean isComparison(Segmentation body, int index) {
        Token token = body.tokens().get(index);
        if (token.word().equals("比")
                && index > 0
                && body.tokens().get(index - 1).word().equals("占")) {
            return false;
        }
        return token.pos().charAt(0) == 't'
                || switch (token.word()) {
                    case "较", "比", "同比", "环比", "同期", "平均", "的", "也", "共", "已" -> true;
                    default -> false;
                };
    }

    /** Walks back over the object that ends at this index; returns the index before it. */
    private int object(Segmentation body, Left left, int from, int lowest, int floor, boolean rate) {
        List<Token> tokens = body.tokens();
        int i = from;
        int nameEnd = -1;
        int nameStart = -1;
        boolean modifier = false;
        int objectEnd = -1;
        while (i >= lowest && tokens.get(i).start() >= floor) {
            Token token = tokens.get(i);
            int opening = opening(body, i, lowest, floor);
            if (opening >= 0) {
                boolean bracket = ")）".indexOf(token.word().charAt(0)) >= 0;
                if (!bracket) {
                    nameEnd = nameEnd < 0 ? token.end() : nameEnd;
                    nameStart = tokens.get(opening).start();
                } else if (nameEnd >= 0) {
                    break;
                }
                i = opening - 1;
                continue;
            }
            int rateStart = rate && nameEnd < 0 ? rateName(body, i, floor) : -1;
            if (rateStart >= 0) {
                nameEnd = token.end();
                nameStart = tokens.get(rateStart).start();
                i = rateStart - 1;
            } else if (nameStart >= 0
                    && (token.pos().charAt(0) == 't' || token.pos().equals("f"))) {
                nameStart = token.start(); // 大会期间提案, 平时提案
                i--;
            } else if (isNameWord(body, i) && !token.word().equals("其中") && !Damage.at(body.text(), token.start())) {
                nameEnd = nameEnd < 0 ? token.end() : nameEnd;
                nameStart = token.start();
                i--;
            } else if (nameStart >= 0 && isJoin(token)) {
                if (!modifier) {
                    left.addName(body.text().substring(nameStart, nameEnd), nameStart);
                }
                modifier |= token.pos().equals("udeng")
                        || token.word().equals("的")
                        || token.word().equals("等");
                objectEnd = objectEnd < 0 ? nameEnd : objectEnd;
                nameEnd = -1;
                left.objectStart = nameStart;
                nameStart = -1;
                i--;
            } else {
                break;
            }
        }
        if (nameStart >= 0) {
            if (!modifier) {
                left.addName(body.text().substring(nameStart, nameEnd), nameStart);
            }
            left.objectStart = nameStart;
        }
        if (left.objectStart >= 0) {
            left.start = left.objectStart;
            // 改造老旧小区 says what was done, 调研报告 does not
            int first = body.indexAt(left.objectStart);
            left.complete |= body.tokens().get(first).pos().charAt(0) == 'v' && from - first >= 2;
        }
        return i;
    }

    /** Walks back over the verbs that end at this index; returns the index before them. */
    private int verb(Segmentation body, Left left, int from, int lowest, int floor) {
        List<Token> tokens = body.tokens();
        int i = from;
        int verbs = 0;
        int end = -1;
        while (i >= lowest && tokens.get(i).start() >= floor && verbs < 3) {
            Token token = tokens.get(i);
            if (verbs == 0
                    && (token.pos().equals("ule")
                            || token.pos().equals("uguo")
                            || token.word().equals("了"))) {
                i--;
            } else if (Grammar.isVerb(token)
                    && !words.has(Role.BRIDGE, token.word())
                    && !words.has(Role.MODAL, token.word())) {
                end = end < 0 ? token.end() : end;
                left.verbStart = token.start();
                verbs++;
                i--;
            } else if (verbs > 0
                    && token.word().equals("、")
                    && i - 1 >= lowest
                    && tokens.get(i - 1).start() >= floor
                    && tokens.get(i - 1).pos().charAt(0) == 'v') {
                i--;
            } else {
                break;
            }
        }
        if (left.verbStart >= 0) {
            left.verb = body.text().substring(left.verbStart, end);
            left.start = left.verbStart;
        }
        return i;
    }

    /** Nominal, or a measure word that no number stands before and so is part of a name (村道, 议事点, 助学类). */
    private static boolean isNameWord(Segmentation body, int index) {
        Token token = body.tokens().get(index);
        if (token.pos().charAt(0) == 'q') {
            return index > 0 && body.tokens().get(index - 1).pos().charAt(0) != 'm';
        }
        return Grammar.isNominal(token);
    }

    /** First token index of a rate's name that ends at this index (立案 + 率, 办 + 复 + 率); -1 when none does. */
    private static int rateName(Segmentation body, int index, int floor) {
        List<Token> tokens = body.tokens();
        Token token = tokens.get(index);
        if (token.word().equals("比")
                && index > 0
                && tokens.get(index - 1).word().equals("占")) {
            return index - 1;
        }
        if (!token.word().endsWith("率")
                && !token.word().endsWith("度")
                && !token.word().endsWith("面")) {
            return -1;
        }
        if (token.word().length() > 2) {
            return index;
        }
        int i = index - 1;
        if (i >= 0
                && tokens.get(i).start() >= floor
                && Character.isIdeographic(tokens.get(i).word().charAt(0))) {
            if (tokens.get(i).word().length() > 1) {
                return token.word().length() == 1 ? i : index;
            }
            if (token.word().length() == 1
                    && i - 1 >= 0
                    && tokens.get(i - 1).start() >= floor
                    && tokens.get(i - 1).word().length() == 1
                    && Character.isIdeographic(tokens.get(i - 1).word().charAt(0))) {
                return i - 1;
            }
            return token.word().length() == 1 ? i : index;
        }
        return token.word().length() > 1 ? index : -1;
    }

    /** Index of the bracket or quotation mark that opens what closes here; -1 when nothing closes or it opens too far off. */
    private static int opening(Segmentation body, int index, int lowest, int floor) {
        int kind = ")）”」』’》\"".indexOf(body.tokens().get(index).word().charAt(0));
        if (kind < 0 || body.tokens().get(index).word().length() > 1) {
            return -1;
        }
        char open = "(（“「『‘《\"".charAt(kind);
        for (int i = index - 1; i >= lowest && body.tokens().get(i).start() >= floor; i--) {
            char c = body.tokens().get(i).word().charAt(0);
            if (c == open) {
                return i;
            }
            if (Grammar.endsSentence(c)) {
                return -1;
            }
        }
        return -1;
    }

    private Right right(Segmentation body, Count count, int ceiling) {
        List<Token> tokens = body.tokens();
        String text = body.text();
        if (count.end() >= text.length()) {
            return Right.NONE;
        }
        int i = body.indexAt(count.end());
        if (tokens.get(i).start() < count.end()) {
            i++;
        }
        int highest = Math.min(tokens.size(), i + REACH / 2);
        boolean linked = i < highest && tokens.get(i).word().equals("的");
        if (linked) {
            i++;
        }
        while (i + 1 < highest
                && isStateAdverb(tokens.get(i))
                && (isPredicate(tokens.get(i + 1)) || isStateAdverb(tokens.get(i + 1)))) {
            i++;
        }
        if (i >= highest || tokens.get(i).start() >= ceiling) {
            return Right.NONE;
        }
        int start = tokens.get(i).start();
        int end = start;
        boolean verbal = false;
        if (isPredicate(tokens.get(i))
                || (count.kind() == Kind.EVENT && tokens.get(i).pos().equals("ad"))) {
            boolean modifier =
                    isThing(count) && i + 1 < highest && isNameWord(body, i + 1) && Grammar.endsPhrase(body, i + 2);
            verbal = !modifier;
            end = tokens.get(i).end();
            i++;
            while (verbal && i < highest && tokens.get(i).start() < ceiling && isPredicate(tokens.get(i))) {
                end = tokens.get(i).end();
                i++;
            }
        }
        while (i < highest && tokens.get(i).start() < ceiling && tokens.get(i).start() - start < MAX_RIGHT) {
            Token token = tokens.get(i);
            int closing = closing(body, i, highest, ceiling);
            if (closing >= 0) {
                i = closing;
                end = tokens.get(i).end();
            } else if ((isNameWord(body, i) || (token.pos().charAt(0) == 'q' && end == start))
                    && !Damage.at(text, token.start())) {
                boolean describes = token.pos().charAt(0) == 'a' && Grammar.endsPhrase(body, i + 1);
                end = describes ? end : token.end();
            } else if (!(token.word().equals("的")
                    && end > start
                    && i + 1 < highest
                    && Grammar.isNominal(tokens.get(i + 1)))) {
                break;
            }
            i++;
        }
        boolean leadsToNumber = false;
        while (i < highest && isBridge(tokens.get(i))) {
            i++;
        }
        if (i < highest && tokens.get(i).start() <= ceiling) {
            leadsToNumber = ceiling < text.length() && tokens.get(i).start() == ceiling;
        }
        return new Right(text.substring(start, end), end, verbal, linked, leadsToNumber);
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

    /** Whether nothing but commas, 和 and words such as 共, 约, 折合 stands between these offsets. */
    boolean onlyBridges(Segmentation body, int from, int to) {
        for (int i = from; i < to; ) {
            Token token = body.tokens().get(body.indexAt(i));
            boolean joins =
                    isJoin(token) && !token.word().equals("的") && !token.word().equals("等");
            if (!isBridge(token)
                    && !joins
                    && !token.word().equals("，")
                    && !token.word().equals(",")) {
                return false;
            }
            i = token.end();
        }
        return true;
    }

    private boolean isBridge(Token token) {
        return words.has(Role.BRIDGE, token.word())
                || Grammar.isAdverb(token)
                || token.word().equals("了")
                || token.pos().equals("ule");
    }

    /** 由72%提高到95%: the preposition between a thing and what it was before. */
    private static boolean isOrigin(Segmentation body, int index) {
        String word = body.tokens().get(index).word();
        return index > 0
                && (word.equals("由") || word.equals("从"))
                && Grammar.isNominal(body.tokens().get(index - 1));
    }

    private static boolean isQuantity(Token token) {
        return token.pos().charAt(0) == 'm' || token.pos().charAt(0) == 'q';
    }

    private static boolean isJoin(Token token) {
        return switch (token.word()) {
            case "、", "和", "与", "及", "以及", "等", "的" -> true;
            default -> false;
        };
    }

    private boolean isRecipient(String name) {
        for (int length = 1; length <= Math.min(4, name.length()); length++) {
            if (words.has(Role.ACTOR, name.substring(name.length() - length))) {
                return true;
            }
        }
        return name.endsWith("政府");
    }

    private static boolean isRateName(String name) {
        return name.endsWith("率") || name.endsWith("度") || name.endsWith("面");
    }

    private static final class Left {
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

        boolean found() {
            return start >= 0;
        }

        Share share(Count count) {
            if (names.size() < 2) {
                return Share.TOGETHER;
            }
            if (distributes) {
                return Share.IN_TURN;
            }
            boolean rates = count.isRate() && names.stream().allMatch(PhraseReader::isRateName);
            return equal || rates || count.spread() == names.size() ? Share.EACH : Share.TOGETHER;
        }

        void addName(String name, int at) {
            names.add(0, name.startsWith("方面") && name.length() > 2 ? name.substring(2) : name);
            lastNameStart = Math.max(lastNameStart, at);
        }
    }

    /**
     * @param verbal whether it is what was done or happened (被评为优秀提案), not a thing
     * @param linked whether 的 stands between (1万元的保障机制), so that it may be no more than described by the number
     * @param leadsToNumber whether another number follows it directly, whose object it may be
     */
    private record Right(String text, int end, boolean verbal, boolean linked, boolean leadsToNumber) {
        static final Right NONE = new Right("", -1, false, false, false);
    }
}
