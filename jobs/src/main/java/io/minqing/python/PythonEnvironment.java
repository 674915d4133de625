package io.minqing.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A Python environment with the packages of one list of requirements, under {@code ~/.cache/minqing}. Each list has its own; one that
 * was broken off is made again.
 *
 * @param folder where it lies
 */
public record PythonEnvironment(Path folder) {
    private static final String READY = "ready";

    /**
     * Makes the environment when it is not there yet, and says what it does.
     *
     * @param what is in it, for people
     * @param requirements what pip installs
     * @throws IOException when there is no Python with its module venv, or a package cannot be had; its message says what to do
     */
    public static PythonEnvironment make(String what, Path requirements, Consumer<String> say)
            throws IOException, InterruptedException {
        Path folder = folder(requirements);
        PythonEnvironment environment = new PythonEnvironment(folder);
        if (!Files.exists(folder.resolve(READY))) {
            say.accept("minqing: making a Python environment with " + what + " in " + folder + " (once) …");
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

    /** Path of one of its programs. */
    public String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static Path folder(Path requirements) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(requirements));
        return Path.of(System.getProperty("user.home"), ".cache", "minqing")
                .resolve("python-" + HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    private static void install(List<String> command, String otherwise) throws IOException, InterruptedException {
        Path log = Files.createTempFile("minqing-python", ".log");
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
}
