-- Cells of the heatmap with something to tell. What is left out is a plain zero, or no data where the volume has no row.
-- Where there is too little to say the page carries no ratio: nobody should read one.
with judged as (
  select
    *,
    heat <> 'sparse' and (everything or heat = 'high' or level in ('country', 'province') or period_kind = 'all') as exact
  from region_heatmap
  join shown using (period_kind, period_start, level)
  cross join carried
  where not no_data and topic <> 'all' and (originals > 0 or heat in ('high', 'low'))
)
select
  period_kind || ' ' || period_start as "@period",
  region_code as "@region",
  topic as "@topic",
  originals,
  if(everything or level <> 'county' or period_kind = 'all', reprints, null) as reprints,
  if(heat = 'sparse' or smoothed_ratio is null, null, greatest(0, least(6, round(log2(greatest(smoothed_ratio, 0.01)) * 1.5)::int + 3))) as step,
  if(exact, round(smoothed_ratio, if(everything, 3, 2)), null) as ratio,
  if(exact, round(ratio_low, if(everything, 3, 2)), null) as low,
  if(exact, round(ratio_high, if(everything, 3, 2)), null) as high,
  heat as "@heat"
from judged
order by period_kind, period_start, region_code, topic
