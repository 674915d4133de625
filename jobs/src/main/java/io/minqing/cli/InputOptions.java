package io.minqing.cli;

import io.minqing.job.NightOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options by which a verb is told what to read; without any it reads {@code data-samples/}. */
final class InputOptions {
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
            names = "--max-quarantined",
            paramLabel = "SHARE",
            defaultValue = "0.5",
            description =
                    "Refuse the run when a larger share of the records is unreadable (default: ${DEFAULT-VALUE}).")
    private double maxQuarantined;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * What was asked for.
     *
     * @throws ParameterException when an option makes no sense
     */
    NightOptions in(Path warehouse, LocalDate asOf, boolean driftExpected) {
        if (!(maxQuarantined >= 0 && maxQuarantined <= 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--max-quarantined " + maxQuarantined + " is no share between 0 and 1");
        }
        if (articles.isEmpty() && activities.isEmpty() && workrooms.isEmpty()) {
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
        return new NightOptions(articles, activities, workrooms, warehouse, asOf, maxQuarantined, driftExpected);
    }
}
