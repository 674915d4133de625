package io.minqing.interpret.fact;

import io.minqing.interpret.fact.FactWords.Role;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the periods that counts hold for: 今年以来, 截至6月底, 换届以来, 2021年, 1—9月, 三个月里, 开放半年, 目前. A period stands at
 * the start of a clause, or behind nothing but the subject of the clause (联络点今年收到来信230封), and holds until another does
 * or its paragraph ends; a single day, and a time counted from another (三个月后), hold for their sentence only. One a text: it
 * remembers what it has read. Not safe to share between threads.
 */
final class PeriodFinder {
    private static final String NUMBER = "[0-9〇零一二三四五六七八九十两]{1,4}";
    private static final String YEAR = "(?:(?:19|20)[0-9]{2}年|今年|去年|前年|当年|本年|同年|明年|来年)";
    private static final String MONTH = NUMBER + "月(?:份|底|末|初|中旬|上旬|下旬)?";
    private static final String PART = "(?:上半年|下半年|年底|年末|年初|年中|底|末|前?[一二三四1-4]季度|前" + NUMBER + "个月|" + MONTH
            + "|全年|[\\u4e00-\\u9fff]{1,2}季|[春夏秋冬]天?)";
    private static final String DAY = NUMBER + "月(?:[0-9]{1,2}|" + NUMBER + ")日";
    private static final String DATE = "(?:" + YEAR + "?(?:" + DAY + "|" + PART + ")|" + YEAR + "(?:底|末)?)";
    private static final String SPAN = "[-—–~至到]{1,2}";
    private static final String UNIT = "(?:个?(?:多|半)?(?:小时|星期|夜晚|月|季度|季|学期|学年|赛季|寒假|暑假|假期)|个?(?:多)?(?:昼夜|天|夜|周|年))";
    private static final String DURATION = "(?:短短|仅|不到|整整|过去|最近|近|前|头)?(?:" + NUMBER + "(?:余|多)?" + UNIT + "(?:多|半)?(?:"
            + NUMBER + "[夜天])?|半年|半个(?:多)?月|半月|百日|数月|数年)";

    /** What happens in a period; a year in it would be one that stands behind its subject (县政协去年以来). */
    private static final String NO_EVENT = "，,。；;！!？?：:\n\t 、";

    private static final String EVENT =
            "[^" + NO_EVENT + "](?:(?!(?<![自从])" + YEAR + "|[在于的]|长期|一直)[^" + NO_EVENT + "]){0,15}?";

    /** What a period other than …以来 may begin with: spares the patterns most clauses. */
    private static final BitSet FIRST = characters("0123456789〇零一二三四五六七八九十两截近过最今去前当本同上全下第目至历多几年“自从到半百数短仅不整头明来首");

    /** Within so many characters 以来 or 期间 has to begin. */
    private static final int EVENT_REACH = 18;

    private static final int LONGEST = 40;
    private static final int LONGEST_WORD = 4;

    /** So many words may stand before a period as the subject of its clause. */
    private static final int LONGEST_SUBJECT = 8;

    private static final List<Form> FORMS = List.of(
            new Form("(?:截至|截止|截止到|截至到|到|至)(?:目前|现在|今日|今天|发稿时?|发布日|日前|当前|" + DATE + ")(?:为止)?", Kind.TOTAL),
            new Form("(?:自|从)?(?!长期|一直)" + EVENT + "以来", Kind.TOTAL),
            new Form("(?:自|从)?" + DATE + "(?:起|开始)", Kind.TOTAL),
            new Form("(?:近|过去)?" + NUMBER + "(?:余|多)?年(?:多|间|时间)?来", Kind.TOTAL),
            new Form("(?:近年来|年来|历年来|多年来|近几年来?|几年来)", Kind.TOTAL),
            new Form("(?:过去|最近|近)(?:的)?" + NUMBER + "(?:年|个月|周|天)(?:间|里|中)?", Kind.SPAN),
            new Form(DURATION + "(?:多)?(?:来|下来)", Kind.TOTAL),
            new Form("(?:这|此|头|第)?" + DURATION + "(?:的时间)?(?:时间)?(?:里|内|间|中|之内|之间|期间)", Kind.SPAN),
            new Form(DURATION + "(?:后|之后|以后)", Kind.DAY),
            new Form("(?:在|于)?" + EVENT + "期间", Kind.SPAN),
            new Form(YEAR + "?" + MONTH, Kind.DAY),
            new Form(YEAR + "?" + DAY + "(?:" + SPAN + "(?:" + DAY + "|[0-9]{1,2}日))?", Kind.DAY),
            new Form("(?:19|20)[0-9]{2}年?" + SPAN + "(?:19|20)[0-9]{2}年(?:间|期间)?", Kind.SPAN),
            new Form("(?:" + YEAR + ")?" + NUMBER + "月?(?:份)?" + SPAN + NUMBER + "月(?:份|底|末)?(?:期间)?", Kind.SPAN),
            new Form(YEAR + "(?:度|间|期间|内|全年)?" + PART + "?", Kind.SPAN),
            new Form("[今去][春夏秋冬](?:明[春夏]|今[春夏])?", Kind.SPAN),
            new Form(
                    "(?:上半年|下半年|第?[一二三四]季度|前[一二三]季度|[前头]" + NUMBER + "个月|" + NUMBER + "月份|“?十[一二三四五]五”?期间)", Kind.SPAN),
            new Form("首[日周月年季]|第[一二三四五六七八九十]个?(?:天|周|月|年|季度|学期)|[这头]一[年周月季]", Kind.SPAN));

