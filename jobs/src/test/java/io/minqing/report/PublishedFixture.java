package io.minqing.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Published tables of an invented year, made in DuckDB from the definitions under {@code schemas/}: a column that is
 * renamed there fails here. Counts are derived from documents by SQL, so that counties add up to provinces.
 */
public final class PublishedFixture implements AutoCloseable {
    public static final String HOSTILE_TITLE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&<!--";
    public static final String HOSTILE_SENTENCE =
            "\u202E</p><script>document.title='偷换'</script>\u200F\u05E9\u05DC {{data}} \u2028委员说“完”，纠纷5件当场化解。";
    public static final String HOSTILE_URL = "javascript:alert(document.domain)";

    private static final String REGIONS = """
            000000 全国 country -
            450000 广西壮族自治区 province 000000
            451400 崇左市 prefecture 450000
            451422 宁明县 county 451400
            451424 大新县 county 451400
            451000 百色市 prefecture 450000
            451022 田东县 county 451000
            451031 隆林各族自治县 county 451000
            610000 陕西省 province 000000
            610100 西安市 prefecture 610000
            610102 新城区 county 610100
            610113 雁塔区 county 610100
            460000 海南省 province 000000
            460100 海口市 prefecture 460000
            460105 秀英区 county 460100
            460107 琼山区 county 460100
            130000 河北省 province 000000
            131100 衡水市 prefecture 130000
            131121 枣强县 county 131100
            131127 景县 county 131100
            330000 浙江省 province 000000
            330100 杭州市 prefecture 330000
            330106 西湖区 county 330100
            510000 四川省 province 000000
            513400 凉山彝族自治州 prefecture 510000
            513433 冕宁县 county 513400
            unresolved 未定位 unresolved -
            """;

    private static final String TOPICS = """
            housing 住房与物业 城乡建设
            urban_management 城市管理 城乡建设
            party_building 党建 党务政务
            border_defence 守边固边 党务政务
            overseas_chinese 侨务与港澳台侨 党务政务
            women_children 妇女儿童 党务政务
            water_environment 水利与生态环境 环境保护
            transport 交通 交通运输
            business_environment 营商环境与招商 经济管理
            elderly_care 养老 民政
            charity 公益慈善 民政
            community_governance 基层社区治理 民政
            tea_industry 茶产业 农村农业
            agriculture 农业 农村农业
            rural_revitalisation 乡村振兴 农村农业
            tourism 文旅 商贸旅游
            health 医疗卫生 卫生计生
            public_safety 公共安全与消防 政法
            legal_mediation 法律服务与矛盾调解 政法
            education 教育 教育文体
            employment 就业创业与人才 劳动和社会保障
            workroom_network 工作室站点 政协履职
            proposals 提案 政协履职
            consultation 协商议事 政协履职
            """;

    /** What a county writes about more than others. */
    private static final Map<String, List<String>> LEANINGS = Map.of(
            "451422", List.of("border_defence", "tea_industry", "overseas_chinese"),
            "451022", List.of("consultation", "rural_revitalisation", "water_environment"),
            "610102", List.of("housing", "public_safety", "community_governance"),
            "460105", List.of("workroom_network", "consultation"),
            "131121", List.of("proposals", "workroom_network"),
            "330106", List.of("elderly_care", "business_environment"));

    private final Connection connection;

    private PublishedFixture(Connection connection) {
        this.connection = connection;
    }

    /** Writes rows of a table, given as JSON Lines, in the types of its definition. */
    public static void writeRows(String table, Path json, Path parquet) throws SQLException {
        try (PublishedFixture fixture = new PublishedFixture(DriverManager.getConnection("jdbc:duckdb:"))) {
            fixture.execute("create table " + table + " " + TableDefinition.columns(table));
            fixture.execute("copy " + table + " from '" + json + "' (format json)");
            fixture.execute("copy " + table + " to '" + parquet + "' (format parquet)");
        }
    }

