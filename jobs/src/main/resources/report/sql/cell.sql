-- Cells of the heatmap with something to tell. What is left out is a plain zero, or no data where the volume has no row.
-- Days and weeks would make the page too large for a mail.
select
  period_kind || ' ' || period_start as "@period",
  region_code as "@region",
  topic as "@topic",
  originals,
  reprints,
  round(expected, 2) as expected,
  round(smoothed_ratio, 3) as ratio,
  round(ratio_low, 3) as low,
  round(ratio_high, 3) as high,
  round(q_value, 3) as q,
  heat as "@heat"
from region_heatmap
where not no_data and topic <> 'all' and (originals > 0 or heat in ('high', 'low')) and period_kind not in ('day', 'week')
order by period_kind, period_start, region_code, topic
