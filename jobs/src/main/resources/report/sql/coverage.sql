-- Workrooms and covered townships of each region.
select
  level,
  region_code as code,
  region_name as name,
  parent_code as parent,
  townships,
  covered_townships as covered,
  round(covered_share, 4) as share,
  round(covered_low, 4) as low,
  round(covered_high, 4) as high,
  workrooms,
  silent_workrooms as silent,
  silent_names,
  last_activity_on
from workroom_coverage
order by region_code
