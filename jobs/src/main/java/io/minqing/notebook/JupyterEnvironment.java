package io.minqing.notebook;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A Python environment with Jupyter and the Java kernel, under {@code ~/.cache/minqing}. Each list of requirements has its own; one that
 * was broken off is made again.
 */
public final class JupyterEnvironment {
    private static final String READY = "ready";

    private final Path folder;

    private JupyterEnvironment(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the environment when it is not there yet, and says what it does.
     *
     * @param requirements what pip installs
     * @throws IOException when there is no Python with its module venv, or a package cannot be had; its message says what to do
     */
    public static JupyterEnvironment make(Path requirements, Consumer<String> say)
            throws IOException, InterruptedException {
        Path folder = folder(requirements);
        JupyterEnvironment environment = new JupyterEnvironment(folder);
        if (!Files.exists(folder.resolve(READY))) {
            say.accept("minqing: making a Python environment with Jupyter and a Java kernel in " + folder
                    + " (about 250 MB, once) …");
            Files.createDirectories(folder);
            install(
                    List.of("python3", "-m", "venv", "--clear", folder.toString()),
                    "python3 with its module venv is needed (Debian: apt-get install python3-venv)");
            install(
                    List.of(
                            environment.program("python"),
                            "-m",
                            "pip",
                            "install",
                            "--quiet",
                            "--disable-pip-version-check",
                            "--requirement",
                            requirements.toString()),
                    "pip could not install " + requirements);
            Files.writeString(folder.resolve(READY), "");
            say.accept("minqing: the environment is ready; remove the folder to get rid of it");
        }
        return environment;
    }

    private static Path folder(Path requirements) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(requirements));
        return Path.of(System.getProperty("user.home"), ".cache", "minqing")
                .resolve("notebook-" + HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    private static void install(List<String> command, String otherwise) throws IOException, InterruptedException {
        Path log = Files.createTempFile("minqing-notebook", ".log");
        int exit;
        try {
            exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IOException(otherwise, e);
        }
        if (exit != 0) {
            List<String> lines =
                    Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            throw new IOException(
                    otherwise + "; " + log + " says: " + (lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1)));
        }
        Files.delete(log);
    }

    /**
     * Runs one of its programs until it ends, with its input and output, and returns the exit code.
     *
     * @param command the program and its arguments
     * @param warehouse what {@link Tables#open()} opens
     */
    public int run(List<String> command, Path warehouse) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.set(0, program(command.get(0)));
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        Map<String, String> variables = builder.environment();
        variables.put(
                "MINQING_WAREHOUSE", warehouse.toAbsolutePath().normalize().toString());
        variables.put("JJAVA_CLASSPATH", classPath());
        // the kernel is started by name: with the Java that runs here
        variables.put(
                "PATH",
                folder.resolve("bin")
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

    private String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
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
