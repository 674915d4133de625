package io.minqing.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Chromium or Chrome that is installed, to print pages: it never reaches the network, and works in a profile of its own
 * that is thrown away.
 */
public final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge");
    private static final List<String> PLACES = List.of(
            "/usr/bin",
            "/usr/local/bin",
            "/snap/bin",
            "/opt/google/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS",
            "/Applications/Chromium.app/Contents/MacOS");
    private static final long PATIENCE_IN_SECONDS = 90;
    /** How much time of its own a page has to draw itself before it is printed, in milliseconds. */
    private static final int TIME_TO_DRAW = 20_000;

    private final Path program;

    private Chromium(Path program) {
        this.program = program;
    }

    /** The installed browser; the environment's {@code MINQING_CHROMIUM} names another one, or, empty, none. */
    public static Optional<Chromium> installed() {
        String named = System.getenv("MINQING_CHROMIUM");
        Stream<Path> candidates = named != null
                ? Stream.of(named).filter(path -> !path.isBlank()).map(Path::of)
                : PLACES.stream().flatMap(place -> NAMES.stream()
                        .map(name -> Path.of(
                                place, name.equals("chrome") && place.contains("Google") ? "Google Chrome" : name)));
        return candidates
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst()
                .map(Chromium::new);
    }

    /** The program itself. */
    Path program() {
        return program;
    }

    /**
     * Prints a page as PDF, with the paper that its styles ask for.
     *
     * @return the PDF
     * @throws IOException when the browser fails or does not end
     */
    public Path print(Path page, Path pdf) throws IOException {
        run(page.toUri().toString(), pdf, "--no-pdf-header-footer", "--print-to-pdf=" + pdf.toAbsolutePath());
        return pdf;
    }

    /**
     * Takes a picture of a page.
     *
     * @param address the page, with a fragment where it has several views
     * @param width of the window, in pixels
     * @param height of the window, in pixels
     * @throws IOException when the browser fails or does not end
     */
    void photograph(String address, Path png, int width, int height) throws IOException {
        run(
                address,
                png,
                "--hide-scrollbars",
                "--window-size=" + width + "," + height,
                "--screenshot=" + png.toAbsolutePath());
    }

    private void run(String address, Path result, String... options) throws IOException {
        Path profile = Files.createTempDirectory("minqing-browser");
        try {
            Files.deleteIfExists(result);
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "--headless",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--virtual-time-budget=" + TIME_TO_DRAW,
                    "--user-data-dir=" + profile));
            if ("root".equals(System.getProperty("user.name"))) {
                // the sandbox refuses root; the page is our own file
                command.add("--no-sandbox");
            }
            command.addAll(List.of(options));
            command.add(address);
            Path log = profile.resolve("browser.log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended;
            try {
                ended = process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while " + program + " wrote " + result, e);
            }
            if (!ended) {
                process.destroyForcibly();
                throw new IOException(program + " did not finish " + result + " within " + PATIENCE_IN_SECONDS + " s");
            }
            if (!Files.isRegularFile(result)) {
                List<String> said = Files.readAllLines(log);
                throw new IOException(program + " wrote no " + result.getFileName() + " (exit " + process.exitValue()
                        + ")" + (said.isEmpty() ? "" : ": " + said.get(said.size() - 1)));
            }
        } finally {
            delete(profile);
        }
    }

    /** Helper processes may still write while the profile goes: what is left then lies in the system's temporary folder. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException | DirectoryNotEmptyException stillWritten) {
            // the system clears its temporary folder
        }
    }
}
