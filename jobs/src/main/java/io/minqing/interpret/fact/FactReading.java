package io.minqing.interpret.fact;

import io.minqing.interpret.fact.IndicatorVocabulary.Indicator;
import io.minqing.interpret.fact.PeriodFinder.Period;
import io.minqing.interpret.fact.Phrase.Share;
import io.minqing.interpret.fact.Phrase.Side;
import io.minqing.interpret.number.NumberReader;
import io.minqing.record.Bound;
import io.minqing.record.Evidence;
import io.minqing.record.Fact;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One pass over the counts of one body: gives each number its words and states the facts. */
final class FactReading {
    private static final int MAX_WORDING = 30;
    private static final int MAX_GAP = 8;
    private static final int MAX_ROW = 12;
    private static final int LONGEST_BRACKET = 5;
    private static final int LONGEST_NOUN = 5;

    /** Words by which even a few times are counted. */
    private static final List<String> COUNTED = List.of("先后", "累计", "共", "分别", "召开", "举办", "开展", "组织");

    /** What is left of a number told before. */
    private static final Set<String> RESTS = Set.of("其余", "剩余", "剩下", "余下", "其他");

    /** Who opens cases: in a statement with one of them 立案 speaks of no proposal. */
    private static final List<String> CASES =
            List.of("纪委", "监委", "纪检", "监察", "问题线索", "违纪", "违法", "处分", "公安", "法院", "检察");

    /** What the indicators call what they open. */
    private static final String CASE = "案件";

    private final Segmentation body;
    private final String text;
    private final List<Count> found;
    private final Surroundings surroundings;
    private final PhraseReader phrases;
    private final IndicatorVocabulary indicators;
    private final List<StatedFact> stated = new ArrayList<>();
    private final PartFinder parts;

    /** The last of the counts that follow each other without a gap; looked for once a row of them. */
    private int last = -1;

    FactReading(
            Segmentation body,
            List<Count> found,
            Surroundings surroundings,
            PhraseReader phrases,
            IndicatorVocabulary indicators) {
        this.body = body;
        this.text = body.text();
        this.found = found;
        this.surroundings = surroundings;
        this.phrases = phrases;
        this.indicators = indicators;
        this.parts = new PartFinder(text, surroundings, stated);
    }

    List<Fact> facts() {
        StatedFact previous = null;
        for (int i = 0; i < found.size(); i++) {
            Count count = found.get(i);
            if (previous != null && endsBetween(previous.count().end(), count.start())) {
                previous = null;
            }
            int floor = Math.max(
                    surroundings.statementStart(count.start()),
                    previous == null ? 0 : previous.count().end());
            Period before = surroundings.periodAt(count.start());
            floor = before == null ? floor : Math.max(floor, before.end());
            Phrase phrase = phrase(i, floor, previous);
            if (phrase == null || isNarrated(count, phrase)) {
                continue;
            }
            if (phrase.share() == Share.IN_TURN) {
                Phrase row = row(i, phrase);
                for (int k = 0; k < row.names().size(); k++) {
                    previous = state(found.get(i + k), row, row.names().get(k), previous);
                }
                i += row.names().size() - 1;
                continue;
            }
            if (phrase.share() == Share.EACH) {
                for (String name : phrase.names()) {
                    previous = state(count, phrase, name, previous);
                }
            } else {
                previous = state(count, phrase, String.join("、", phrase.names()), previous);
            }
        }
        return stated.stream().map(StatedFact::fact).toList();
    }

