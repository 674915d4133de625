package io.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.table.Schemas;
import io.minqing.table.Warehouse;
import io.minqing.table.WarehouseLock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What a user meets at the command line: exit codes, and one sentence about what is wrong. */
@Isolated("reads what is printed")
class MinqingTest {
    @TempDir
    Path folder;

    private Path warehouse;

    private record Answer(int exit, String out, String err) {}

    @BeforeEach
    void name() {
        warehouse = folder.resolve("warehouse");
    }

    @Test
    void explainsItself() {
        Answer answer = run();
        assertThat(answer.exit).isEqualTo(ExitCode.DONE);
        assertThat(answer.out).contains("nightly", "interpret", "sql", "report", "evaluate", "Exit codes");
    }

    @Test
    void refusesUnknownOptionsVerbsAndDates() {
        assertWrong(run("nightly", "--artcles", "x"), "Unknown option");
        assertWrong(run("nighty"), "nighty");
        assertWrong(run("nightly", "--as-of", "2024-02-30"), "'2024-02-30' is no date; write it as 2024-12-31");
        assertWrong(run("nightly", "--max-quarantined", "NaN"), "is no share between 0 and 1");
        assertWrong(run("sql", "select 1", "--format", "xml"), "xml");
    }

    @Test
    void readsTheQueryFromItsInputWhenNoneIsGiven() {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream("\\d run".getBytes(StandardCharsets.UTF_8)));
            assertThat(run("sql").out).contains("run_id", "UTC start time and content hash of the input");
        } finally {
            System.setIn(in);
        }
    }

    @Test
    void saysInOneSentenceThatTheWarehouseCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Answer answer = run("nightly", "--warehouse", file.resolve("below").toString());
        assertThat(answer.exit).isEqualTo(ExitCode.FAILURE);
        assertThat(answer.err)
                .startsWith("minqing: cannot make the warehouse folder " + file)
                .hasLineCount(1);
    }

    @Test
    void saysWhoHoldsTheWarehouse() throws IOException {
        try (Warehouse held = new Warehouse(warehouse);
                WarehouseLock ignored = WarehouseLock.take(held)) {
            Answer answer = run("nightly", "--warehouse", warehouse.toString());
            assertThat(answer.exit).isEqualTo(ExitCode.WAREHOUSE_HELD);
            assertThat(answer.err)
                    .contains("process " + ProcessHandle.current().pid() + " of " + System.getProperty("user.name")
                            + " on ");
        }
    }

    @Test
    void readersNeedAPublishedVersionAndMakeNoFolder() {
        for (String verb : new String[] {"sql", "report"}) {
            Answer answer = verb.equals("sql")
                    ? run(verb, "select 1", "--warehouse", warehouse.toString())
                    : run(verb, "--warehouse", warehouse.toString());
            assertThat(answer.exit).isEqualTo(ExitCode.INPUT_REFUSED);
            assertThat(answer.err)
                    .contains("nothing is published in " + warehouse)
                    .hasLineCount(1);
        }
        assertThat(warehouse).doesNotExist();
    }

    @Test
    void answersQueriesOverPublishedAndInterpretedTables() throws Exception {
        publish();
        Answer answer = run(
                "sql",
                "select (select count(*) from topic_trend) as a, (select min(y) from article) as b",
                "--warehouse",
                warehouse.toString(),
                "--format",
                "csv");
        assertThat(answer.out).isEqualTo("a,b\n1,海口\n");
        assertThat(answer.exit).isEqualTo(ExitCode.DONE);
        assertThat(run("sql", "summarize article", "--warehouse", warehouse.toString()).exit)
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void answersOverAVersionThatLacksNewerTables() throws Exception {
        publish();
        Path version = warehouse.resolve("published/current").toRealPath();
        Files.delete(version.resolve("run/part-00000.parquet"));
        Files.writeString(version.resolve("interpreted.json"), "{}");
        assertThat(run("sql", "from topic_trend", "--warehouse", warehouse.toString()).exit)
                .isEqualTo(ExitCode.DONE);
        assertWrongQuery("from run", "run does not exist");
    }

    @Test
    void refusesWrongQueriesInOneSentence() throws Exception {
        publish();
        assertWrongQuery("selec 1", "syntax error");
        assertWrongQuery("select nope from article", "nope");
        assertWrongQuery("select * from nowhere", "nowhere");
        assertWrongQuery("", "one select statement");
    }

    @Test
    void queriesNeitherWriteNorReadOtherFiles() throws Exception {
        publish();
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");
        Path mine = warehouse.resolve("published/current").toRealPath().resolve("topic_trend/part-00000.parquet");
        byte[] before = Files.readAllBytes(mine);
        Path out = folder.resolve("out.csv");
        assertWrongQuery("copy article to '" + out + "'", "only read");
        assertWrongQuery("select 1; copy article to '" + out + "'", "only read");
        assertWrongQuery("copy article to '" + out + "'; select 1", "only read");
        assertWrongQuery("copy (select 1) to '" + mine + "' (use_tmp_file false)", "only read");
        assertWrongQuery("select * from read_csv('" + secret + "')", "Permission");
        assertWrongQuery("select * from '" + secret + "'", "secret.csv");
        assertWrongQuery("from read_text('/etc/passwd')", "Permission");
        assertWrongQuery("from glob('/etc/*')", "Permission");
        assertWrongQuery("attach '" + folder.resolve("x.db") + "'", "only read");
        assertWrongQuery("install httpfs", "only read");
        assertWrongQuery("set enable_external_access = true", "only read");
        assertWrongQuery("create table t as select 1", "only read");
        assertThat(out).doesNotExist();
        assertThat(Files.readAllBytes(mine)).isEqualTo(before);
    }

    @Test
    void interpretsWhatItCanAndNamesTheRest() throws IOException {
        Path good = Files.writeString(
                folder.resolve("海口 调研.txt"), "海口市政协开展调研\n2024-03-05 来源：海口日报\n3月5日，海口市政协组织委员走访企业33家。\n");
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Path image = Files.writeString(folder.resolve("photo.jpg"), "x");
        String missing = folder.resolve("gone").toString();
        Answer answer = run("interpret", good.toString(), empty.toString(), image.toString(), missing);
        assertThat(answer.exit).isEqualTo(ExitCode.DONE);
        assertThat(answer.out).hasLineCount(1).contains("\"file\":\"海口 调研.txt\"", "\"code\":\"460100\"");
        assertThat(answer.err)
                .hasLineCount(3)
                .contains("empty.txt: The file has no content.")
                .contains("photo.jpg: Only .txt, .html")
                .contains(missing + ": There is no such file or folder");
    }

    @Test
    void refusesWhenNothingCanBeInterpreted() {
        Answer answer = run("interpret", folder.resolve("[gone").toString());
        assertThat(answer.exit).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(answer.err).contains("no such file").contains("none of the files could be interpreted");
    }

    @Test
    void explainsToAPersonInTheTerminalOrAsAPage() throws IOException {
        Path page =
                Files.writeString(folder.resolve("a.txt"), "海口市政协开展调研\n2024-03-05 来源：海口日报\n3月5日，海口市政协组织委员走访企业33家。\n");
        for (String[] words : new String[][] {{"--explain", page.toString()}, {page.toString(), "--explain"}}) {
            Answer answer = run("interpret", words[0], words[1]);
            assertThat(answer.exit).isEqualTo(ExitCode.DONE);
            assertThat(answer.out).contains("{海口市}", "names considered").doesNotContain("\033");
        }
        Answer html = run("interpret", "--explain=html", page.toString());
        assertThat(html.out)
                .startsWith("<!DOCTYPE html>")
                .contains("Content-Security-Policy")
                .endsWith("</html>\n");
        Path out = folder.resolve("explained.html");
        Answer written = run("interpret", page.toString(), "--explain=html", "--out", out.toString());
        assertThat(written.out).isEmpty();
        assertThat(out).hasContent(html.out);
        assertThat(run(
                                "interpret",
                                page.toString(),
                                "--explain=html",
                                "--out",
                                folder.resolve("x/y").toString())
                        .err)
                .contains("there is no folder " + folder.resolve("x"));
    }

    @Test
    void aRunThatFailsLeavesAnOlderFile() throws IOException {
        Path out = Files.writeString(folder.resolve("old.html"), "old");
        Answer answer = run("interpret", folder.resolve("gone.txt").toString(), "--out", out.toString());
        assertThat(answer.exit).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(out).hasContent("old");
        assertThat(folder).isDirectoryContaining(path -> path.equals(out)).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void measuresAnnotatedPages() throws IOException {
        Path gold = annotated();
        Answer table = run("evaluate", "--gold", gold.toString(), "-v");
        assertThat(table.exit).isEqualTo(ExitCode.DONE);
        assertThat(table.out)
                .containsPattern("primary region +1.000 +0.207–1.000 +1 of 1")
                .contains(
                        "false regions an article ↓", "number-unit pattern", "slipped bytes restored", "reprint recall")
                .containsPattern("authors +missed +林晓帆");
        Answer csv = run("evaluate", "--gold", gold.toString(), "--format", "csv");
        assertThat(csv.out)
                .contains("group,measure,better,value", "regions,primary_region,high,1,", ",most frequent name,");
        Answer json = run("evaluate", "--gold", gold.toString(), "--format", "json", "--verbose");
        assertThat(json.out).contains("\"measure\" : \"title\"", "\"baseline\"", "\"what\" : \"authors\"");
    }

    @Test
    void refusesGoldThatCannotBeUsed() throws IOException {
        Path gold = annotated();
        assertThat(run("evaluate").exit).isEqualTo(ExitCode.USAGE);
        Answer gone = run("evaluate", "--gold", folder.resolve("gone").toString());
        assertThat(gone.exit).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(gone.err).startsWith("minqing: there is no folder").hasLineCount(1);
        Files.copy(gold.resolve("a.json"), gold.resolve("b.json"));
        Answer pageless = run("evaluate", "--gold", gold.toString());
        assertThat(pageless.exit).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(pageless.err).contains("there is no page (.txt, .html) for b.json");
        Files.writeString(gold.resolve("b.json"), "{\"body\": ");
        assertThat(run("evaluate", "--gold", gold.toString()).err).contains("b.json is no JSON");
    }

    /** One gold article, with its page in the folder where it is looked for. */
    private Path annotated() throws IOException {
        Path gold = Files.createDirectory(folder.resolve("gold"));
        Files.writeString(Files.createDirectory(folder.resolve("articles")).resolve("a.txt"), """
                海口市政协开展调研
                2024-03-05 来源：海口日报
                3月5日，海口市政协组织委员走访企业33家。委员们在车间里边看边问，把用工、融资和物流上的难处一条条记下来，回去逐项对接部门答复。
                """);
        return Files.writeString(gold.resolve("a.json"), """
                {"title": "海口市政协开展调研", "title_main": "海口市政协开展调研", "published_on": "2024-03-05",
                 "source": "海口日报", "authors": ["林晓帆"], "primary_region": "460100",
                 "allowed_regions": ["460000", "460100"],
                 "topics": {"primary": [], "present": [], "weak": ["business_environment"]}, "facts": [],
                 "body": "3月5日，海口市政协组织委员走访企业33家。委员们在车间里边看边问，把用工、融资和物流上的难处一条条记下来，回去逐项对接部门答复。"}
                """).getParent();
    }

    private void assertWrongQuery(String query, String why) {
        Answer answer = run("sql", query, "--warehouse", warehouse.toString());
        assertWrong(answer, why);
        assertThat(answer.out).isEmpty();
        assertThat(answer.err).startsWith("minqing: the query is wrong: ").doesNotContain("LINE 1");
    }

    private static void assertWrong(Answer answer, String why) {
        assertThat(answer.exit).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err).contains(why, "--help").doesNotContain("\tat ", "Usage:");
    }

    /** A published version in which every table is one small file. */
    private void publish() throws IOException, SQLException {
        Path version = Files.createDirectories(warehouse.resolve("published/versions/v1"));
        StringBuilder interpreted = new StringBuilder();
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            for (String table : Schemas.PUBLISHED) {
                Files.createDirectories(version.resolve(table));
                statement.execute(
                        "copy (select 1 as x, '海口' as y) to '" + version.resolve(table) + "/part-00000.parquet'");
            }
            for (String table : Schemas.INTERPRETED) {
                String file = "iceberg/" + table + "/data's.parquet";
                Files.createDirectories(warehouse.resolve(file).getParent());
                statement.execute("copy (select 1 as x, '海口' as y) to '"
                        + warehouse.resolve(file).toString().replace("'", "''") + "'");
                interpreted.append(interpreted.isEmpty() ? "{" : ",").append("\"" + table + "\":[\"" + file + "\"]");
            }
        }
        Files.writeString(version.resolve("interpreted.json"), interpreted + "}");
        Files.createSymbolicLink(warehouse.resolve("published/current"), Path.of("versions/v1"));
    }

    private static Answer run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int exit = Minqing.run(args);
            return new Answer(
                    exit, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
