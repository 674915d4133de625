select
  a.activity_id as item, true as counted, 'activities' as input, a.activity_id as record_id, a.held_on as day,
  t.workroom_name as source, a.title, coalesce(a.text, a.title) as sentence
from traced t
join activity a on coalesce(a.workroom_id, 'unknown') = t.workroom_id and coalesce(a.type, 'unknown') = t.type
where in_period(t.period_kind, t.period_start, a.held_on)
