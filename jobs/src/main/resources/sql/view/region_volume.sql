-- One row per period × region with documents: the denominator of every share. Long periods are the sums of their months.
select period_kind, period_start, level, region_code, originals, reprints, established, timely
from minqing.interpreted.region_count
where period_kind <> 'undated'
union all
select
  p.period_kind,
  p.period_start,
  c.level,
  c.region_code,
  cast(sum(c.originals) as int),
  cast(sum(c.reprints) as int),
  cast(sum(c.established) as int),
  cast(sum(c.timely) as int)
from minqing.interpreted.region_count c
lateral view explode(periods_of(if(c.period_kind = 'undated', null, c.period_start))) as p
where c.period_kind in ('month', 'undated') and p.period_kind <> 'month'
group by p.period_kind, p.period_start, c.level, c.region_code
