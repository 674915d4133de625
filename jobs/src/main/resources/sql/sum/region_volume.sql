-- One row per period × region with documents: the denominator of every share. Long periods are the sums of their months.
select period_kind, period_start, level, region_code, originals, reprints, established, timely
from region_count
where period_kind <> 'undated'
union all
select
  p.period_kind, p.period_start, c.level, c.region_code,
  sum(c.originals)::int, sum(c.reprints)::int, sum(c.established)::int, sum(c.timely)::int
from region_count c
join longer_period p on p.part_kind = c.period_kind and p.part_start = c.period_start
group by p.period_kind, p.period_start, c.level, c.region_code
