package io.minqing.evaluate;

import io.minqing.evaluate.ReprintVariants.Material;
import io.minqing.evaluate.ReprintVariants.Specimen;
import io.minqing.interpret.ArticleInterpreter;
import io.minqing.interpret.reprint.Fingerprinter;
import io.minqing.interpret.reprint.TextOverlap;
import io.minqing.interpret.reprint.TextOverlap.Relation;
import io.minqing.interpret.reprint.Versions;
import io.minqing.record.Article;
import io.minqing.record.ArticleKind;
import io.minqing.record.RawArticle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures how well reprints are found, on pages whose answer is known ({@link ReprintVariants}). Every page goes through
 * the same reading and repair as in the night. Two levels: each page held against the one text that it is made from or
 * looks like; and all pages together, with candidates, grouping and the choice of the original as in the night.
 */
public final class ReprintTrial {
    /**
     * What was found of one kind of pages.
     *
     * @param kind how the pages were made
     * @param reprints whether they are reprints
     * @param pages how many
     * @param paired how many were taken for a reprint of the one text
     * @param grouped how many were joined to the right group; for look-alikes, to any group
     */
    public record Kind(String kind, boolean reprints, int pages, int paired, int grouped) {}

    /**
     * The outcome.
     *
     * @param kinds one a kind, reprints first
     * @param joined documents that were taken for a reprint of another one
     * @param rightlyJoined those whose original is a version of the same text
     * @param documents all documents, originals included
     * @param compared how many pairs of texts were compared in full
     * @param errors a line for each page that was judged wrongly
     */
    public record Result(
            List<Kind> kinds, int joined, int rightlyJoined, int documents, long compared, List<String> errors) {
        /** Share of true reprints among the pages that were taken for one, each held against one text. */
        public double pairPrecision() {
            double right = sum(true, false);
            return right / (right + sum(false, false));
        }

        /** Share of the reprints that were recognised beside their text. */
        public double pairRecall() {
            return (double) sum(true, false) / pages(true);
        }

        /** Share of documents joined to a version of their own text among all that were joined. */
        public double precision() {
            return (double) rightlyJoined / joined;
        }

        /** Share of the reprints that were joined to their text among all documents. */
        public double recall() {
            return (double) sum(true, true) / pages(true);
        }

        /** How many pages are reprints, or look like ones. */
        public int pages(boolean reprints) {
            return kinds.stream()
                    .filter(kind -> kind.reprints() == reprints)
                    .mapToInt(Kind::pages)
                    .sum();
        }

        private int sum(boolean reprints, boolean grouped) {
            return kinds.stream()
                    .filter(kind -> kind.reprints() == reprints)
                    .mapToInt(kind -> grouped ? kind.grouped() : kind.paired())
                    .sum();
        }

        /** A table for a person. */
        @Override
        public String toString() {
            String rows = kinds.stream()
                    .map(kind -> "%-36s %s %5d pages  beside its text %5d  among all %5d"
                            .formatted(
                                    kind.kind(),
                                    kind.reprints() ? "+" : "-",
                                    kind.pages(),
                                    kind.paired(),
                                    kind.grouped()))
                    .collect(Collectors.joining("\n"));
            return rows
                    + "%nbeside its text: precision %.4f, recall %.4f (%d reprints, %d look-alikes)%namong all: precision %.4f (%d of %d), recall %.4f; %d documents, %.1f comparisons a document"
                            .formatted(
                                    pairPrecision(),
                                    pairRecall(),
                                    pages(true),
                                    pages(false),
                                    precision(),
                                    rightlyJoined,
                                    joined,
                                    recall(),
                                    documents,
                                    (double) compared / documents);
        }
    }

    /** A document of the trial: a page as it was read, and which text it is a version of. */
    private record Document(String id, int work, Article article) {}

    private final Material material;
    private final List<Document> documents = new ArrayList<>();
    private final Map<String, Document> byId = new HashMap<>();
    private long compared;

    private ReprintTrial(Material material) {
        this.material = material;
    }

    /** Runs the trial. */
    public static Result run(Material material) {
        return new ReprintTrial(material).run();
    }

    private Result run() {
        List<CleanText> originals = material.originals();
        for (int i = 0; i < originals.size(); i++) {
            add("o", i, originals.get(i).title(), originals.get(i).body(), ReprintVariants.publishedOn(i));
        }
        int work = originals.size();
        for (Specimen specimen : material.specimens()) {
            int of = specimen.reprint() || specimen.kind().equals("very short text") ? specimen.original() : work++;
            add("s", of, specimen.title(), specimen.page(), null);
        }
        Map<String, String> originalOf = Versions.originals(
                documents.stream()
                        .filter(document -> isLongEnough(document.article))
                        .map(document -> new Versions.Document(
                                document.id,
                                document.article.fingerprint().exact(),
                                document.article.publishedOn(),
                                null))
                        .toList(),
                links());
        return result(originalOf);
    }

    private void add(String prefix, int work, String title, String text, LocalDate day) {
        Article article = ArticleInterpreter.prepare(
                new RawArticle(
                        "trial",
                        1,
                        null,
                        ArticleKind.ARTICLE,
                        null,
                        title,
                        text,
                        false,
                        day == null ? null : day.toString(),
                        null,
                        null,
                        false,
                        Map.of()),
                LocalDate.of(2030, 1, 1));
        Document document = new Document("%s%06d".formatted(prefix, documents.size()), work, article);
        documents.add(document);
        byId.put(document.id, document);
    }

