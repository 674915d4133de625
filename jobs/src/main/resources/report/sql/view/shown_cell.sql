-- Cells of which the page carries the sentences, the most telling first: what is certainly high, then larger places and longer periods.
create temp table shown_cell as
select h.period_kind, h.period_start, h.region_code, h.topic
from region_heatmap h
join shown s using (period_kind, period_start, level)
where h.originals > 0 and h.topic <> 'all'
order by
  h.heat <> 'high',
  list_position(['country', 'province', 'unresolved', 'prefecture', 'county'], h.level),
  list_position(['all', 'year', 'quarter', 'month', 'week'], h.period_kind),
  h.period_start desc,
  h.originals desc,
  h.region_code,
  h.topic
limit 6000