    private Phrase phrase(int index, int floor, StatedFact previous) {
        Count count = found.get(index);
        if (index > last) {
            last = index;
            while (last + 1 < found.size()
                    && found.get(last + 1).lead() == found.get(last).end()) {
                last++;
            }
        }
        int next = last + 1 < found.size() ? found.get(last + 1).start() : text.length();
        Phrase phrase = phrases.read(body, count, found.get(last), floor, next);
        if (phrase != null && phrase.share() == Share.IN_TURN && phrase.names().isEmpty()) {
            return phrase;
        }
        if (phrase != null && previous != null && isArrival(phrase, previous)) {
            // 由72%提高到95%: both numbers are about what stands before the first
            return new Phrase(
                    previous.phrase().start(),
                    phrase.end(),
                    "",
                    List.of((previous.phrase().side() == Side.LEFT
                                    ? previous.phrase().wording()
                                    : "")
                            + phrase.verb()),
                    Side.LEFT,
                    Share.TOGETHER,
                    true);
        }
        if (phrase != null
                && !sharesDirectly(phrase, previous, count)
                && (phrase.side() == Side.RIGHT || !previousShares(previous, count))) {
            if (phrase.names().isEmpty() && isShareOf(previous, phrase)) {
                return phrase.with("", List.of(previous.phrase().wording() + "占比"));
            }
            return previous != null && !phrase.complete() && isListed(previous, phrase, count)
                    ? phrase.with(previous.phrase().verb(), phrase.names())
                    : phrase;
        }
        Phrase unknown = previousShares(previous, count) ? unknownNoun(previous, count) : null;
        if (unknown != null) {
            return unknown;
        }
        if (previousShares(previous, count)) {
            return new Phrase(
                    previous.fact().evidence().start(),
                    count.end(),
                    sums(previous, count) ? "累计" : previous.phrase().verb(),
                    previous.phrase().names(),
                    Side.SHARED,
                    Share.TOGETHER,
                    previous.phrase().complete());
        }
        return phrase == null && previous != null ? carried(previous, count) : phrase;
    }

    /** 17所高职院、6所中职校: a word of a list that the segmentation does not know is a noun all the same; null without one. */
    private Phrase unknownNoun(StatedFact previous, Count count) {
        if (previous.phrase().side() != Side.RIGHT || !previous.count().unit().equals(count.unit())) {
            return null;
        }
        int end = count.end();
        while (end < text.length() && end - count.end() <= LONGEST_NOUN && Character.isLetter(text.charAt(end))) {
            end++;
        }
        int length = end - count.end();
        return length < 2 || length > LONGEST_NOUN || NumberReader.startsNumber(text.charAt(count.end()))
                ? null
                : new Phrase(
                        count.lead(),
                        end,
                        previous.phrase().verb(),
                        List.of(text.substring(count.end(), end)),
                        Side.RIGHT,
                        Share.TOGETHER,
                        false);
    }

    /** 新增4个，累计达到15个: the total is not new. */
    private boolean sums(StatedFact previous, Count count) {
        return previous.phrase().verb().startsWith("新")
                && text.substring(previous.count().end(), count.lead()).contains("累计");
    }

    /**
     * What a number without words of its own counts, taken from the one before in the sentence that has its unit: 其余5辆因年检顺延,
     * 其中8300幅先后到外地展出, and the same for another time: 零售额98亿元，今年一季度达31亿元.
     *
     * @return null when nothing says that it counts the same
     */
    private Phrase carried(StatedFact previous, Count count) {
        if (previous.count().end() > count.lead()) {
            return null;
        }
        String between = text.substring(previous.count().end(), count.lead());
        String word = between.length() < 2 ? "" : between.substring(between.length() - 2);
        if (RESTS.contains(word) || word.equals("其中")) {
            StatedFact whole = lastOf(count);
            return whole == null
                    ? null
                    : carried(
                            whole,
                            count,
                            count.lead() - 2,
                            RESTS.contains(word) ? word : whole.phrase().verb());
        }
        if (!previous.count().unit().equals(count.unit())) {
            return null;
        }
        Period holds = surroundings.periodAt(count.start());
        boolean other = holds != null
                && holds.start() > previous.count().end()
                && holds.end() <= count.lead()
                && phrases.onlyBridges(body, previous.count().end(), holds.start())
                && phrases.onlyBridges(body, holds.end(), count.lead());
        return other ? carried(previous, count, holds.start(), previous.phrase().verb()) : null;
    }

    /** The last fact of the sentence in the unit of the count; null when there is none. */
    private StatedFact lastOf(Count count) {
        int sentence = surroundings.sentenceStart(count.start());
        for (int i = stated.size() - 1; i >= 0 && stated.get(i).count().start() >= sentence; i--) {
            if (stated.get(i).count().unit().equals(count.unit())) {
                return stated.get(i);
            }
        }
        return null;
    }

