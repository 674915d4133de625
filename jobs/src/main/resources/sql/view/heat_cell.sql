-- One row per period × place that ever had a document × topic: what was counted and what was to be expected.
with period as (
  select distinct period_kind, period_start from document
),
place as (
  select distinct level, region_code from document_region
),
-- the share of a topic among all places of a level: what is expected adds up to what was observed
level_volume as (
  select period_kind, period_start, level, sum(originals) as originals
  from region_volume
  group by period_kind, period_start, level
),
level_topic as (
  select period_kind, period_start, level, topic, sum(originals) as originals
  from topic_volume
  group by period_kind, period_start, level, topic
)
select
  p.period_kind, p.period_start, l.level, l.region_code, t.topic,
  coalesce(v.originals, 0) as originals,
  coalesce(v.reprints, 0) as reprints,
  coalesce(d.originals, 0) as region_originals,
  coalesce(d.originals, 0) * coalesce(n.originals, 0) / nullif(w.originals, 0) as expected
from period p
cross join place l
cross join topic t
left join topic_volume v
  on v.period_kind = p.period_kind and v.period_start = p.period_start and v.region_code = l.region_code and v.topic = t.topic
left join region_volume d
  on d.period_kind = p.period_kind and d.period_start = p.period_start and d.region_code = l.region_code
left join level_topic n
  on n.period_kind = p.period_kind and n.period_start = p.period_start and n.level = l.level and n.topic = t.topic
left join level_volume w
  on w.period_kind = p.period_kind and w.period_start = p.period_start and w.level = l.level
