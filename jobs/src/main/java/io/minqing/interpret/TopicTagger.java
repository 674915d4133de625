package io.minqing.interpret;

import io.minqing.interpret.TopicVocabulary.Phrase;
import io.minqing.interpret.TopicVocabulary.Sense;
import io.minqing.interpret.TopicVocabulary.Tier;
import io.minqing.interpret.TopicVocabulary.Topic;
import io.minqing.record.Evidence;
import io.minqing.record.TopicMention;
import io.minqing.text.Segmentation;
import io.minqing.text.Segmenter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the topics that a text really discusses.
 *
 * <p>One pass of an automaton finds the terms; a match counts only where both its ends are word borders, and where
 * matches overlap the first and longest wins. Every distinct term adds the weight of its tier once, and ever less for
 * being repeated; section headings count as two mentions, the title on top of all. A topic is listed when its sum
 * reaches what a text of that length asks for, so that a word in passing lists nothing and a long article needs more
 * than a short message. Immutable; safe to share between threads.
 */
public final class TopicTagger {
    private static final int MAX_EVIDENCE = 8;

    private static final double MENTION_IN_BODY = 1;
    private static final double MENTION_IN_HEADING = 2;

    /** A place that only says where something else happened (医院门口, 学校附近) is this share of a mention. */
    private static final double MENTION_AS_LANDMARK = 0.2;

    private static final Set<String> LOCALIZERS = Set.of(
            "旁", "旁边", "边", "边上", "附近", "周边", "周围", "门口", "大门口", "正门口", "门前", "门外", "外", "外面", "对面", "正对面", "斜对面", "隔壁",
            "前面", "后面", "背后", "楼下", "北门", "南门", "东门", "西门", "东侧", "西侧", "南侧", "北侧", "路口");

    /** A term of the title adds this many times its tier's weight. */
    private static final double TITLE_FACTOR = 2.5;

    /** What each further term of the body counts of the one before. */
    private static final double NEXT_TERM = 0.85;

    /** However many weak terms there are, together they stay below a medium one. */
    private static final double WEAK_LIMIT = 0.45;

    /** A text up to this length (message, activity note) speaks of something: its best topic needs only half. */
    private static final int SHORT_TEXT = 500;

    /** A heading has no sentence end and is not longer than this. */
    private static final int HEADING_LENGTH = 30;

    private static final String SENTENCE_END = "。；！？，、：.;!?,:…”\"";

    private static final class Holder {
        static final TopicTagger SHARED = new TopicTagger(TopicVocabulary.shared());
    }

    private final TopicVocabulary vocabulary;

