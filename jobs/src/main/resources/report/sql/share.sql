-- Share of a topic among all places of a level in a period, in percent: times the documents of a place it is what is expected there.
select
  period_kind || ' ' || period_start as "@period",
  level as "@level",
  topic as "@topic",
  round(100 * max(expected / region_originals), 4) as "percent"
from region_heatmap
join shown using (period_kind, period_start, level)
where region_originals > 0 and topic <> 'all'
group by period_kind, period_start, level, topic
order by period_kind, period_start, level, topic
