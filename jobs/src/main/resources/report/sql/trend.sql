-- Changes against the period before, where there was something to compare.
select
  period_kind || ' ' || period_start as "@period",
  region_code as "@region",
  topic as "@topic",
  originals,
  region_originals as volume,
  previous_originals as previous,
  previous_region_originals as previous_volume,
  round(rate_ratio, 3) as ratio,
  round(rate_ratio_low, 3) as low,
  round(rate_ratio_high, 3) as high,
  trend as "@trend"
from topic_trend
where period_kind not in ('day', 'week')
  and previous_originals is not null and (originals <> previous_originals or trend in ('rising', 'falling'))
order by period_kind, period_start, region_code, topic