    TopicTagger(TopicVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The tagger of this JVM over the committed vocabulary. */
    public static TopicTagger shared() {
        return Holder.SHARED;
    }

    /**
     * The topics of a text, best first. Serves articles, activity notes (title and a sentence) and citizens' messages.
     *
     * @param title headline, null or empty when there is none
     * @param body segmented body; evidence offsets are positions in its text
     * @return topics by descending score (equal scores by the order of {@code topic.csv}); the score is 0.5 where a text
     *     just suffices and tends to 1. Evidence is empty when only the title speaks of the topic
     */
    public List<TopicMention> tag(String title, Segmentation body) {
        List<Topic> topics = vocabulary.topics();
        List<Support> supports =
                Stream.generate(Support::new).limit(topics.size()).toList();
        if (title != null && !title.isEmpty()) {
            for (Hit hit : hits(Segmenter.shared().segment(title))) {
                for (Sense sense : hit.phrase.senses()) {
                    supports.get(sense.topic()).term(hit.phrase, sense).mentionInTitle(hit);
                }
            }
        }
        for (Hit hit : hits(body)) {
            boolean heading = inHeading(body.text(), hit.start);
            for (Sense sense : hit.phrase.senses()) {
                supports.get(sense.topic()).term(hit.phrase, sense).mentionInBody(hit, heading);
            }
        }
        double needed = needed(body.text().length());
        double reached = supports.stream().mapToDouble(Support::strength).max().orElse(0);
        if (reached < needed && body.text().length() <= SHORT_TEXT) {
            needed = Math.max(needed / 2, reached);
        }
        List<TopicMention> mentions = new ArrayList<>();
        for (int i = 0; i < supports.size(); i++) {
            double strength = supports.get(i).strength();
            if (strength >= needed) {
                double score = strength / (strength + needed);
                mentions.add(new TopicMention(
                        topics.get(i).id(), score, supports.get(i).evidence(body.text())));
            }
        }
        mentions.sort(Comparator.comparingDouble(TopicMention::score).reversed());
        return mentions;
    }

    /** Strength that lists a topic: a medium term in a message of 100 characters, a strong one in an article of 3,200. */
    private static double needed(int length) {
        return 0.5 + 0.1 * Math.max(0, Math.log(length / 100.0) / Math.log(2));
    }

    /** An occurrence of a phrase; a landmark only says where something else happened. */
    private record Hit(int start, int end, Phrase phrase, boolean landmark) {
        double share() {
            return landmark ? MENTION_AS_LANDMARK : 1;
        }
    }

    /** Occurrences that cut through no word; where they overlap the first wins, and of those the longest. */
    private List<Hit> hits(Segmentation text) {
        List<Hit> found = new ArrayList<>();
        vocabulary.match(text.text(), (start, end, phrase) -> {
            if (phrase.rulesOut() || text.onBorders(start, end)) {
                found.add(new Hit(start, end, phrase, isLandmark(text, end)));
            }
        });
        found.sort(Comparator.comparingInt(Hit::start)
                .thenComparing(Comparator.comparingInt(Hit::end).reversed()));
        List<Hit> kept = new ArrayList<>();
        int free = 0;
        for (Hit hit : found) {
            if (hit.start >= free) {
                kept.add(hit);
                free = hit.end;
            }
        }
        return kept;
    }

    private static boolean isLandmark(Segmentation text, int end) {
        return text.isBorder(end)
                && end < text.text().length()
                && LOCALIZERS.contains(text.tokens().get(text.indexAt(end)).word());
    }

    /** Whether the line around the offset is a heading; the last line is none. Looks no further than a heading is long. */
    private static boolean inHeading(String text, int at) {
        int start = at;
        while (start > 0 && at - start <= HEADING_LENGTH && text.charAt(start - 1) != '\n') {
            start--;
        }
        int end = at;
        while (end < text.length() && end - start <= HEADING_LENGTH && text.charAt(end) != '\n') {
            end++;
        }
        return end < text.length() && end - start <= HEADING_LENGTH && SENTENCE_END.indexOf(text.charAt(end - 1)) < 0;
    }

    /** What a text says for one topic. */
    private static final class Support {
        private final Map<Phrase, TermSupport> terms = new LinkedHashMap<>();

        TermSupport term(Phrase phrase, Sense sense) {
            return terms.computeIfAbsent(phrase, p -> new TermSupport(sense.tier()));
        }

        /**
         * Terms of the title in full, of the body ever less from the strongest on, so that a matter with many words of its
         * own (housing: owner, developer, storey …) does not drown the others.
         */
        double strength() {
            double title = 0;
            double weak = 0;
            List<Double> body = new ArrayList<>();
            for (TermSupport term : terms.values()) {
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
            double carrying = title;
            double share = 1;
            for (double strength : body) {
                carrying += share * strength;
                share *= NEXT_TERM;
            }
            return carrying + Math.min(weak, WEAK_LIMIT);
        }

        /** Strongest terms first, each once before any is repeated. */
        List<Evidence> evidence(String text) {
            List<TermSupport> strongest = new ArrayList<>(terms.values());
            strongest.sort(Comparator.comparingDouble((TermSupport term) -> term.inTitle() + term.inBody())
                    .reversed());
            int rounds =
                    strongest.stream().mapToInt(term -> term.spans.size()).max().orElse(0);
            List<Evidence> evidence = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                for (TermSupport term : strongest) {
                    if (round < term.spans.size() && evidence.size() < MAX_EVIDENCE) {
                        Hit hit = term.spans.get(round);
                        evidence.add(new Evidence(text.substring(hit.start, hit.end), hit.start, hit.end));
                    }
                }
            }
            return evidence;
        }
    }

    /** What one term says for a topic: how often it was said, and where in the body. */
    private static final class TermSupport {
        private final Tier tier;
        private final List<Hit> spans = new ArrayList<>();
        private double mentions;
        private double title;

        TermSupport(Tier tier) {
            this.tier = tier;
        }

        void mentionInTitle(Hit hit) {
            title = Math.max(title, TITLE_FACTOR * hit.share());
        }

        void mentionInBody(Hit hit, boolean heading) {
            mentions += (heading ? MENTION_IN_HEADING : MENTION_IN_BODY) * hit.share();
            if (spans.size() < MAX_EVIDENCE) {
                spans.add(hit);
            }
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