    private static Phrase carried(StatedFact previous, Count count, int start, String verb) {
        return new Phrase(
                start,
                count.end(),
                verb,
                previous.phrase().names(),
                Side.SHARED,
                Share.TOGETHER,
                previous.phrase().complete());
    }

    /** 考察团8批126人来县考察: what follows is what both did, not what the second counts. */
    private static boolean sharesDirectly(Phrase phrase, StatedFact previous, Count count) {
        return previous != null
                && previous.phrase().side() == Side.LEFT
                && previous.count().end() == count.lead()
                && phrase.side() == Side.RIGHT
                && phrase.complete()
                && !count.isRate();
    }

    /** Whether only a verb of change stands between two values: 由72%提高到95%. */
    private static boolean isArrival(Phrase phrase, StatedFact previous) {
        return phrase.side() == Side.LEFT
                && phrase.start() == previous.count().end()
                && phrase.names().isEmpty();
    }

    /** 已落实122件，占84%: the share is that of the count before. */
    private boolean isShareOf(StatedFact previous, Phrase phrase) {
        return previous != null
                && phrase.verb().equals("占")
                && previous.count().end() < phrase.start()
                && phrases.onlyBridges(body, previous.count().end(), phrase.start());
    }

    /** 4场376人次, 12次、3000余人次, 分别增长21%和25%: nothing but a separator since the number before. */
    private boolean previousShares(StatedFact previous, Count count) {
        if (previous == null || count.isRate() != previous.count().isRate()) {
            return false;
        }
        int from =
                behindBracket(Math.max(previous.count().end(), previous.phrase().end()));
        int to = count.lead();
        return from <= to && to - from <= MAX_GAP && phrases.onlyBridges(body, from, to);
    }

