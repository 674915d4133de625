package io.minqing.notebook;

import io.minqing.python.PythonEnvironment;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A Python environment with Jupyter and the Java kernel. */
public final class JupyterEnvironment {
    private final PythonEnvironment python;

    private JupyterEnvironment(PythonEnvironment python) {
        this.python = python;
    }

    /**
     * Makes the environment when it is not there yet, and says what it does.
     *
     * @param requirements what pip installs
     * @throws IOException when there is no Python with its module venv, or a package cannot be had; its message says what to do
     */
    public static JupyterEnvironment make(Path requirements, Consumer<String> say)
            throws IOException, InterruptedException {
        return new JupyterEnvironment(
                PythonEnvironment.make("Jupyter and a Java kernel, about 250 MB,", requirements, say));
    }

    /**
     * Runs one of its programs until it ends, with its input and output, and returns the exit code.
     *
     * @param command the program and its arguments
     * @param warehouse what {@link Tables#open()} opens
     */
    public int run(List<String> command, Path warehouse) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.set(0, python.program(command.get(0)));
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        Map<String, String> variables = builder.environment();
        variables.put(
                "MINQING_WAREHOUSE", warehouse.toAbsolutePath().normalize().toString());
        variables.put("JJAVA_CLASSPATH", classPath());
        // the kernel is started by name: with the Java that runs here
        variables.put(
                "PATH",
                python.folder().resolve("bin")
                        + File.pathSeparator
                        + Path.of(System.getProperty("java.home"), "bin")
                        + File.pathSeparator
                        + variables.getOrDefault("PATH", ""));
        // another Jupyter of the user must not lend its kernels or settings
        variables.put("JUPYTER_PREFER_ENV_PATH", "1");
        Process process = builder.start();
        Thread stop = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        return process.waitFor();
    }

    /** What a notebook needs of the libraries: DuckDB, charts, and this package. A short path starts the kernel fast. */
    private static String classPath() {
        try {
            List<String> needed = new ArrayList<>();
            for (Class<?> one : List.of(Tables.class, org.duckdb.DuckDBDriver.class, org.knowm.xchart.XYChart.class)) {
                needed.add(Path.of(one.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString());
            }
            return String.join(File.pathSeparator, needed);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a library has an odd place", e);
        }
    }
}
