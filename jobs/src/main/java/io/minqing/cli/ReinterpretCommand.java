package io.minqing.cli;

import io.minqing.job.Reinterpret;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code minqing reinterpret}. */
@Command(
        name = "reinterpret",
        description = {
            "Reads history again after a change of code or vocabularies, from the records as they were kept; no input is needed.",
            "Works in batches: a run that was stopped goes on where it was. Readers see the result when all of it is done."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ReinterpretCommand implements Callable<Integer> {
    @Option(
            names = "--batch",
            paramLabel = "NUMBER",
            defaultValue = "20000",
            description = "Documents a batch (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Mixin
    private WarehouseOption warehouse;

    @Mixin
    private OperationOptions operation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (batch < 1) {
            throw new ParameterException(spec.commandLine(), "--batch " + batch + " is no number from 1 up");
        }
        operation.run(
                "reinterpret", warehouse.folder(), progress -> new Reinterpret(warehouse.folder(), batch, progress)
                        .run());
        return ExitCode.DONE;
    }
}
