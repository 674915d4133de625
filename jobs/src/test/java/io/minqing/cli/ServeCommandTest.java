package io.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.ArticleKind;
import io.minqing.serve.ServedWarehouse;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb in a process of its own, as a service manager starts and stops it. */
class ServeCommandTest {
    private static final int SIGTERM = 128 + 15;

    @TempDir
    Path folder;

    @Test
    void answersUntilItIsToldToStopAndLeavesNothingBehind() throws Exception {
        ServedWarehouse warehouse = new ServedWarehouse(folder.resolve("warehouse"));
        warehouse.add(ArticleKind.ARTICLE, "茶农盼路", "宁明县政协委员走访茶农33户。", "2026-03-06", null, null);
        warehouse.publish("v1");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Process process =
                start(temporary, "--warehouse", folder.resolve("warehouse").toString(), "--port", "0");
        try (BufferedReader printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String first = printed.readLine();
            assertThat(first).startsWith("http://127.0.0.1:").endsWith("(Ctrl+C stops it)");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(first.split(" ", -1)[0]))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("茶农盼路");

            process.destroy();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(SIGTERM);
        } finally {
            process.destroyForcibly();
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("minqing")))
                    .isEmpty();
        }
    }

    @Test
    void needsAPublishedVersion() throws Exception {
        Process process = start(folder, "--warehouse", folder.resolve("none").toString());
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("nothing is published in ");
        assertThat(process.waitFor()).isEqualTo(ExitCode.INPUT_REFUSED);
    }

    private static Process start(Path temporary, String... options) throws Exception {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = Stream.concat(
                        Stream.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                classes,
                                "io.minqing.cli.Minqing",
                                "serve"),
                        Stream.of(options))
                .toList();
        return new ProcessBuilder(command).start();
    }
}
