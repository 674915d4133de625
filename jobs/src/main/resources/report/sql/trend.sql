-- Changes against the period before and against the same period of last year. Where a page has no room for all of them it carries,
-- below the province, those that are certain: counts it knows, and the others are not certain.
select
  period_kind || ' ' || period_start as "@period",
  region_code as "@region",
  topic as "@topic",
  round(rate_ratio, 3) as ratio,
  round(rate_ratio_low, 3) as low,
  round(rate_ratio_high, 3) as high,
  round(last_year_ratio, 3) as year_ratio,
  round(last_year_ratio_low, 3) as year_low,
  round(last_year_ratio_high, 3) as year_high,
  trend as "@trend"
from topic_trend
join shown using (period_kind, period_start, level)
cross join carried
where period_kind <> 'all'
  and (previous_originals is not null or last_year_originals is not null)
  and (
    everything or level in ('country', 'province') or trend in ('rising', 'falling')
    or last_year_ratio_low > 1 or last_year_ratio_high < 1
  )
order by period_kind, period_start, region_code, topic
