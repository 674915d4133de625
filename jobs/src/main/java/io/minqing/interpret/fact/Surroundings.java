package io.minqing.interpret.fact;

import io.minqing.interpret.fact.ActorFinder.Actor;
import io.minqing.interpret.fact.PeriodFinder.Period;
import io.minqing.text.segment.Sentence;
import java.util.List;

/**
 * What holds at a place of a text because of what stands before it: its sentence, its paragraph, the period and the actor
 * named last. Asked at growing offsets, it reads the text once.
 */
final class Surroundings {
    private static final int MAX_DAYS = 32;
    private static final int MAX_SENTENCE = 400;

    private final String text;
    private final List<Period> periods;
    private final List<Actor> actors;
    private int period;
    private int actor;
    private int paragraph;
    private int scanned;

    Surroundings(String text, List<Period> periods, List<Actor> actors) {
        this.text = text;
        this.periods = periods;
        this.actors = actors;
    }

    /** The period that holds here; null when none does. A single day holds for its sentence only. */
    Period periodAt(int at) {
        while (period < periods.size() && periods.get(period).start() < at) {
            period++;
        }
        int start = paragraphStart(at);
        int sentence = sentenceStart(at);
        for (int i = period - 1; i >= Math.max(0, period - MAX_DAYS); i--) {
            Period candidate = periods.get(i);
            if (candidate.start() < start) {
                return null;
            }
            if (!candidate.day() || candidate.start() >= sentence) {
                return candidate;
            }
        }
        return null;
    }

    /** Who acts here; null when the paragraph has named nobody. */
    String actorAt(int at) {
        while (actor < actors.size() && actors.get(actor).start() < at) {
            actor++;
        }
        if (actor == 0) {
            return null;
        }
        Actor candidate = actors.get(actor - 1);
        return candidate.start() < paragraphStart(at) ? null : candidate.name();
    }

    int sentenceStart(int at) {
        int i = at;
        while (i > 0 && at - i < MAX_SENTENCE && !Sentence.ends(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    int sentenceEnd(int at) {
        int i = at;
        while (i < text.length() && i - at < MAX_SENTENCE && !Sentence.ends(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /**
     * Where the statement begins that a number belongs to: behind the last full stop, semicolon or colon. A colon right
     * before the number belongs to it (提案总数：132件).
     */
    int statementStart(int at) {
        int i = at > 0 && "：:".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
        while (i > 0 && at - i < MAX_SENTENCE) {
            char c = text.charAt(i - 1);
            if (Sentence.ends(c) || "；;：:".indexOf(c) >= 0) {
                break;
            }
            i--;
        }
        return i;
    }

    private int paragraphStart(int at) {
        for (; scanned < at; scanned++) {
            if (text.charAt(scanned) == '\n') {
                paragraph = scanned + 1;
            }
        }
        return paragraph;
    }
}