    /** 三天 alone, or with what began then: 运行百日, 开放半年; 上线首日. */
    private static final Pattern BARE = Pattern.compile(
            "((?!" + YEAR + ")[\\u4e00-\\u9fff&&[^了]]{2,4}?)??(" + DURATION + ")|[\\u4e00-\\u9fff]{2,3}首[日周月年]");

    /** What {@link #BARE} cannot do without, and within how many characters: what began, a word such as 不到, and a number. */
    private static final BitSet BARE_NUMBER = characters("0123456789〇零一二三四五六七八九十两半百数首");

    private static final int BARE_REACH = 4 + 2 + 1;

    /** The forms by the character they begin with; filled as characters are met. */
    private static final AtomicReferenceArray<List<Form>> BEGINNING =
            new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

    private static BitSet characters(String of) {
        return of.chars().collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private final FactWords words;
    private final Segmentation body;
    private final String text;
    private final List<Token> tokens;

    /** Of this text; each is made when its form is first tried. */
    private final IdentityHashMap<Form, Matcher> matchers = new IdentityHashMap<>();

    private final Matcher bare;

    /** Where 以来 and 期间 begin. */
    private final BitSet events = new BitSet();

    /** What starts at a token, null where nothing does, for the tokens that were asked about. */
    private final Period[] known;

    private final BitSet asked = new BitSet();

    /** @param body the text to find periods in */
    PeriodFinder(FactWords words, Segmentation body) {
        this.words = words;
        this.body = body;
        this.text = body.text();
        this.tokens = body.tokens();
        this.known = new Period[tokens.size()];
        this.bare = BARE.matcher(text);
        for (String event : List.of("以来", "期间")) {
            for (int at = text.indexOf(event); at >= 0; at = text.indexOf(event, at + 1)) {
                events.set(at);
            }
        }
    }

    /**
     * The periods that begin at tokens of the text, in order.
     *
     * @param wanted the tokens, from the beginnings of paragraphs on
     */
    List<Period> find(BitSet wanted) {
        List<Period> periods = new ArrayList<>();
        int subject = 0; // words of the clause so far that may be its subject; -1 once it has its predicate
        for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
            Token token = tokens.get(i);
            char first = token.word().charAt(0);
            if (Grammar.endsClause(first) || isBracket(first)) {
                subject = 0;
                continue;
            }
            if (subject < 0) {
                continue;
            }
            Period period = subject == 0 ? at(i) : behindSubject(i);
            if (period != null) {
                periods.add(period);
                while (i + 1 < tokens.size() && tokens.get(i + 1).start() < period.end()) {
                    i++;
                }
                subject = -1;
            } else if ("“”、".indexOf(first) < 0) {
                subject = subject < LONGEST_SUBJECT && mayBeSubject(token) ? subject + 1 : -1;
            }
        }
        return periods;
    }

    private static boolean isBracket(char c) {
        return "【】[]〔〕●■◆▲·".indexOf(c) >= 0;
    }

    private static boolean mayBeSubject(Token token) {
        char pos = token.pos().charAt(0);
        return Grammar.isNominal(token)
                || pos == 'r'
                || pos == 'm'
                || pos == 'q'
                || token.word().equals("的");
    }

    /** The period that a clause starts with at this token; null when there is none. */
    Period at(int token) {
        if (!asked.get(token)) {
            asked.set(token);
            Period period = formAt(token, false);
            Period bare = bareAt(token);
            known[token] = bare != null && (period == null || bare.end() > period.end()) ? bare : period;
        }
        return known[token];
    }

    /** Behind a subject a time has to be one by its form: 各委员今年, 工作室三个月里. */
    private Period behindSubject(int token) {
        Token before = tokens.get(token - 1);
        char pos = before.pos().charAt(0);
        return pos == 'm' || pos == 'q' || before.word().equals("的") ? null : formAt(token, true);
    }

