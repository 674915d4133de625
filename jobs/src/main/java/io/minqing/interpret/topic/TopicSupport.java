package io.minqing.interpret.topic;

import io.minqing.interpret.topic.TopicVocabulary.Phrase;
import io.minqing.interpret.topic.TopicVocabulary.Sense;
import io.minqing.interpret.topic.TopicVocabulary.Tier;
import io.minqing.record.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a text says for one topic: its terms, how often each was said, and where. */
final class TopicSupport {
    static final int MAX_EVIDENCE = 8;

    private static final double MENTION_IN_BODY = 1;
    private static final double MENTION_IN_HEADING = 2;

    /** A term of the title adds this many times its tier's weight. */
    private static final double TITLE_FACTOR = 2.5;

    /** What each further term of the body counts of the one before. */
    private static final double NEXT_TERM = 0.85;

    /** However many weak terms there are, together they stay below a medium one. */
    private static final double WEAK_LIMIT = 0.45;

    /** A medium term and one mention of a weak one. */
    private static final double MOST_OF_THIN = 2;

    private final Map<Phrase, Term> terms = new LinkedHashMap<>();

    /**
     * A mention in the title.
     *
     * @param share how much of a mention it is, 1 in full
     */
    void mentionInTitle(Phrase phrase, Sense sense, double share) {
        Term term = term(phrase, sense);
        term.title = Math.max(term.title, TITLE_FACTOR * share);
    }

    /**
     * A mention in the body.
     *
     * @param share how much of a mention it is, 1 in full
     */
    void mentionInBody(Phrase phrase, Sense sense, double share, boolean heading, int start, int end) {
        Term term = term(phrase, sense);
        term.mentions += (heading ? MENTION_IN_HEADING : MENTION_IN_BODY) * share;
        if (term.spans.size() < MAX_EVIDENCE) {
            term.spans.add(new Span(start, end));
        }
    }

    private Term term(Phrase phrase, Sense sense) {
        return terms.computeIfAbsent(phrase, p -> new Term(sense.tier()));
    }

    /**
     * Terms of the title in full, of the body ever less from the strongest on, so that a matter with many words of its own
     * (housing: owner, developer, storey …) does not drown the others.
     *
     * @param titleShare what the title counts for, 1 in a short text
     */
    double strength(double titleShare) {
        double title = 0;
        double weak = 0;
        List<Double> body = new ArrayList<>();
        for (Term term : terms.values()) {
            if (term.tier == Tier.WEAK) {
                weak += term.inTitle() + term.inBody();
            } else {
                title += term.inTitle();
                body.add(term.inBody());
            }
        }
        if (body.isEmpty()) {
            return 0;
        }
        body.sort(Comparator.reverseOrder());
        double carrying = titleShare * title;
        double share = 1;
        for (double strength : body) {
            carrying += share * strength;
            share *= NEXT_TERM;
        }
        return carrying + Math.min(weak, WEAK_LIMIT);
    }

    /**
     * Whether one medium term, said once and in no title, is all that speaks for the topic, with hardly a weak one beside it:
     * 意见建议 and 听取 in a report of a journey.
     */
    boolean isThin() {
        int carrying = 0;
        double mentions = 0;
        for (Term term : terms.values()) {
            if (term.tier == Tier.STRONG || (term.tier == Tier.MEDIUM && (term.mentions > 1 || term.title > 0))) {
                return false;
            }
            carrying += term.tier == Tier.MEDIUM ? 1 : 0;
            mentions += term.mentions;
        }
        return carrying == 1 && mentions <= MOST_OF_THIN;
    }

    /** Strongest terms first, each once before any is repeated. */
    List<Evidence> evidence(String text) {
        List<Term> strongest = new ArrayList<>(terms.values());
        strongest.sort(Comparator.comparingDouble((Term term) -> term.inTitle() + term.inBody())
                .reversed());
        int rounds =
                strongest.stream().mapToInt(term -> term.spans.size()).max().orElse(0);
        List<Evidence> evidence = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Term term : strongest) {
                if (round < term.spans.size() && evidence.size() < MAX_EVIDENCE) {
                    Span span = term.spans.get(round);
                    evidence.add(new Evidence(text.substring(span.start, span.end), span.start, span.end));
                }
            }
        }
        return evidence;
    }

    private record Span(int start, int end) {}

    private static final class Term {
        private final Tier tier;
        private final List<Span> spans = new ArrayList<>();
        private double mentions;
        private double title;

        Term(Tier tier) {
            this.tier = tier;
        }

        double inTitle() {
            return tier.weight() * title;
        }

        /** The first mention counts in full, more of them ever less. */
        double inBody() {
            return tier.weight() * (mentions < 1 ? mentions : 1 + 0.5 * Math.log(mentions));
        }
    }
}
