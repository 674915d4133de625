package io.minqing.interpret;

import io.minqing.interpret.ActorFinder.Actor;
import io.minqing.interpret.IndicatorVocabulary.Indicator;
import io.minqing.interpret.PeriodFinder.Period;
import io.minqing.interpret.Phrase.Share;
import io.minqing.interpret.Phrase.Side;
import io.minqing.record.Bound;
import io.minqing.record.Evidence;
import io.minqing.record.Fact;
import io.minqing.text.Segmentation;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads counted facts out of a segmented body: 提交提案132件, 捐资捐物达110余万元, 立案率82%. Every fact carries the words it was
 * read from; a number is stated only as its digits stand in the text, and never when it touches a damaged run. Immutable
 * and safe to share between threads; time grows linearly with the text.
 */
public final class FactExtractor {
    private static final int MAX_WORDING = 30;
    private static final int MAX_GAP = 8;
    private static final int MAX_DAYS = 32;
    private static final int MAX_SENTENCE = 400;

    private final FactWords words = new FactWords();
    private final UnitTable units = new UnitTable();
    private final CountFinder counts = new CountFinder(units, words);
    private final PhraseReader phrases = new PhraseReader(words);
    private final PeriodFinder periods = new PeriodFinder();
    private final ActorFinder actors = new ActorFinder(words, periods);
    private final IndicatorVocabulary indicators = new IndicatorVocabulary(units);

    private FactExtractor() {}

    private static final class Holder {
        static final FactExtractor SHARED = new FactExtractor();
    }

    /** The one extractor of this JVM. */
    public static FactExtractor shared() {
        return Holder.SHARED;
    }

    /** The counted facts of a body, in the order of their numbers. */
    public List<Fact> extract(Segmentation body) {
        List<Count> found = counts.find(body);
        if (found.isEmpty()) {
            return List.of();
        }
        return new Reading(body, found).facts();
    }

    /** One pass over the counts of one body. */
    private final class Reading {
        private final Segmentation body;
        private final String text;
        private final List<Count> found;
        private final List<Period> bodyPeriods;
        private final List<Actor> bodyActors;
        private final List<Stated> stated = new ArrayList<>();
        private int period;
        private int actor;
        private int paragraph;
        private int scanned;

        Reading(Segmentation body, List<Count> found) {
            this.body = body;
            this.text = body.text();
            this.found = found;
            this.bodyPeriods = periods.find(body);
            this.bodyActors = actors.find(body);
        }

        List<Fact> facts() {
            Stated previous = null;
            for (int i = 0; i < found.size(); i++) {
                Count count = found.get(i);
                if (previous != null && endsBetween(previous.count.end(), count.start(), true)) {
                    previous = null;
                }
                int floor = Math.max(statementStart(count.start()), previous == null ? 0 : previous.count.end());
                Period before = periodAt(count.start());
                floor = before == null ? floor : Math.max(floor, before.end());
                Phrase phrase = phrase(i, floor, previous);
                if (phrase == null) {
                    continue;
                }
                if (phrase.share() == Share.IN_TURN) {
                    int row = rowLength(i, phrase.names().size());
                    if (row == phrase.names().size()) {
                        for (int k = 0; k < row; k++) {
                            previous = state(
                                    found.get(i + k), phrase, phrase.names().get(k), previous);
                        }
                        i += row - 1;
                        continue;
                    }
                }
                if (phrase.share() == Share.EACH) {
                    for (String name : phrase.names()) {
                        previous = state(count, phrase, name, previous);
                    }
                } else {
                    previous = state(count, phrase, String.join("、", phrase.names()), previous);
                }
            }
            return stated.stream().map(s -> s.fact).toList();
        }