    /** Writes all tables of a full year, as of 30 September 2026. */
    public static void writeYear(Path directory) throws SQLException, IOException {
        try (PublishedFixture fixture = new PublishedFixture(DriverManager.getConnection("jdbc:duckdb:"))) {
            fixture.define();
            fixture.names();
            fixture.documents();
            fixture.execute(COUNTED);
            fixture.execute(HEATMAP);
            fixture.execute(TREND);
            fixture.facts();
            fixture.signals();
            fixture.townships();
            fixture.members();
            fixture.proposals();
            fixture.workrooms();
            fixture.execute(RECORDED);
            fixture.execute(FUNNEL);
            fixture.execute(SOURCES);
            fixture.night();
            fixture.export(directory);
            fixture.exportRecords(directory);
        }
    }

    /** Writes all tables of a night that took in a single article. */
    static void writeOneArticle(Path directory) throws SQLException, IOException {
        try (PublishedFixture fixture = new PublishedFixture(DriverManager.getConnection("jdbc:duckdb:"))) {
            fixture.define();
            fixture.names();
            fixture.execute(NO_DOCUMENTS);
            fixture.insert(
                    "document",
                    row("article_id", "only", "published_on", LocalDate.of(2026, 9, 20))
                            .with("region_code", "451422")
                            .with("topic", "border_defence")
                            .with("title", "宁明县：委员随巡边队走完界碑")
                            .with("source", "宁明县政协")
                            .with("sentence", "委员随巡边队走完十二公里，记下边民盼修的一段路。"));
            fixture.execute(COUNTED);
            fixture.execute(HEATMAP);
            fixture.execute(TREND);
            fixture.night();
            fixture.export(directory);
        }
    }

    /** Writes tables of the whole country; see {@link NationalFixture}. */
    static void writeNation(Path directory) throws SQLException, IOException {
        try (PublishedFixture fixture = new PublishedFixture(DriverManager.getConnection("jdbc:duckdb:"))) {
            fixture.define();
            fixture.execute(NationalFixture.SQL.formatted("vocabularies/region.csv", "vocabularies/topic.csv"));
            fixture.execute(NationalFixture.RECORDS);
            fixture.night();
            fixture.export(directory);
            fixture.exportRecords(directory);
        }
    }

    /** Writes all tables without a row, as a first night without input does. */
    static void writeEmpty(Path directory) throws SQLException, IOException {
        try (PublishedFixture fixture = new PublishedFixture(DriverManager.getConnection("jdbc:duckdb:"))) {
            fixture.define();
            fixture.export(directory);
        }
    }

    private void define() throws SQLException {
        for (String table : TableDefinition.published()) {
            execute("create table " + table + " " + TableDefinition.columns(table));
        }
        for (String table : List.of("activity", "workroom")) {
            execute("create table " + table + " " + TableDefinition.columns(table));
        }
    }

    private void names() throws SQLException {
        execute("create table region (region_code varchar, region_name varchar, level varchar, parent_code varchar)");
        for (String line : REGIONS.lines().toList()) {
            String[] cells = line.split(" ", -1);
            insert(
                    "region",
                    row("region_code", cells[0], "region_name", cells[1], "level", cells[2])
                            .with("parent_code", cells[3].equals("-") ? null : cells[3]));
        }
        execute("create table topic (topic varchar, topic_label varchar, topic_group varchar)");
        for (String line : TOPICS.lines().toList()) {
            String[] cells = line.split(" ", -1);
            insert("topic", row("topic", cells[0], "topic_label", cells[1], "topic_group", cells[2]));
        }
    }

    private static final String NO_DOCUMENTS = "create table document (article_id varchar, published_on date,"
            + " region_code varchar, topic varchar, title varchar, source varchar, url varchar, sentence varchar)";

