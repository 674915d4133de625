package io.minqing.interpret.matter;

import io.minqing.interpret.term.MatterTerms;
import io.minqing.record.MatterMember;
import io.minqing.record.TermWeight;
import io.minqing.text.file.ContentHash;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The matters of one place: documents join one another as they arrive, and what was joined stays joined.
 *
 * <p>A document is compared with what the documents of a matter have in common, the sum of their {@link MatterTerms}; so a
 * chain of pairwise likenesses does not draw different things together. Likeness is three quarters the cosine of the words
 * and one quarter the cosine of the topics. It joins the matter it is most like if
 * <ul>
 *   <li>the likeness is at least {@value #LIKENESS}, or {@value #NAMELESS} when they share no name: noise of restaurants under
 *       two estates is two matters;
 *   <li>the cosine of the words that are no names is at least {@value #THING}: a leaking roof and a school on one estate are
 *       two matters;
 *   <li>it is at most {@value #NEIGHBOUR_DAYS} days from the matter's documents, which span at most {@value #LONGEST_DAYS}
 *       days with it;
 *   <li>neither names a {@link MaskedPlace} that the other contradicts.
 * </ul>
 * Otherwise it founds a matter. Later documents never move earlier ones (leader clustering, Hartigan, "Clustering
 * Algorithms", 1975), so ids hold from night to night, and a night costs what its own documents cost.
 *
 * <p>Only matters that share one of a document's heaviest words are looked at, of each word the latest: ten thousand documents
 * with one title are ten thousand times the same small work. Not thread-safe.
 */
public final class Matters {
    /** Least likeness of two documents of one matter that share a name. */
    static final double LIKENESS = 0.45;

    /** Least likeness of two that share none. */
    static final double NAMELESS = 0.6;

    /** Least cosine of the words that are no names. */
    static final double THING = 0.2;

    private static final double TOPICS = 0.25;

    /** Most days between a document and the nearest one of its matter. */
    static final int NEIGHBOUR_DAYS = 30;
    /** Most days from the first to the last document of a matter: what comes back every year is another matter. */
    public static final int LONGEST_DAYS = 180;

    private static final int BLOCKING_WORDS = 12;
    private static final int MATTERS_A_WORD = 100;

    private final Map<String, Matter> matters = new HashMap<>();
    private final Map<String, Deque<Matter>> byWord = new HashMap<>();

    /** Takes a document whose matter is known. Known documents come before those to be assigned, in order of arrival. */
    public void add(MatterMember known) {
        matters.computeIfAbsent(known.issueId(), Matter::new).add(known);
    }

    /** Puts a document into a matter, an old one or its own. */
    public MatterMember assign(MatterMember document) {
        Matter best = null;
        double likeness = 0;
        for (Matter matter : candidates(document)) {
            double found = matter.holds(document) ? matter.likeness(document) : 0;
            if (found > likeness) {
                best = matter;
                likeness = found;
            }
        }
        MatterMember assigned = document.in(best == null ? newId(document) : best.id);
        add(assigned);
        return assigned;
    }

    /** Named after the document that founds it; a corrected one founds another. */
    private String newId(MatterMember founder) {
        String id = ContentHash.of(founder.place(), founder.articleId(), founder.contentHash());
        while (matters.containsKey(id)) {
            // it founded a matter, was taken back and comes again, and its matter has gone on without it
            id = ContentHash.ofText(id);
        }
        return id;
    }

    private Set<Matter> candidates(MatterMember document) {
        Set<Matter> candidates = new LinkedHashSet<>();
        document.terms().stream()
                .limit(BLOCKING_WORDS)
                .forEach(term -> candidates.addAll(byWord.getOrDefault(term.term(), new ArrayDeque<>())));
        return candidates;
    }

    /** One matter: the sum of its documents' words, whose direction is what they have in common. */
    private final class Matter {
        private final String id;
        private final TermSum words = new TermSum();
        /** The words that are no names. */
        private final TermSum things = new TermSum();

        private final TermSum topics = new TermSum();
        private final Set<String> maskedPlaces = new HashSet<>();
        private LocalDate first;
        private LocalDate last;

        Matter(String id) {
            this.id = id;
        }

        void add(MatterMember member) {
            first = first == null || member.publishedOn().isBefore(first) ? member.publishedOn() : first;
            last = last == null || member.publishedOn().isAfter(last) ? member.publishedOn() : last;
            if (member.maskedPlace() != null) {
                maskedPlaces.add(member.maskedPlace());
            }
            member.topics().forEach(topics::add);
            things(member).forEach(things::add);
            for (TermWeight term : member.terms()) {
                if (words.add(term)) {
                    Deque<Matter> latest = byWord.computeIfAbsent(term.term(), word -> new ArrayDeque<>());
                    latest.addLast(this);
                    if (latest.size() > MATTERS_A_WORD) {
                        latest.removeFirst();
                    }
                }
            }
        }

        /** Whether time and place allow the document to be one of this matter. */
        boolean holds(MatterMember document) {
            LocalDate day = document.publishedOn();
            LocalDate from = day.isBefore(first) ? day : first;
            LocalDate to = day.isAfter(last) ? day : last;
            return !day.isBefore(first.minusDays(NEIGHBOUR_DAYS))
                    && !day.isAfter(last.plusDays(NEIGHBOUR_DAYS))
                    && ChronoUnit.DAYS.between(from, to) <= LONGEST_DAYS
                    && maskedPlaces.stream().noneMatch(place -> MaskedPlace.contradict(place, document.maskedPlace()));
        }

        /** 0 when the document is not of this matter. */
        double likeness(MatterMember document) {
            double likeness = (1 - TOPICS) * words.cosine(document.terms()) + TOPICS * topics.cosine(document.topics());
            boolean sameName = document.terms().stream().anyMatch(term -> term.name() && words.holds(term.term()));
            boolean sameThing = things.cosine(things(document)) >= THING;
            return sameThing && likeness >= (sameName ? LIKENESS : NAMELESS) ? likeness : 0;
        }
    }

    private static List<TermWeight> things(MatterMember document) {
        return document.terms().stream().filter(term -> !term.name()).toList();
    }
}
