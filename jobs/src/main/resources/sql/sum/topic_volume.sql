-- One row per period × region × topic with documents, and the three that show it best. Long periods are the sums of their months.
select
  period_kind, period_start, level, region_code, topic, originals, reprints, established, timely, comparable, best
from topic_count
where period_kind <> 'undated'
union all
select
  p.period_kind, p.period_start, c.level, c.region_code, c.topic,
  sum(c.originals)::int, sum(c.reprints)::int, sum(c.established)::int, sum(c.timely)::int,
  -- rounded: the last digits of a sum depend on its order
  round(sum(c.comparable), 6),
  list_sort(flatten(list(c.best)))[:3]
from topic_count c
join longer_period p on p.part_kind = c.period_kind and p.part_start = c.period_start
group by p.period_kind, p.period_start, c.level, c.region_code, c.topic
