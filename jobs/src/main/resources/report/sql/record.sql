-- Activity records that the page carries.
select
  a.activity_id as id,
  a.held_on as day,
  coalesce(a.workroom_id, 'unknown') as "@workroom",
  coalesce(a.type, 'unknown') as type,
  a.room_code as code,
  a.any_sector as sector,
  list_sort(list_distinct(list_transform(a.members, lambda m: regexp_replace(m, '\s+', '', 'g')))) as members,
  a.concern_id as concern,
  a.stage,
  (
    select arg_min(m.label, m.place)
    from member_rule m
    where (m.types = [] or list_contains(m.types, coalesce(a.type, ''))) and (m.stages = [] or list_contains(m.stages, coalesce(a.stage, '')))
  ) as rule,
  a.title,
  a.text[:200] as text,
  a.participants,
  a.households,
  a.amount_yuan as amount,
  coalesce(r.changed_in = newest_run(), false) as fresh
from listed_record l
join placed_record a using (activity_id)
left join raw_record r on r.input = 'activities' and r.record_id = a.activity_id
order by a.held_on desc nulls last, a.activity_id