    private void documents() throws SQLException {
        execute(NO_DOCUMENTS);
        Random random = new Random(20260930);
        List<String> topics =
                TOPICS.lines().map(line -> line.substring(0, line.indexOf(' '))).toList();
        Map<String, String> labels = new HashMap<>();
        TOPICS.lines().map(line -> line.split(" ", -1)).forEach(cells -> labels.put(cells[0], cells[1]));
        List<String[]> counties = REGIONS.lines()
                .map(line -> line.split(" ", -1))
                .filter(cells -> cells[2].equals("county"))
                .toList();
        for (int n = 0; n < 640; n++) {
            String[] county =
                    counties.get(Math.min(random.nextInt(counties.size()), random.nextInt(counties.size() + 4)));
            LocalDate day = LocalDate.of(2025, 10, 1).plusDays(random.nextInt(365));
            // Nothing came from Mianning before the new year.
            boolean placed = random.nextInt(12) > 0 && (day.getYear() == 2026 || !county[0].equals("513433"));
            List<String> leaning = LEANINGS.getOrDefault(county[0], List.of());
            String topic = !leaning.isEmpty() && random.nextInt(5) < 2
                    ? leaning.get(random.nextInt(leaning.size()))
                    : topics.get(random.nextInt(topics.size()));
            // Complaints about housing grow in the last quarter.
            if (day.isAfter(LocalDate.of(2026, 6, 30)) && random.nextInt(5) == 0) {
                topic = "housing";
            }
            String label = labels.get(topic);
            insert(
                    "document",
                    row("article_id", "a%04d".formatted(n), "published_on", day)
                            .with("region_code", placed ? county[0] : "unresolved")
                            .with("topic", topic)
                            .with("title", (placed ? county[1] : "某地") + "：委员围绕" + label + "问需于民")
                            .with("source", placed ? county[1] + "政协" : null)
                            .with("url", random.nextInt(4) == 0 ? null : "https://example.org/" + n + "?a=1&b=2")
                            .with(
                                    "sentence",
                                    "工作室值班委员接待来访居民%d人，大家谈得最多的是%s，委员当场登记并转有关单位办理。"
                                            .formatted(2 + random.nextInt(30), label)));
        }
        insert(
                "document",
                row("article_id", "hostile", "published_on", LocalDate.of(2026, 9, 29))
                        .with("region_code", "513433")
                        .with("topic", "legal_mediation")
                        .with("title", HOSTILE_TITLE)
                        .with("source", "<b>来源</b>")
                        .with("url", HOSTILE_URL)
                        .with("sentence", HOSTILE_SENTENCE));
    }

    /** Documents counted by period, region and topic; n = 0 where a region has documents but none on the topic. */
    private static final String COUNTED = """
            create table placed as
            with recursive up as (
              select article_id, published_on, topic, region_code from document
              union all
              select article_id, published_on, topic, coalesce(parent_code, '000000')
              from up join region using (region_code)
              where region_code <> '000000'
            )
            select * from up;
            create table dated as
            select *, 'all' as period_kind, date '1900-01-01' as period_start from placed
            union all select *, 'year', date_trunc('year', published_on)::date from placed
            union all select *, 'quarter', date_trunc('quarter', published_on)::date from placed
            union all select *, 'month', date_trunc('month', published_on)::date from placed
            union all select *, 'week', date_trunc('week', published_on)::date from placed;
            create table counted as
            with volume as (
              select period_kind, period_start, region_code, count(*)::int as region_originals
              from dated group by all
            ),
            period as (select distinct period_kind, period_start from dated),
            hits as (
              select period_kind, period_start, region_code, topic, count(*)::int as n from dated group by all
            )
            select *, coalesce(n, 0)::int as originals, coalesce(region_originals, 0)::int as volume
            from period cross join region cross join topic
            left join volume using (period_kind, period_start, region_code)
            left join hits using (period_kind, period_start, region_code, topic);
            """;

    private static final String HEATMAP = """
            insert into region_heatmap by name
            with expected as (
              select
                c.*,
                c.volume * w.originals / w.volume as expected,
                (2 + c.originals) / (2 + c.volume * w.originals / w.volume) as ratio
              from counted c
              join counted w using (period_kind, period_start, topic)
              where w.region_code = '000000'
            ),
            bounded as (
              select
                *,
                ratio * exp(-1.96 / sqrt(2 + originals)) as ratio_low,
                ratio * exp(1.96 / sqrt(2 + originals)) as ratio_high
              from expected
            )
            select
              period_kind, period_start, level, region_code, region_name, parent_code, topic, topic_label, topic_group,
              originals, originals // 3 as reprints, volume as region_originals, volume = 0 as no_data, expected,
              case when expected > 0 then originals / expected end as rate_ratio,
              case when expected > 0 then ratio end as smoothed_ratio,
              case when expected > 0 then ratio_low end as ratio_low,
              case when expected > 0 then ratio_high end as ratio_high,
              case when expected > 0 then 0.04 end as q_value,
              case
                when volume = 0 then 'no_data'
                when ratio_low > 1 then 'high'
                when ratio_high < 1 then 'low'
                when expected < 1 and originals < 3 then 'sparse'
                else 'usual'
              end as heat,
              coalesce((
                select list({
                  'article_id': d.article_id, 'title': d.title, 'published_on': d.published_on,
                  'source': d.source, 'url': d.url, 'sentence': d.sentence
                } order by d.article_id desc)[1:3]
                from dated p join document d using (article_id)
                where p.period_kind = bounded.period_kind and p.period_start = bounded.period_start
                  and p.region_code = bounded.region_code and p.topic = bounded.topic
              ), []) as evidence
            from bounded
            where originals > 0 or expected >= 1;
            insert into region_heatmap by name
            select
              period_kind, period_start, level, region_code, region_name, parent_code,
              'all' as topic, '全部议题' as topic_label, '全部议题' as topic_group,
              max(volume) as originals, max(volume) // 3 as reprints, max(volume) as region_originals,
              max(volume) = 0 as no_data, max(volume) as expected,
              if(max(volume) = 0, 'no_data', 'usual') as heat, [] as evidence
            from counted
            group by all
            """;

