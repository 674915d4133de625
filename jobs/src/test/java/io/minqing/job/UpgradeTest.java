package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minqing.table.CurrentTables;
import io.minqing.table.Schemas;
import io.minqing.table.Versions;
import io.minqing.table.Warehouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A warehouse as the first program wrote it ({@code schemas-before/}): fewer and narrower columns, no table of audits, a
 * version that names no snapshots and bears no marks. Told in order: the upgrade, the night after it, the way back.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTest {
    private static final String OLD_VERSION = "20240301T020000-0a1b2c3d";
    private static final List<String> OLD_PUBLISHED = List.of(
            "topic_trend",
            "region_heatmap",
            "indicator",
            "workroom_activity",
            "workroom_coverage",
            "concern_funnel",
            "sector_activity",
            "source_health",
            "run");
    private static final Map<String, String> OLD_ROWS = Map.of(
            "article", """
            {"article_id":"old-1","kind":"article","file":"old.txt","record":1,"title":"旧年的茶山","published_on":"2024-02-18",
             "source":"左江观察","authors":["韦某"],"body":"宁明县政协委员走访茶企3家。",
             "regions":[{"code":"451422","name":"广西壮族自治区崇左市宁明县","level":"county","role":"primary","confidence":0.9,
               "in_title":false,"evidence":[{"text":"宁明县","start":0,"end":3}]}],
             "topics":[{"topic":"tea_industry","score":0.8,"evidence":[{"text":"茶企","start":9,"end":11}]}],
             "facts":[{"indicator":"走访茶企","value":3.0,"unit":"家","bound":"exact","percentage":false,"cumulative":false,
               "evidence":{"text":"走访茶企3家","start":7,"end":13}}],
             "workrooms":[],"repairs":[{"kind":"byte_slip","start":0,"before":"?","after":"宁"}],"dropped":[],"issues":[],
             "terms":[],"tokens":9,"fingerprint":{"exact":"e","sketch":[7,2147483647]},"content_hash":"h1",
             "interpreter":"before","extras":{}}
            """,
            "activity", """
            {"activity_id":"A0","file":"log.csv","record":1,"held_on":"2024-02-05","workroom_id":"W0","type":"visit",
             "region_code":"451422","title":"走访茶农","participants":20,"members":[],"topics":["tea_industry"],"issues":[],
             "content_hash":"h2","extras":{}}
            """,
            "workroom", """
            {"workroom_id":"W0","name":"老茶工作室","kind":"workroom","region_code":"451422","file":"register.csv","record":1,
             "issues":[],"content_hash":"h3","extras":{"电话":"无"}}
            """,
            "quarantine", """
            {"quarantine_id":"q1","input":"articles","file":"empty.txt","record":0,"reason":"empty_file",
             "detail":"The file has no content.","raw":""}
            """);

    @TempDir
    static Path folder;

    private static List<String> upgraded;

    @Test
    @Order(1)
    void theNextNightKeepsTheRowsAndCompletesTheColumns() throws Exception {
        try (Warehouse warehouse = new Warehouse(warehouse())) {
            writeAsTheOlderProgramDid(warehouse);
        }
        assertThat(query("select count(*) from article")).containsExactly("1");
        write("articles/tea.txt", """
                三月的茶山

                2024-03-18 来源：左江观察

                宁明县政协茶业委员工作室三月里走进那楠乡的茶园，截至3月15日走访茶企5家，收集茶农意见12条。
                """);
        write("workrooms/register.csv", "工作室编号,工作室名称,类型,地区\nW1,茶业委员工作室,委员工作室,广西崇左市宁明县\n");
        write("activities/log.csv", "活动编号,活动日期,工作室编号,活动类型,活动名称,参加人数\nA1,2024-03-05,W0,走访,走访茶农,20\n");

        assertThat(night().unchanged()).isFalse();

        assertThat(query("select article_id, body, tokens, len(editors) from article where article_id = 'old-1'"))
                .containsExactly("old-1|宁明县政协委员走访茶企3家。|9|0");
        assertThat(query("select fingerprint.sketch[2], facts[1].value, facts[1].indicator_id, repairs[1].after,"
                        + " repairs[1].confidence from article where article_id = 'old-1'"))
                .containsExactly("2147483647|3.0|null|宁|null");
        assertThat(query("select count(*) from article")).containsExactly("2");
        assertThat(query("select activity_id, participants from activity order by 1"))
                .containsExactly("A0|20", "A1|20");
        assertThat(query("select workroom_id, extras['电话'] from workroom order by 1"))
                .containsExactly("W0|无", "W1|null");
        assertThat(query("select quarantine_id, path from quarantine")).containsExactly("q1|null");
        assertThat(query("select run_id, input, total, changed from run where run_id = '" + OLD_VERSION
                        + "' order by 2"))
                .containsExactly(
                        OLD_VERSION + "|activities|1|", OLD_VERSION + "|articles|1|", OLD_VERSION + "|workrooms|1|");
        assertThat(query("select count(distinct run_id) from run")).containsExactly("2");
        assertThat(query("select sum(articles) from source_health where period_kind = 'all'"))
                .containsExactly("2");
        assertThat(query("select distinct holds from audit")).containsExactly("true");
        assertThat(query(
                        "select period_start, originals from region_count where period_kind = 'month' and level = 'country'"
                                + " order by 1"))
                .containsExactly("2024-02-01|1", "2024-03-01|1");
        try (Warehouse warehouse = new Warehouse(warehouse())) {
            for (String table : Schemas.notPublished()) {
                assertThat(columns(table)).as(table).containsExactly(columns(warehouse, "interpreted." + table));
            }
            for (String table : Schemas.PUBLISHED) {
                assertThat(columns(table)).as(table).containsExactly(columns(warehouse, "published." + table));
            }
        }
        upgraded = everything();
    }

    @Test
    @Order(2)
    void theNightAfterItHasNothingToDo() throws Exception {
        assertThat(night().unchanged()).isTrue();
        assertThat(everything()).isEqualTo(upgraded);
    }

    @Test
    @Order(3)
    void theVersionOfTheOlderProgramCanBeShownAgainAndLeftAgain() throws Exception {
        try (Warehouse warehouse = new Warehouse(warehouse())) {
            assertThat(new Versions(warehouse).rollback(null).runId()).isEqualTo(OLD_VERSION);
        }
        assertThat(query("select article_id from article")).containsExactly("old-1");
        assertThat(query("select count(*) from run")).containsExactly("3");

        assertThat(night().unchanged()).isFalse();

        assertThat(everything()).isEqualTo(upgraded);
    }

    private static void writeAsTheOlderProgramDid(Warehouse warehouse) throws IOException {
        SparkSession spark = warehouse.spark();
        spark.sql("use minqing");
        spark.sql("create namespace interpreted");
        spark.sql("create namespace published");
        Path version = warehouse.root().resolve("published/versions").resolve(OLD_VERSION);
        Map<String, List<String>> interpreted = new TreeMap<>();
        for (String table : OLD_ROWS.keySet()) {
            spark.sql(Schemas.resource("/schemas-before/" + table + ".sql"));
            insert(spark, "interpreted." + table, OLD_ROWS.get(table).replace("\n", ""));
            interpreted.put(
                    table,
                    spark.sql("select file_path from minqing.interpreted." + table + ".files").collectAsList().stream()
                            .map(row -> Path.of(URI.create(row.getString(0))))
                            .map(file -> warehouse.root().relativize(file).toString())
                            .toList());
        }
        for (String table : OLD_PUBLISHED) {
            spark.sql(Schemas.resource("/schemas-before/" + table + ".sql"));
            if (table.equals("run")) {
                for (String input : List.of("articles", "activities", "workrooms")) {
                    insert(spark, "published.run", """
                            {"run_id":"%s","started_at":"2024-03-01T02:00:00Z","finished_at":"2024-03-01T02:05:00Z",\
                            "as_of":"2024-02-18","version":"0.1.0","vocabulary_version":"v","input_hash":"h","input":"%s",\
                            "records_in":1,"accepted":1,"duplicate":0,"quarantined":0,"total":1,"seconds":9.5}""".formatted(OLD_VERSION, input));
                }
            }
            publish(spark.table("minqing.published." + table), version.resolve(table));
        }
        // its counts had no partitions: one file held several months
        spark.sql(Schemas.ddl("region_count").replace("partitioned by (months(period_start))", ""));
        insert(spark, "interpreted.region_count", """
                [{"period_kind":"month","period_start":"2024-02-01","level":"country","region_code":"000000","originals":1,\
                "reprints":0,"established":1,"timely":1},{"period_kind":"month","period_start":"2023-07-01","level":"country",\
                "region_code":"000000","originals":9,"reprints":0,"established":9,"timely":9}]""");
        Files.createDirectories(version.resolve("report"));
        Files.writeString(version.resolve("report/index.html"), "旧报告");
        new ObjectMapper().writeValue(version.resolve("interpreted.json").toFile(), interpreted);
        Files.writeString(
                version.resolve("version.json"),
                "{\"runId\":\"" + OLD_VERSION
                        + "\",\"inputHash\":\"h\",\"code\":\"before\",\"asOf\":\"2024-02-18\",\"asOfGiven\":false}");
        Files.createSymbolicLink(warehouse.current(), Path.of("versions", OLD_VERSION));
        Files.createSymbolicLink(warehouse.report(), Path.of("published/current/report"));
    }

    private static void insert(SparkSession spark, String table, String json) {
        StructType columns = spark.table("minqing." + table).schema();
        List<Row> rows = spark.read()
                .schema(columns)
                .option("mode", "FAILFAST")
                .json(spark.createDataset(List.of(json), Encoders.STRING()))
                .collectAsList();
        spark.createDataFrame(rows, columns).createOrReplaceTempView("old_rows");
        spark.sql("insert into minqing." + table + " select * from old_rows");
    }

    private static void publish(Dataset<Row> rows, Path target) throws IOException {
        rows.coalesce(1).write().parquet(target.toString());
        try (Stream<Path> files = Files.list(target)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".parquet")) {
                    Files.move(file, target.resolve("part-00000.parquet"));
                } else {
                    Files.delete(file);
                }
            }
        }
    }

    private static NightResult night() throws IOException {
        return new Nightly(
                        new NightOptions(
                                List.of(folder.resolve("articles").toString()),
                                List.of(folder.resolve("activities").toString()),
                                List.of(folder.resolve("workrooms").toString()),
                                warehouse(),
                                null,
                                0.6,
                                true),
                        new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)))
                .run();
    }

    private static Path warehouse() {
        return folder.resolve("warehouse");
    }

    private static void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String[] columns(Warehouse warehouse, String table) {
        return warehouse.spark().table("minqing." + table).schema().fieldNames();
    }

    /** Columns as a reader without Iceberg sees them. */
    private static List<String> columns(String table) throws SQLException, IOException {
        return query("select column_name from (describe " + table + ")");
    }

    private static List<String> everything() throws SQLException, IOException {
        return new TrialWarehouse(folder, warehouse()).tables();
    }

    /** Rows of a query over the tables of the current version, cells joined by a bar. */
    private static List<String> query(String sql) throws SQLException, IOException {
        try (CurrentTables tables = CurrentTables.open(warehouse());
                ResultSet result = tables.connection().createStatement().executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            String[] cells = new String[result.getMetaData().getColumnCount()];
            while (result.next()) {
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = String.valueOf(result.getObject(i + 1));
                }
                rows.add(String.join("|", Arrays.asList(cells)));
            }
            return rows;
        }
    }
}
