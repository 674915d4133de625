package io.minqing.report;

/**
 * Published tables of the whole country: all its counties × forty topics × 24 months, a million documents. Counts come
 * from hashes, so that every run makes the same; texts have about the entropy of Chinese prose, so that they compress as real
 * ones do, and no two cells share a document, which is the worst case.
 */
final class NationalFixture {
    private NationalFixture() {}

    /** Statements that fill the tables; the two names in it are those of the vocabularies of regions and topics. */
    static final String SQL = """
            create table place as
            select code as region_code, name as region_name, level, if(parent is null, '000000', parent) as parent_code
            from read_csv('%s', comment = '#', header = true, all_varchar = true)
            where level <> 'township';
            create table subject as
            select id as topic, label as topic_label, "group" as topic_group, row_number() over () - 1 as place
            from read_csv('%s', comment = '#', header = true, all_varchar = true);
            create macro chance(seed) as (hash(seed) %% 1000003)::double / 1000003;
            create macro prose(seed, length) as list_aggregate(
              list_transform(range(length), lambda i: substr(
                '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞',
                1 + (hash(seed, i) %% 500)::int, 1)), 'string_agg', '');
            create table county as
            select region_code, row_number() over (order by hash(region_code)) - 1 as n from place where level = 'county';
            create table base as
            with document as (
              select
                i,
                floor(pow(chance(i), 1.4) * (select count(*) from county))::int as n,
                date '2024-10-01' + to_months((hash(i, 'm') %% 24)::int) as period_start
              from range(1000000) t(i)
            ),
            said as (
              select i, n, period_start, 0 as k from document
              union all
              select i, n, period_start, 1 as k from document where i %% 5 < 3
            )
            select
              d.period_start::date as period_start, c.region_code, s.topic, count(*)::int as n
            from said d
            join county c using (n)
            join subject s on s.place = (floor(40 * pow(chance(d.i * 2 + d.k), 1.6)) + hash(c.region_code) %% 13)::int %% 40
            group by all;
            create table up as
            with recursive path as (
              select region_code as county, region_code from place where level = 'county'
              union all
              select path.county, place.parent_code from path join place using (region_code)
            )
            select * from path;
            create table dated as
            with kinds as (
              select 'month' as period_kind, period_start, region_code, topic, n from base
              union all select 'quarter', date_trunc('quarter', period_start)::date, region_code, topic, n from base
              union all select 'year', date_trunc('year', period_start)::date, region_code, topic, n from base
              union all select 'all', date '1900-01-01', region_code, topic, n from base
              union all select 'week', (date '2026-09-21' - (7 * w)::int)::date, region_code, topic, n // 4
                from base, range(8) t(w) where period_start = date '2026-09-01' and n >= 4
            )
            select k.period_kind, k.period_start, u.region_code, k.topic, sum(k.n)::int as originals
            from kinds k join up u on u.county = k.region_code
            group by all;
            create table volume as
            select period_kind, period_start, region_code, ceil(sum(originals) / 1.6)::int as volume from dated group by all;
            create table named as
            select * from place union all select '000000', '全国', 'country', null;
            create table judged as
            with share as (
              select period_kind, period_start, topic, originals / volume as share
              from dated join volume using (period_kind, period_start, region_code) where region_code = '000000'
            ),
            expected as (
              select d.*, v.volume, v.volume * s.share as expected, (2 + d.originals) / (2 + v.volume * s.share) as ratio
              from dated d join volume v using (period_kind, period_start, region_code) join share s using (period_kind, period_start, topic)
            )
            select
              *, ratio * exp(-1.96 / sqrt(2 + originals)) as low, ratio * exp(1.96 / sqrt(2 + originals)) as high
            from expected;
            insert into region_heatmap by name
            with told as (
              select
                *,
                case
                  when expected < 1 and originals < 3 then 'sparse'
                  when low > 1 and originals >= 3 then 'high'
                  when high < 1 then 'low'
                  else 'usual'
                end as heat
              from judged
            )
            select
              t.period_kind, t.period_start, r.level, t.region_code, r.region_name, r.parent_code, t.topic, s.topic_label, s.topic_group,
              t.originals, t.originals // 3 as reprints, t.volume as region_originals, false as no_data, t.expected,
              t.originals / t.expected as rate_ratio, t.ratio as smoothed_ratio, t.low as ratio_low, t.high as ratio_high,
              0.05 as q_value, t.heat,
              if(t.period_kind in ('all', 'year') and t.heat = 'high' or r.level in ('country', 'province') and t.period_kind in ('all', 'year'),
                list_transform(range(least(t.originals, 3)), lambda i: {
                  'article_id': md5(t.period_kind || t.period_start || t.region_code || t.topic || i),
                  'title': prose(t.region_code || t.topic || t.period_start || i, 24),
                  'published_on': t.period_start + (i * 5)::int,
                  'source': r.region_name || '政协',
                  'url': 'https://www.' || t.region_code || '.gov.cn/art/' || (hash(t.topic, t.region_code, t.period_start, i) %% 100000000) || '.html',
                  'sentence': prose(t.topic || t.region_code || t.period_start || 's' || i, 45)
                }), []) as evidence
            from told t join named r using (region_code) join subject s using (topic);
            insert into region_heatmap by name
            select
              v.period_kind, v.period_start, r.level, v.region_code, r.region_name, r.parent_code, 'all' as topic,
              '全部议题' as topic_label, '全部议题' as topic_group, v.volume as originals, v.volume // 3 as reprints,
              v.volume as region_originals, false as no_data, v.volume as expected, 'usual' as heat, [] as evidence
            from volume v join named r using (region_code);
            insert into topic_trend by name
            with compared as (
              select
                c.*, p.originals as before, p.volume as volume_before,
                (c.originals / c.volume) / (p.originals / p.volume) as rate_ratio,
                exp(1.96 * sqrt(1 / c.originals + 1 / p.originals)) as width
              from judged c
              join judged p
                on p.period_kind = c.period_kind and p.region_code = c.region_code and p.topic = c.topic
                and p.period_start = c.period_start - case c.period_kind
                  when 'week' then interval 7 days when 'month' then interval 1 month when 'quarter' then interval 3 month else interval 1 year end
              where c.period_kind <> 'all'
            )
            select
              c.period_kind, c.period_start, r.level, c.region_code, r.region_name, c.topic, s.topic_label, s.topic_group,
              c.originals, c.originals // 3 as reprints, c.volume as region_originals, c.originals / c.volume as share,
              c.before as previous_originals, c.volume_before as previous_region_originals, c.originals - c.before as change,
              c.rate_ratio, c.rate_ratio / width as rate_ratio_low, c.rate_ratio * width as rate_ratio_high,
              case when c.rate_ratio / width > 1 then 'rising' when c.rate_ratio * width < 1 then 'falling' else 'uncertain' end as trend
            from compared c join named r using (region_code) join subject s using (topic);
            insert into concern_funnel by name
            select
              h.period_kind, h.period_start, h.level, h.region_code, h.region_name, h.topic, h.topic_label, h.topic_group,
              h.originals as collected, h.originals as submitted, h.originals as assigned, h.originals // 2 as handled, h.originals // 2 as replied,
              h.originals // 3 as rated, h.originals // 9 as overdue, 21.5 as median_days_to_reply, 137 as oldest_open_days,
              [] as stages, 0 as silent, [] as silent_concerns, date '2026-09-30' as as_of
            from region_heatmap h
            where h.topic in ('housing', 'transport', 'health', 'education') and h.period_kind <> 'week';
            insert into workroom_coverage by name
            select level, region_code, region_name, parent_code, 12 as townships, 7 as covered_townships, 0.58 as covered_share,
              0.32 as covered_low, 0.8 as covered_high, 9 as workrooms, 1 as silent_workrooms, ['沉寂工作室'] as silent_names,
              date '2026-09-12' as last_activity_on, date '2026-09-30' as as_of
            from named
            """;

