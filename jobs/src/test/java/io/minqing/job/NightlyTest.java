package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minqing.record.Activity;
import io.minqing.record.Article;
import io.minqing.record.MatterMember;
import io.minqing.record.Quarantined;
import io.minqing.record.Workroom;
import io.minqing.report.OpenedNumbers;
import io.minqing.serve.Trace;
import io.minqing.table.CurrentTables;
import io.minqing.table.RecordCodec;
import io.minqing.table.Schemas;
import io.minqing.table.Versions;
import io.minqing.table.Warehouse;
import io.minqing.table.WarehouseLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nights in one warehouse, told in order: a first night with good, doubled and broken input, a night without news,
 * and a night that brings a reprint and a correction. A cold Spark session costs seconds, so the nights are few.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NightlyTest {
    @TempDir
    static Path folder;

    private static Map<String, byte[]> firstNight;

    private static final String TEA = """
            三月的茶山

            2024-03-18 来源：左江观察

            宁明县政协茶业委员工作室三月里走进那楠乡的茶园，一边看采茶，一边听茶农说难处。
            截至3月15日，工作室走访茶企5家，收集茶农意见12条，捐助肥料款2万余元，茶园道路问题已写成提案交到县里。
            茶农盼着路修通，也盼着鲜叶有个公道价，委员们答应四月再来。
            """;

    /** Another document that repeats one running total of the first. */
    private static final String TEA_IN_MAY = """
            五月的制茶间

            2024-05-18 来源：左江观察

            立夏过后，宁明县政协茶业委员工作室请农艺师到峙浪乡的制茶合作社讲课，教茶农看火候、辨香气。
            截至3月15日，工作室走访茶企5家，这回又添了一项：把春茶的检测费谈下来一半，茶叶装箱的纸板也由合作社统一订货。
            讲课那天茶香满屋，老茶农说，往年的夏茶卖不上价，今年想试着做红茶。
            县政协全年收到提案121件，立案95件，办复90件，委员满意81件。纪委对毁茶的事也立案核查3件，约谈了两人。
            """;

    @Test
    @Order(1)
    void accountsForEveryRecordOfAFirstNight() throws Exception {
        write("articles/tea.txt", TEA);
        write("articles/tea-again.txt", TEA);
        write("articles/empty.txt", "");
        Files.write(folder.resolve("articles/noise.txt"), new byte[] {0, 1, 2, (byte) 0xFF, 0, 7});
        Files.write(folder.resolve("articles/broken.jsonl.gz"), new byte[] {31, (byte) 139, 8, 0, 0, 0});
        write("articles/messages.jsonl", """
                {"id":"m1","title":"A市某小区电梯总坏","text":"我们小区的电梯一个月坏了四次，物业一直拖着不修，老人上不了楼。","received_at":"2024/3/2 9:00:00"}
                {"id":"m1","title":"另一件事","text":"同一个编号却是另一件事，应当隔离。","received_at":"2024/3/3 9:00:00"}
                {"id":"m2","title":
                """);
        Files.write(
                folder.resolve("articles/gbk.txt"),
                "枣强县政协召开协商会\n\n2024-04-02 来源：冀南周刊\n\n枣强县政协就老旧小区改造召开协商会，委员提出意见8条，县住建局当场答复5条。\n"
                        .getBytes(Charset.forName("GB18030")));
        write("workrooms/register.csv", "工作室编号,工作室名称,类型,地区,界别,成立日期\nW1,茶业委员工作室,委员工作室,广西崇左市宁明县,农业界,2023-05-01\n");
        write("activities/log.csv", """
                活动编号,活动日期,工作室编号,活动类型,活动名称,参加人数,金额,事项编号,办理阶段,参加委员
                A1,2024-03-05,W1,走访,走访茶农,20,,C1,收集,韦玉兰
                A2,2024-03-20,W1,公益,送肥料,,2.1万元,C1,提交,韦玉兰、农振华
                A2,2024-03-20,W1,公益,送肥料,,2.1万元,C1,提交,韦玉兰、农振华
                """);

        NightResult night = night();

        assertThat(night.unchanged()).isFalse();
        assertThat(night.asOf()).hasToString("2024-04-02");
        assertThat(night.counts())
                .containsExactly(
                        new InputCounts(Input.ARTICLES, 9, 3, 1, 5),
                        new InputCounts(Input.ACTIVITIES, 3, 2, 1, 0),
                        new InputCounts(Input.WORKROOMS, 1, 1, 0, 0));
        assertThat(query("select count(*) from quarantine")).containsExactly("5");
        assertThat(query("select distinct reason from quarantine order by 1"))
                .containsExactly("corrupt_container", "empty_file", "id_conflict", "malformed_json", "not_text");
        firstNight = published();
    }

    @Test
    @Order(2)
    void publishesWhatTheDocumentsSay() throws Exception {
        assertThat(query("select value, unit, bound from indicator where indicator like '%走访%'"))
                .containsExactly("5.0|家|exact");
        assertThat(query("select value, bound from indicator where unit = '元'")).containsExactly("20000.0|at_least");
        assertThat(
                        query(
                                "select originals from topic_trend where period_kind = 'month' and period_start = '2024-03-01' and region_code = '451422' and topic = 'tea_industry'"))
                .containsExactly("1");
        assertThat(query("select region_code from region_heatmap where level = 'county' group by all order by 1"))
                .containsExactly("131121", "451422");
        assertThat(
                        query(
                                "select no_data, originals from region_heatmap where period_kind = 'month' and period_start = '2024-04-01' and region_code = '451422'"))
                .as("no document in April is no zero: one row says so, for all topics")
                .containsExactly("true|0");
        assertThat(
                        query(
                                "select topic, originals, no_data from region_heatmap where period_kind = 'week' and period_start = '2024-04-01' and level = 'county' order by 1"))
                .as("weeks begin on Monday; the county without a document in that week has no data")
                .contains("all|0|true", "all|1|false");
        assertThat(query("select count(*) from region_heatmap where period_kind = 'day' and no_data and reprints = 0"))
                .as("days without a document have no row at all")
                .containsExactly("0");
        assertThat(
                        query(
                                "select region_originals from region_heatmap where period_kind = 'all' and level = 'unresolved' group by all"))
                .as("the masked place of the message stays unresolved")
                .containsExactly("1");
        assertThat(
                        query(
                                "select collected, submitted, assigned from concern_funnel where level = 'county' and period_kind = 'all'"))
                .containsExactly("1|1|0");
        assertThat(
                        query(
                                "select participants, participants_known, amount_yuan from workroom_activity where period_kind = 'all' order by 1"))
                .containsExactly("0|0|21000.0", "20|1|0.0");
        assertThat(
                        query(
                                "select covered_townships, workrooms, silent_workrooms from workroom_coverage where region_code = '451422'"))
                .containsExactly("0|1|0");
        assertThat(
                        query(
                                "select member, points, len(lines), capped from member_score where period_kind = 'year' order by 1"))
                .containsExactly("农振华|5.0|1|false", "韦玉兰|7.0|2|false");
        assertThat(
                        query(
                                "select stages[2].stage, stages[2].share, stages[2].median_days, stages[2].waiting, silent from concern_funnel where level = 'county' and period_kind = 'all'"))
                .containsExactly("submitted|1.0|15.0|1|0");
        assertThat(query("select distinct run, reason from change")).containsExactly("1|首次发布");
        assertThat(query("select changed from run where input = 'articles'"))
                .containsExactly("首次发布：文章新增3篇；活动新增2条；工作室新增1个。");
    }

    @Test
    @Order(3)
    void leavesEverythingAsItWasWhenNothingIsNew() throws Exception {
        assertThat(night().unchanged()).isTrue();
        assertThat(published()).usingRecursiveComparison().isEqualTo(firstNight);
    }

    @Test
    @Order(4)
    void givesTheSameBytesInAnotherWarehouseWithThePlansOfMuchData() throws Exception {
        Path other = folder.resolve("other");
        Map<String, String> plans = Map.of(
                "spark.sql.codegen.wholeStage", "true",
                "spark.sql.codegen.factoryMode", "FALLBACK",
                "spark.sql.adaptive.enabled", "true",
                "spark.sql.shuffle.partitions", "5");
        plans.forEach(System::setProperty);
        try {
            new Nightly(options(other), silent()).run();
        } finally {
            plans.keySet().forEach(System::clearProperty);
        }

        Map<String, byte[]> again = published(other);
        firstNight.forEach((table, bytes) -> {
            if (!table.equals("run")) {
                assertThat(again.get(table)).as(table).isEqualTo(bytes);
            }
        });
    }

    @Test
    @Order(5)
    void countsAReprintOnceAndTakesACorrection() throws Exception {
        write(
                "articles/tea-reprint.html",
                "<html><head><title>茶山上的工作室-百色网</title></head><body><nav>首页 > 新闻</nav><h1>茶山上的工作室</h1>"
                        + "<p>发布时间：2024-03-25 来源：百色网</p>"
                        + TEA.lines().skip(4).map(line -> "<p>" + line + "</p>").reduce("", String::concat)
                        + "</body></html>");
        write("activities/log.csv", """
                活动编号,活动日期,工作室编号,活动类型,活动名称,参加人数,金额,事项编号,办理阶段,参加委员
                A1,2024-03-05,W1,走访,走访茶农,25,,C1,收集,韦玉兰
                A2,2024-03-20,W1,公益,送肥料,,2.1万元,C1,提交,韦玉兰、农振华
                """);

        NightResult night = night();

        assertThat(night.counts().get(0)).isEqualTo(new InputCounts(Input.ARTICLES, 10, 1, 4, 5));
        assertThat(night.counts().get(1)).isEqualTo(new InputCounts(Input.ACTIVITIES, 2, 1, 1, 0));
        assertThat(
                        query(
                                "select originals, reprints from topic_trend where period_kind = 'month' and period_start = '2024-03-01' and region_code = '451422' and topic = 'tea_industry'"))
                .containsExactly("1|1");
        assertThat(query("select count(*), max(reprints) from indicator where unit = '元'"))
                .containsExactly("1|1");
        assertThat(query("select participants from workroom_activity where type = 'visit' and period_kind = 'all'"))
                .containsExactly("25");
        assertThat(query("select count(distinct run_id) from run")).containsExactly("2");
        assertThat(
                        query(
                                "select before, after, altered, new_records, corrected_records, reason from change where run = 2 and subject = 'workroom_activity'"))
                .as("one record behind four periods")
                .containsExactly("8|8|4|0|1|活动更正1条");
        assertThat(
                        query(
                                "select new_records, late_records, withdrawn_records from change where run = 2 and subject = 'source_health'"))
                .as("the reprint is dated before the as-of date of the first night")
                .containsExactly("1|1|0");
        assertThat(query("select count(*) from change where run = 2 and kind = 'cell'"))
                .as("a reprint moves no cell")
                .containsExactly("0");
    }

    @Test
    @Order(6)
    void refusesInputWithoutARecordAndLeavesYesterdaysTables() throws IOException {
        Map<String, byte[]> before = published();

        assertThatThrownBy(() -> new Nightly(
                                new NightOptions(
                                        List.of(folder.resolve("no-such-folder").toString()),
                                        List.of(),
                                        List.of(),
                                        warehouse(),
                                        null,
                                        0.5,
                                        false),
                                silent())
                        .run())
                .isInstanceOfSatisfying(NightException.class, e -> assertThat(e.reason())
                        .isEqualTo(NightException.Reason.INPUT_REFUSED))
                .hasMessageContaining("no-such-folder");
        assertThat(published()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    @Order(7)
    void saysWhoHoldsTheWarehouse() throws IOException {
        try (Warehouse warehouse = new Warehouse(warehouse());
                WarehouseLock ignored = WarehouseLock.take(warehouse)) {
            assertThatThrownBy(() -> night())
                    .isInstanceOf(WarehouseLock.HeldException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    @Order(8)
    void tablesHaveTheColumnsOfTheirRecords() {
        try (Warehouse warehouse = new Warehouse(warehouse())) {
            for (var pair : Map.of(
                            "article", Article.class,
                            "activity", Activity.class,
                            "workroom", Workroom.class,
                            "matter", MatterMember.class,
                            "quarantine", Quarantined.class)
                    .entrySet()) {
                StructType table = warehouse
                        .spark()
                        .table("minqing.interpreted." + pair.getKey())
                        .schema();
                assertThat(plain(table))
                        .as(pair.getKey())
                        .isEqualTo(plain(new RecordCodec<>(pair.getValue()).schema()));
            }
            for (String table : Schemas.PUBLISHED) {
                assertThat(warehouse
                                .spark()
                                .table("minqing.published." + table)
                                .schema()
                                .fields())
                        .as(table)
                        .allSatisfy(field ->
                                assertThat(field.getComment().isDefined()).isTrue());
            }
        }
    }

    @Test
    @Order(9)
    void keepsYesterdaysTablesWhenTheInputShrinksToNextToNothing() throws Exception {
        pretendThatNightsBring(warehouse(), "articles", 500);
        Map<String, byte[]> before = published();
        write("articles/one-more.txt", TEA_IN_MAY);

        assertThatThrownBy(() -> night())
                .isInstanceOfSatisfying(
                        NightException.class, e -> assertThat(e.reason()).isEqualTo(NightException.Reason.AUDIT_FAILED))
                .hasMessageContaining("input_does_not_halve")
                .hasMessageContaining("[input articles, records_in 11, usual 500.0]");
        assertThat(published()).usingRecursiveComparison().isEqualTo(before);
        assertThat(query("select count(*) from article where published_on = '2024-05-18'"))
                .as("what a failed night took in is not there either")
                .containsExactly("0");
    }

    @Test
    @Order(10)
    void takesWhatAFailedNightHadReadOnceTheDriftIsExpected() throws Exception {
        NightOptions options = options(warehouse());
        NightResult night = new Nightly(
                        new NightOptions(
                                options.articles(),
                                options.activities(),
                                options.workrooms(),
                                options.warehouse(),
                                null,
                                options.maxQuarantined(),
                                true),
                        silent())
                .run();

        assertThat(night.counts().get(0)).isEqualTo(new InputCounts(Input.ARTICLES, 11, 1, 5, 5));
        assertThat(query("select count(*) from article where published_on = '2024-05-18'"))
                .containsExactly("1");
        assertThat(
                        query(
                                "select before, after, added, new_records, reason from change where run = 3 and subject = 'region_heatmap/month/2024-05-01/000000/tea_industry'"))
                .containsExactly("0|1|1|1|文章新增1篇；截止日由2024-04-02移到2024-05-18");
        assertThat(query("select distinct changed from run where run_id = (select max(run_id) from run)"))
                .singleElement()
                .asString()
                .contains("文章新增1篇", "词表未变", "变动最大：");
        assertThat(
                        query(
                                "select documents, first_stated_on, last_stated_on, superseded from indicator where indicator like '%走访%'"))
                .as("a running total that two documents state is one row")
                .containsExactly("2|2024-03-18|2024-05-18|false");
        assertThat(
                        query(
                                "select submitted, filed, round(filing_rate, 1), answered, satisfied, round(satisfaction_rate, 1) from proposal_progress"))
                .as("what a discipline office files is no proposal")
                .containsExactly("121.0|95.0|78.5|90.0|81.0|90.0");
        assertThat(query("select distinct expectation from audit where not holds"))
                .as("a failed audit is on record")
                .containsExactly("input_does_not_halve");
    }

    @Test
    @Order(11)
    void releasesACorrectedRecordFromQuarantineAndRollsBack() throws Exception {
        Path shown = warehouse().resolve("published/current").toRealPath();
        write("articles/empty.txt", TEA.replace("宁明县", "田东县").replace("那楠乡", "林逢镇"));

        String corrected = folder.resolve("articles/empty.txt").toString();
        write("more/places.jsonl", """
                {"id":"w1","source":"冀南周刊","title":"河北省政协谈养老","published_on":"2024-06-03","text":"河北省政协委员围绕养老服务协商，建议把日间照料中心办到社区门口，让老人就近吃饭、看病。"}
                {"id":"w2","source":"左江观察","title":"县政协走访养老院","published_on":"2024-06-12","text":"枣强县政协委员走访养老院，建议给独居老人送餐到家，县民政局答应办。\\n宁明县政协委员走访养老院，建议多设护理床位，县民政局也答应办。"}
                {"id":"w3","source":"左江观察","title":"崇左市政协议茶","published_on":"2024-06-20","text":"崇左市政协召开协商会，委员就茶产业发展提出建议，茶园道路和茶叶加工厂说得最多。"}
                {"id":"w4","source":"民情来信","title":"老人吃饭难","published_on":"2024-06-21","text":"社区里独居老人吃饭难，委员建议开办养老食堂，饭菜软一些，价钱低一些，送餐到家。"}
                """);
        write("more/weeks.jsonl", aSchoolPaperBegins());
        String places = folder.resolve("more").toString();
        new Nightly(
                        new NightOptions(List.of(corrected, places), List.of(), List.of(), warehouse(), null, 1, true),
                        silent())
                .run();
        countsFromTheCountryDownToTheCounties();
        assertThat(query("select originals, alarm, alarm_reason, alarm_sentence like '%新增来源%' from topic_trend"
                        + " where period_kind = 'week' and period_start = '2024-06-17' and region_code = '131121'"
                        + " and topic = 'education'"))
                .containsExactly("8|true|one_more_source|true");

        assertThat(query("select distinct reason from quarantine order by 1"))
                .containsExactly("corrupt_container", "id_conflict", "malformed_json", "not_text");
        assertThat(query("select count(*) from article where file = 'empty.txt'"))
                .containsExactly("1");

        try (Warehouse warehouse = new Warehouse(warehouse())) {
            new Versions(warehouse).rollback(null);
        }
        assertThat(warehouse().resolve("published/current").toRealPath()).isEqualTo(shown);
        assertThat(query("select distinct reason from quarantine order by 1")).contains("empty_file");
    }

    /** Two documents a week of a county paper; in the last week a new paper writes about schools only. */
    private static String aSchoolPaperBegins() {
        String line = """
                {"id":"%s","source":"%s","published_on":"%s","title":"%s","text":"枣强县政协%s"}
                """;
        StringBuilder lines = new StringBuilder();
        for (LocalDate monday = LocalDate.of(2023, 10, 2);
                monday.isBefore(LocalDate.of(2024, 6, 18));
                monday = monday.plusWeeks(1)) {
            boolean school = monday.getDayOfMonth() < 8;
            lines.append(line.formatted(
                    "a" + monday,
                    "冀南周刊",
                    monday,
                    school ? "委员走进课堂" : "委员看村道",
                    school ? "委员走进学校，听教师和学生说课后服务。" : "委员查看村道，建议修好公路破损路面。"));
            lines.append(line.formatted("b" + monday, "衡水观察", monday.plusDays(1), "委员问路", "委员走访货车司机，问公路哪里难走。"));
        }
        for (int number = 0; number < 8; number++) {
            lines.append(line.formatted(
                    "c" + number, "校园新报", "2024-06-" + (18 + number % 3), "校园见闻", "委员到学校，同教师商量课后服务和学生作业。"));
        }
        return lines.toString();
    }

    /** The published counts beside those of the documents themselves, taken from the digits of their places. */
    private static void countsFromTheCountryDownToTheCounties() throws SQLException, IOException {
        assertThat(query("select region_code, originals from region_heatmap where period_kind = 'month'"
                        + " and period_start = '2024-06-01' and topic = 'elderly_care' order by 1"))
                .as("a province's document heats no county, that of two counties both, that of no place neither")
                .containsExactly(
                        "000000|3",
                        "130000|2",
                        "131100|1",
                        "131121|1",
                        "450000|1",
                        "451400|1",
                        "451422|1",
                        "unresolved|1");
        String documents = """
                with placed as (
                  select article_id, unnest(regions, max_depth := 2) from article where reprint_of is null
                ),
                area as (
                  select article_id, '000000' as region_code from article where reprint_of is null
                  union
                  select article_id, unnest([
                    code[1:2] || '0000',
                    case when code[3:4] <> '00' then code[1:4] || '00' end,
                    case when code[5:6] <> '00' then code[1:6] end])
                  from placed where role in ('primary', 'discussed')
                  union
                  select article_id, 'unresolved' from article where reprint_of is null and article_id not in (
                    select article_id from placed where role in ('primary', 'discussed'))
                ),
                told as (
                  select article_id, published_on, unnest(topics).topic as topic from article
                ),
                spoken as (
                  select article_id, topic, 'all' as kind, date '1900-01-01' as start from told
                  union all
                  select article_id, topic, kind, date_trunc(kind, published_on)::date
                  from told cross join (select unnest(['day', 'week', 'month', 'quarter', 'year']) as kind)
                  where published_on is not null
                )
                select kind, start, region_code, topic, count(distinct article_id) as originals
                from spoken join area using (article_id)
                where region_code is not null
                group by all order by all
                """;
        List<String> counted = query(documents);
        assertThat(counted).hasSizeGreaterThan(300);
        for (String table : List.of("region_heatmap", "topic_trend")) {
            assertThat(query("select period_kind, period_start, region_code, topic, originals from " + table
                            + " where topic <> 'all' and originals > 0 order by all"))
                    .as(table)
                    .isEqualTo(counted);
        }
    }

    @Test
    @Order(12)
    void everyRowLeadsToAsManyRecordsAsItCounts() throws Exception {
        Map<String, String> counts = Map.of(
                "region_heatmap", "originals",
                "topic_trend", "originals",
                "concern_funnel", "collected",
                "workroom_activity", "activities",
                "sector_activity", "activities",
                "member_score", "activities",
                "workroom_coverage", "workrooms",
                "source_health", "articles",
                "indicator", "documents");
        try (CurrentTables tables = CurrentTables.open(warehouse())) {
            for (Map.Entry<String, String> count : counts.entrySet()) {
                Trace trace = new Trace(tables.connection(), count.getKey());
                int rows = 0;
                for (String key : query("select " + String.join(", ", trace.key()) + " from " + count.getKey()
                        + " order by " + count.getValue() + " desc, " + String.join(", ", trace.key()) + " limit 8")) {
                    Map<String, String> wanted = new LinkedHashMap<>();
                    String[] cells = key.split("\\|", -1);
                    for (int i = 0; i < cells.length; i++) {
                        wanted.put(trace.key().get(i), cells[i]);
                    }
                    Map<String, Object> row = trace.row(wanted);
                    assertThat(trace.records(3).counted())
                            .as(count.getKey() + " " + key)
                            .isEqualTo(row.get(count.getValue()));
                    rows++;
                }
                assertThat(rows).as(count.getKey()).isPositive();
            }
        }
    }

    @Test
    @Order(13)
    void everyNumberOfThePageOpensAsManyRecordsAsItSays() throws Exception {
        List<String> told = OpenedNumbers.pressAll(warehouse().resolve("published/current/report/index.html"));

        assertThat(told).hasSize(1);
        assertThat(Integer.parseInt(told.get(0))).isPositive();
    }

    /** Writes into table {@code run} that every night before had read so many records of an input. */
    static void pretendThatNightsBring(Path warehouse, String input, int records) throws IOException, SQLException {
        Path file = warehouse.resolve("published/current").toRealPath().resolve("run/part-00000.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            connection.createStatement().execute("create table run as select * from '" + file + "'");
            connection
                    .createStatement()
                    .execute("update run set records_in = " + records + " where input = '" + input + "'");
            connection.createStatement().execute("copy run to '" + file + "' (format parquet)");
        }
    }

    /** A type without comments and nullability: what a record can say of it. */
    private static String plain(StructType type) {
        return type.asNullable().catalogString();
    }

    private static NightResult night() throws IOException {
        return new Nightly(options(warehouse()), silent()).run();
    }

    private static NightOptions options(Path warehouse) {
        return new NightOptions(
                List.of(folder.resolve("articles").toString()),
                List.of(folder.resolve("activities").toString()),
                List.of(folder.resolve("workrooms").toString()),
                warehouse,
                null,
                0.6,
                false);
    }

    private static Path warehouse() {
        return folder.resolve("warehouse");
    }

    private static Progress silent() {
        return new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, byte[]> published() throws IOException {
        return published(warehouse());
    }

    private static Map<String, byte[]> published(Path warehouse) throws IOException {
        Map<String, byte[]> tables = new TreeMap<>();
        try (Stream<Path> entries = Files.list(warehouse.resolve("published/current"))) {
            for (Path table : entries.filter(Files::isDirectory).toList()) {
                Path file = table.resolve("part-00000.parquet");
                if (Files.exists(file)) {
                    tables.put(table.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        assertThat(tables.keySet()).containsAll(Schemas.PUBLISHED);
        return tables;
    }

    /** Rows of a query over the tables of the current version, cells joined by a bar. */
    private static List<String> query(String sql) throws SQLException, IOException {
        try (CurrentTables tables = CurrentTables.open(warehouse());
                ResultSet result = tables.connection().createStatement().executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                String[] cells = new String[columns];
                for (int i = 0; i < columns; i++) {
                    cells[i] = String.valueOf(result.getObject(i + 1));
                }
                rows.add(String.join("|", Arrays.asList(cells)));
            }
            return rows;
        }
    }
}
