package io.minqing.record;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * One interpreted document: the row of table {@code article}. Column names are the component names in snake case.
 *
 * @param articleId stable id: hash of the record's own id and source, else of its URL, else of its content
 * @param kind what sort of document it is
 * @param file where it came from
 * @param record number of the record in that file, from 1
 * @param ownId the record's own id; null when it has none
 * @param url where it was published; null when unknown
 * @param title subtitle included; null when unknown
 * @param subtitle what the title says behind its dash; null when it has none
 * @param publishedOn null when unknown, never guessed
 * @param publishedAt day and clock of publication in China; null when the clock is unknown
 * @param source publisher; null when unknown, never guessed
 * @param authors writers named on the page
 * @param editors editors named on the page
 * @param body repaired, simplified, one paragraph a line
 * @param regions resolved places; empty on a reprint, whose original carries them
 * @param topics topics; empty on a reprint
 * @param facts counted facts; empty on a reprint
 * @param workrooms workrooms named; empty on a reprint
 * @param repairs what was mended
 * @param dropped lines that do not belong to the body
 * @param issues what to know before trusting it
 * @param terms token counts of the body, and phrases of title and body; empty on a reprint
 * @param tokens number of tokens of the body; 0 on a reprint
 * @param fingerprint what reprints are recognised by
 * @param fetchedAt time of the crawl as written; null when unknown
 * @param contentHash hash of the record as it came; tells a changed record from an unchanged one
 * @param reprintOf id of the original; null for an original
 * @param interpreter version of code and vocabularies that interpreted it
 * @param extras columns that Minqing does not know
 */
public record Article(
        String articleId,
        ArticleKind kind,
        String file,
        int record,
        String ownId,
        String url,
        String title,
        String subtitle,
        LocalDate publishedOn,
        LocalDateTime publishedAt,
        String source,
        List<String> authors,
        List<String> editors,
        String body,
        List<RegionMention> regions,
        List<TopicMention> topics,
        List<Fact> facts,
        List<WorkroomMention> workrooms,
        List<Repair> repairs,
        List<DroppedLine> dropped,
        List<Issue> issues,
        List<TermCount> terms,
        int tokens,
        Fingerprint fingerprint,
        String fetchedAt,
        String contentHash,
        String reprintOf,
        String interpreter,
        Map<String, String> extras) {}
