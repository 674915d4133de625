-- DuckDB. The cells of the heatmap that moved most, with what the documents that entered or left them had been through. Cells that
-- became or ceased to be hot come first, then those that moved by most standard deviations of a count. Variables: run (number of this
-- run), as_of and as_of_before (of this version and the one before), code_changed (whether another program made the one before).
with wanted as (
  select 'old' as side, period_kind, period_start, region_code, region_name, topic, topic_label, originals, heat
  from old_region_heatmap
  where level in ('country', 'province') and period_kind in ('month', 'all')
  union all
  select 'new', period_kind, period_start, region_code, region_name, topic, topic_label, originals, heat
  from new_region_heatmap
  where level in ('country', 'province') and period_kind in ('month', 'all')
),
compared as (
  select
    period_kind, period_start, region_code, topic,
    coalesce(max(region_name) filter (side = 'new'), max(region_name)) as region_name,
    coalesce(max(topic_label) filter (side = 'new'), max(topic_label)) as topic_label,
    coalesce(max(originals) filter (side = 'old'), 0) as before,
    coalesce(max(originals) filter (side = 'new'), 0) as after,
    max(heat) filter (side = 'old') as heat_before,
    max(heat) filter (side = 'new') as heat_after
  from wanted
  -- all topics together are no matter of their own
  where topic <> 'all'
  group by period_kind, period_start, region_code, topic
),
cell as (
  select *
  from compared
  where before <> after
  order by
    (coalesce(heat_before, '') = 'high') <> (coalesce(heat_after, '') = 'high') desc,
    abs(after - before) / sqrt(greatest(before, after)) desc,
    period_kind, period_start desc, region_code, topic
  limit 12
),
topic_document as (
  select
    'old' as side, article_id, t.topic,
    if(published_on <= getvariable('as_of_before'), date_trunc('month', published_on)::date, null) as month,
    list_transform(list_filter(regions, lambda r: r.role in ('primary', 'discussed')), lambda r: left(r.code, 2) || '0000') as provinces
  from (select *, unnest(topics) as t from old_article where reprint_of is null)
  where t.topic in (select topic from cell)
  union all
  select
    'new', article_id, t.topic,
    if(published_on <= getvariable('as_of'), date_trunc('month', published_on)::date, null),
    list_transform(list_filter(regions, lambda r: r.role in ('primary', 'discussed')), lambda r: left(r.code, 2) || '0000')
  from (select *, unnest(topics) as t from new_article where reprint_of is null)
  where t.topic in (select topic from cell)
),
-- a county's document is in its province and in the country
moved as (
  select
    c.period_kind, c.period_start, c.region_code, c.topic, d.article_id,
    bool_or(d.side = 'new') as entered
  from cell c
  join topic_document d
    on d.topic = c.topic
    and (c.period_kind = 'all' or d.month = c.period_start)
    and (c.region_code = '000000' or list_contains(d.provinces, c.region_code))
  group by all
  having count(distinct d.side) = 1
),
explained as (
  select
    m.*,
    coalesce(m.entered and r.arrived_in = getvariable('run'), false) as is_new,
    n.published_on <= getvariable('as_of_before') as is_dated_before,
    n.article_id is null as is_gone,
    coalesce(r.arrived_in <> getvariable('run') and r.changed_in = getvariable('run'), false) as is_corrected
  from moved m
  left join new_article n using (article_id)
  left join new_raw_record r on r.input = 'articles' and r.record_id = m.article_id
),
counted as (
  select
    period_kind, period_start, region_code, topic,
    count(*) filter (entered) as added,
    count(*) filter (not entered) as removed,
    count(*) filter (is_new) as new_records,
    count(*) filter (is_new and is_dated_before) as late_records,
    count(*) filter (is_corrected) as corrected_records,
    count(*) filter (is_gone) as withdrawn_records,
    count(*) filter (not is_new and not is_corrected and not is_gone) as reread_records
  from explained
  group by all
),
-- another program may have counted the same documents otherwise: what documents do not explain is its doing, and only then
settled as (
  select
    c.*,
    coalesce(k.added, 0) as entered, coalesce(k.removed, 0) as gone,
    if(coalesce(getvariable('code_changed'), false), c.after - c.before - (entered - gone), 0) as recounted,
    coalesce(k.new_records, 0) as new_records, coalesce(k.late_records, 0) as late_records,
    coalesce(k.corrected_records, 0) as corrected_records, coalesce(k.withdrawn_records, 0) as withdrawn_records,
    coalesce(k.reread_records, 0) as reread_records
  from cell c
  left join counted k using (period_kind, period_start, region_code, topic)
)
select
  c.period_kind, c.period_start, c.region_code, c.region_name, c.topic, c.topic_label, c.before, c.after,
  (c.entered + greatest(c.recounted, 0))::int as added, (c.gone + greatest(-c.recounted, 0))::int as removed,
  c.new_records::int as new_records, c.late_records::int as late_records,
  c.corrected_records::int as corrected_records, c.withdrawn_records::int as withdrawn_records,
  (c.reread_records + abs(c.recounted))::int as reread_records,
  c.heat_before, c.heat_after, o.trend as trend_before, n.trend as trend_after
from settled c
left join old_topic_trend o using (period_kind, period_start, region_code, topic)
left join new_topic_trend n using (period_kind, period_start, region_code, topic)
order by
  (coalesce(c.heat_before, '') = 'high') <> (coalesce(c.heat_after, '') = 'high') desc,
  abs(c.after - c.before) / sqrt(greatest(c.before, c.after)) desc,
  c.period_kind, c.period_start desc, c.region_code, c.topic
