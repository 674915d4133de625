package io.minqing.interpret;

import io.minqing.interpret.fact.FactExtractor;
import io.minqing.interpret.region.RegionResolver;
import io.minqing.interpret.region.RegionResult;
import io.minqing.interpret.reprint.Fingerprinter;
import io.minqing.interpret.term.PhraseTerms;
import io.minqing.interpret.topic.TopicGrounds;
import io.minqing.interpret.topic.TopicTagger;
import io.minqing.interpret.workroom.WorkroomFinder;
import io.minqing.record.Article;
import io.minqing.record.Fact;
import io.minqing.record.Issue;
import io.minqing.record.RawArticle;
import io.minqing.record.RegionMention;
import io.minqing.record.TermCount;
import io.minqing.record.TopicMention;
import io.minqing.record.WorkroomMention;
import io.minqing.text.file.ContentHash;
import io.minqing.text.page.CleanDocument;
import io.minqing.text.page.PageReader;
import io.minqing.text.privacy.PrivacyMask;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Segmenter;
import io.minqing.text.segment.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * From a document as it came to an interpreted article, in two steps: {@link #prepare} repairs the text and takes its
 * fingerprint, {@link #interpret} segments it and reads its meaning. Between the two, reprints are found, so that a copy
 * is never segmented. Pure and thread-safe.
 */
public final class ArticleInterpreter {
    private ArticleInterpreter() {}

    /**
     * Repairs and structures a document; nothing is read out of it yet.
     *
     * @param latestDate a date of publication after this one is not believed
     */
    public static Article prepare(RawArticle raw, LocalDate latestDate) {
        CleanDocument clean = PageReader.shared().read(raw);
        boolean future = clean.publishedOn() != null && clean.publishedOn().isAfter(latestDate);
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        issues.addAll(clean.issues());
        if (future) {
            issues.add(Issue.DATE_IN_FUTURE);
        }
        return new Article(
                articleId(raw),
                raw.kind(),
                raw.file(),
                raw.record(),
                raw.id(),
                raw.url(),
                clean.title(),
                clean.subtitle(),
                future ? null : clean.publishedOn(),
                future ? null : clean.publishedAt(),
                clean.source(),
                clean.authors(),
                clean.editors(),
                clean.body(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                clean.repairs(),
                clean.dropped(),
                List.copyOf(issues),
                List.of(),
                0,
                Fingerprinter.of(clean.body()),
                raw.fetchedAt(),
                contentHash(raw),
                null,
                CodeVersion.interpreter(),
                masked(raw.extras()));
    }

    /** Personal numbers are masked before anything is stored. */
    private static Map<String, String> masked(Map<String, String> extras) {
        Map<String, String> masked = new TreeMap<>();
        extras.forEach((name, value) -> masked.put(name, PrivacyMask.mask(value).text()));
        return masked;
    }

    /** Reads regions, topics, facts and workrooms out of a prepared article. */
    public static Article interpret(Article prepared) {
        return read(prepared, false).article();
    }

    /** As {@link #interpret}, with the grounds of what was read; slower. */
    public static ArticleExplanation explain(Article prepared) {
        return read(prepared, true);
    }

    private static ArticleExplanation read(Article prepared, boolean explains) {
        CleanDocument document = ReadableDocument.of(prepared);
        Segmentation body = Segmenter.shared().segment(document.body());
        Segmentation title = Segmenter.shared().segment(document.title() == null ? "" : document.title());
        RegionResolver resolver = RegionResolver.shared();
        RegionResult places =
                explains ? resolver.explain(document, body, title) : resolver.resolve(document, body, title);
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        issues.addAll(prepared.issues());
        issues.removeAll(EnumSet.of(Issue.REGION_UNRESOLVED, Issue.REGION_AMBIGUOUS, Issue.REGION_CONTRADICTORY));
        issues.addAll(places.issues());
        Article article = withMeaning(
                prepared,
                places.regions(),
                TopicTagger.shared().mentions(title, body),
                ReadableDocument.whole(FactExtractor.shared().extract(body), document),
                WorkroomFinder.shared().find(document, body),
                List.copyOf(issues),
                terms(title, body),
                body.tokens().size());
        return new ArticleExplanation(
                article,
                places.candidates(),
                explains ? TopicGrounds.of(article.topics(), article.title()) : List.of());
    }

    /** The article as a reprint: its original carries the meaning. */
    public static Article withoutMeaning(Article reprint) {
        return withMeaning(reprint, List.of(), List.of(), List.of(), List.of(), reprint.issues(), List.of(), 0);
    }

    /** The article when reading its meaning failed: without meaning, and with {@link Issue#INTERPRETATION_FAILED}. */
    public static Article failed(Article prepared) {
        Set<Issue> issues = EnumSet.of(Issue.INTERPRETATION_FAILED);
        issues.addAll(prepared.issues());
        return withMeaning(prepared, List.of(), List.of(), List.of(), List.of(), List.copyOf(issues), List.of(), 0);
    }

    private static Article withMeaning(
            Article article,
            List<RegionMention> regions,
            List<TopicMention> topics,
            List<Fact> facts,
            List<WorkroomMention> workrooms,
            List<Issue> issues,
            List<TermCount> terms,
            int tokens) {
        return new Article(
                article.articleId(),
                article.kind(),
                article.file(),
                article.record(),
                article.ownId(),
                article.url(),
                article.title(),
                article.subtitle(),
                article.publishedOn(),
                article.publishedAt(),
                article.source(),
                article.authors(),
                article.editors(),
                article.body(),
                regions,
                topics,
                facts,
                workrooms,
                article.repairs(),
                article.dropped(),
                issues,
                terms,
                tokens,
                article.fingerprint(),
                article.fetchedAt(),
                article.contentHash(),
                article.reprintOf(),
                article.interpreter(),
                article.extras());
    }

    /**
     * Stable from night to night: what the record calls itself, else where it was published, else what it says. A record
     * that withdraws a document may name it by its article_id: a page has no other id.
     */
    private static String articleId(RawArticle raw) {
        if (raw.withdrawn() != null && raw.id() != null && ContentHash.isHash(raw.id())) {
            return raw.id();
        } else if (raw.id() != null) {
            return ContentHash.ofText("id\n" + raw.source() + "\n" + raw.id());
        } else if (raw.url() != null) {
            return ContentHash.ofText("url\n" + raw.url());
        }
        return ContentHash.ofText("content\n" + raw.title() + "\n" + raw.content());
    }

    private static String contentHash(RawArticle raw) {
        return ContentHash.ofText(String.join(
                "\n",
                String.valueOf(raw.kind()),
                String.valueOf(raw.id()),
                String.valueOf(raw.url()),
                String.valueOf(raw.title()),
                String.valueOf(raw.publishedOn()),
                String.valueOf(raw.source()),
                String.valueOf(raw.content()),
                new TreeMap<>(raw.extras()).toString()));
    }

    /** Every word of the body, and the phrases and new words of title and body. */
    private static List<TermCount> terms(Segmentation title, Segmentation body) {
        Map<String, Counted> counts = new HashMap<>(body.tokens().size());
        for (Token token : body.tokens()) {
            if (Character.isLetter(token.word().charAt(0))) {
                counts.computeIfAbsent(token.word(), word -> new Counted(token.pos())).times++;
            }
        }
        List<TermCount> terms = new ArrayList<>(counts.size());
        counts.forEach((term, counted) -> terms.add(new TermCount(term, counted.pos, counted.times)));
        terms.sort(Comparator.comparing(TermCount::term));
        PhraseTerms.of(title, body).stream()
                .filter(phrase -> !counts.containsKey(phrase.term()))
                .forEach(terms::add);
        return terms;
    }

    /** How often a word was met so far, and its part of speech where it was met first. */
    private static final class Counted {
        private final String pos;
        private int times;

        private Counted(String pos) {
            this.pos = pos;
        }
    }
}
