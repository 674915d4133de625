-- DuckDB. What this run brought, one row an input. Variables: run (its number) and as_of_before (of the version before).
with dated as (
  select 'articles' as input, article_id as record_id, published_on as day from new_article
  union all
  select 'activities', activity_id, held_on from new_activity
),
gone as (
  select 'articles' as input, article_id as record_id from old_article anti join new_article using (article_id)
  union all
  select 'activities', activity_id from old_activity anti join new_activity using (activity_id)
  union all
  select 'workrooms', workroom_id from old_workroom anti join new_workroom using (workroom_id)
),
brought as (
  select
    r.input,
    count(*) filter (r.arrived_in = getvariable('run')) as new_records,
    count(*) filter (r.arrived_in = getvariable('run') and d.day <= getvariable('as_of_before')) as late_records,
    count(*) filter (r.arrived_in <> getvariable('run')) as corrected_records
  from new_raw_record r
  left join dated d using (input, record_id)
  where getvariable('run') in (r.arrived_in, r.changed_in)
  group by r.input
),
withdrawn as (
  select input, count(*) as withdrawn_records from gone group by input
)
select
  i.input,
  coalesce(b.new_records, 0)::int as new_records,
  coalesce(b.late_records, 0)::int as late_records,
  coalesce(b.corrected_records, 0)::int as corrected_records,
  coalesce(w.withdrawn_records, 0)::int as withdrawn_records
from (values ('articles'), ('activities'), ('workrooms')) i (input)
left join brought b using (input)
left join withdrawn w using (input)
