-- One row per touched period × level: the places with originals, and the counts of their topics, that are judged together.
with place as (
  select
    period_kind, period_start, level,
    list({'region_code': region_code, 'originals': originals} order by region_code) as places
  from touched_region
  where originals > 0
  group by period_kind, period_start, level
),
counted as (
  select
    period_kind, period_start, level,
    list({'region_code': region_code, 'topic': topic, 'originals': originals, 'reprints': reprints}
      order by region_code, topic) as counts
  from touched_topic
  group by period_kind, period_start, level
)
select c.period_kind, c.period_start, c.level, coalesce(p.places, []) as places, c.counts
from counted c
left join place p using (period_kind, period_start, level)