    private static boolean isLongEnough(Article article) {
        return article.body().length() >= Fingerprinter.SHORTEST_BODY;
    }

    /** Compares what shares a fingerprint, by the rule of {@code job.Reprints}. */
    private List<Versions.Link> links() {
        Map<String, Document> texts = new TreeMap<>();
        documents.stream()
                .filter(document -> isLongEnough(document.article))
                .forEach(document ->
                        texts.putIfAbsent(document.article.fingerprint().exact(), document));
        List<Document> ordered = new ArrayList<>(texts.values());
        ordered.sort(Comparator.comparing(
                        (Document document) -> document.article.publishedOn(),
                        Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Document::id));
        Map<Long, List<Integer>> having = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            for (long hash : ordered.get(i).article.fingerprint().sketch()) {
                having.computeIfAbsent(hash, h -> new ArrayList<>(1)).add(i);
            }
        }
        Map<Long, Integer> candidates = new HashMap<>();
        for (List<Integer> bucket : having.values()) {
            int firsts = bucket.size() <= Fingerprinter.COMMON ? bucket.size() : Fingerprinter.EARLIEST;
            for (int a = 0; a < firsts; a++) {
                for (int b = a + 1; b < bucket.size(); b++) {
                    candidates.merge((long) bucket.get(a) << 32 | bucket.get(b), 1, Integer::sum);
                }
            }
        }
        List<Versions.Link> links = new ArrayList<>();
        candidates.forEach((pair, shared) -> {
            Document one = ordered.get((int) (pair >> 32));
            Document two = ordered.get(pair.intValue());
            if (shared >= Fingerprinter.LEAST_RESEMBLANCE * most(one.article, two.article)) {
                compared++;
                Relation relation =
                        TextOverlap.of(one.article.body(), two.article.body()).relation();
                if (relation != Relation.NONE) {
                    links.add(new Versions.Link(one.id, two.id, relation));
                }
            }
        });
        return links;
    }

    /** How many hashes two documents would share if all of the shorter one stood in the other. */
    private static double most(Article one, Article two) {
        double length = one.body().length();
        double otherLength = two.body().length();
        return Math.min(length, otherLength)
                * Math.min(
                        one.fingerprint().sketch().size() / length,
                        two.fingerprint().sketch().size() / otherLength);
    }

    private Result result(Map<String, String> originalOf) {
        List<String> errors = new ArrayList<>();
        Map<String, int[]> counts = new TreeMap<>();
        int offset = material.originals().size();
        for (int i = 0; i < material.specimens().size(); i++) {
            Specimen specimen = material.specimens().get(i);
            Document page = documents.get(offset + i);
            Document text = documents.get(specimen.original());
            TextOverlap overlap = TextOverlap.of(page.article.body(), text.article.body());
            boolean sameShort = page.article
                            .fingerprint()
                            .exact()
                            .equals(text.article.fingerprint().exact())
                    && isLongEnough(page.article);
            boolean paired = sameShort || overlap.relation() == Relation.VERSION || overlap.relation() == Relation.PART;
            String original = originalOf.getOrDefault(page.id, page.id);
            boolean grouped = specimen.reprint()
                    ? byId.get(original).work == byId.get(originalOf.getOrDefault(text.id, text.id)).work
                            && (!original.equals(page.id)
                                    || originalOf.getOrDefault(text.id, text.id).equals(page.id))
                    : !original.equals(page.id);
            int[] count =
                    counts.computeIfAbsent((specimen.reprint() ? "+" : "-") + specimen.kind(), kind -> new int[3]);
            count[0]++;
            count[1] += paired ? 1 : 0;
            count[2] += grouped ? 1 : 0;
            if (paired != specimen.reprint() || grouped != specimen.reprint()) {
                Document root = byId.get(originalOf.getOrDefault(text.id, text.id));
                errors.add(
                        "%s paired=%s grouped=%s %s page=%s text=%s original=%s root=%s %s %s %s%n  PAGE %s%n  TEXT %s"
                                .formatted(
                                        specimen.kind(),
                                        paired,
                                        grouped,
                                        overlap,
                                        page.id,
                                        text.id,
                                        original,
                                        root.id,
                                        root.article.publishedOn(),
                                        page.article.publishedOn(),
                                        TextOverlap.of(page.article.body(), root.article.body()),
                                        page.article.body().replace('\n', '|'),
                                        text.article.body().replace('\n', '|')));
            }
        }
        int joined = 0;
        int right = 0;
        for (Map.Entry<String, String> entry : originalOf.entrySet()) {
            if (!entry.getKey().equals(entry.getValue())) {
                joined++;
                Document one = byId.get(entry.getKey());
                Document two = byId.get(entry.getValue());
                if (one.work == two.work) {
                    right++;
                } else {
                    errors.add("JOINED %s%n  ONE %s%n  TWO %s"
                            .formatted(
                                    TextOverlap.of(one.article.body(), two.article.body()),
                                    one.article.body().replace('\n', '|'),
                                    two.article.body().replace('\n', '|')));
                }
            }
        }
        List<Kind> kinds = counts.entrySet().stream()
                .map(entry -> new Kind(
                        entry.getKey().substring(1),
                        entry.getKey().startsWith("+"),
                        entry.getValue()[0],
                        entry.getValue()[1],
                        entry.getValue()[2]))
                .toList();
        return new Result(kinds, joined, right, documents.size(), compared, errors);
    }
}
