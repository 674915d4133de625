-- the records of the input whose present content came in this run; what a later run corrected has moved on to that one
with numbered as (
  select run_id, dense_rank() over (order by run_id) as number from (select distinct run_id from run)
)
select
  r.record_id as item, true as counted, r.input, r.record_id, coalesce(a.published_on, v.held_on) as day,
  coalesce(a.source, v.workroom_id) as source, coalesce(a.title, v.title, w.name) as title,
  coalesce(a.body, v.text, w.name) as body,
  if(r.arrived_in = n.number, '新增', '更正') as note
from traced t
join numbered n using (run_id)
join raw_record r on r.input = t.input and r.changed_in = n.number
left join article a on r.input = 'articles' and a.article_id = r.record_id
left join activity v on r.input = 'activities' and v.activity_id = r.record_id
left join workroom w on r.input = 'workrooms' and w.workroom_id = r.record_id
