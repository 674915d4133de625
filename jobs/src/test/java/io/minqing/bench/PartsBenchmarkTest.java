package io.minqing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.interpret.ArticleInterpreter;
import io.minqing.interpret.fact.FactExtractor;
import io.minqing.interpret.region.RegionResolver;
import io.minqing.interpret.topic.TopicTagger;
import io.minqing.record.Article;
import io.minqing.record.RawArticle;
import io.minqing.text.file.ArticleReader;
import io.minqing.text.page.CleanDocument;
import io.minqing.text.page.PageReader;
import io.minqing.text.repair.TextRepair;
import io.minqing.text.segment.PlainSegmenter;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What each part of reading costs beside HanLP alone, warm, on one thread, over the same generated pages. In the build each
 * part runs once; {@code -Dminqing.jmh=true} measures them in a process of their own (three minutes) and prints the table of
 * the README.
 */
public class PartsBenchmarkTest {
    private static final boolean MEASURES = Boolean.getBoolean("minqing.jmh");

    @TempDir
    Path folder;

    @Test
    void everyPartOfReadingIsMeasuredBesideHanlpAlone() throws IOException, RunnerException {
        Corpus corpus = new Corpus(7, MEASURES ? 500 : 20, 0, LocalDate.of(2025, 3, 1), 6);
        long characters =
                corpus.write(folder.resolve("pages"), folder.resolve("bodies")).bodyCharacters();
        var options = new OptionsBuilder()
                .include(Parts.class.getCanonicalName().replace(".Parts", "[.$]Parts"))
                .param("folder", folder.toString());
        Options run = MEASURES
                ? options.forks(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .jvmArgsAppend(
                                "-Xmx3g", "-XX:+UseParallelGC", "-Dminqing.home=" + System.getProperty("minqing.home"))
                        .build()
                : options.forks(0)
                        .mode(Mode.SingleShotTime)
                        .verbosity(VerboseMode.SILENT)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .build();
        Map<String, Result<?>> results = results(new Runner(run).run());
        assertThat(results).hasSize(8).allSatisfy((part, result) -> assertThat(result.getScore())
                .as(part)
                .isPositive());
        if (MEASURES) {
            print(results, characters);
        }
    }

    private static Map<String, Result<?>> results(Collection<RunResult> runs) {
        Map<String, Result<?>> results = new TreeMap<>();
        for (RunResult result : runs) {
            String benchmark = result.getParams().getBenchmark();
            results.put(benchmark.substring(benchmark.lastIndexOf('.') + 1), result.getPrimaryResult());
        }
        return results;
    }

    private static void print(Map<String, Result<?>> results, long characters) {
        double hanlp = results.get("hanlp").getScore();
        System.out.printf("%n%,d characters of clean text%n", characters);
        System.out.println("| part | ms a million characters | ± (99.9 %) | times HanLP alone |");
        System.out.println("|---|--:|--:|--:|");
        results.entrySet().stream()
                .sorted(Comparator.comparingDouble(part -> part.getValue().getScore()))
                .forEach(part -> System.out.printf(
                        "| %s | %.0f | %.0f | %.2f |%n",
                        part.getKey(),
                        part.getValue().getScore() * 1e6 / characters,
                        part.getValue().getScoreError() * 1e6 / characters,
                        part.getValue().getScore() / hanlp));
    }

    /** One pass over all pages, in milliseconds. Public, as JMH asks for. */
    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public static class Parts {
        /** Where the corpus lies: {@code pages} and {@code bodies}. */
        @Param("")
        public String folder;

        private List<String> bodies;
        private final List<RawArticle> pages = new ArrayList<>();
        private final List<Read> read = new ArrayList<>();
        private final PlainSegmenter plain = new PlainSegmenter();

        private record Read(CleanDocument document, Segmentation title, Segmentation body) {}

        @Setup
        public void readThePages() throws IOException {
            bodies = Files.readAllLines(Path.of(folder, "bodies"));
            ArticleReader reader = new ArticleReader();
            try (var files = Files.list(Path.of(folder, "pages"))) {
                files.sorted()
                        .forEach(file -> reader.read(file, file.getFileName().toString(), pages::add, problem -> {
                            throw new IllegalStateException(problem.detail());
                        }));
            }
            for (RawArticle page : pages) {
                CleanDocument document = PageReader.shared().read(page);
                String title = document.title() == null ? "" : document.title();
                Segmenter segmenter = Segmenter.shared();
                read.add(new Read(document, segmenter.segment(title), segmenter.segment(document.body())));
            }
        }

        @Benchmark
        public int hanlp() {
            int words = 0;
            for (String body : bodies) {
                for (String paragraph : body.split("\t", -1)) {
                    words += plain.words(paragraph);
                }
            }
            return words;
        }

        @Benchmark
        public void segmentation(Blackhole sink) {
            read.forEach(page ->
                    sink.consume(Segmenter.shared().segment(page.document().body())));
        }

        /** Of the text as it came, markup and all. */
        @Benchmark
        public void repair(Blackhole sink) {
            pages.forEach(page -> sink.consume(TextRepair.shared().repair(page.content())));
        }

        /** Charset to body: markup, repair, and every line judged. */
        @Benchmark
        public void triage(Blackhole sink) {
            pages.forEach(page -> sink.consume(PageReader.shared().read(page)));
        }

        @Benchmark
        public void regions(Blackhole sink) {
            read.forEach(
                    page -> sink.consume(RegionResolver.shared().resolve(page.document(), page.body(), page.title())));
        }

        @Benchmark
        public void topics(Blackhole sink) {
            read.forEach(page ->
                    sink.consume(TopicTagger.shared().tag(page.document().title(), page.body())));
        }

        @Benchmark
        public void facts(Blackhole sink) {
            read.forEach(page -> sink.consume(FactExtractor.shared().extract(page.body())));
        }

        /** All of it, from the record as it came. */
        @Benchmark
        public void whole(Blackhole sink) {
            for (RawArticle page : pages) {
                Article prepared = ArticleInterpreter.prepare(page, LocalDate.MAX);
                sink.consume(ArticleInterpreter.interpret(prepared));
            }
        }
    }
}
