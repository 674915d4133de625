package io.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.table.Schemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("reads what is printed")
class PreviewCommandTest {
    /** Three originals, one without date and place, and a reprint that does not count. */
    private static final String ARTICLES = """
            select * from (values
              ('a1', '助浴车进社区', '街道请来助浴车，助浴车上门给失能的居民洗澡，失能的老人很高兴。', date '2024-03-05', 'x',
                [{'code': '451422', 'role': 'primary'}, {'code': '450000', 'role': 'mentioned'}], null),
              ('a2', '助浴车又来了', '助浴车停在楼下，护士忙着铺垫子。', null, 'x', [], null),
              ('a3', '春茶开采', '茶农采下第一篮鲜叶。', date '2024-03-09', 'x', [{'code': '451422', 'role': 'primary'}], null),
              ('a4', '助浴车进社区', '街道请来助浴车。', date '2024-03-06', 'x', [], 'a1')
            ) t(article_id, title, body, published_on, interpreter, regions, reprint_of)
            """;

    private static final String HEATMAP = """
            select 'month' as period_kind, date '2024-03-01' as period_start, '451422' as region_code, 'sports' as topic,
              4 as originals
            """;

    @TempDir
    Path folder;

    private Path warehouse;
    private Path terms;

    @BeforeEach
    void publish() throws IOException, SQLException {
        warehouse = folder.resolve("warehouse");
        Path version = Files.createDirectories(warehouse.resolve("published/versions/v1"));
        Map<String, String> rows = Map.of(
                "article",
                ARTICLES,
                "region_heatmap",
                HEATMAP,
                "run",
                "select 'r' as run_id, date '2024-04-01' as as_of");
        StringBuilder interpreted = new StringBuilder();
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            for (String table : Schemas.PUBLISHED) {
                Path file = Files.createDirectories(version.resolve(table)).resolve("part-00000.parquet");
                statement.execute("copy (" + rows.getOrDefault(table, "select 1 as x") + ") to '" + file + "'");
            }
            for (String table : Schemas.INTERPRETED) {
                Path file = Files.createDirectories(warehouse.resolve("iceberg").resolve(table))
                        .resolve("data.parquet");
                statement.execute("copy (" + rows.getOrDefault(table, "select 1 as x") + ") to '" + file + "'");
                interpreted
                        .append(interpreted.isEmpty() ? "{" : ",")
                        .append("\"%s\":[\"%s\"]".formatted(table, warehouse.relativize(file)));
            }
        }
        Files.writeString(version.resolve("interpreted.json"), interpreted + "}");
        Files.createSymbolicLink(warehouse.resolve("published/current"), Path.of("versions/v1"));
        terms = folder.resolve("terms.csv");
        try (var committed = Schemas.class.getResourceAsStream("/vocabularies/topic_term.csv")) {
            Files.writeString(
                    terms,
                    new String(committed.readAllBytes(), StandardCharsets.UTF_8) + "sports,助浴车,strong,\n",
                    StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysWhichDocumentsAndCellsWouldMove() {
        String printed = run(ExitCode.DONE, "--format", "csv");

        assertThat(printed)
                .contains("document,gains,a1,2024-03-05,,,,广西壮族自治区崇左市宁明县,sports,体育,")
                .contains("document,gains,a2,,,,,未定位,sports,体育,")
                .doesNotContain("a3,", "a4,")
                .contains("cell,,,,month,2024-03-01,451422,广西壮族自治区崇左市宁明县,sports,体育,,,,4,5")
                .contains("cell,,,,month,2024-03-01,000000,全国,sports,体育,,,,0,1")
                .contains("cell,,,,all,1900-01-01,000000,全国,sports,体育,,,,0,2")
                .contains("cell,,,,all,1900-01-01,unresolved,未定位,sports,体育,,,,0,1")
                .contains(",451400,", ",450000,");
    }

    @Test
    void printsForAPersonAndAsJson() {
        assertThat(run(ExitCode.DONE))
                .contains("1 phrases differ; 3 originals looked at. Nothing was changed.", "loses   a2");
        assertThat(run(ExitCode.DONE, "--format", "json")
                        .lines()
                        .filter(line -> line.contains("\"what\":\"document\"")))
                .hasSize(3);
    }

    @Test
    void refusesAFileThatCannotBeUsed() throws IOException {
        Files.writeString(terms, "topic,term,tier,not_in\nsports,助浴车,strong,\nweather,雨,strong,\n");
        assertThat(run(ExitCode.INPUT_REFUSED))
                .contains("vocabulary " + terms + ", line 3: the topic \"weather\" is not in topic.csv");
        terms = folder.resolve("gone.csv");
        assertThat(run(ExitCode.INPUT_REFUSED)).contains("gone.csv: the file is missing");
    }

    private String run(int exit, String... more) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String[] args = new String[5 + more.length];
        System.arraycopy(
                new String[] {"preview", "--topics", terms.toString(), "--warehouse", warehouse.toString()},
                0,
                args,
                0,
                5);
        System.arraycopy(more, 0, args, 5, more.length);
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
            assertThat(Minqing.run(args))
                    .as(() -> printed.toString(StandardCharsets.UTF_8))
                    .isEqualTo(exit);
            return printed.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
