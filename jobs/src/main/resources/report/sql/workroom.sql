-- Every workroom that recorded something.
select
  workroom_id as "@workroom",
  min(workroom_name) as name,
  min(kind) as kind,
  min(region_code) as code,
  min(region_name) as place,
  min(sector) as sector
from workroom_activity
group by workroom_id
order by min(region_code), workroom_id