    private static final String TREND = """
            insert into topic_trend by name
            with compared as (
              select
                c.*,
                p.originals as previous_originals,
                p.volume as previous_region_originals,
                c.originals / c.volume as share,
                (c.originals / c.volume) / (nullif(p.originals, 0) / p.volume) as rate_ratio,
                exp(1.96 * sqrt(1 / nullif(c.originals, 0) + 1 / nullif(p.originals, 0))) as width
              from counted c
              left join counted p
                on p.period_kind = c.period_kind and p.region_code = c.region_code and p.topic = c.topic
                and p.volume > 0
                and p.period_start = c.period_start - case c.period_kind
                  when 'week' then interval 7 days when 'month' then interval 1 month when 'quarter' then interval 3 month else interval 1 year end
              where c.volume > 0 and (c.originals > 0 or p.originals > 0)
            )
            select
              period_kind, period_start, level, region_code, region_name, topic, topic_label, topic_group,
              originals, originals // 3 as reprints, volume as region_originals, share,
              previous_originals, previous_region_originals, originals - previous_originals as change,
              rate_ratio, rate_ratio / width as rate_ratio_low, rate_ratio * width as rate_ratio_high,
              case
                when previous_originals is null then 'new'
                when rate_ratio / width > 1 then 'rising'
                when rate_ratio * width < 1 then 'falling'
                else 'uncertain'
              end as trend
            from compared
            """;

    private static final String FUNNEL = """
            insert into concern_funnel by name
            select
              period_kind, period_start, level, region_code, region_name, topic, topic_label, topic_group,
              originals as collected, (originals * 0.95)::int as submitted, (originals * 0.9)::int as assigned,
              (originals * 0.75)::int as handled, (originals * 0.7)::int as replied, (originals * 0.5)::int as rated,
              (originals * 0.12)::int as overdue,
              case when originals > 1 then 21.5 end as median_days_to_reply,
              case when originals > 2 then 137 end as oldest_open_days,
              [] as stages, 0 as silent, [] as silent_concerns,
              date '2026-09-30' as as_of
            from counted
            where originals > 0 and topic in ('housing', 'transport', 'health', 'education', 'public_safety', 'charity')
            """;

    private static final String SOURCES = """
            insert into source_health by name
            select
              period_kind, period_start, coalesce(d.source, 'unknown') as source,
              count(*)::int + count(*)::int // 3 as articles, count(*)::int as originals, count(*)::int // 3 as reprints,
              count(*)::int // 2 as repaired, count(*)::int * 3 as repairs, count(*)::int * 11 as dropped_lines,
              count(*)::int // 5 as with_issues, count(*) filter (where d.region_code = 'unresolved')::int as region_unresolved,
              max(d.published_on) as last_published_on,
              (date '2026-09-30' - max(d.published_on))::int as silent_days
            from dated p join document d using (article_id)
            where p.region_code = '000000'
            group by all
            """;

