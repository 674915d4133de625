select
  a.activity_id as item, true as counted, 'activities' as input, a.activity_id as record_id, a.held_on as day,
  coalesce(w.name, a.workroom_id) as source, a.title, coalesce(a.text, a.title) as sentence
from traced t, activity a
left join workroom w using (workroom_id)
where coalesce(a.sector, w.sector) = t.sector and in_period(t.period_kind, t.period_start, a.held_on)
