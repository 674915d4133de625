package io.minqing.interpret.reprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.minqing.interpret.reprint.TextOverlap.Relation;
import io.minqing.interpret.reprint.Versions.Document;
import io.minqing.interpret.reprint.Versions.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 18);

    private static Document document(String id, LocalDate day) {
        return new Document(id, "text of " + id, day, null);
    }

    private static Link version(String id, String other) {
        return new Link(id, other, Relation.VERSION);
    }

    private static Map<String, String> originals(List<Document> documents, Link... links) {
        Map<String, String> found = Versions.originals(documents, List.of(links));
        List<Document> turned = new ArrayList<>(documents);
        Collections.reverse(turned);
        assertThat(Versions.originals(turned, List.of(links)))
                .as("in another order")
                .isEqualTo(found);
        return found;
    }

    @Test
    void theEarliestIsTheOriginalAndDatedComesBeforeUndated() {
        assertThat(originals(
                        List.of(document("a", null), document("b", MONDAY.plusDays(7)), document("c", MONDAY)),
                        version("a", "b"),
                        version("b", "c"),
                        version("a", "c")))
                .containsOnly(entry("a", "c"), entry("b", "c"), entry("c", "c"));
    }

    @Test
    void ofOneDayTheFirstCrawledIsTheOriginalThenTheFirstId() {
        Document late = new Document("a", "one", MONDAY, "2024-03-18T12:00:00");
        Document early = new Document("b", "two", MONDAY, "2024-03-18T08:00:00");
        Document unknown = new Document("c", "three", MONDAY, null);
        assertThat(originals(List.of(late, early, unknown), version("a", "b"), version("b", "c"), version("a", "c")))
                .containsOnly(entry("a", "b"), entry("b", "b"), entry("c", "b"));
        assertThat(originals(List.of(document("y", null), document("x", null)), version("x", "y")))
                .containsEntry("y", "x");
    }

    @Test
    void documentsOfOneTextNeedNoLink() {
        assertThat(originals(List.of(
                        new Document("a", "same", MONDAY.plusDays(1), null), new Document("b", "same", MONDAY, null))))
                .containsOnly(entry("a", "b"), entry("b", "b"));
    }

    @Test
    void aRowOfSmallChangesDoesNotJoinTextsThatHaveLittleInCommon() {
        assertThat(originals(
                        List.of(
                                document("a", MONDAY),
                                document("b", MONDAY.plusDays(1)),
                                document("c", MONDAY.plusDays(2))),
                        version("a", "b"),
                        version("b", "c")))
                .containsOnly(entry("a", "a"), entry("b", "a"), entry("c", "c"));
    }

    @Test
    void aRoundupGluesNothingTogetherAndStaysAnOriginal() {
        List<Document> documents = List.of(
                document("hall", MONDAY), document("well", MONDAY.plusDays(1)), document("week", MONDAY.plusDays(5)));
        assertThat(originals(
                        documents, new Link("hall", "week", Relation.PART), new Link("week", "well", Relation.WHOLE)))
                .containsOnly(entry("hall", "hall"), entry("well", "well"), entry("week", "week"));
    }

    @Test
    void anExcerptIsAReprintUnlessItWasThereBeforeTheWhole() {
        Link excerpt = new Link("a", "whole", Relation.PART);
        assertThat(originals(List.of(document("a", MONDAY.plusDays(1)), document("whole", MONDAY)), excerpt))
                .containsEntry("a", "whole");
        assertThat(originals(List.of(document("a", MONDAY), document("whole", MONDAY)), excerpt))
                .as("of the same day, whatever the ids")
                .containsEntry("a", "whole");
        assertThat(originals(List.of(document("a", null), document("whole", null)), excerpt))
                .containsEntry("a", "whole");
        assertThat(originals(List.of(document("a", MONDAY), document("whole", MONDAY.plusDays(1))), excerpt))
                .containsEntry("a", "a")
                .containsEntry("whole", "whole");
    }

    @Test
    void anEarlierOriginalThatArrivesLaterTakesOver() {
        List<Document> documents = List.of(
                document("old", MONDAY), document("copy", MONDAY.plusDays(2)), document("first", MONDAY.minusDays(3)));
        assertThat(originals(
                        documents,
                        new Link("copy", "old", Relation.PART),
                        version("first", "old"),
                        version("first", "copy")))
                .containsOnly(entry("old", "first"), entry("copy", "first"), entry("first", "first"));
    }

    @Test
    void noReprintPointsToAReprint() {
        List<Document> documents = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<Relation> relations = List.of(Relation.values());
        for (int i = 0; i < 60; i++) {
            documents.add(document("d" + i, i % 7 == 0 ? null : MONDAY.plusDays(i * 31L % 17)));
            for (int k = 0; k < i; k++) {
                if ((i * 7 + k * 13) % 5 == 0) {
                    links.add(new Link("d" + i, "d" + k, relations.get((i + k) % relations.size())));
                }
            }
        }
        Map<String, String> originals = Versions.originals(documents, links);
        assertThat(originals).hasSize(60);
        assertThat(originals.values())
                .allSatisfy(id -> assertThat(originals.get(id)).isEqualTo(id));
    }
}
