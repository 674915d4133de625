-- Documents of a region in a period, all topics: the denominators. A region without a row has no data then.
select
  period_kind || ' ' || period_start as "@period",
  region_code as "@region",
  max(region_originals) as originals,
  max(reprints) filter (where topic = 'all') as reprints
from region_heatmap
join shown using (period_kind, period_start, level)
where region_originals > 0
group by period_kind, period_start, region_code
order by period_kind, period_start, region_code
