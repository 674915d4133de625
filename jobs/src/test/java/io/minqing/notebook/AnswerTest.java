package io.minqing.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerTest {
    @TempDir
    Path folder;

    @Test
    void showsTextAsText() {
        Answer answer = new Answer(
                List.of("<标题>"),
                List.of(Arrays.asList((Object) "<script>alert(1)</script>\u202E\"&"), Arrays.asList((Object) null)));
        assertThat(answer.html())
                .contains("&lt;标题&gt;", "&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;")
                .doesNotContain("<script", "\u202E", "null");
    }

    @Test
    void keepsUnknownNumbersApartFromZero() {
        Answer answer = new Answer(List.of("n"), List.of(List.of(0), Arrays.asList((Object) null)));
        assertThat(answer.numbers("n")).containsExactly(0.0, Double.NaN);
        assertThatThrownBy(answer::number).hasMessageContaining("2 rows of 1 columns");
        assertThatThrownBy(() -> answer.column("m")).hasMessageContaining("there is no column m; there are [n]");
    }

    @Test
    void readsOneVersionAlsoWhenAnotherIsPublished() throws Exception {
        publish("v1", 1);
        try (Tables tables = Tables.open(folder)) {
            publish("v2", 2);
            assertThat(tables.version()).isEqualTo("v1");
            assertThat(tables.ask("select x from thing where x < ?", 5).number())
                    .isEqualTo(1);
        }
    }

    @Test
    void saysWhatToDoWhereNothingIsPublished() {
        assertThatThrownBy(() -> Tables.open(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("run minqing nightly first");
    }

    private void publish(String version, int x) throws Exception {
        Path table = Files.createDirectories(folder.resolve("published/versions/" + version + "/thing"));
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("copy (select " + x + " as x) to '" + table + "/part-00000.parquet'");
        }
        Files.deleteIfExists(folder.resolve("published/current"));
        Files.createSymbolicLink(folder.resolve("published/current"), Path.of("versions", version));
    }
}