    private Period formAt(int token, boolean behind) {
        int at = tokens.get(token).start();
        Period best = wordAt(at);
        boolean open = !behind && endsInEvent(at);
        if (!FIRST.get(text.charAt(at)) && !open) {
            return best;
        }
        boolean event = namesAnEvent(at);
        for (Form form : formsBeginningWith(text.charAt(at))) {
            if (form.ofEvent && !event) {
                continue;
            }
            Matcher matcher = matchers.computeIfAbsent(form, tried -> tried.pattern.matcher(text))
                    .region(at, Math.min(text.length(), at + LONGEST));
            if (matcher.lookingAt() && body.isBorder(matcher.end()) && (best == null || matcher.end() > best.end())) {
                int start = text.charAt(at) == '对' ? at + 1 : at; // 对闭会期间收到的提案
                best = new Period(start, matcher.end(), text.substring(start, matcher.end()), form.kind);
            }
        }
        return best;
    }

    /** Of all the forms most words can begin none or few. */
    private static List<Form> formsBeginningWith(char first) {
        List<Form> known = BEGINNING.get(first);
        if (known == null) {
            known = FORMS.stream().filter(form -> form.mayBeginWith(first)).toList();
            BEGINNING.set(first, known);
        }
        return known;
    }

    private Period wordAt(int at) {
        if (!words.begins(Role.PERIOD, text.charAt(at))) {
            return null;
        }
        for (int end = Math.min(at + LONGEST_WORD, text.length()); end > at + 1; end--) {
            if (body.isBorder(end) && words.has(Role.PERIOD, text.substring(at, end))) {
                return new Period(at, end, text.substring(at, end), Kind.SPAN);
            }
        }
        return null;
    }

    private Period bareAt(int token) {
        Token first = tokens.get(token);
        if (!mayBeBare(text, first.start())) {
            return null;
        }
        Matcher matcher = bare.region(first.start(), Math.min(text.length(), first.start() + LONGEST));
        if (!matcher.lookingAt() || !body.isBorder(matcher.end())) {
            return null;
        }
        int end = matcher.end();
        boolean ends = end == text.length();
        boolean pauses = !ends && "，,".indexOf(text.charAt(end)) >= 0;
        boolean alone = matcher.group(1) == null;
        boolean acts = !ends && alone && isPredicate(tokens.get(body.indexAt(end)));
        boolean happens = alone || first.pos().charAt(0) == 'v';
        return happens && (pauses || acts || matcher.group(2) == null)
                ? new Period(first.start(), matcher.end(), matcher.group(), Kind.SPAN)
                : null;
    }

    /** Whether a number, or what stands for one, comes near enough for {@link #BARE}; spares the pattern most clauses. */
    private static boolean mayBeBare(String text, int at) {
        for (int i = at; i < Math.min(text.length(), at + BARE_REACH); i++) {
            if (BARE_NUMBER.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPredicate(Token token) {
        return Grammar.isVerb(token) || Grammar.isAdverb(token);
    }

    /** Whether 以来 or 期间 comes before the clause ends: what happens then may begin with any word. */
    private boolean endsInEvent(int at) {
        return isEventAhead(at, Grammar::endsClause);
    }

    /** Whether {@link #EVENT} may begin here: 以来 or 期间 comes before any mark that cannot stand in it. */
    private boolean namesAnEvent(int at) {
        return isEventAhead(at, mark -> NO_EVENT.indexOf(mark) >= 0);
    }

    private boolean isEventAhead(int at, Marks ends) {
        int event = events.nextSetBit(at + 1);
        if (event < 0 || event >= at + EVENT_REACH) {
            return false;
        }
        for (int i = at + 1; i < event; i++) {
            if (ends.has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A set of characters. */
    private interface Marks {
        boolean has(char c);
    }

    /** How long a period holds and what is counted in it. */
    private enum Kind {
        /** Counts are running totals. */
        TOTAL,
        /** Counts are of the period alone. */
        SPAN,
        /** A day, or a time after another: it holds for its sentence only. */
        DAY
    }

    /**
     * @param cumulative whether counts in it are running totals
     * @param day whether it is a single day
     */
    record Period(int start, int end, String text, boolean cumulative, boolean day) {
        private Period(int start, int end, String text, Kind kind) {
            this(start, end, text, kind == Kind.TOTAL, kind == Kind.DAY);
        }
    }

    /** @param ofEvent whether {@link #EVENT} is part of it */
    private record Form(Pattern pattern, Kind kind, boolean ofEvent) {
        Form(String pattern, Kind kind) {
            this(Pattern.compile(pattern), kind, pattern.contains(EVENT));
        }

        /** Whether a text with this first character may match: the matcher gets to its end and would want more. */
        boolean mayBeginWith(char first) {
            Matcher matcher = pattern.matcher(String.valueOf(first));
            return matcher.lookingAt() || matcher.hitEnd();
        }
    }
}
