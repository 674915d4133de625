package io.minqing.serve;

import io.minqing.record.ArticleKind;
import io.minqing.serve.CurrentVersion.Tables;
import io.minqing.table.Schemas;
import io.minqing.text.segment.Segmenter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Documents that fulfil all of some conditions, newest first.
 *
 * @param words all of them stand in title or body, in lower case; traditional characters find simplified text
 * @param topic id of a topic the document is about; null for any
 * @param region code of a region whose heat it counts for, or of one above it; {@code unresolved} for documents without a
 *     place; null for any
 * @param from first day; null for any
 * @param to last day; null for any
 * @param kind article, proposal or message; null for any
 * @param reprints whether reprints are shown beside originals; they bear topics and regions of their original
 * @param limit documents of one answer
 * @param offset documents that are passed over
 */
record ArticleSearch(
        List<String> words,
        String topic,
        String region,
        LocalDate from,
        LocalDate to,
        String kind,
        boolean reprints,
        int limit,
        int offset) {
    /** The parameters of a request that are read. */
    static final Set<String> PARAMETERS =
            new TreeSet<>(List.of("word", "topic", "region", "from", "to", "kind", "reprints", "limit", "offset"));

    /** Documents of one answer, at most. */
    static final int MOST = 100;

    /** How deep an answer may begin. */
    static final int DEEPEST = 100_000;

    /** What sorts of documents there are. */
    static final List<String> KINDS = Arrays.stream(ArticleKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final int MOST_WORDS = 8;
    /** Documents of one answer, usually. */
    static final int USUAL = 20;

    /**
     * What was found.
     *
     * @param total documents that fulfil the conditions
     * @param documents those of this answer: article_id, kind, title, published_on, source, url, reprint_of, regions, topics, body
     */
    record Found(long total, List<Map<String, Object>> documents) {}

    static ArticleSearch of(Request request) throws Request.Refused {
        request.allowOnly(PARAMETERS);
        String text = request.text("word");
        List<String> words = text == null
                ? List.of()
                : Arrays.stream(Segmenter.shared()
                                .simplify(text)
                                .toLowerCase(Locale.ROOT)
                                .split("\\s+", -1))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
        if (words.size() > MOST_WORDS) {
            throw new Request.Refused(400, "at most " + MOST_WORDS + " words are looked for");
        }
        String region = request.text("region");
        if (region != null && !region.matches("unresolved|\\d{6}|\\d{9}")) {
            throw new Request.Refused(
                    400, "parameter region must be a code of six or nine digits such as 451422, or unresolved");
        }
        String kind = request.text("kind");
        if (kind != null && !KINDS.contains(kind)) {
            throw new Request.Refused(400, "parameter kind must be one of " + String.join(", ", KINDS));
        }
        return new ArticleSearch(
                words,
                request.text("topic"),
                region,
                request.day("from"),
                request.day("to"),
                kind,
                request.text("reprints") != null,
                request.whole("limit", USUAL, 1, MOST),
                request.whole("offset", 0, 0, DEEPEST));
    }

    /** Looks for them. */
    Found in(Tables tables) throws SQLException {
        List<String> conditions = new ArrayList<>(List.of(reprints ? "true" : "a.reprint_of is null"));
        List<String> values = new ArrayList<>();
        for (String word : words) {
            conditions.add("(contains(lower(a.title), ?) or contains(lower(a.body), ?))");
            values.add(word);
            values.add(word);
        }
        if (topic != null) {
            conditions.add("list_contains(list_transform(o.topics, lambda x: x.topic), ?)");
            values.add(topic);
        }
        if (region != null) {
            boolean none = region.equals("unresolved");
            conditions.add(
                    "len(list_filter(o.regions, lambda r: r.role in ('primary', 'discussed') and starts_with(r.code, ?))) "
                            + (none ? "= 0" : "> 0"));
            values.add(none ? "" : prefix(region));
        }
        if (from != null) {
            conditions.add("a.published_on >= cast(? as date)");
            values.add(from.toString());
        }
        if (to != null) {
            conditions.add("a.published_on <= cast(? as date)");
            values.add(to.toString());
        }
        if (kind != null) {
            conditions.add("a.kind = ?");
            values.add(kind);
        }
        List<Map<String, Object>> rows = tables.rows(
                Schemas.resource("/serve/search.sql")
                        .replace("{{conditions}}", String.join(" and ", conditions))
                        .replace("{{limit}}", String.valueOf(limit))
                        .replace("{{offset}}", String.valueOf(offset)),
                values);
        long total = ((Number) rows.get(0).get("total")).longValue();
        rows.removeIf(row -> row.get("article_id") == null);
        rows.forEach(row -> row.remove("total"));
        return new Found(total, rows);
    }

    /** What the codes of the region and of all places in it begin with; nothing for the country. */
    static String prefix(String code) {
        return code.length() == 6 ? code.replaceFirst("(00){1,3}$", "") : code;
    }
}
