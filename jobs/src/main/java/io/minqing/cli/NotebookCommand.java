package io.minqing.cli;

import io.minqing.notebook.JupyterEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code minqing notebook}: Jupyter with the Java kernel and the published tables at hand. */
@Command(
        name = "notebook",
        description = {
            "Opens the notebooks in Jupyter, with a Java kernel that has DuckDB and the published tables at hand.",
            "The first time it makes a Python environment of its own (about 250 MB from PyPI, versions pinned)."
        },
        mixinStandardHelpOptions = true)
final class NotebookCommand implements Callable<Integer> {
    @Mixin
    private WarehouseOption warehouse;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8888",
            description = "The port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--no-browser", description = "Do not open a browser: print the address.")
    private boolean quiet;

    @Option(
            names = "--check",
            description = "Run all notebooks from top to bottom instead, and say what does not hold.")
    private boolean check;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "With --check: keep the notebooks with their outputs there.")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(warehouse.folder().resolve("published/current"))) {
            throw InputRefusedException.nothingPublished(warehouse.folder());
        }
        Path notebooks = Path.of(System.getProperty("minqing.home", "."))
                .resolve("notebooks")
                .toAbsolutePath()
                .normalize();
        JupyterEnvironment jupyter =
                JupyterEnvironment.make(notebooks.resolve("requirements.txt"), System.err::println);
        List<String> command = new ArrayList<>();
        if (check) {
            command.addAll(List.of("python", notebooks.resolve("check.py").toString()));
            if (out != null) {
                command.addAll(List.of("--out", out.toAbsolutePath().toString()));
            }
        } else {
            command.addAll(
                    List.of("jupyter", "lab", "--ip=127.0.0.1", "--port=" + port, "--notebook-dir=" + notebooks));
            if (System.getProperty("user.name").equals("root")) {
                // as in a container; it listens on the loopback address and asks for a token
                command.add("--allow-root");
            }
            if (quiet) {
                command.add("--no-browser");
            }
        }
        return jupyter.run(command, warehouse.folder()) == 0 ? ExitCode.DONE : ExitCode.FAILURE;
    }
}
