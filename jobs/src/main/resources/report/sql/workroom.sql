-- Every workroom that recorded something or stands in the register. Open says whether it is counted among the workrooms.
with named as (
  select workroom_id, workroom_name as name, kind, region_code as code, region_name as place, sector, false as open, false as fresh
  from workroom_activity
  union all
  select
    workroom_id, name, kind, region_code, null, sector,
    region_code is not null and coalesce(opened_on <= as_of_now(), true) and coalesce(closed_on > as_of_now(), true),
    coalesce(changed_in = newest_run(), false)
  from workroom
  left join raw_record on input = 'workrooms' and record_id = workroom_id
  where in_scope([region_code])
)
select
  workroom_id as "@workroom",
  min(name) as name,
  min(kind) as kind,
  min(code) as code,
  min(place) as place,
  min(sector) as sector,
  bool_or(open) as open,
  bool_or(fresh) as fresh
from named
group by workroom_id
order by min(code), workroom_id
