package io.minqing.interpret.topic;

import io.minqing.interpret.topic.TopicVocabulary.Phrase;
import io.minqing.interpret.topic.TopicVocabulary.Sense;
import io.minqing.record.Evidence;
import io.minqing.record.TopicMention;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Segmenter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the topics that a text really discusses.
 *
 * <p>One pass of an automaton finds the terms; a match counts only where both its ends are word borders, and where
 * matches overlap the first and longest wins. Every distinct term adds the weight of its tier once, and ever less for
 * being repeated; section headings count as two mentions, the title on top of all, and what is only named aside less
 * ({@link TopicAside}). A topic is listed when its sum
 * reaches what a text of that length asks for, so that a word in passing lists nothing and a long article needs more
 * than a short message.
 *
 * <p>Weights learned from labelled texts ({@link TopicModel}), where there are any, work on top of that sum. Immutable;
 * safe to share between threads.
 */
public final class TopicTagger {
    /** A text up to this length (message, activity note) speaks of something: its best topic needs only half. */
    private static final int SHORT_TEXT = 500;

    /** Odds that just do not list a topic. */
    private static final double UNLISTED = 0.99;

    /** A heading has no sentence end and is not longer than this. */
    private static final int HEADING_LENGTH = 30;

    private static final String SENTENCE_END = "。；！？，、：.;!?,:…”\"";

    private static final class Holder {
        static final TopicTagger SHARED = new TopicTagger(TopicVocabulary.shared(), TopicModel.shared());
    }

    private final TopicVocabulary vocabulary;
    private final TopicModel model;
    private final Segmenter segmenter;

    /**
     * A tagger.
     *
     * @param model learned weights; {@link TopicModel#NONE} leaves all to the vocabulary
     */
    TopicTagger(TopicVocabulary vocabulary, TopicModel model) {
        this(vocabulary, model, Segmenter.shared());
    }

    private TopicTagger(TopicVocabulary vocabulary, TopicModel model, Segmenter segmenter) {
        this.vocabulary = vocabulary;
        this.model = model;
        this.segmenter = segmenter;
    }

    /** The tagger as it would be with another vocabulary, its terms known to the segmenter and the learned weights kept. */
    static TopicTagger with(TopicVocabulary vocabulary) {
        return new TopicTagger(vocabulary, TopicModel.of(vocabulary), Segmenter.withTopicTerms(vocabulary.terms()));
    }

    /** The topics of a text that is not segmented yet. */
    List<TopicMention> tag(String title, String body) {
        return tag(title, segmenter.segment(body));
    }

    /** The tagger of this JVM over the committed vocabulary, and the learned weights where there are any. */
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
        return mentions(segmenter.segment(title == null ? "" : title), body);
    }

    /** The same for a title that is segmented already; empty when there is none. */
    public List<TopicMention> mentions(Segmentation title, Segmentation body) {
        List<TopicSupport> supports = supports(title, body);
        double[] odds = odds(supports, body.text().length());
        TopicModel.Opinion opinion = model.opinion(title, body, vocabulary.topics(), odds);
        List<TopicMention> mentions = new ArrayList<>();
        for (int i = 0; i < odds.length; i++) {
            double score = opinion.score(i);
            if (score >= 0.5) {
                List<Evidence> evidence = opinion.evidence(i, supports.get(i).evidence(body.text()));
                mentions.add(new TopicMention(vocabulary.topics().get(i).id(), score, evidence));
            }
        }
        mentions.sort(Comparator.comparingDouble(TopicMention::score).reversed());
        return opinion.foremostFirst(mentions);
    }

    /** What the vocabulary alone says for every topic, in the order of the vocabulary. */
    double[] odds(Segmentation title, Segmentation body) {
        return odds(supports(title, body), body.text().length());
    }

    private List<TopicSupport> supports(Segmentation title, Segmentation body) {
        List<TopicSupport> supports = Stream.generate(TopicSupport::new)
                .limit(vocabulary.topics().size())
                .toList();
        for (Hit hit : hits(title)) {
            for (Sense sense : hit.phrase.senses()) {
                supports.get(sense.topic()).mentionInTitle(hit.phrase, sense, hit.share);
            }
        }
        for (Hit hit : hits(body)) {
            boolean heading = inHeading(body.text(), hit.start);
            for (Sense sense : hit.phrase.senses()) {
                supports.get(sense.topic()).mentionInBody(hit.phrase, sense, hit.share, heading, hit.start, hit.end);
            }
        }
        return supports;
    }

    /** Strength over what a text of the length asks for: at 1 a topic is listed. */
    private static double[] odds(List<TopicSupport> supports, int length) {
        double needed = needed(length);
        // The longer the text, the more terms speak for whatever it touches: the title keeps its say.
        double titleShare = needed / needed(0);
        double[] strengths = supports.stream()
                .mapToDouble(support -> support.strength(titleShare))
                .toArray();
        double reached = 0;
        for (double strength : strengths) {
            reached = Math.max(reached, strength);
        }
        if (reached < needed && length <= SHORT_TEXT) {
            needed = Math.max(needed / 2, reached);
        }
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] /= needed;
        }
        return length <= SHORT_TEXT ? withoutThin(supports, strengths) : strengths;
    }

    /** A single medium term lists its topic in a short text only where the text speaks of nothing else. */
    private static double[] withoutThin(List<TopicSupport> supports, double[] odds) {
        double carried = 0;
        for (int i = 0; i < odds.length; i++) {
            carried = supports.get(i).isThin() ? carried : Math.max(carried, odds[i]);
        }
        for (int i = 0; i < odds.length && carried >= 1; i++) {
            odds[i] = supports.get(i).isThin() ? Math.min(odds[i], UNLISTED) : odds[i];
        }
        return odds;
    }

    /** Strength that lists a topic: a medium term in a message of 100 characters, a strong one in an article of 3,200. */
    private static double needed(int length) {
        return 0.5 + 0.1 * Math.max(0, Math.log(length / 100.0) / Math.log(2));
    }

    /**
     * An occurrence of a phrase.
     *
     * @param share how much of a mention it is, 1 in full
     */
    private record Hit(int start, int end, Phrase phrase, double share) {}

    /** Occurrences that cut through no word; where they overlap the first wins, and of those the longest. */
    private List<Hit> hits(Segmentation text) {
        TopicAside.Reader aside = TopicAside.shared().read(text);
        List<Hit> found = new ArrayList<>();
        vocabulary.match(text.text(), (start, end, phrase) -> {
            if (phrase.rulesOut() || text.onBorders(start, end)) {
                found.add(new Hit(start, end, phrase, aside.share(start, end)));
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
}