    private void facts() throws SQLException {
        fact("451422", "广西壮族自治区崇左市宁明县", "提案", 33, "件", "exact", "今年以来", "提案33件", "三个工作室今年以来提出提案33件，开展协商7次。");
        fact("451422", "广西壮族自治区崇左市宁明县", "入户走访", 117, "户", "exact", "今年以来", "入户走访117户", "委员入户走访117户，问边民冷暖。");
        fact("451422", "广西壮族自治区崇左市宁明县", "捐资捐物", 1_100_000, "元", "at_least", "今年以来", "捐资捐物110余万元", "侨界委员牵线，捐资捐物110余万元。");
        fact("610102", "陕西省西安市新城区", "提交提案", 132, "件", "exact", "两年来", "提交提案132件", "两年来委员提交提案132件，立案率82%。");
        fact("610102", "陕西省西安市新城区", "立案率", 82, "%", "exact", "两年来", "立案率82%", "两年来委员提交提案132件，立案率82%。");
        fact("460100", "海南省海口市", "委员联络站", 122, "个", "exact", null, "建成联络站122个", "全市按界别建成联络站122个，市级37个、区级85个。");
        fact("131121", "河北省衡水市枣强县", "立案", 95, "件", "exact", "换届以来", "立案95件", "收到提案121件，立案95件，重点督办6件。");
        fact("451022", "广西壮族自治区百色市田东县", "受益群众", 18_000, "人", "about", null, "受益群众近1.8万人", "议事厅议定引水工程，受益群众近1.8万人。");
        fact("451022", "广西壮族自治区百色市田东县", "协商议事厅", 15, "个", "exact", null, "议事厅15个", "全县建起协商议事厅15个，按清单协商。");
        fact(
                "513433",
                "四川省凉山彝族自治州冕宁县",
                "<i>化解纠纷</i>",
                5,
                "件",
                "range",
                null,
                "<img src=x>",
                HOSTILE_SENTENCE + "<img src=x>");
        execute("update indicator set cumulative = true where indicator = '提交提案'");
        execute("update indicator set upper = 8 where bound = 'range'");
        execute("update indicator set part_of = '提案121件' where indicator = '立案'");
        execute("update indicator set title = '" + HOSTILE_TITLE.replace("'", "''") + "', url = '" + HOSTILE_URL
                + "' where bound = 'range'");
    }

    private void fact(
            String code,
            String place,
            String indicator,
            double value,
            String unit,
            String bound,
            String period,
            String evidence,
            String sentence)
            throws SQLException {
        insert(
                "indicator",
                row("fact_id", "f-" + indicator, "article_id", "f" + code)
                        .with("published_on", LocalDate.of(2026, 8, 24))
                        .with("title", place + "：委员工作室进展")
                        .with("url", "http://example.org/" + code)
                        .with("source", "政协网")
                        .with("region_code", code)
                        .with("region_name", place)
                        .with("indicator", indicator)
                        .with("value", value)
                        .with("unit", unit)
                        .with("bound", bound)
                        .with("percentage", unit.equals("%"))
                        .with("period", period)
                        .with("evidence", evidence)
                        .with("sentence", sentence));
    }

