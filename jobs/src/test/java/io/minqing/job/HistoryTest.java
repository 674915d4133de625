package io.minqing.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minqing.serve.Trace;
import io.minqing.table.Audit;
import io.minqing.table.CurrentTables;
import io.minqing.table.Schemas;
import io.minqing.table.Warehouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of history: records that are taken back and come again, a stretch of the past that is brought in late, and a
 * new reading of all of it. Told in order, in one warehouse.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryTest {
    private static final String TEA =
            "宁明县政协茶业委员工作室三月里走进那楠乡的茶园，截至3月15日走访茶企5家，收集茶农意见12条，捐助肥料款2万余元。茶农盼着路修通，也盼着鲜叶有个公道价，委员们答应四月再来。";
    private static final String SCHOOL = "枣强县政协教育界委员走访中小学6所，提出课后服务建议9条，县教育局当场答复4条。委员们说，孩子放学没人接的难处要一件一件办，食堂和校车也要有人管。";
    /** All that is published about the time before 2024, but for the silence of sources, which is counted up to now. */
    private static final String BEFORE_2024 = """
            select cast(t as varchar) from topic_trend t where period_kind <> 'all' and period_start < '2024-01-01'
            union all
            select cast(t as varchar) from region_heatmap t where period_kind <> 'all' and period_start < '2024-01-01'
            union all
            select cast(t as varchar) from (from source_health select * exclude (silent_days)) t
            where period_kind <> 'all' and period_start < '2024-01-01'
            union all
            select cast(t as varchar) from workroom_activity t where period_kind <> 'all' and period_start < '2024-01-01'
            order by 1
            """;

    @TempDir
    static Path folder;

    private static final ByteArrayOutputStream PROGRESS = new ByteArrayOutputStream();

    @Test
    @Order(1)
    void takesWithdrawnRecordsOutAndLetsAReprintTakeThePlaceOfItsOriginal() throws Exception {
        write("articles/pages.jsonl", """
                {"id":"1","source":"左江观察","title":"三月的茶山","published_on":"2024-03-18","text":"%1$s"}
                {"id":"2","source":"百色网","title":"茶山上的工作室","published_on":"2024-03-25","text":"%1$s"}
                {"id":"3","source":"冀南周刊","title":"枣强县政协走进校园","published_on":"2023-04-02","text":"%2$s联系电话13812345678。"}
                """.formatted(TEA, SCHOOL));
        write("workrooms/register.csv", "工作室编号,工作室名称,类型,地区\nW1,茶业委员工作室,委员工作室,广西崇左市宁明县\n");
        write("activities/log.csv", """
                活动编号,活动日期,工作室编号,活动类型,活动名称,参加人数
                A1,2024-03-05,W1,走访,走访茶农,20
                A2,2024-04-05,W1,走访,走访茶企,5
                A3,2023-05-05,W1,走访,走访茶企,7
                """);
        night();
        assertThat(query("select own_id from article where reprint_of is null order by 1"))
                .containsExactly("1", "3");
        List<String> before2024 = query(BEFORE_2024);
        assertThat(before2024).isNotEmpty();

        write("articles/withdrawn.jsonl", """
                {"id":"1","source":"左江观察","撤稿":"是"}
                {"id":"99","source":"左江观察","withdrawn":true}
                {"id":"4","source":"左江观察","withdrawn":"也许","title":"说不清","text":"这条记录说不清自己撤回没有。"}
                {"withdrawn":"是"}
                """);
        write("activities/log.csv", """
                活动编号,活动日期,工作室编号,活动类型,活动名称,参加人数,撤回
                A1,2024-03-05,W1,走访,走访茶农,20,
                A2,2024-04-05,W1,走访,走访茶企,5,是
                A3,2023-05-05,W1,走访,走访茶企,7,
                """);
        NightResult night = night();

        assertThat(night.counts())
                .as("the withdrawn document, which still lies in the input, is a duplicate")
                .containsExactly(
                        new InputCounts(Input.ARTICLES, 7, 2, 3, 2),
                        new InputCounts(Input.ACTIVITIES, 3, 1, 2, 0),
                        new InputCounts(Input.WORKROOMS, 1, 0, 1, 0));
        assertThat(query("select own_id, reprint_of, tokens > 0 from article order by 1"))
                .containsExactly("2|null|true", "3|null|true");
        assertThat(query("select activity_id from activity order by 1")).containsExactly("A1", "A3");
        assertThat(query("select input, was_known from withdrawn order by all"))
                .containsExactly("activities|true", "articles|false", "articles|true");
        assertThat(query("select reason from quarantine order by 1")).containsExactly("invalid_field", "missing_field");
        assertThat(query("select count(*) from raw_record where raw like '%三月的茶山%'"))
                .as("the text of what was taken back is not kept")
                .containsExactly("0");
        assertThat(query("select originals, reprints from topic_trend where period_kind = 'month'"
                        + " and period_start = '2024-03-01' and region_code = '451422' and topic = 'tea_industry'"))
                .containsExactly("1|0");
        assertThat(difference(before2024, query(BEFORE_2024)))
                .as("a withdrawal touches its periods only")
                .isEmpty();
    }

    @Test
    @Order(2)
    void keepsWhatWasWithdrawnOutUntilARecordSaysOtherwise() throws Exception {
        Files.delete(folder.resolve("articles/withdrawn.jsonl"));
        assertThat(night().counts().get(0)).isEqualTo(new InputCounts(Input.ARTICLES, 3, 0, 3, 0));
        assertThat(query("select count(*) from article where own_id = '1'")).containsExactly("0");

        write("articles/reinstated.jsonl", """
                {"id":"1","source":"左江观察","title":"三月的茶山","published_on":"2024-03-18","text":"%s","withdrawn":"否"}
                """.formatted(TEA));
        assertThat(night().counts().get(0)).isEqualTo(new InputCounts(Input.ARTICLES, 4, 1, 3, 0));
        assertThat(query("select own_id from article where reprint_of is null order by 1"))
                .containsExactly("1", "3");
        assertThat(
                        query(
                                "select record_id, arrived_in, changed_in from raw_record where input = 'activities' order by 1"))
                .containsExactly("A1|1|1", "A3|1|1");
        assertThat(query("select arrived_in, changed_in from raw_record where raw like '%三月的茶山%'"))
                .as("what was taken out and comes again arrives again")
                .containsExactly("4|4");
        assertThat(query("select count(*) from withdrawn where input = 'articles'"))
                .containsExactly("1");
    }

    @Test
    @Order(3)
    void backfillsAStretchOfThePastAndLeavesTheRest() throws Exception {
        List<String> version = query("select max(as_of) from run");
        List<String> year2024 = query(
                "select cast(t as varchar) from topic_trend t where period_kind = 'month' and period_start >= '2024-01-01' order by 1");
        write("archive/old.jsonl", """
                {"id":"o1","source":"冀南周刊","title":"枣强县办实事","published_on":"2021-06-01","text":"%1$s那是三年前的夏天。"}
                {"id":"o2","source":"冀南周刊","title":"枣强县再办实事","published_on":"2022-06-01","text":"枣强县政协委员今年走访养老院3家，送去棉被40床，老人们围着火炉说起旧日的事。"}
                {"id":"o3","source":"冀南周刊","title":"没有日期的一页","text":"枣强县政协委员又来过一次，谁也没有记下是哪一天，只记得那天落了雪。"}
                """.formatted(SCHOOL));

        NightResult result = Nightly.backfill(
                        new NightOptions(
                                List.of(folder.resolve("archive").toString()),
                                List.of(),
                                List.of(),
                                warehouse(),
                                null,
                                0.5,
                                false),
                        new DateRange(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)),
                        progress())
                .run();

        assertThat(result.counts().get(0)).isEqualTo(new InputCounts(Input.ARTICLES, 1, 1, 0, 0));
        assertThat(PROGRESS.toString(StandardCharsets.UTF_8))
                .contains("1 of 3 records are dated within 2022-01-01 to 2022-12-31");
        assertThat(query("select own_id from article where published_on < '2023-01-01'"))
                .containsExactly("o2");
        assertThat(query("select max(as_of) from run")).isEqualTo(version);
        assertThat(query("select kind from run where run_id = (select max(run_id) from run) and input = 'articles'"))
                .containsExactly("backfill");
        assertThat(
                        difference(
                                year2024,
                                query(
                                        "select cast(t as varchar) from topic_trend t where period_kind = 'month' and period_start >= '2024-01-01' order by 1")))
                .isEmpty();
        assertThat(night().unchanged())
                .as("the input of the nights is still the same")
                .isTrue();
    }

    @Test
    @Order(4)
    void readsHistoryAgainInBatchesAndGoesOnWhereItWasStopped() throws Exception {
        String articles =
                "select cast(struct_pack(own_id, body, regions, topics, facts, reprint_of, terms) as varchar) from article order by 1";
        List<String> wanted = query(articles);
        pretendThatAnOlderProgramReadIt();
        assertThat(difference(wanted, query(articles))).isNotEmpty();
        // the link cannot be switched while a folder stands in its place
        Path inTheWay = folder.resolve("warehouse/published/current.next/in-the-way");
        Files.createDirectories(inTheWay);
        assertThatThrownBy(() -> new Reinterpret(warehouse(), 2, progress()).run())
                .isInstanceOf(DirectoryNotEmptyException.class);
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertThat(difference(wanted, query(articles)))
                .as("readers see what was published")
                .isNotEmpty();
        PROGRESS.reset();

        NightResult result = new Reinterpret(warehouse(), 2, progress()).run();

        assertThat(PROGRESS.toString(StandardCharsets.UTF_8))
                .contains("4 of 4 documents were read by a run that was stopped");
        assertThat(result.counts().get(0)).isEqualTo(new InputCounts(Input.ARTICLES, 4, 4, 0, 0));
        assertThat(difference(wanted, query(articles))).isEmpty();
        assertThat(folder.resolve("warehouse/reinterpretation")).doesNotExist();
        assertThat(query("select kind from run where run_id = (select max(run_id) from run) and input = 'articles'"))
                .containsExactly("reinterpret");
        assertThat(new Reinterpret(warehouse(), 2, progress()).run().unchanged())
                .isTrue();
        assertThat(night().unchanged()).isTrue();
    }

    @Test
    @Order(5)
    void keepsAMatterFromNightToNightAndTellsWhatEmerges() throws Exception {
        String plant = """
                {"id":"p1","title":"荔湖新苑旁边的搅拌站夜里开工","received_at":"2024-05-01","点赞":"5","text":"荔湖新苑旁边新开了一家混凝土搅拌站，夜里机器轰鸣，粉尘飘进屋里，老人孩子睡不好，请环保部门来查一查。"}
                {"id":"p2","title":"%s","received_at":"2024-05-09","反对":"1","text":"%s"}
                """;
        write(
                "articles/plant.jsonl",
                plant.formatted("荔湖新苑业主反映搅拌站粉尘", "我是荔湖新苑的业主，小区边上的混凝土搅拌站粉尘很大，夜里还在轰鸣，窗户不敢开，盼望环保部门责令停工。"));
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < 28; i++) {
            boolean fresh = i >= 24;
            others.append(
                    "{\"id\":\"e%d\",\"title\":\"%s\",\"received_at\":\"2024-%s\",\"text\":\"%d栋的电梯坏了%d次，请来修。\"}\n"
                            .formatted(
                                    i,
                                    fresh ? "谷子店排队太长" : "修电梯",
                                    fresh ? "05-0" + (i - 20) : "02-" + (i + 1 < 10 ? "0" : "") + (i + 1),
                                    i + 1,
                                    i % 5 + 2));
        }
        write("articles/others.jsonl", others.toString());
        night();
        String issue =
                "select issue_id, originals, votes_for, votes_against, region_code, first_on, last_on, len(members) from hot_issue"
                        + " where list_contains(list_transform(members, lambda m: m.title), '荔湖新苑旁边的搅拌站夜里开工')";
        List<String> before = query(issue);
        assertThat(before).singleElement().asString().endsWith("|2|5|1|unresolved|2024-05-01|2024-05-09|2");
        assertThat(query("select sum(originals) from hot_issue where contains(title, '幼儿园')"))
                .containsExactly("null");
        assertThat(query("select originals, baseline_originals, baseline_period_originals >= 24, len(examples)"
                        + " from emerging_term where contains(term, '谷子') and period_start = '2024-05-01'"))
                .isNotEmpty()
                .allMatch(row -> row.equals("4|0|true|3"));

        everyRowLeadsToTheDocumentsItCounts("hot_issue");
        everyRowLeadsToTheDocumentsItCounts("emerging_term");
        write(
                "articles/plant.jsonl",
                plant.formatted("荔湖新苑的幼儿园何时开园", "荔湖新苑的配套幼儿园早就盖好，一直没有开园，孩子只能送到很远的地方，请教育局给个答复。") + """
                {"id":"p3","title":"请查荔湖新苑边上的搅拌站","received_at":"2024-04-28","text":"荔湖新苑边上的混凝土搅拌站没有手续，粉尘和噪音都大，夜里开工，请环保部门来查。"}
                """);
        night();

        assertThat(query(issue))
                .as("a corrected message leaves, a new one of an earlier day joins, the id stays")
                .containsExactly(before.get(0).substring(0, before.get(0).indexOf('|'))
                        + "|2|5|0|unresolved|2024-04-28|2024-05-01|2");
        assertThat(query("select count(*) from matter where article_id not in (select article_id from article)"))
                .containsExactly("0");
    }

    /** Thirty weeks of four counties, then one week in which each topic rises in one of them, each for another reason. */
    @Test
    @Order(6)
    void anAlarmSaysWhatBroughtItAbout() throws Exception {
        LocalDate monday = LocalDate.of(2024, 4, 1);
        StringBuilder past = new StringBuilder();
        for (int week = 0; week < 30; week++) {
            for (int county = 0; county < ALARMS.size(); county++) {
                Alarm alarm = ALARMS.get(county);
                LocalDate day = monday.plusWeeks(week);
                boolean spoken = alarm.reason.equals("vocabulary_change") || week % 4 == county;
                past.append(page(
                        "p" + county + "-" + week,
                        "冀南周刊",
                        day,
                        "县政协的一周",
                        alarm.county + "政协委员" + (spoken ? alarm.deed : "整理文史资料，翻看旧县志") + "，这是今年第" + (week + 1) + "回。"));
                past.append(page(
                        "q" + county + "-" + week,
                        "左江观察",
                        day.plusDays(2),
                        "县里的事",
                        alarm.county + "政协整理文史资料，抄录碑文" + (week + 3) + "通。"));
            }
        }
        write("weeks/past.jsonl", past.toString());
        nightOver("weeks");
        LocalDate last = monday.plusWeeks(29);
        LocalDate now = monday.plusWeeks(30);
        assertThat(query("select count(*) from topic_trend where period_kind = 'week' and alarm and level = 'county'"))
                .as("nothing has happened yet")
                .containsExactly("0");

        StringBuilder fresh = new StringBuilder();
        for (int county = 0; county < ALARMS.size(); county++) {
            Alarm alarm = ALARMS.get(county);
            boolean late = alarm.reason.equals("late_arrivals");
            boolean copies = alarm.reason.equals("reprint_wave");
            for (int i = 0; i < 10; i++) {
                String source = copies ? "转载网" + i : i % 2 == 0 ? "冀南周刊" : "左江观察";
                String text = copies
                        ? COPIED.formatted(alarm.county, alarm.deed)
                        : alarm.county + "政协委员" + alarm.deed + "，在第" + (i + 1) + "处看到了新情况，记下" + (3 * i + 7) + "条。";
                fresh.append(page(
                        "n" + county + "-" + i,
                        source,
                        (late ? last.minusWeeks(1) : now).plusDays(i % 4),
                        "消息" + (copies ? "" : i + "则"),
                        text));
            }
        }
        fresh.append(
                page("proposals", "冀南周刊", now, "兰考县政协五年提案", "五年来，兰考县政协收到提案50件，立案40件，立案率80%；截至10月底办复38件。委员说，件件都要有回音。"));
        write("fresh/fresh.jsonl", fresh.toString());
        nightOver("fresh");
        String alarms = "select alarm_reason, originals, reprints from topic_trend where period_kind = 'week' and alarm"
                + " and level = 'county' and period_start in ('" + now + "', '" + last.minusWeeks(1) + "') order by 1";
        assertThat(query(alarms))
                .as("the county that always spoke of its topic is as it was: the same share of more documents")
                .containsExactly("late_arrivals|10|0", "real_rise|10|0", "reprint_wave|1|9");

        Night.run(warehouse(), null, progress(), night -> {
            night.begin(0);
            // an older vocabulary found the topic of the fourth county in few documents only
            night.spark()
                    .sql("update minqing.interpreted.article set interpreter = 'older',"
                            + " topics = filter(topics, t -> t.topic <> 'tea_industry' or own_id like '%-1')"
                            + " where published_on < date'" + now + "'");
            return publishAgain(night);
        });
        assertThat(query(
                        "select alarm_reason, originals, alarm_sentence like '%重新解读历史文稿%' from topic_trend where period_kind = 'week'"
                                + " and alarm and region_code = '451422' and topic = 'tea_industry' and period_start = '"
                                + now + "'"))
                .containsExactly("vocabulary_change|10|true");
    }

    /** A county whose topic rises, and what for. */
    private record Alarm(String county, String deed, String reason) {}

    private static final List<Alarm> ALARMS = List.of(
            new Alarm("枣强县", "走进学校听教师和学生说课后服务", "real_rise"),
            new Alarm("田东县", "查看村道公路，建议修好破损路面", "late_arrivals"),
            new Alarm("新化县", "走访养老院，为老人添护理床位", "reprint_wave"),
            new Alarm("宁明县", "走进茶园看采茶制茶", "vocabulary_change"));
    private static final String COPIED = "%1$s政协委员%2$s，院长领着大家看了食堂和洗澡间。住在二楼的老人说，最盼的是有人说说话。委员们商量，每月初八轮流来，"
            + "陪老人包饺子、读报纸，把缺的棉被和轮椅列成单子，一样一样去找。临走时，雨停了，院里的桂花开得正好。";

    private static String page(String id, String source, LocalDate day, String title, String text) {
        return "{\"id\":\"%s\",\"source\":\"%s\",\"published_on\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}\n"
                .formatted(id, source, day, title, text);
    }

    @Test
    @Order(7)
    void countsOnlyThePeriodsWhoseDocumentsHaveChanged() throws Exception {
        List<String> counted = new ArrayList<>();
        Night.run(warehouse(), null, progress(), night -> {
            night.begin(0);
            SparkSession spark = night.spark();
            spark.table("minqing.published.run").createOrReplaceTempView("published_run");
            // a mark that a new count wipes out
            spark.sql("update minqing.interpreted.region_count set timely = 1000");
            spark.sql("update minqing.interpreted.article set content_hash = 'other' where own_id = 'o2'");
            LocalDate asOf = LocalDate.parse(night.last().orElseThrow().asOf());
            new Aggregate(night.warehouse(), progress()).count(asOf, asOf);
            spark.sql("select distinct period_kind, period_start from minqing.interpreted.region_count"
                            + " where timely < 1000")
                    .collectAsList()
                    .forEach(row -> counted.add(row.getString(0) + " " + row.getLocalDate(1)));
            return night.nothingNew();
        });
        assertThat(counted).containsExactlyInAnyOrder("day 2022-06-01", "week 2022-05-30", "month 2022-06-01");
    }

    @Test
    @Order(8)
    void aCountOfAllPeriodsGivesWhatTheNightsHaveCountedOneByOne() throws Exception {
        List<String> tables = Schemas.CARRIED;
        String all = tables.stream()
                .map(table -> "select '" + table + "', cast(t as varchar) from " + table + " t")
                .collect(Collectors.joining(" union all "));
        List<String> counted = query(all);
        for (String table : tables) {
            assertThat(counted).as(table).anyMatch(row -> row.startsWith(table));
        }
        Night.run(warehouse(), null, progress(), night -> {
            night.begin(0);
            night.spark().sql("delete from minqing.interpreted.period_digest");
            return publishAgain(night);
        });
        assertThat(difference(counted, query(all))).isEmpty();
    }

    @Test
    @Order(9)
    void everyExpectationOfTheAuditCatchesWhatItIsFor() throws Exception {
        try (Warehouse warehouse = new Warehouse(warehouse())) {
            SparkSession spark = warehouse.spark();
            addSixtyDocuments(spark, "known");
            addSixtyDocuments(spark, "flood");
            addRunOfFewAndBrokenRecords(spark, "tampered");
            for (String tampering : List.of(
                    "update minqing.published.run set records_in = 500, total = 1000 where run_id <> 'tampered'",
                    "insert into minqing.interpreted.raw_record select 'articles', 'flood' || d.id, '{}', r.runs, r.runs from range(60) d cross join (select cast(count(distinct run_id) as int) as runs from minqing.published.run) r",
                    "delete from minqing.interpreted.activity where activity_id = 'A1'",
                    "update minqing.interpreted.article set reprint_of = 'nobody' where own_id = '2'",
                    "update minqing.interpreted.article set body = '换了' where own_id = '1'",
                    "insert into minqing.interpreted.withdrawn select 'workrooms', 'W1', 'x.csv', 1, true",
                    "update minqing.published.region_heatmap set originals = region_originals + 1, smoothed_ratio = 9, ratio_high = 1 where topic = 'tea_industry'",
                    "update minqing.published.topic_trend set originals = 0 where region_code = '451400'",
                    "update minqing.published.topic_trend set alarm_reason = 'real_rise' where region_code = '451422'",
                    "update minqing.published.region_heatmap set region_originals = region_originals + 1 where topic = 'all'",
                    "update minqing.published.topic_trend set reprints = 5 where period_kind = 'month'",
                    "update minqing.published.source_health set articles = articles + 1",
                    "insert into minqing.published.concern_funnel select 'all', date'1900-01-01', 'county', '451422', '宁明县', 'tea_industry', '茶产业', '农村农业', 1, 2, 0, 0, 0, 0, 0, null, null, array(), 0, array(), date'2024-01-01'",
                    "insert into minqing.published.member_score select 'year', date'2024-01-01', 'W1', '韦玉兰', null, null, null, null, 1, 9, 9, false, array()",
                    "insert into minqing.published.claim_check select 'c', 'nobody', null, null, null, null, null, null, 'rate', '立案率', 82, '%', 82, 'agrees', '相符', '立案率82%', '立案率82%。', array()",
                    "update minqing.published.indicator set documents = 2",
                    "update minqing.published.change set after = after + 1",
                    "insert into minqing.published.hot_issue select 'x', '', array('article'), '451422', '宁明县', null, null, date'2024-01-01', date'2024-01-02', 3, 0, 1, 0L, 0L, 1d, '', 'nobody', array(), date'2024-01-02'",
                    "insert into minqing.published.emerging_term select 'month', date'2024-03-01', '词', '词', 'word', 3, 2, 10, 0, 30, 9d, 0.01d, 0.5d, '词', null, null, null, array()",
                    "insert into minqing.published.workroom_coverage select * from minqing.published.workroom_coverage")) {
                spark.sql(tampering);
            }

            List<String> broken = new Audit(warehouse)
                    .evaluate("tampered", false).stream()
                            .filter(result -> !result.holds())
                            .map(Audit.Result::expectation)
                            .toList();

            assertThat(broken).containsAll(Schemas.EXPECTATIONS).contains("key published.workroom_coverage");
        }
    }

    private static void everyRowLeadsToTheDocumentsItCounts(String table) throws Exception {
        try (CurrentTables tables = CurrentTables.open(warehouse())) {
            Trace trace = new Trace(tables.connection(), table);
            List<String> keys = query("select " + String.join(", ", trace.key()) + " from " + table);
            assertThat(keys).as(table).isNotEmpty();
            for (String key : keys) {
                Map<String, String> wanted = new LinkedHashMap<>();
                String[] cells = key.split("\\|", -1);
                for (int i = 0; i < cells.length; i++) {
                    wanted.put(trace.key().get(i), cells[i]);
                }
                Map<String, Object> row = trace.row(wanted);
                assertThat(trace.records(3).counted()).as(table + " " + key).isEqualTo(row.get("originals"));
            }
        }
    }

    private static void addSixtyDocuments(SparkSession spark, String source) throws NoSuchTableException {
        Dataset<Row> table = spark.table("minqing.interpreted.article");
        table.where("own_id = '3' and source = '冀南周刊'")
                .crossJoin(spark.range(60).toDF("number"))
                .withColumn("article_id", concat(lit(source), col("number")))
                .withColumn("source", lit(source))
                .selectExpr(table.schema().fieldNames())
                .writeTo("minqing.interpreted.article")
                .append();
    }

    private static void addRunOfFewAndBrokenRecords(SparkSession spark, String runId) throws NoSuchTableException {
        Dataset<Row> table = spark.table("minqing.published.run");
        table.where("input = 'articles'")
                .orderBy(col("run_id").desc())
                .limit(1)
                .withColumn("run_id", lit(runId))
                .withColumn("records_in", lit(100))
                .withColumn("quarantined", lit(90))
                .selectExpr(table.schema().fieldNames())
                .writeTo("minqing.published.run")
                .append();
    }

    /** Publishes a version whose documents bear another interpreter and have no topics, as an older vocabulary left them. */
    private static void pretendThatAnOlderProgramReadIt() throws IOException {
        Night.run(warehouse(), null, progress(), night -> {
            night.begin(0);
            night.spark()
                    .sql(
                            "update minqing.interpreted.article set interpreter = 'older', topics = array(), body = concat(body, '。')");
            return publishAgain(night);
        });
    }

    private static NightResult publishAgain(Night night) throws IOException {
        var last = night.last().orElseThrow();
        return night.publish(new Night.Harvest(
                RunKind.NIGHTLY,
                last.inputHash(),
                LocalDate.parse(last.asOf()),
                last.asOfGiven(),
                List.of(new InputCounts(Input.ARTICLES, 0, 0, 0, 0)),
                0,
                List.of(),
                true));
    }

    /** Rows that only one of two answers has. */
    private static Set<String> difference(List<String> before, List<String> after) {
        Set<String> different = new TreeSet<>(before);
        different.removeAll(after);
        after.stream().filter(row -> !before.contains(row)).forEach(different::add);
        return different;
    }

    /** A night that reads the documents of one folder and is told that they are unlike those before. */
    private static void nightOver(String articles) throws IOException {
        new Nightly(
                        new NightOptions(
                                List.of(folder.resolve(articles).toString()),
                                List.of(),
                                List.of(),
                                warehouse(),
                                null,
                                0.6,
                                true),
                        progress())
                .run();
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
                                false),
                        progress())
                .run();
    }

    private static Path warehouse() {
        return folder.resolve("warehouse");
    }

    private static Progress progress() {
        return new Progress(new PrintStream(PROGRESS, true, StandardCharsets.UTF_8));
    }

    private static void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> query(String sql) throws SQLException, IOException {
        try (CurrentTables tables = CurrentTables.open(warehouse());
                ResultSet result = tables.connection().createStatement().executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }
}
