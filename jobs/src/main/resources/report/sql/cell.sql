-- Cells of the heatmap with something to tell. What is left out is a plain zero, or no data where the volume has no row.
-- Where there is too little to say the page carries no ratio: nobody should read one.
select
  period_kind || ' ' || period_start as "@period",
  region_code as "@region",
  topic as "@topic",
  originals,
  reprints,
  if(heat = 'sparse', null, round(expected, 1)) as expected,
  if(heat = 'sparse', null, least(round(smoothed_ratio, 3), 60)) as ratio,
  if(heat = 'sparse', null, least(round(ratio_low, 3), 60)) as low,
  if(heat = 'sparse', null, least(round(ratio_high, 3), 60)) as high,
  heat as "@heat"
from region_heatmap
join shown using (period_kind, period_start, level)
where not no_data and topic <> 'all' and (originals > 0 or heat in ('high', 'low'))
order by period_kind, period_start, region_code, topic
