package io.minqing.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The notebooks as files. That they run and hold is checked by {@code minqing notebook --check}, which .ci/run calls over the samples. */
class NotebooksTest {
    private static final Path NOTEBOOKS = Path.of(System.getProperty("minqing.home", ".."))
            .resolve("notebooks")
            .toAbsolutePath()
            .normalize();

    @Test
    void areKeptWithoutOutputs() throws Exception {
        try (Stream<Path> files = Files.list(NOTEBOOKS)) {
            List<Path> notebooks = files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
            assertThat(notebooks).hasSizeGreaterThanOrEqualTo(4);
            for (Path notebook : notebooks) {
                for (JsonNode cell :
                        new ObjectMapper().readTree(notebook.toFile()).path("cells")) {
                    assertThat(cell.path("outputs").size())
                            .as(notebook.toString())
                            .isZero();
                }
            }
        }
    }
}