    /** 29台（套）: the bracket names another unit. */
    private int behindBracket(int at) {
        boolean opens = at < text.length() && "（(".indexOf(text.charAt(at)) >= 0;
        for (int i = at + 1; opens && i < Math.min(text.length(), at + LONGEST_BRACKET); i++) {
            if ("）)".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return at;
    }

    /** Whether the count only continues a list, so that the verb before the list holds for it too. */
    private boolean isListed(StatedFact previous, Phrase phrase, Count count) {
        if (count.isRate()
                || previous.count().isRate()
                || (previous.phrase().side() == Side.SHARED
                        && previous.phrase().verb().isEmpty())) {
            return false;
        }
        int from = Math.max(previous.phrase().end(), previous.count().end());
        if (from > phrase.start()) {
            return false;
        }
        String gap = text.substring(from, phrase.start());
        boolean tight = gap.equals("、") || gap.equals("和") || gap.equals("及") || gap.equals("以及") || gap.equals("并");
        boolean verbal = body.tokens().get(body.indexAt(phrase.start())).pos().charAt(0) == 'v';
        boolean comma = !verbal && (gap.equals("，") || gap.equals(","));
        boolean closed = phrase.end() >= text.length()
                || Grammar.endsClause(text.charAt(phrase.end()))
                || text.charAt(phrase.end()) == '、';
        return previous.phrase().side() == phrase.side() && (tight || (comma && closed && phrase.side() == Side.LEFT));
    }

    /** The phrase whose names are what each number of the row that starts here counts; one name when they do not match. */
    private Phrase row(int from, Phrase phrase) {
        int row = rowLength(from, MAX_ROW);
        if (!phrase.names().isEmpty()) {
            return row >= phrase.names().size()
                    ? phrase
                    : phrase.with(phrase.verb(), List.of(String.join("、", phrase.names())));
        }
        int first = stated.size() - row;
        int sentence = surroundings.sentenceStart(found.get(from).start());
        if (row < 2 || first < 0 || stated.get(first).count().start() < sentence) {
            return phrase.with("", List.of(phrase.verb()));
        }
        List<String> names = new ArrayList<>();
        for (StatedFact fact : stated.subList(first, stated.size())) {
            names.add(fact.phrase().wording() + (phrase.verb().equals("占") ? "占比" : phrase.verb()));
        }
        return phrase.with("", names);
    }

    /** How many numbers from this one on stand in a row, with nothing but separators between. */
    private int rowLength(int from, int atMost) {
        int length = 1;
        while (length < atMost
                && from + length < found.size()
                && phrases.onlyBridges(
                        body,
                        found.get(from + length - 1).end(),
                        found.get(from + length).start())) {
            length++;
        }
        return length;
    }

    /**
     * 跑了三次, 两人合计着: a few times or persons told in Chinese numerals are part of a story. Times are counted when a known
     * indicator or a word such as 先后 says so, persons when a noun or a predicate stands with them (两家企业, 新增两家).
     */
    private boolean isNarrated(Count count, Phrase phrase) {
        if (!count.few()) {
            return false;
        }
        if (!count.unit().equals("次")) {
            return phrase.side() == Side.LEFT
                    ? phrase.verb().isEmpty() && !phrase.complete()
                    : phrase.complete() && phrase.verb().isEmpty();
        }
        String before = text.substring(surroundings.statementStart(count.start()), count.start());
        return indicators.find(phrase.wording(), count.unit()) == null
                && COUNTED.stream().noneMatch(before::contains);
    }

    private StatedFact state(Count count, Phrase phrase, String name, StatedFact previous) {
        int start = Math.min(phrase.start(), count.lead());
        int end = Math.max(count.end(), phrase.side() == Side.RIGHT ? phrase.end() : count.end());
        Evidence evidence = new Evidence(text.substring(start, end), start, end);
        String wording = clean(phrase.verb() + name);
        String phrased = isCase(count) ? CASE + wording : wording;
        Indicator indicator = indicators.find(phrased + " " + name, count.unit());
        if (indicator == null) {
            indicator = indicators.find(evidence.text(), count.unit());
        }
        Period holds = surroundings.periodAt(count.start());
        boolean cumulative = (indicator != null && indicator.cumulative())
                || (holds != null && holds.cumulative())
                || text.substring(surroundings.statementStart(count.start()), count.start())
                        .contains("累计");
        int whole = parts.wholeOf(count, start, previous);
        Fact fact = new Fact(
                wording,
                indicator == null ? null : indicator.id(),
                count.value(),
                count.bound() == Bound.RANGE ? count.upper() : null,
                count.unit(),
                count.bound() == Bound.EXACT ? limitBeforeVerb(start) : count.bound(),
                count.isRate(),
                cumulative,
                holds == null ? null : holds.text(),
                surroundings.actorAt(count.start()),
                whole < 0 ? null : stated.get(whole).fact().evidence().text(),
                evidence);
        StatedFact result = new StatedFact(count, phrase, fact, whole);
        stated.add(result);
        return result;
    }

    /** Whether the statement is of a court or a discipline office, where 立案 opens a case: 县纪委监委立案核查15件. */
    private boolean isCase(Count count) {
        String statement =
                text.substring(surroundings.statementStart(count.start()), surroundings.sentenceEnd(count.end()));
        return CASES.stream().anyMatch(statement::contains) && !statement.contains("提案");
    }

    /** 至少提交提案1件: the limit may stand before the verb. */
    private Bound limitBeforeVerb(int start) {
        if (start >= 2) {
            String before = text.substring(start - 2, start);
            if (before.equals("至少") || before.equals("最少")) {
                return Bound.AT_LEAST;
            }
            if (before.equals("至多") || before.equals("最多")) {
                return Bound.AT_MOST;
            }
        }
        return Bound.EXACT;
    }

    private boolean endsBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Sentence.ends(text.charAt(i)) || "；;".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The wording without quotation marks and spaces, not longer than a label may be. */
    private static String clean(String wording) {
        StringBuilder clean = new StringBuilder(wording.length());
        for (int i = 0; i < wording.length(); i++) {
            char c = wording.charAt(i);
            if ("“”「」『』《》\" \t".indexOf(c) < 0) {
                clean.append(c);
            }
        }
        return clean.length() <= MAX_WORDING ? clean.toString() : clean.substring(0, MAX_WORDING);
    }
}
