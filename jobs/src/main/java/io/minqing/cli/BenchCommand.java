package io.minqing.cli;

import io.minqing.bench.Bench;
import io.minqing.table.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code minqing bench}: how near a night comes to the speed of segmentation alone. */
@Command(
        name = "bench",
        description = {
            "Writes a corpus, runs nights over it, each in a JVM of its own, and prints how their speed compares with that of",
            "HanLP's segmentation alone on the same text and cores, on one core, on a long history, and with a plain pipeline in",
            "Python (needs python3 with venv, and PyPI). Nothing else should run on the machine. Twenty minutes by default."
        },
        footer = {"", "For example: minqing bench --pages 20000 --history 1,10"},
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Pages of a night (default: ${DEFAULT-VALUE}).")
    private int pages;

    @Option(
            names = "--history",
            paramLabel = "N,…",
            split = ",",
            description = "Also nights of a tenth as many pages on histories of so many times as many (default: none).")
    private List<Integer> histories = List.of();

    @Option(
            names = "--python",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Pages that the Python pipeline reads; 0 leaves it out (default: ${DEFAULT-VALUE}).")
    private int python;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another corpus of the same kind (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "3g",
            description = "Heap of each JVM (default: ${DEFAULT-VALUE}).")
    private String heap;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "A new folder for corpora, warehouses and logs, which stays (default: a temporary one).")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (pages < 1 || python < 0 || histories.stream().anyMatch(times -> times < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--pages and --history want numbers from 1 on, --python from 0 on");
        }
        if (folder != null && Files.exists(folder)) {
            throw new ParameterException(spec.commandLine(), folder + " is there already; --keep wants a new folder");
        }
        Path work = folder == null ? Files.createTempDirectory("minqing-bench") : folder;
        Bench bench = new Bench(
                new Bench.Plan(pages, histories, python, seed, heap),
                work,
                line -> System.err.println("minqing: " + line));
        System.out.println(bench.run());
        if (folder == null) {
            Publisher.deleteRecursively(work);
        }
        return ExitCode.DONE;
    }
}
