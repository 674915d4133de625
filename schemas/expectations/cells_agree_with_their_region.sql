-- every cell of the heatmap stands beside the row of its region for all topics and says the same of its documents; no data is said where there are none
select c.period_kind, c.period_start, c.region_code, c.topic, c.region_originals, w.region_originals as of_the_region, c.no_data
from region_heatmap c
left join region_heatmap w
  on w.period_kind = c.period_kind and w.period_start = c.period_start and w.region_code = c.region_code and w.topic = 'all'
where w.region_originals is distinct from c.region_originals or c.no_data <> (c.region_originals = 0)
