with open_workroom as (
  select w.workroom_id, w.name, w.region_code
  from minqing.interpreted.workroom w
  where w.region_code is not null
    and (w.opened_on is null or w.opened_on <= as_of)
    and (w.closed_on is null or w.closed_on > as_of)
),
last_activity as (
  select workroom_id, max(held_on) as last_on
  from minqing.interpreted.activity
  where held_on <= as_of
  group by workroom_id
),
rolled as (
  select
    u.level, u.region_code, w.workroom_id, w.name, l.last_on,
    if(length(w.region_code) > 6, w.region_code, null) as township,
    coalesce(l.last_on < date_sub(as_of, 90), true) as silent
  from open_workroom w
  join region_rollup u on u.code = w.region_code
  left join last_activity l on l.workroom_id = w.workroom_id
),
counted as (
  select
    level, region_code,
    cast(count(distinct township) as int) as covered_townships,
    cast(count(*) as int) as workrooms,
    cast(count_if(silent) as int) as silent_workrooms,
    slice(sort_array(collect_list(if(silent, name, null))), 1, 50) as silent_names,
    max(last_on) as last_activity_on
  from rolled
  group by level, region_code
),
shared as (
  select c.*, g.full_name as region_name, g.parent_code, coalesce(g.townships, 0) as townships,
    wilson_interval(c.covered_townships, g.townships) as share
  from counted c
  join region_name g using (region_code)
)
select
  level, region_code, region_name, parent_code, townships, covered_townships,
  share.estimate as covered_share,
  share.low as covered_low,
  share.high as covered_high,
  workrooms, silent_workrooms, silent_names, last_activity_on,
  as_of
from shared
