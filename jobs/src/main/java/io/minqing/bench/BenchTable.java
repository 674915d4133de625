package io.minqing.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a run of the bench measured, as Markdown. A figure that has no meaning in a row is left blank. */
final class BenchTable {
    /** Round numbers of what people would give to it: assumptions, not counts. */
    private static final Map<String, Long> SCALES = new TreeMap<>(Map.of(
            "a day of the press of one province", 5_000L,
            "a day of the sites of all counties (some 2,850, twenty pages each)", 57_000L,
            "the Chinese part of a web crawl, once", 150_000_000L));

    private final List<String> rows = new ArrayList<>();
    private final List<String> ratios = new ArrayList<>();
    private final List<String> stages = new ArrayList<>();
    private final List<String> costs = new ArrayList<>();
    private String machine = "";
    /** Characters a second. */
    private double limit;

    void machine(int cores, String heap, Corpus.Written corpus) {
        machine = String.format(
                Locale.ROOT,
                "%d cores, JDK %s, heap %s; %,d pages, %.1f MB, %.1f million characters of clean text.",
                cores,
                Runtime.version(),
                heap,
                corpus.pages(),
                corpus.bytes() / 1e6,
                corpus.bodyCharacters() / 1e6);
    }

    /** What all else is compared with: HanLP alone on all cores. */
    void limit(String name, int cores, long characters, double seconds) {
        limit = characters / seconds;
        rows.add(String.format(
                Locale.ROOT, "| %s, %d threads | %.1f | %.2f | | | 1 |", name, cores, seconds, limit / 1e6));
    }

    /** Work whose memory nobody looked at. */
    void row(String name, long characters, double seconds) {
        double rate = characters / seconds;
        rows.add(
                String.format(Locale.ROOT, "| %s | %.1f | %.2f | | | %.2f |", name, seconds, rate / 1e6, rate / limit));
    }

    /** A process over so many characters. */
    void process(String name, long characters, Child child) {
        double rate = characters / child.seconds();
        process(
                name,
                child,
                String.format(Locale.ROOT, "%.2f", rate / 1e6),
                String.format(Locale.ROOT, "%.2f", rate / limit));
    }

    /** A process whose speed is not compared with the limit. */
    void process(String name, Child child) {
        process(name, child, "", "");
    }

    private void process(String name, Child child, String rate, String overLimit) {
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %.1f | %s | %.1f | %.2f | %s |",
                name,
                child.seconds(),
                rate,
                child.cpuSeconds(),
                child.peakBytes() / 1e9,
                overLimit));
    }

    void ratio(String name, double ratio) {
        ratios.add(String.format(Locale.ROOT, "| %s | %.2f |", name, ratio));
    }

    void stages(Map<String, Double> seconds) {
        double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        seconds.forEach((stage, took) ->
                stages.add(String.format(Locale.ROOT, "| %s | %.1f | %.0f %% |", stage, took, 100 * took / all)));
    }

    /**
     * A model of cost beside the nights it should tell, and what it tells of more pages than were tried.
     *
     * @param nights measured, those of the model among them
     */
    void costs(CostModel model, List<CostModel.Night> nights) {
        costs.addAll(List.of(
                "",
                "| pages | CPU seconds | by the model | MB of tables | by the model | MB shuffled | by the model |",
                "|--:|--:|--:|--:|--:|--:|--:|"));
        for (CostModel.Night night : nights) {
            costs.add(String.format(
                    Locale.ROOT,
                    "| %,d | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f |",
                    night.pages(),
                    night.cpuSeconds(),
                    model.cpuSeconds(night.pages()),
                    night.bytes() / 1e6,
                    model.bytes(night.pages()) / 1e6,
                    night.shuffledBytes() / 1e6,
                    model.shuffledBytes(night.pages()) / 1e6));
        }
        costs.addAll(List.of(
                "",
                "| by the model, not tried | pages | core hours | hours on 2 cores | on 64 | GB of tables | GB shuffled |",
                "|---|--:|--:|--:|--:|--:|--:|"));
        SCALES.forEach((what, pages) -> costs.add(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f | %.0f | %.0f |",
                what,
                pages,
                model.cpuSeconds(pages) / 3600,
                model.cpuSeconds(pages) / 3600 / 2,
                model.cpuSeconds(pages) / 3600 / 64,
                model.bytes(pages) / 1e9,
                model.shuffledBytes(pages) / 1e9)));
    }

    String markdown() {
        List<String> lines = new ArrayList<>(List.of(
                machine,
                "",
                "| | seconds | million characters a second | CPU seconds | peak GB | over HanLP alone |",
                "|---|--:|--:|--:|--:|--:|"));
        lines.addAll(rows);
        lines.addAll(List.of("", "| ratio | |", "|---|--:|"));
        lines.addAll(ratios);
        lines.addAll(List.of("", "| stage of the night of fresh pages | seconds | share |", "|---|--:|--:|"));
        lines.addAll(stages);
        lines.addAll(costs);
        return String.join("\n", lines);
    }
}
