-- Changes against the period before and against the same period of last year. Of counties only where there are enough documents to
-- compare: the page counts the others itself, and says that they are too few.
select
  period_kind || ' ' || period_start as "@period",
  region_code as "@region",
  topic as "@topic",
  originals,
  region_originals as volume,
  previous_originals as previous,
  previous_region_originals as previous_volume,
  least(round(rate_ratio, 3), 60) as ratio,
  least(round(rate_ratio_low, 3), 60) as low,
  least(round(rate_ratio_high, 3), 60) as high,
  least(round(last_year_ratio, 3), 60) as year_ratio,
  least(round(last_year_ratio_low, 3), 60) as year_low,
  least(round(last_year_ratio_high, 3), 60) as year_high,
  trend as "@trend"
from topic_trend
join shown using (period_kind, period_start, level)
where period_kind <> 'all'
  and (previous_originals is not null or last_year_originals is not null)
  and (level <> 'county' or trend in ('rising', 'falling') or originals + coalesce(previous_originals, 0) >= 5)
order by period_kind, period_start, region_code, topic
