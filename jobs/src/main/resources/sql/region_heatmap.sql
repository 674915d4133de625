with heated as (
  select period_kind, period_start, level, explode(heat_family(places, counts)) as h
  from heat_family
),
-- every place has a row for all topics, and where it has no document that is the only one
cell as (
  select
    h.period_kind, h.period_start, h.level, h.h.region_code, h.h.topic, h.h.originals, h.h.reprints,
    coalesce(v.originals, 0) as region_originals, h.h.expected, h.h.smoothed_ratio, h.h.ratio_low, h.h.ratio_high, h.h.q_value
  from heated h
  left join touched_region v
    on v.period_kind = h.period_kind and v.period_start = h.period_start and v.region_code = h.h.region_code
  union all
  select
    period_kind, period_start, level, region_code, 'all', originals, reprints,
    originals, cast(originals as double), null, null, null, null
  from touched_region
  union all
  select period_kind, period_start, level, region_code, 'all', 0, 0, 0, 0d, null, null, null, null
  from empty_place
),
chosen as (
  select period_kind, period_start, region_code, topic, posexplode(best) as (place, b)
  from touched_topic
),
-- bodies are long: only those that are shown are read for their sentence
told as (
  select
    c.article_id, c.topic, a.title, a.published_on, a.source, a.url,
    case when c.span_start is null then coalesce(a.title, '') else sentence_around(a.body, c.span_start, c.span_end) end
      as sentence
  from (select distinct b.article_id, topic, b.span_start, b.span_end from chosen) c
  join minqing.interpreted.article a on a.article_id = c.article_id
),
best as (
  select
    c.period_kind, c.period_start, c.region_code, c.topic,
    transform(
      sort_array(collect_list(struct(c.place, t.article_id, t.title, t.published_on, t.source, t.url, t.sentence))),
      e -> named_struct(
        'article_id', e.article_id, 'title', e.title, 'published_on', e.published_on,
        'source', e.source, 'url', e.url, 'sentence', e.sentence)
    ) as evidence
  from chosen c
  join told t on t.article_id = c.b.article_id and t.topic = c.topic
  group by c.period_kind, c.period_start, c.region_code, c.topic
)
select
  c.period_kind, c.period_start, c.level, c.region_code, g.region_name, g.parent_code,
  c.topic, coalesce(t.topic_label, '全部议题') as topic_label, coalesce(t.topic_group, '全部议题') as topic_group,
  c.originals, c.reprints, c.region_originals,
  c.region_originals = 0 as no_data,
  c.expected,
  if(c.topic = 'all', null, c.originals / nullif(c.expected, 0)) as rate_ratio,
  c.smoothed_ratio, c.ratio_low, c.ratio_high, c.q_value,
  case
    when c.region_originals = 0 then 'no_data'
    when c.topic = 'all' then 'usual'
    when c.originals >= 3 and c.ratio_low > 1 and c.q_value <= 0.1 then 'high'
    when c.ratio_high < 1 then 'low'
    when c.expected < 1 and c.originals < 3 then 'sparse'
    else 'usual'
  end as heat,
  coalesce(b.evidence, array()) as evidence
from cell c
left join best b
  on b.period_kind = c.period_kind and b.period_start = c.period_start and b.region_code = c.region_code and b.topic = c.topic
join region_name g on g.region_code = c.region_code
left join topic t on t.topic = c.topic
