-- One row per period × region × topic with documents, and the three that show it best. Long periods are the sums of their months.
select
  period_kind, period_start, level, region_code, topic, originals, reprints, established, timely, comparable, best
from minqing.interpreted.topic_count
where period_kind <> 'undated'
union all
select
  p.period_kind,
  p.period_start,
  c.level,
  c.region_code,
  c.topic,
  cast(sum(c.originals) as int),
  cast(sum(c.reprints) as int),
  cast(sum(c.established) as int),
  cast(sum(c.timely) as int),
  round(sum(c.comparable), 6),
  slice(sort_array(flatten(collect_list(c.best))), 1, 3)
from minqing.interpreted.topic_count c
lateral view explode(periods_of(if(c.period_kind = 'undated', null, c.period_start))) as p
where c.period_kind in ('month', 'undated') and p.period_kind <> 'month'
group by p.period_kind, p.period_start, c.level, c.region_code, c.topic
