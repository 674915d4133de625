package io.minqing.record;

import java.util.Map;

/**
 * A document as it came, decoded but not repaired. Any text may be null when the input has none.
 *
 * @param file path of the file, relative to the input argument
 * @param record number of the record in the file, from 1
 * @param id the record's own id
 * @param kind what sort of document it is
 * @param url where it was published
 * @param title title column; null for whole pages, whose title stands in the text
 * @param content text or HTML
 * @param html whether the content is HTML
 * @param publishedOn date as written
 * @param source publisher as written
 * @param fetchedAt time of the crawl as written
 * @param charsetGuessed whether the charset was guessed by statistics
 * @param extras columns that Minqing does not know, kept as they came
 * @param withdrawn true when the record takes back the document of its id, false when it brings a withdrawn one back;
 *     null when it says nothing of that
 */
public record RawArticle(
        String file,
        int record,
        String id,
        ArticleKind kind,
        String url,
        String title,
        String content,
        boolean html,
        String publishedOn,
        String source,
        String fetchedAt,
        boolean charsetGuessed,
        Map<String, String> extras,
        Boolean withdrawn) {
    /** A document that says nothing of a withdrawal. */
    public RawArticle(
            String file,
            int record,
            String id,
            ArticleKind kind,
            String url,
            String title,
            String content,
            boolean html,
            String publishedOn,
            String source,
            String fetchedAt,
            boolean charsetGuessed,
            Map<String, String> extras) {
        this(
                file,
                record,
                id,
                kind,
                url,
                title,
                content,
                html,
                publishedOn,
                source,
                fetchedAt,
                charsetGuessed,
                extras,
                null);
    }
}