    /** Alarms, hot issues, emerging terms, claims and changes; hostile text where an article's words are shown. */
    private void signals() throws SQLException {
        execute("""
                update topic_trend set alarm = true, alarm_reason = 'real_rise', alarm_expected = 6.25, alarm_limit = 11,
                  alarm_sentence = '宁明县本月“住房与物业”超出往期上限。'
                where period_kind = 'month' and period_start = '2026-09-01' and region_code = '451422' and topic = 'housing'
                """);
        execute("""
                update topic_trend set alarm = true, alarm_reason = 'one_more_source', alarm_expected = 2, alarm_limit = 5,
                  alarm_sentence = '多出的文稿来自本月才有的来源。'
                where period_kind = 'month' and period_start = '2026-09-01' and region_code = '610102' and topic = 'transport'
                """);
        execute("""
                insert into hot_issue by name
                select 'i1' as issue_id, '城中镇充电桩何时装' as title, ['message'] as kinds, '451422' as region_code, '宁明县' as region_name,
                  'housing' as topic, '住房与物业' as topic_label, date '2026-09-02' as first_on, date '2026-09-20' as last_on,
                  4 as originals, 2 as reprints, 3 as sources, 41 as votes_for, 2 as votes_against, 8.46 as heat,
                  '小区两百多户，充电桩一个也没有。' as key_sentence, 'm1' as key_article_id,
                  [{'article_id': 'm1', 'title': %s, 'published_on': date '2026-09-20', 'source': '<b>来源</b>', 'kind': 'message', 'url': %s}] as members,
                  date '2026-09-30' as as_of
                """.formatted(quoted(HOSTILE_TITLE), quoted(HOSTILE_URL)));
        execute("""
                insert into emerging_term by name
                select 'month' as period_kind, date '2026-09-01' as period_start, '换电柜' as term, '换电柜' as counted_as, 'newword' as kind, 9 as originals,
                  4 as sources, 60 as period_originals, 1 as baseline_originals, 500 as baseline_period_originals, 31.5 as keyness,
                  0.001 as q_value, 4.9 as log_ratio, '换电柜' as term_group, 'housing' as topic, '住房与物业' as topic_label,
                  [{'article_id': 'm1', 'title': %s, 'published_on': date '2026-09-20', 'source': null, 'sentence': %s}] as examples
                """.formatted(quoted(HOSTILE_TITLE), quoted("换电柜" + HOSTILE_SENTENCE)));
        execute("""
                insert into claim_check by name
                select 'c1' as claim_id, 'f460100' as article_id, date '2026-08-24' as published_on, '政协网' as source, %s as title, %s as url,
                  '460100' as region_code, '海南省海口市' as region_name, 'total' as kind, '联络站' as name, 122 as claimed, '个' as unit, 132 as computed,
                  'disagrees' as verdict, '市级37个＋区级95个＝132个，文中称122个，不符' as arithmetic, '联络站122个' as evidence,
                  '建成联络站122个，市级37个、区级95个。' as sentence, [] as parts
                """.formatted(quoted(HOSTILE_TITLE), quoted(HOSTILE_URL)));
        execute("""
                insert into change by name
                select 2 as run, 'region_heatmap/month/2026-09-01/450000/housing' as subject, 'cell' as kind, 'region_heatmap' as table_name,
                  'month' as period_kind, date '2026-09-01' as period_start, '450000' as region_code, '广西壮族自治区' as region_name,
                  'housing' as topic, '住房与物业' as topic_label, 7 as before, 12 as after, 5 as added, 0 as removed,
                  5 as new_records, 0 as late_records, 0 as corrected_records, 0 as withdrawn_records, 0 as reread_records,
                  false as vocabulary_changed, false as code_changed, '文章新增5篇' as reason
                """);
    }

    /** A fact and a workroom that name a township. */
    private void townships() throws SQLException {
        fact("451422100", "广西壮族自治区崇左市宁明县城中镇", "接待群众", 46, "人次", "exact", null, "接待群众46人次", "城中镇工作室全年接待群众46人次。");
        insert(
                "workroom_activity",
                row("period_kind", "all", "period_start", LocalDate.of(1900, 1, 1))
                        .with("workroom_id", "451422-9")
                        .with("workroom_name", "爱店镇口岸委员工作室")
                        .with("kind", "workroom")
                        .with("region_code", "451422101")
                        .with("region_name", "爱店镇")
                        .with("type", "visit")
                        .with("activities", 8));
    }

    /** Two members of one county, one of them at the cap; a hostile name. */
    private void members() throws SQLException {
        execute("""
                insert into member_score by name
                select 'year' as period_kind, date '2026-01-01' as period_start, '451422-1' as workroom_id, m.member,
                  '宁明县侨胞之家委员工作室' as workroom_name, '451422001' as region_code, '广西壮族自治区崇左市宁明县' as region_name,
                  '侨联' as sector, 12 as activities, m.points, m.points + 3 as uncapped_points, m.points >= 30 as capped,
                  [{'rule': 'visit', 'label': '走访群众', 'records': 12, 'points_each': 2.0, 'cap': 20.0, 'points': 20.0, 'capped': true, 'activity_ids': ['a1', 'a2']},
                   {'rule': 'mediation', 'label': '调解纠纷', 'records': 2, 'points_each': 5.0, 'cap': 10.0, 'points': m.points - 20, 'capped': false, 'activity_ids': ['a3']}] as lines
                from (values ('韦启明', 30.0), ('<b>农小妹</b>', 25.0)) m(member, points)
                """);
    }

