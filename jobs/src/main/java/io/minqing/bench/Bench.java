package io.minqing.bench;

import io.minqing.python.PythonEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures whole nights against the limit, HanLP's segmentation of the same clean text on the same cores, in one run on one machine: every
 * figure that matters is a ratio of two of its measurements. Each measurement is a JVM of its own that starts cold.
 */
public final class Bench {
    /**
     * What to measure.
     *
     * @param pages of a night
     * @param histories how many times as many pages lie in the warehouse already when a tenth as many come; empty for none
     * @param python pages of the comparison with a plain Python pipeline; 0 for none
     * @param seed of the corpus
     * @param heap of each JVM, as {@code -Xmx} takes it
     */
    public record Plan(int pages, List<Integer> histories, int python, long seed, String heap) {}

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 20);
    private static final int HISTORY_DAYS = 730;
    private static final double COPIES = 0.5;
    private static final int LEAST_PAGES_OF_A_MODEL = 100;
    private static final Pattern STAGE = Pattern.compile("minqing_last_run_stage_seconds\\{stage=\"([^\"]+)\"} (\\S+)");
    private static final Pattern SHUFFLED = Pattern.compile("(?m)^minqing_last_run_shuffled_bytes (\\S+)$");

    private final Plan plan;
    private final Path folder;
    private final Consumer<String> say;
    private final BenchTable table = new BenchTable();
    private final int cores = Runtime.getRuntime().availableProcessors();

    /**
     * @param folder for corpora, warehouses and logs; some ten kilobytes a page
     * @param say is told what is done, a line each
     */
    public Bench(Plan plan, Path folder, Consumer<String> say) {
        this.plan = plan;
        this.folder = folder;
        this.say = say;
    }

    private record NightRun(Child child, Map<String, Double> stages, long shuffledBytes, Path warehouse) {}

    /**
     * Measures.
     *
     * @return the table, for people, in Markdown
     * @throws IOException when a measured program fails, or the disk
     */
    public String run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve("fresh");
        Path bodies = folder.resolve("bodies.txt");
        say.accept("writing %,d pages".formatted(plan.pages()));
        Corpus.Written corpus = new Corpus(plan.seed(), plan.pages(), 0, TODAY.minusDays(2), 3).write(fresh, bodies);
        long characters = corpus.bodyCharacters();
        table.machine(cores, plan.heap(), corpus);

        Measured limit = alone("segment", bodies, cores);
        table.limit("HanLP alone, Viterbi with part of speech", cores, limit.characters(), limit.seconds());
        Measured reading = alone("interpret", fresh, cores);
        table.row("interpretation alone (repair, structure, meaning)", characters, reading.seconds());

        NightRun night = night("fresh", fresh, cores);
        table.process("night of fresh pages", characters, night.child());
        double working = working(night);
        table.row("the same without start-up", characters, working);

        Path copies = folder.resolve("copies");
        say.accept("writing %,d pages, half of them copies".formatted(plan.pages()));
        new Corpus(plan.seed() + 1, plan.pages(), COPIES, TODAY.minusDays(2), 3).write(copies, null);
        NightRun copied = night("copies", copies, cores);
        // about as many characters: the lengths of pages do not depend on who copied them
        table.process("night with 50 % reprints", characters, copied.child());

        if (cores > 1) {
            Measured one = alone("segment", bodies, 1);
            table.row("HanLP alone on one core", one.characters(), one.seconds());
            NightRun slow = night("one core", fresh, 1);
            table.process("night on one core", characters, slow.child());
            table.ratio(
                    "1 → " + cores + " cores: night",
                    slow.child().seconds() / night.child().seconds());
            table.ratio("1 → " + cores + " cores: night without start-up", working(slow) / working);
            table.ratio("1 → " + cores + " cores: HanLP alone", one.seconds() / limit.seconds());
        }
        table.stages(night.stages());
        costs(night);
        histories();
        if (plan.python() > 0) {
            python(night, characters);
        }
        return table.markdown();
    }

    private record Measured(double seconds, long characters) {}

    private Measured alone(String what, Path input, int threads) throws IOException, InterruptedException {
        say.accept("%s alone on %d cores".formatted(what, threads));
        Child child = Child.run(
                Child.java(
                        threads,
                        plan.heap(),
                        List.of(Alone.class.getName(), what, input.toString(), Integer.toString(threads))),
                folder.resolve(what + "-" + threads + ".log"));
        String[] printed = child.output().strip().split(" ", 2);
        return new Measured(Double.parseDouble(printed[0]), Long.parseLong(printed[1]));
    }

    /** Seconds of all stages but the start of Spark. */
    private static double working(NightRun night) {
        double stages = night.stages().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return stages - night.stages().getOrDefault("open the warehouse", 0d);
    }

    private NightRun night(String name, Path pages, int useCores) throws IOException, InterruptedException {
        return night(name, pages, folder.resolve("warehouse-" + name.replace(' ', '-')), useCores);
    }

    private NightRun night(String name, Path pages, Path warehouse, int useCores)
            throws IOException, InterruptedException {
        say.accept("night: %s, on %d cores".formatted(name, useCores));
        Path metrics = folder.resolve(name.replace(' ', '-') + ".prom");
        Path none = Files.createDirectories(folder.resolve("none"));
        Child child = Child.run(
                Child.java(
                        useCores,
                        plan.heap(),
                        List.of(
                                "io.minqing.cli.Minqing",
                                "nightly",
                                "--articles",
                                pages.toString(),
                                "--activities",
                                none.toString(),
                                "--workrooms",
                                none.toString(),
                                "--warehouse",
                                warehouse.toString(),
                                "--as-of",
                                TODAY.toString(),
                                "--drift-expected",
                                "--metrics",
                                metrics.toString())),
                folder.resolve("night-" + name.replace(' ', '-') + ".log"));
        Map<String, Double> stages = new LinkedHashMap<>();
        String told = Files.readString(metrics);
        Matcher lines = STAGE.matcher(told);
        while (lines.find()) {
            stages.put(lines.group(1), Double.parseDouble(lines.group(2)));
        }
        Matcher shuffled = SHUFFLED.matcher(told);
        if (!shuffled.find()) {
            throw new IOException(metrics + " does not tell what was shuffled");
        }
        say.accept("night: %s took %.1f s".formatted(name, child.seconds()));
        return new NightRun(child, stages, (long) Double.parseDouble(shuffled.group(1)), warehouse);
    }

    /** What nights of other sizes cost, and whether a line through two of them meets a third. */
    private void costs(NightRun all) throws IOException, InterruptedException {
        if (plan.pages() < LEAST_PAGES_OF_A_MODEL) {
            return;
        }
        List<CostModel.Night> nights = new ArrayList<>();
        for (int pages : List.of(plan.pages() / 10, plan.pages() / 3)) {
            Path some = folder.resolve("pages-" + pages);
            new Corpus(plan.seed(), pages, 0, TODAY.minusDays(2), 3).write(some, null);
            nights.add(cost(pages, night("of " + pages, some, cores)));
        }
        nights.add(cost(plan.pages(), all));
        table.costs(new CostModel(nights.get(0), nights.get(2)), nights);
    }

    private static CostModel.Night cost(int pages, NightRun night) throws IOException {
        try (Stream<Path> files = Files.walk(night.warehouse())) {
            long bytes = files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
            return new CostModel.Night(pages, night.child().cpuSeconds(), bytes, night.shuffledBytes());
        }
    }

    /** A tenth as many new pages on histories of different length. */
    private void histories() throws IOException, InterruptedException {
        if (plan.histories().isEmpty()) {
            return;
        }
        int few = Math.max(1, plan.pages() / 10);
        Path tonight = folder.resolve("tonight");
        new Corpus(plan.seed() + 2, few, 0.2, TODAY.minusDays(2), 3).write(tonight, null);
        double empty = 0;
        List<Integer> lengths = new ArrayList<>(List.of(0));
        lengths.addAll(plan.histories());
        for (int times : lengths) {
            Path warehouse = folder.resolve("warehouse-history-" + times);
            if (times > 0) {
                Path past = folder.resolve("history-" + times);
                say.accept("writing a history of %,d pages".formatted(times * plan.pages()));
                new Corpus(plan.seed() + 3, times * plan.pages(), 0.2, TODAY.minusDays(HISTORY_DAYS), HISTORY_DAYS - 3)
                        .write(past, null);
                NightRun built = night("history of " + times, past, warehouse, cores);
                table.process("first night of %,d pages".formatted(times * plan.pages()), built.child());
            }
            NightRun run = night("tonight on history of " + times, tonight, warehouse, cores);
            empty = times == 0 ? run.child().seconds() : empty;
            table.process("%,d new pages on a history of %,d".formatted(few, times * plan.pages()), run.child());
            if (times > 0) {
                table.ratio(
                        "cost of %,d new pages: history × %d over none".formatted(few, times),
                        run.child().seconds() / empty);
            }
        }
    }

    /** What a user would write instead, over some of the same pages, by its own rate of pages a second. */
    private void python(NightRun night, long characters) throws IOException, InterruptedException {
        Path script = folder.resolve("pipeline.py");
        Path requirements = folder.resolve("requirements.txt");
        copy("pipeline.py", script);
        copy("requirements.txt", requirements);
        PythonEnvironment environment = PythonEnvironment.make("jieba and pandas", requirements, say);
        Path pages = folder.resolve("python");
        Corpus.Written some = new Corpus(plan.seed(), plan.python(), 0, TODAY.minusDays(2), 3).write(pages, null);
        say.accept("Python pipeline over %,d pages".formatted(plan.python()));
        Child child = Child.run(
                List.of(environment.program("python"), script.toString(), pages.toString()),
                folder.resolve("python.log"));
        double rate = some.bodyCharacters() / child.seconds();
        table.process("Python: jieba, pandas, keywords, regular expressions", some.bodyCharacters(), child);
        table.ratio("night over the Python pipeline", characters / night.child().seconds() / rate);
    }

    private static void copy(String resource, Path to) throws IOException {
        try (InputStream in = Bench.class.getResourceAsStream("/bench/" + resource)) {
            Files.write(to, in.readAllBytes());
        }
    }
}