    /** The records behind them, more than a page has room for. */
    static final String RECORDS = """
            create table document as
            select
              'd' || i as article_id, (date '2026-09-30' - (i %% 730)::int)::date as published_on, region_code, s.topic,
              prose(i || 't', 24) as title, region_name || '政协' as source, 'https://www.' || region_code || '.gov.cn/art/' || i || '.html' as url,
              prose(i || 's', 60) as sentence
            from range(20000) t(i)
            join (select region_code, region_name, row_number() over (order by region_code) as n from place where level = 'county') c on c.n = 1 + i %% 2800
            join subject s on s.place = i %% 40;
            insert into workroom by name
            select 'w' || i as workroom_id, prose(i || 'w', 12) as name, 'workroom' as kind, region_code, '' as file, i::int as record, [] as issues, '' as content_hash, map {} as extras
            from range(9000) t(i)
            join (select region_code, row_number() over (order by region_code) as n from place where level = 'county') c on c.n = 1 + i %% 2800;
            insert into activity by name
            select 'v' || i as activity_id, '' as file, i::int as record, (date '2026-09-30' - (i %% 730)::int)::date as held_on, 'w' || (i %% 9000) as workroom_id,
              'visit' as type, prose(i || 'a', 14) as title, prose(i || 'b', 60) as text, [prose(i || 'm', 3)] as members,
              if(i %% 3 = 0, 'c' || (i // 9), null) as concern_id, if(i %% 3 = 0, ['collected', 'assigned', 'replied'][1 + (i // 3) %% 3], null) as stage,
              ['housing'] as topics, [] as issues, '' as content_hash, map {} as extras
            from range(60000) t(i)
            """.formatted();
}
