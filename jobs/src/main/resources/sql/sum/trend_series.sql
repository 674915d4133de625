-- One row per kind of periods × region: the volumes of the region, and the counts of those of its topics whose trends have a row
-- in a period that is not settled. A topic has rows in the periods in which it was counted and in those behind them.
with asked as (
  select distinct v.period_kind, v.region_code, v.topic
  from topic_volume v
  anti join period c on c.closed and c.period_kind = v.period_kind and c.period_start = v.period_start
),
counted as (
  select
    v.period_kind, v.region_code,
    list({'topic': v.topic, 'period_start': v.period_start, 'originals': v.originals, 'reprints': v.reprints,
      'established': v.established, 'timely': v.timely, 'comparable': v.comparable}) as cells
  from topic_volume v
  semi join asked a on a.period_kind = v.period_kind and a.region_code = v.region_code and a.topic = v.topic
  group by v.period_kind, v.region_code
),
volume as (
  select
    v.period_kind, v.level, v.region_code,
    list({'period_start': v.period_start, 'originals': v.originals, 'established': v.established, 'timely': v.timely})
      as volumes
  from region_volume v
  semi join counted c on c.period_kind = v.period_kind and c.region_code = v.region_code
  group by v.period_kind, v.level, v.region_code
)
select v.period_kind, v.level, v.region_code, v.volumes, c.cells
from volume v
join counted c using (period_kind, region_code)
order by v.region_code, v.period_kind