    private void proposals() throws SQLException {
        execute("""
                insert into proposal_progress by name
                select 'f131121' as article_id, '换届以来' as period, '县政协' as actor, date '2026-08-24' as published_on, '政协网' as source,
                  %s as title, '131121' as region_code, '河北省衡水市枣强县' as region_name, 121 as submitted, 95 as filed, 6 as key_proposals,
                  90 as answered, 82.0 as filing_rate_claimed, 78.5 as filing_rate, 70.3 as filing_rate_low, 84.9 as filing_rate_high,
                  94.7 as answer_rate_claimed, 94.7 as answer_rate, 88.2 as answer_rate_low, 97.7 as answer_rate_high, [] as ambiguous,
                  [{'start': 10, 'indicator_id': 'proposals_filed', 'value': 95.0, 'bound': 'exact', 'sentence': '收到提案121件，立案95件，重点督办6件，已办复90件。'}] as evidence
                """.formatted(quoted(HOSTILE_TITLE)));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void workrooms() throws SQLException {
        Random random = new Random(5);
        List<String> types = List.of("visit", "reception", "consultation", "mediation", "donation", "unknown");
        List<String> sectors = List.of("工商联", "教育界", "农业界", "医药卫生界", "侨联", "社会福利界");
        List<String[]> regions =
                REGIONS.lines().map(line -> line.split(" ", -1)).toList();
        for (String[] region : regions) {
            if (!region[2].equals("unresolved")) {
                boolean county = region[2].equals("county");
                int townships = county ? 7 : 40;
                insert(
                        "workroom_coverage",
                        row("level", region[2], "region_code", region[0], "region_name", region[1])
                                .with("parent_code", region[3].equals("-") ? null : region[3])
                                .with("townships", townships)
                                .with("covered_townships", county ? 4 : 17)
                                .with("covered_share", county ? 4 / 7.0 : 17 / 40.0)
                                .with("covered_low", 0.25)
                                .with("covered_high", 0.84)
                                .with("workrooms", county ? 2 : 26)
                                .with("silent_workrooms", county ? 1 : 4)
                                .with("last_activity_on", LocalDate.of(2026, 9, 12))
                                .with("as_of", LocalDate.of(2026, 9, 30)));
                execute("update workroom_coverage set silent_names = ['第二<i>工作室</i>'] where region_code = '" + region[0]
                        + "'");
            }
            if (region[2].equals("county")) {
                for (int room = 1; room <= 2; room++) {
                    insert(
                            "workroom",
                            row("workroom_id", region[0] + "-" + room)
                                    .with("name", region[1] + (room == 1 ? "侨胞之家" : "惠民") + "委员工作室")
                                    .with("kind", "workroom")
                                    .with("region_code", region[0] + "001")
                                    .with("sector", sectors.get(random.nextInt(sectors.size()))));
                    for (String type : types) {
                        for (int n = 1 + random.nextInt(12); n > 0; n--) {
                            insert(
                                    "activity",
                                    row("activity_id", region[0] + "-" + room + "-" + type + "-" + n)
                                            .with(
                                                    "held_on",
                                                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(270)))
                                            .with("workroom_id", region[0] + "-" + room)
                                            .with("type", type.equals("unknown") ? null : type)
                                            .with("title", region[1] + "委员活动" + n)
                                            .with("text", "委员到" + region[1] + "走了一户，记下一件要修的事。")
                                            .with("participants", n == 1 ? random.nextInt(200) : null)
                                            .with("amount_yuan", n == 1 && type.equals("donation") ? 125_000.0 : null));
                        }
                    }
                }
            }
        }
    }

    /** What workrooms recorded, counted by period. */
    private static final String RECORDED = """
            insert into workroom_activity by name
            with dated as (
              select a.*, w.name, w.kind, w.sector, w.region_code as room_code, r.region_name, p.period_kind,
                if(p.period_kind = 'all', date '1900-01-01', date_trunc(if(p.period_kind = 'all', 'year', p.period_kind), a.held_on)::date) as period_start
              from activity a
              join workroom w using (workroom_id)
              join region r on r.region_code = w.region_code[:6]
              cross join (values ('all'), ('year'), ('quarter')) p(period_kind)
            )
            select period_kind, period_start, workroom_id, name as workroom_name, kind, room_code as region_code, region_name, sector,
              coalesce(type, 'unknown') as type, count(*)::int as activities,
              coalesce(sum(participants), 0)::int as participants, count(participants)::int as participants_known,
              0 as households, 0 as households_known,
              coalesce(sum(amount_yuan), 0) as amount_yuan, count(amount_yuan)::int as amount_known
            from dated
            group by all;
            insert into sector_activity by name
            select period_kind, period_start, sector, sum(activities)::int as activities, count(distinct workroom_id)::int as workrooms,
              0 as members, 0 as participants, 0 as households, 0 as amount_yuan, 0 as concerns
            from workroom_activity
            where sector is not null
            group by all
            """;

