select
  w.workroom_id as item, true as counted, 'workrooms' as input, w.workroom_id as record_id, w.opened_on as day,
  w.host as source, w.name as title, w.name as sentence,
  if(list_contains(t.silent_names, w.name), '近90天没有记录', null) as note
from traced t
join workroom w on t.region_code = '000000' or lies_in(w.region_code, t.region_code)
where w.region_code is not null
  and (w.opened_on is null or w.opened_on <= t.as_of) and (w.closed_on is null or w.closed_on > t.as_of)
