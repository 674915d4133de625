package io.minqing.interpret.reprint;

import io.minqing.interpret.reprint.TextOverlap.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the original of each document among its versions. A document is a reprint when most of it stood in <em>one</em>
 * earlier original: it points to that one, never to another reprint, so that a row of small changes cannot join two
 * texts that have little in common. A page that holds a whole article and much else (a roundup) brings something new and
 * stays an original; the article is a reprint of it only when it is not dated before it.
 *
 * <p>The earliest is the original: dated before undated, a text that is part of another one of the same day after it,
 * then the first crawled, then by id. The outcome does not depend on the order in which documents arrive.
 */
public final class Versions {
    /**
     * A document whose versions are sought.
     *
     * @param id its id
     * @param text names its text; documents with equal texts are versions of each other
     * @param publishedOn null when unknown
     * @param fetchedAt time of the crawl as written; null when unknown
     */
    public record Document(String id, String text, LocalDate publishedOn, String fetchedAt) {}

    /**
     * What the text of one document is to the text of another.
     *
     * @param relation of the first to the second
     */
    public record Link(String id, String otherId, Relation relation) {}

    private static final Comparator<Document> EARLIEST = Comparator.comparing(
                    Document::publishedOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Document::fetchedAt, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(Document::id);

    /** One text, with the earliest document that has it. */
    private static final class Text {
        private final Document earliest;
        private final Set<Text> sources = new HashSet<>();
        private boolean isPart;
        private int rank;
        private Text original;

        Text(Document earliest) {
            this.earliest = earliest;
        }

        private void comesFrom(Text source, boolean asPart) {
            sources.add(source);
            isPart |= asPart && java.util.Objects.equals(earliest.publishedOn(), source.earliest.publishedOn());
        }
    }

    private Versions() {}

    /**
     * The original of every document; its own id for an original.
     *
     * @param documents all documents that are linked, and those that share a text
     * @param links between documents among those; what is not linked is not related
     */
    public static Map<String, String> originals(Collection<Document> documents, Collection<Link> links) {
        Map<String, Document> earliest = new HashMap<>();
        Map<String, String> textOf = new HashMap<>();
        for (Document document : documents) {
            textOf.put(document.id(), document.text());
            earliest.merge(document.text(), document, (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b);
        }
        Map<String, Text> texts = new HashMap<>();
        earliest.forEach((text, document) -> texts.put(text, new Text(document)));
        for (Link link : links) {
            Text text = texts.get(textOf.get(link.id()));
            Text other = texts.get(textOf.get(link.otherId()));
            if (text != other && link.relation() != Relation.NONE) {
                if (link.relation() != Relation.WHOLE) {
                    text.comesFrom(other, link.relation() == Relation.PART);
                }
                if (link.relation() != Relation.PART) {
                    other.comesFrom(text, link.relation() == Relation.WHOLE);
                }
            }
        }
        List<Text> ordered = new ArrayList<>(texts.values());
        ordered.sort(Comparator.comparing(
                        (Text text) -> text.earliest.publishedOn(),
                        Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(text -> text.isPart)
                .thenComparing(text -> text.earliest, EARLIEST));
        for (int i = 0; i < ordered.size(); i++) {
            Text text = ordered.get(i);
            text.rank = i;
            text.original = text.sources.stream()
                    .filter(source -> source.original == source)
                    .min(Comparator.comparingInt(source -> source.rank))
                    .orElse(text);
        }
        Map<String, String> originals = new TreeMap<>();
        textOf.forEach((id, text) ->
                originals.put(id, texts.get(text).original.earliest.id()));
        return originals;
    }
}