    /** The records behind the tables, as a warehouse keeps them; columns that nothing reads are left out. */
    private void exportRecords(Path directory) throws SQLException, IOException {
        execute("""
                create table article as
                select
                  article_id, null::varchar as reprint_of, published_on, source, title, url, sentence || '后来都办了。' as body,
                  if(region_code = 'unresolved', [], [{'code': region_code, 'role': 'primary'}]) as regions,
                  [{'topic': topic, 'evidence': [{'text': sentence[:2], 'start': 0, 'end': 2}]}] as topics,
                  [] as repairs, [] as dropped, []::varchar[] as issues
                from document
                """);
        for (String table : List.of("article", "activity", "workroom")) {
            execute("copy " + table + " to '" + directory.resolve(table + ".parquet") + "' (format parquet)");
        }
        Files.writeString(
                directory.resolve("interpreted.json"),
                "{\"article\": [\"article.parquet\"], \"activity\": [\"activity.parquet\"], \"workroom\": [\"workroom.parquet\"]}");
    }

    private void night() throws SQLException {
        int place = 0;
        for (String input : List.of("articles", "activities", "workrooms")) {
            insert(
                    "run",
                    row("run_id", "2026-09-30T18:00:00Z-0af3", "as_of", LocalDate.of(2026, 9, 30))
                            .with("started_at", LocalDate.of(2026, 9, 30))
                            .with("finished_at", LocalDate.of(2026, 9, 30))
                            .with("version", "0.1.0")
                            .with("vocabulary_version", "9c41d2")
                            .with("input", input)
                            .with("records_in", 860 - place * 300)
                            .with("accepted", 842 - place * 300)
                            .with("duplicate", 12)
                            .with("quarantined", 6)
                            .with("total", 842 - place * 300)
                            .with("changed", "首次发布。"));
            place++;
        }
    }

    private void export(Path directory) throws SQLException, IOException {
        for (String table : TableDefinition.published()) {
            Path folder = Files.createDirectories(directory.resolve(table));
            execute("copy " + table + " to '" + folder.resolve("part-00000.parquet") + "' (format parquet)");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Inserts a row; required columns that it does not name are zero, false or empty. */
    private void insert(String table, Row row) throws SQLException {
        Map<String, Object> cells = new LinkedHashMap<>(row.cells);
        for (String[] required : required(table)) {
            cells.computeIfAbsent(required[0], column -> blank(required[1]));
        }
        String columns = String.join(
                ", ", cells.keySet().stream().map(name -> '"' + name + '"').toList());
        String marks =
                String.join(", ", cells.keySet().stream().map(name -> "?").toList());
        try (PreparedStatement statement =
                connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + marks + ")")) {
            int place = 1;
            for (Object value : cells.values()) {
                statement.setObject(place++, value);
            }
            statement.execute();
        }
    }

    private final Map<String, List<String[]>> required = new HashMap<>();

    private List<String[]> required(String table) throws SQLException {
        if (!required.containsKey(table)) {
            List<String[]> columns = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select column_name, data_type from information_schema.columns where table_name = '" + table
                                    + "' and is_nullable = 'NO'")) {
                while (rows.next()) {
                    columns.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
            required.put(table, columns);
        }
        return required.get(table);
    }

    private static Object blank(String type) {
        return switch (type) {
            case "INTEGER" -> 0;
            case "DOUBLE" -> 0.0;
            case "BOOLEAN" -> false;
            case "VARCHAR[]" -> "[]";
            case "MAP(VARCHAR, VARCHAR)" -> "{}";
            default -> "";
        };
    }

    private static Row row(Object... namesAndValues) {
        Row row = new Row();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.with((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    private static final class Row {
        private final Map<String, Object> cells = new LinkedHashMap<>();

        Row with(String column, Object value) {
            if (value != null) {
                cells.put(column, value);
            }
            return this;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
