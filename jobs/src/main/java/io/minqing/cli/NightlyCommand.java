package io.minqing.cli;

import io.minqing.job.NightOptions;
import io.minqing.job.Nightly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code minqing nightly}. */
@Command(
        name = "nightly",
        description = {
            "The main job: ingest, interpret, aggregate, audit, publish, report.",
            "Without input options it runs on data-samples/. Safe to run again: the same input gives the same tables."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class NightlyCommand implements Callable<Integer> {
    @Option(
            names = "--articles",
            paramLabel = "PATH",
            description = "Documents: file, folder or glob; may be repeated.")
    private List<String> articles = List.of();

    @Option(
            names = "--activities",
            paramLabel = "PATH",
            description = "Activity records of workrooms; may be repeated.")
    private List<String> activities = List.of();

    @Option(names = "--workrooms", paramLabel = "PATH", description = "The register of workrooms; may be repeated.")
    private List<String> workrooms = List.of();

    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            defaultValue = "warehouse",
            description = "Where the tables live (default: ${DEFAULT-VALUE}).")
    private Path warehouse;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The date the tables speak of, as 2024-12-31 (default: the newest date in the data).")
    private LocalDate asOf;

    @Option(
            names = "--max-quarantined",
            paramLabel = "SHARE",
            defaultValue = "0.5",
            description =
                    "Refuse the night when a larger share of the records is unreadable (default: ${DEFAULT-VALUE}).")
    private double maxQuarantined;

    @Option(
            names = "--drift-expected",
            description =
                    "The input is known to be unlike that of other nights: much less of it, or nearly all from one source.")
    private boolean driftExpected;

    @Mixin
    private OperationOptions operation = new OperationOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!(maxQuarantined >= 0 && maxQuarantined <= 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--max-quarantined " + maxQuarantined + " is no share between 0 and 1");
        }
        NightOptions options = articles.isEmpty() && activities.isEmpty() && workrooms.isEmpty()
                ? samples()
                : new NightOptions(articles, activities, workrooms, warehouse, asOf, maxQuarantined, driftExpected);
        operation.run("nightly", warehouse, progress -> new Nightly(options, progress).run());
        return ExitCode.DONE;
    }

    private NightOptions samples() {
        Path samples = Path.of(System.getProperty("minqing.home", "."), "data-samples");
        if (!Files.isDirectory(samples)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no folder " + samples.toAbsolutePath()
                            + "; name the input with --articles, --activities, --workrooms");
        }
        return new NightOptions(
                List.of(samples.resolve("articles").toString()),
                List.of(samples.resolve("activities").toString()),
                List.of(samples.resolve("workrooms").toString()),
                warehouse,
                asOf,
                maxQuarantined,
                driftExpected);
    }
}
