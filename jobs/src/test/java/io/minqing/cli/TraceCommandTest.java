package io.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.table.Schemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A sector with three records in March and one in April, one of them through its workroom's sector. */
@Isolated("reads what is printed")
class TraceCommandTest {
    private static final Map<String, String> TABLES = Map.of(
            "sector_activity", """
            select 'month' as period_kind, date '2024-03-01' as period_start, '农业界' as sector, 3 as activities
            union all select 'month', date '2024-04-01', '农业界', 1
            """,
            "run", "select 'r1' as run_id, date '2024-04-30' as as_of, 'articles' as input",
            "activity", """
            select * from (values
              ('A1', date '2024-03-05', 'W1', '农业界', '走访茶农', '茶农说路不好走'),
              ('A2', date '2024-03-09', 'W2', null, '送肥料', null),
              ('A3', date '2024-03-11', 'W1', '农业界', '看秧田', null),
              ('A4', date '2024-04-02', 'W1', '农业界', '问收成', null),
              ('A5', date '2024-03-12', 'W1', '教育界', '看学校', null),
              ('A6', null, 'W1', '农业界', '不知哪天', null))
            t (activity_id, held_on, workroom_id, sector, title, text)
            """,
            "workroom", "select 'W2' as workroom_id, '茶业委员工作室' as name, '农业界' as sector",
            "article", """
            select 'x' as article_id, null::varchar as reprint_of, null::date as published_on, null::varchar as source,
              null::varchar as title, '' as body, [{'code': '', 'role': ''}] as regions,
              [{'topic': '', 'evidence': [{'start': 0, 'end': 0}]}] as topics
            """);

    @TempDir
    Path folder;

    private record Answer(int exit, String out, String err) {}

    @BeforeEach
    void publish() throws IOException, SQLException {
        Path version = Files.createDirectories(folder.resolve("published/current"));
        StringBuilder interpreted = new StringBuilder();
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                Path file =
                        Files.createDirectories(version.resolve(table.getKey())).resolve("part-00000.parquet");
                statement.execute("copy (" + table.getValue() + ") to '" + file + "'");
                if (!Schemas.PUBLISHED.contains(table.getKey())) {
                    interpreted
                            .append(interpreted.isEmpty() ? "{" : ",")
                            .append("\"" + table.getKey() + "\":[\"" + folder.relativize(file) + "\"]");
                }
            }
        }
        Files.writeString(version.resolve("interpreted.json"), interpreted + "}");
    }

    @Test
    void printsTheRowAndTheRecordsItWasCountedFrom() {
        Answer answer = trace("sector_activity", "month", "2024-03-01", "农业界");

        assertThat(answer.err).isEmpty();
        assertThat(answer.exit).isEqualTo(ExitCode.DONE);
        assertThat(answer.out)
                .contains(
                        "activities: 3", "走访茶农", "茶农说路不好走", "茶业委员工作室  送肥料", "看秧田", "(3 counted; 3 of 3 records shown)")
                .doesNotContain("问收成", "看学校", "不知哪天");
    }

    @Test
    void saysTheTotalWhereItShowsOnlySome() throws IOException {
        Answer answer =
                trace("sector_activity", "sector=农业界", "period_start=2024-03-01", "--format", "json", "--limit", "1");

        JsonNode json = new ObjectMapper().readTree(answer.out);
        assertThat(json.path("counted").asInt()).isEqualTo(3);
        assertThat(json.path("records").asInt()).isEqualTo(3);
        assertThat(json.path("shown")).hasSize(1);
        assertThat(json.path("row").path("activities").asInt()).isEqualTo(3);
    }

    @Test
    void saysWhatIsPossibleWhenTheRowIsNotThere() {
        assertWrong(
                trace("sector_activty", "x"),
                "there is no published table sector_activty",
                "sector_activity, member_score");
        assertWrong(
                trace("sector_activity", "month", "2024-05-01", "农业界"), "has no row", "for example, period_kind=month");
        assertWrong(
                trace("sector_activity", "month"), "2 rows", "give all of its key: period_kind period_start sector");
        assertWrong(trace("sector_activity", "colour=red"), "no column colour", "period_kind period_start sector");
        assertWrong(trace("sector_activity", "a", "b", "c", "d"), "the key of table sector_activity has 3 columns");
        assertWrong(trace("sector_activity", "month", "2024-03-01", "' or '1'='1"), "has no row");
        assertWrong(trace("topic_trend", "month"), "has no table topic_trend yet");
        assertWrong(trace("sector_activity"), "KEY");
    }

    @Test
    void aRowOfATableWithoutAQueryLeadsToTheIdsThatStandInIt() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("""
                    create table article as
                      select unnest(['d1', 'd2', 'd3', 'd4']) as article_id, null::date as published_on, '' as source, '' as title, '' as body;
                    create table activity as
                      select 'A1' as activity_id, null::date as held_on, 'W1' as workroom_id, '' as title, '' as text;
                    create view traced as
                      select '加装电梯 "d4' as term, ['d1', 'A1'] as members, [{'article_id': 'd3', 'sentence': 'd2 不在此列'}] as examples;
                    """);
            try (ResultSet rows = statement.executeQuery(
                    "select item from (" + Schemas.resource("/trace/any.sql") + ") order by 1")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        assertThat(found).containsExactly("A1", "d1", "d3");
    }

    private static void assertWrong(Answer answer, String... words) {
        assertThat(answer.exit).as(answer.err).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err).contains(words).doesNotContain("\tat ");
    }

    private Answer trace(String... arguments) {
        List<String> all = new ArrayList<>(List.of("trace"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--warehouse", folder.toString()));
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int exit = Minqing.run(all.toArray(String[]::new));
            return new Answer(exit, told.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
