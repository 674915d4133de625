-- every activity record is counted exactly once in workroom_activity
select a.records, coalesce(w.counted, 0) as counted
from (select count(*) as records from activity) a
cross join (
  select sum(activities) as counted from workroom_activity where period_kind = 'all'
) w
where a.records <> coalesce(w.counted, 0)
