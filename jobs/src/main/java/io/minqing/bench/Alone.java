package io.minqing.bench;

import io.minqing.interpret.ArticleInterpreter;
import io.minqing.record.Article;
import io.minqing.record.RawArticle;
import io.minqing.text.file.ArticleReader;
import io.minqing.text.segment.PlainSegmenter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A program of its own that does one thing to a corpus and nothing else, so that it starts as cold as a night: {@code
 * segment FILE THREADS} gives every line of a file to HanLP alone, {@code interpret FOLDER THREADS} reads every page of a folder
 * as a night does, without Spark and tables. Reading the files does not count. Prints the seconds from the first text to the last, the
 * first use of the dictionaries among them, and the characters of the bodies.
 */
final class Alone {
    private Alone() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path input = Path.of(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("segment")) {
            measure(threads, Files.readAllLines(input), Alone::segmented);
        } else {
            measure(threads, pages(input), Alone::interpreted);
        }
    }

    private static final class Plain {
        static final PlainSegmenter SEGMENTER = new PlainSegmenter();
    }

    private static long segmented(String body) {
        // a paragraph at a time, as a night does: HanLP is slower on long texts
        for (String paragraph : body.split("\t", -1)) {
            Plain.SEGMENTER.words(paragraph);
        }
        return body.length();
    }

    private static long interpreted(RawArticle page) {
        Article article = ArticleInterpreter.interpret(ArticleInterpreter.prepare(page, LocalDate.MAX));
        return article.body().length();
    }

    private static List<RawArticle> pages(Path folder) throws IOException {
        List<RawArticle> pages = new ArrayList<>();
        ArticleReader reader = new ArticleReader();
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted()
                    .forEach(file -> reader.read(file, file.getFileName().toString(), pages::add, problem -> {
                        throw new UncheckedIOException(new IOException(problem.detail()));
                    }));
        }
        return pages;
    }

    private static <T> void measure(int threads, List<T> texts, ToLongFunction<T> work) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicInteger next = new AtomicInteger();
        List<Future<Long>> parts = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            parts.add(pool.submit(() -> {
                long characters = 0;
                for (int at = next.getAndIncrement(); at < texts.size(); at = next.getAndIncrement()) {
                    characters += work.applyAsLong(texts.get(at));
                }
                return characters;
            }));
        }
        long characters = 0;
        try {
            for (Future<Long> part : parts) {
                characters += part.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
        System.out.printf("%.3f %d%n", (System.nanoTime() - start) / 1e9, characters);
    }
}
