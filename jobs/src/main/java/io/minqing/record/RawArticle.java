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
        Map<String, String> extras) {}