        private Phrase phrase(int index, int floor, Stated previous) {
            Count count = found.get(index);
            int last = index;
            while (last + 1 < found.size()
                    && found.get(last + 1).start() == found.get(last).end()) {
                last++;
            }
            int next = last + 1 < found.size() ? found.get(last + 1).start() : text.length();
            Phrase phrase = phrases.read(body, count, found.get(last), floor, next);
            if (phrase != null
                    && previous != null
                    && phrase.side() == Side.LEFT
                    && phrase.start() == previous.count.end()
                    && phrase.names().isEmpty()) {
                // 由72%提高到95%: both numbers are about what stands before the first
                return new Phrase(
                        previous.phrase.start(),
                        phrase.end(),
                        "",
                        List.of((previous.phrase.side() == Side.LEFT ? previous.phrase.wording() : "") + phrase.verb()),
                        Side.LEFT,
                        Share.TOGETHER,
                        true);
            }
            if (phrase != null && (phrase.side() == Side.RIGHT || !previousShares(previous, count))) {
                if (phrase.names().isEmpty() && isShareOf(previous, phrase)) {
                    return new Phrase(
                            phrase.start(),
                            phrase.end(),
                            phrase.verb(),
                            List.of(previous.phrase.wording()),
                            Side.LEFT,
                            Share.TOGETHER,
                            true);
                }
                return previous != null && !phrase.complete() && isListed(previous, phrase, count)
                        ? new Phrase(
                                phrase.start(),
                                phrase.end(),
                                previous.phrase.verb(),
                                phrase.names(),
                                phrase.side(),
                                phrase.share(),
                                false)
                        : phrase;
            }
            if (previousShares(previous, count)) {
                return new Phrase(
                        previous.fact.evidence().start(),
                        count.end(),
                        previous.phrase.verb(),
                        previous.phrase.names(),
                        Side.SHARED,
                        Share.TOGETHER,
                        previous.phrase.complete());
            }
            return phrase;
        }

        /** 已落实122件，占84%: the share is that of the count before. */
        private boolean isShareOf(Stated previous, Phrase phrase) {
            return previous != null
                    && phrase.verb().equals("占")
                    && previous.count.end() < phrase.start()
                    && phrases.onlyBridges(body, previous.count.end(), phrase.start());
        }

        /** 4场376人次, 12次、3000余人次: nothing but a separator since the number before. */
        private boolean previousShares(Stated previous, Count count) {
            if (previous == null || count.isRate()) {
                return false;
            }
            int from = previous.count.end();
            int to = count.start();
            return from <= to
                    && previous.phrase.end() <= to
                    && to - from <= MAX_GAP
                    && phrases.onlyBridges(body, from, to);
        }

        /** Whether the count only continues a list, so that the verb before the list holds for it too. */
        private boolean isListed(Stated previous, Phrase phrase, Count count) {
            if (count.isRate()
                    || previous.count.isRate()
                    || (previous.phrase.side() == Side.SHARED
                            && previous.phrase.verb().isEmpty())) {
                return false;
            }
            int from = Math.max(previous.phrase.end(), previous.count.end());
            if (from > phrase.start()) {
                return false;
            }
            String gap = text.substring(from, phrase.start());
            boolean tight =
                    gap.equals("、") || gap.equals("和") || gap.equals("及") || gap.equals("以及") || gap.equals("并");
            boolean verbal =
                    body.tokens().get(body.indexAt(phrase.start())).pos().charAt(0) == 'v';
            boolean comma = !verbal && (gap.equals("，") || gap.equals(","));
            boolean closed = phrase.end() >= text.length()
                    || Grammar.endsClause(text.charAt(phrase.end()))
                    || text.charAt(phrase.end()) == '、';
            return previous.phrase.side() == phrase.side()
                    && (tight || (comma && closed && phrase.side() == Side.LEFT));
        }

        /** How many numbers from this one on stand in a row, with nothing but separators between. */
        private int rowLength(int from, int atMost) {
            int length = 1;
            while (length < atMost && from + length < found.size()) {
                if (!phrases.onlyBridges(
                        body,
                        found.get(from + length - 1).end(),
                        found.get(from + length).start())) {
                    break;
                }
                length++;
            }
            return length;
        }

        private Stated state(Count count, Phrase phrase, String name, Stated previous) {
            int start = Math.min(phrase.start(), count.start());
            int end = Math.max(count.end(), phrase.side() == Side.RIGHT ? phrase.end() : count.end());
            Evidence evidence = new Evidence(text.substring(start, end), start, end);
            String wording = clean(phrase.verb() + name);
            Indicator indicator = indicators.find(wording + " " + name, count.unit());
            if (indicator == null) {
                indicator = indicators.find(evidence.text(), count.unit());
            }
            Bound bound = count.bound() == Bound.EXACT ? limit(start) : count.bound();
            Period holds = periodAt(count.start());
            boolean cumulative = (indicator != null && indicator.cumulative())
                    || (holds != null && holds.cumulative())
                    || text.substring(statementStart(count.start()), count.start())
                            .contains("累计");
            int whole = wholeOf(count, start, previous);
            Fact fact = new Fact(
                    wording,
                    indicator == null ? null : indicator.id(),
                    count.value(),
                    count.bound() == Bound.RANGE ? count.upper() : null,
                    count.unit(),
                    bound,
                    count.isRate(),
                    cumulative,
                    holds == null ? null : holds.text(),
                    actorAt(count.start()),
                    whole < 0 ? null : stated.get(whole).fact.evidence().text(),
                    evidence);
            Stated result = new Stated(count, phrase, fact, whole);
            stated.add(result);
            return result;
        }

