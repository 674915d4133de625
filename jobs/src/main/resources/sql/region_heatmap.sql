with smoothed as (
  select
    period_kind, period_start, level,
    explode(smoothed_ratios(sort_array(collect_list(
      struct(region_code, topic, originals, coalesce(expected, 0d) as expected)
    )))) as s
  from heat_cell
  group by period_kind, period_start, level
),
ranked as (
  select
    d.period_kind, d.period_start, r.region_code, t.topic, t.original_id, t.title, t.published_on, t.source, t.url, t.sentence,
    row_number() over (
      partition by d.period_kind, d.period_start, r.region_code, t.topic
      order by t.score desc, t.published_on desc nulls last, t.original_id
    ) as place
  from document d
  join document_region r using (original_id)
  join document_topic t using (original_id)
  where not d.is_reprint
),
best as (
  select
    period_kind, period_start, region_code, topic,
    transform(
      sort_array(collect_list(struct(place, original_id, title, published_on, source, url, sentence))),
      e -> named_struct(
        'article_id', e.original_id, 'title', e.title, 'published_on', e.published_on,
        'source', e.source, 'url', e.url, 'sentence', e.sentence)
    ) as evidence
  from ranked
  where place <= 3
  group by period_kind, period_start, region_code, topic
)
select
  c.period_kind, c.period_start, c.level, c.region_code, g.region_name, g.parent_code,
  c.topic, t.topic_label, t.topic_group,
  c.originals, c.reprints, c.region_originals,
  c.region_originals = 0 as no_data,
  coalesce(c.expected, 0d) as expected,
  c.originals / nullif(c.expected, 0) as rate_ratio,
  s.s.smoothed_ratio, s.s.ratio_low, s.s.ratio_high, s.s.q_value,
  case
    when c.region_originals = 0 then 'no_data'
    when s.s.ratio_low > 1 and s.s.q_value <= 0.1 then 'high'
    when s.s.ratio_high < 1 then 'low'
    when c.expected < 1 and c.originals < 3 then 'sparse'
    else 'usual'
  end as heat,
  coalesce(b.evidence, array()) as evidence
from heat_cell c
join smoothed s
  on s.period_kind = c.period_kind and s.period_start = c.period_start and s.level = c.level
  and s.s.region_code = c.region_code and s.s.topic = c.topic
left join best b
  on b.period_kind = c.period_kind and b.period_start = c.period_start and b.region_code = c.region_code and b.topic = c.topic
join region_name g on g.region_code = c.region_code
join topic t on t.topic = c.topic
