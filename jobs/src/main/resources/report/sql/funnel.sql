-- How far the concerns collected in a period have come.
select
  period_kind || ' ' || period_start as "@period",
  region_code as "@region",
  topic as "@topic",
  collected,
  submitted,
  assigned,
  handled,
  replied,
  rated,
  overdue,
  silent,
  median_days_to_reply as median_days,
  oldest_open_days as oldest_days
from concern_funnel
join shown using (period_kind, period_start, level)
where collected > 0
order by period_kind, period_start, region_code, topic
