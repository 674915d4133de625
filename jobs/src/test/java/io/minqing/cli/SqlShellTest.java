package io.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.report.PublishedFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlShellTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void publish() throws Exception {
        Path current = Files.createDirectories(folder.resolve("published/current"));
        PublishedFixture.writeYear(current);
        Files.writeString(current.resolve("interpreted.json"), "{}");
    }

    @Test
    void answersQueriesOverSeveralLinesAndGoesOnAfterAWrongOne() throws Exception {
        String said = type("""
                select max(region_name) as place
                from topic_trend
                where region_code = '451422';
                select nonsense from topic_trend;
                drop table topic_trend;
                select 40 + 2 as answer;
                """);

        assertThat(said)
                .contains("宁明县")
                .contains("the query is wrong")
                .contains("one select statement")
                .contains("42");
    }

    @Test
    void explainsTablesInTheWordsOfTheirDefinition() throws Exception {
        String said = type("\\d\n\\d region_heatmap\n\\d nothing\n");

        assertThat(said)
                .contains("One row per published night and input.")
                .contains("Benjamini–Hochberg")
                .contains("Key: period_kind, period_start, region_code, topic.")
                .contains("there is no table nothing");
    }

    @Test
    void exportsTheRowsOfTheLastQueryAndChangesTheFormat() throws Exception {
        Path file = folder.resolve("last.csv");

        String said = type(
                "\\export %1$s\n\\format json\nselect '宁明' as county;\n\\export %1$s\n\\format xml\n\\q\nselect 'after' as x;\n"
                        .formatted(file));

        assertThat(said)
                .contains("wants a query before it")
                .contains("{\"county\":\"宁明\"}")
                .contains("no such format");
        assertThat(said).doesNotContain("{\"x\":\"after\"}");
        assertThat(file).hasContent("county\n宁明\n");
    }

    @Test
    void completesTablesAndColumnsAndRecallsTheLastQueryOfAnEarlierSession() throws Exception {
        Path history = folder.resolve("recalled");

        String completed = press("select count(topic_la\t) as n from region_hea\t;\r\u0004", history);
        String recalled = press("\u001B[A\r\u0004", history);

        assertThat(completed).contains("topic_label").contains("region_heatmap").containsPattern("\\d,?\\d{3}");
        assertThat(recalled).contains("region_heatmap").containsPattern("\\d,?\\d{3}");
    }

    @Test
    void keepsTheHistory() throws Exception {
        Path history = folder.resolve("history");

        type("select 1 as first_of_all;\n", history);
        type("select 2 as second;\n", history);

        assertThat(Files.readString(history)).contains("first_of_all").contains("second");
    }

    /** What a terminal with arrow keys shows; unlike {@link #type} it has a screen. */
    private static String press(String keys, Path history) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (Terminal terminal = new ExternalTerminal(
                "test",
                "ansi",
                new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
                said,
                StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(160, 40));
            new SqlShell(new Select(folder), ResultFormat.TABLE).run(terminal, history);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String type(String keys) throws Exception {
        return type(keys, null);
    }

    private static String type(String keys, Path history) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (Terminal terminal = new DumbTerminal(
                "test",
                Terminal.TYPE_DUMB,
                new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
                said,
                StandardCharsets.UTF_8)) {
            new SqlShell(new Select(folder), ResultFormat.TABLE).run(terminal, history);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
