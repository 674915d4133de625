package io.minqing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.interpret.ArticleInterpreter;
import io.minqing.record.Article;
import io.minqing.record.RawArticle;
import io.minqing.text.file.ArticleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);

    @TempDir
    Path folder;

    @Test
    void givesTheSamePagesAgainAndBeginsALargerCorpusWithTheSmaller() throws IOException {
        new Corpus(5, 40, 0.3, FIRST, 4).write(folder.resolve("a"), null);
        new Corpus(5, 40, 0.3, FIRST, 4).write(folder.resolve("b"), null);
        new Corpus(5, 80, 0.3, FIRST, 8).write(folder.resolve("c"), null);
        String first = Files.readString(folder.resolve("a/pages-00000.jsonl"));
        assertThat(Files.readString(folder.resolve("b/pages-00000.jsonl"))).isEqualTo(first);
        assertThat(Files.readString(folder.resolve("c/pages-00000.jsonl"))).startsWith(first);
    }

    @Test
    void isReadAsPagesAreWithPlacesTopicsFactsAndDamage() throws IOException {
        List<Article> articles = articles(new Corpus(7, 120, 0, FIRST, 6));
        assertThat(articles).hasSize(120);
        assertThat(articles).filteredOn(article -> article.regions().isEmpty()).hasSizeLessThan(12);
        assertThat(articles).filteredOn(article -> article.topics().isEmpty()).hasSizeLessThan(12);
        assertThat(articles.stream()
                        .mapToInt(article -> article.facts().size())
                        .average()
                        .orElseThrow())
                .isBetween(5d, 30d);
        assertThat(articles).filteredOn(article -> !article.repairs().isEmpty()).hasSizeBetween(4, 60);
        assertThat(articles).allSatisfy(article -> assertThat(article.body()).doesNotContain("版权所有", "浏览次数"));
    }

    @Test
    void holdsAsManyCopiesAsItIsAskedFor() throws IOException {
        List<Article> articles = articles(new Corpus(9, 200, 0.5, FIRST, 6));
        long exact = articles.stream()
                .map(article -> article.fingerprint().exact())
                .distinct()
                .count();
        // a third of the copies lack a paragraph; copies of copies are copies
        assertThat(exact).isBetween(115L, 160L);
    }

    private List<Article> articles(Corpus corpus) throws IOException {
        Path pages = folder.resolve("pages");
        corpus.write(pages, null);
        List<RawArticle> raw = new ArrayList<>();
        new ArticleReader().read(pages.resolve("pages-00000.jsonl"), "pages-00000.jsonl", raw::add, problem -> {
            throw new AssertionError(problem.detail());
        });
        return raw.stream()
                .map(page -> ArticleInterpreter.interpret(ArticleInterpreter.prepare(page, LocalDate.MAX)))
                .toList();
    }
}
