package io.minqing.cli;

import static picocli.CommandLine.Option.NULL_VALUE;

import io.minqing.job.NightResult;
import io.minqing.operation.Operation;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What operators say about a run; a scheduler may say it by environment variables. */
final class OperationOptions {
    @Option(
            names = "--log",
            paramLabel = "DIR",
            defaultValue = "${env:MINQING_LOG:-" + NULL_VALUE + "}",
            description = {
                "Where the log of the run goes, a file of JSON Lines; the newest 30 are kept",
                "(default: $MINQING_LOG, else logs/ in the warehouse)."
            })
    private Path log;

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            defaultValue = "${env:MINQING_METRICS:-" + NULL_VALUE + "}",
            description = "Write metrics for Prometheus's textfile collector (default: $MINQING_METRICS, else none).")
    private Path metrics;

    @Option(
            names = "--notify",
            paramLabel = "COMMAND",
            defaultValue = "${env:MINQING_NOTIFY:-" + NULL_VALUE + "}",
            description = {
                "A shell command that is run at the end, good or bad, with a JSON summary on its standard input;",
                "killed after 30 seconds (default: $MINQING_NOTIFY, else none)."
            })
    private String command;

    /** Runs a verb on a warehouse as they say. */
    NightResult run(String verb, Path warehouse, Operation.Work work) throws IOException {
        return new Operation(verb, warehouse, log, metrics, command).run(work, Minqing::failure);
    }
}