        /** 至少提交提案1件: the limit may stand before the verb. */
        private Bound limit(int start) {
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

        /**
         * Index in {@link #stated} of the count of which this one is a part: 其中39件 after 提案132件, and what continues that
         * list; -1 when it is part of none.
         */
        private int wholeOf(Count count, int start, Stated previous) {
            if (count.isRate()) {
                return -1;
            }
            int sentence = sentenceStart(count.start());
            int from = previous == null ? sentence : previous.count.end();
            int among = among(from, count.start());
            if (among >= 0 && !endsClause(among + 3, count.start())) {
                // 其中 at the head of a sentence points into the sentence before it
                int reach = among == sentence ? sentenceStart(Math.max(0, sentence - 1)) : sentence;
                for (int i = stated.size() - 1; i >= 0 && stated.get(i).count.start() >= reach; i--) {
                    if (stated.get(i).whole < 0 && isWhole(stated.get(i).count, count)) {
                        return i;
                    }
                }
                return -1;
            }
            boolean continues = previous != null
                    && previous.whole >= 0
                    && previous.count.unit().equals(count.unit())
                    && from < start
                    && !endsClause(from + 1, start)
                    && partsOf(previous.whole) + count.value()
                            <= stated.get(previous.whole).count.value();
            return continues ? previous.whole : -1;
        }

        private int among(int from, int to) {
            int at = text.substring(from, Math.max(from, to)).lastIndexOf("其中");
            return at < 0 ? -1 : from + at;
        }

        private int sentenceStart(int at) {
            int i = at;
            while (i > 0 && at - i < MAX_SENTENCE && !Grammar.endsSentence(text.charAt(i - 1))) {
                i--;
            }
            return i;
        }

        private static boolean isWhole(Count whole, Count part) {
            return whole.unit().equals(part.unit()) && whole.value() >= part.value();
        }

        private double partsOf(int whole) {
            double sum = 0;
            for (Stated part : stated.subList(whole + 1, stated.size())) {
                sum += part.whole == whole ? part.count.value() : 0;
            }
            return sum;
        }

        private Period periodAt(int at) {
            while (period < bodyPeriods.size() && bodyPeriods.get(period).start() < at) {
                period++;
            }
            int paragraph = paragraphStart(at);
            int sentence = sentenceStart(at);
            for (int i = period - 1; i >= Math.max(0, period - MAX_DAYS); i--) {
                Period candidate = bodyPeriods.get(i);
                if (candidate.start() < paragraph) {
                    return null;
                }
                if (!candidate.day() || candidate.start() >= sentence) {
                    return candidate;
                }
            }
            return null;
        }

        private String actorAt(int at) {
            while (actor < bodyActors.size() && bodyActors.get(actor).start() < at) {
                actor++;
            }
            if (actor == 0) {
                return null;
            }
            Actor candidate = bodyActors.get(actor - 1);
            return candidate.start() < paragraphStart(at) ? null : candidate.name();
        }

        /** Start of the paragraph of an offset; offsets never go back, so the text is scanned once. */
        private int paragraphStart(int at) {
            for (; scanned < at; scanned++) {
                if (text.charAt(scanned) == '\n') {
                    paragraph = scanned + 1;
                }
            }
            return paragraph;
        }

        private boolean endsBetween(int from, int to, boolean semicolon) {
            for (int i = from; i < to; i++) {
                if (Grammar.endsSentence(text.charAt(i)) || (semicolon && "；;".indexOf(text.charAt(i)) >= 0)) {
                    return true;
                }
            }
            return false;
        }

        private boolean endsClause(int from, int to) {
            for (int i = from; i < to; i++) {
                if (Grammar.endsClause(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        }

        private int statementStart(int at) {
            int i = at;
            while (i > 0 && at - i < MAX_SENTENCE) {
                char c = text.charAt(i - 1);
                if (Grammar.endsSentence(c) || "；;：:".indexOf(c) >= 0) {
                    break;
                }
                i--;
            }
            return i;
        }
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

    private record Stated(Count count, Phrase phrase, Fact fact, int whole) {}
}
