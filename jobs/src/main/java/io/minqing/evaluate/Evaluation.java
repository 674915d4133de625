package io.minqing.evaluate;

import io.minqing.interpret.ArticleInterpreter;
import io.minqing.record.Quarantined;
import io.minqing.record.RawArticle;
import io.minqing.text.file.ArticleReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Interprets annotated pages and holds what comes out against the annotation, beside what plain methods make of the same
 * pages. Without Spark; a few hundred pages take seconds.
 */
public final class Evaluation {
    private final Map<String, GoldArticle> gold;
    private final Map<String, Path> pages;

    /**
     * @param gold annotations by name
     * @param files files among which their pages are: {@code NAME.txt} or {@code NAME.html} (either also {@code .gz}) …
     * @throws GoldException when an annotation has no page, or more than one
     */
    public Evaluation(Map<String, GoldArticle> gold, List<Path> files) {
        this.gold = gold;
        this.pages = new TreeMap<>();
        for (Path file : files) {
            String name = nameOf(file);
            if (gold.containsKey(name)) {
                Path other = pages.put(name, file);
                if (other != null) {
                    throw new GoldException(
                            "two files could be the page of " + name + ".json: " + other + " and " + file);
                }
            }
        }
        List<String> missing =
                gold.keySet().stream().filter(name -> !pages.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new GoldException("there is no page (.txt, .html) for " + missing.get(0) + ".json"
                    + (missing.size() > 1 ? " and " + (missing.size() - 1) + " more" : "")
                    + "; say where the pages are with --articles PATH");
        }
    }

    /** The file name without its ending, and without the {@code .gz} behind it. */
    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        name = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /**
     * Interprets and scores every page, then runs the trials of repair and reprints on the gold bodies, and that of alarms.
     *
     * @param latestDate a date of publication after this one is not believed
     * @param problems told of pages that cannot be read; they count as if nothing had been found in them
     * @param done told how many pages are done, after each
     */
    public Accuracy run(LocalDate latestDate, Consumer<Quarantined> problems, Consumer<Integer> done) {
        Baseline baseline = new Baseline();
        List<ArticleScore> ours = new ArrayList<>();
        List<ArticleScore> baselines = new ArrayList<>();
        gold.forEach((name, wanted) -> {
            RawArticle raw = read(pages.get(name), problems);
            ours.add(ArticleScore.of(
                    wanted,
                    raw == null
                            ? Prediction.nothing()
                            : Prediction.of(
                                    ArticleInterpreter.interpret(ArticleInterpreter.prepare(raw, latestDate)))));
            baselines.add(ArticleScore.of(wanted, raw == null ? Prediction.nothing() : baseline.predict(raw)));
            done.accept(ours.size());
        });
        List<AccuracyRow> rows = new ArrayList<>();
        Measure.ALL.forEach(measure -> rows.add(measure.row(ours, baselines)));
        rows.addAll(Trials.rows(gold.values()));
        List<ArticleMisses> misses = new ArrayList<>();
        int i = 0;
        for (String name : gold.keySet()) {
            misses.add(ArticleMisses.of(name, ours.get(i++)));
        }
        return new Accuracy(gold.size(), rows, misses);
    }

    /** The page; null when it cannot be read. */
    private static RawArticle read(Path page, Consumer<Quarantined> problems) {
        List<RawArticle> records = new ArrayList<>();
        new ArticleReader().read(page, page.getFileName().toString(), records::add, problems);
        if (records.size() > 1) {
            throw new GoldException(page + " holds " + records.size() + " records; a gold article annotates one page");
        }
        return records.isEmpty() ? null : records.get(0);
    }
}
