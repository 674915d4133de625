package io.minqing.interpret.fact;

import java.util.List;

/** Finds the fact that another is a part of: 其中39件 after 提案132件, and what continues that list. */
final class PartFinder {
    private final String text;
    private final Surroundings surroundings;
    private final List<StatedFact> stated;

    /** @param stated the facts so far, in order; grows while this is used */
    PartFinder(String text, Surroundings surroundings, List<StatedFact> stated) {
        this.text = text;
        this.surroundings = surroundings;
        this.stated = stated;
    }

    /**
     * Index of the whole; -1 when the count is part of none.
     *
     * @param start where the words of the count begin
     * @param previous the fact before it in the same sentence; null when there is none
     */
    int wholeOf(Count count, int start, StatedFact previous) {
        if (count.isRate()) {
            return -1;
        }
        int sentence = surroundings.sentenceStart(count.start());
        int from = previous == null ? sentence : previous.count().end();
        int among = text.substring(from, Math.max(from, count.start())).lastIndexOf("其中");
        if (among >= 0 && !endsClause(from + among + 3, count.start())) {
            // 其中 at the head of a sentence points into the sentence before it
            int reach = from + among == sentence ? surroundings.sentenceStart(Math.max(0, sentence - 1)) : sentence;
            for (int i = stated.size() - 1; i >= 0 && stated.get(i).count().start() >= reach; i--) {
                if (stated.get(i).whole() < 0 && isWhole(stated.get(i).count(), count)) {
                    return i;
                }
            }
            return -1;
        }
        StatedFact part = lastCount(sentence);
        boolean continues = part != null
                && part.whole() >= 0
                && part.count().unit().equals(count.unit())
                && from < start
                && !endsClause(from + 1, start)
                && partsOf(part.whole()) + count.value()
                        <= stated.get(part.whole()).count().value();
        return continues ? part.whole() : -1;
    }

    /** The last count of the sentence that is no rate: 女委员38名，占28.8%，少数民族委员21名 goes on with the list. */
    private StatedFact lastCount(int sentence) {
        for (int i = stated.size() - 1; i >= 0 && stated.get(i).count().start() >= sentence; i--) {
            if (!stated.get(i).count().isRate()) {
                return stated.get(i);
            }
        }
        return null;
    }

    private static boolean isWhole(Count whole, Count part) {
        return whole.unit().equals(part.unit()) && whole.value() >= part.value();
    }

    private double partsOf(int whole) {
        double sum = 0;
        for (StatedFact part : stated.subList(whole + 1, stated.size())) {
            sum += part.whole() == whole ? part.count().value() : 0;
        }
        return sum;
    }

    private boolean endsClause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Grammar.endsClause(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
