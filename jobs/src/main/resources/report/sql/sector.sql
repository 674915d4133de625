-- Activity by sector.
select
  period_kind || ' ' || period_start as "@period",
  sector,
  activities,
  workrooms,
  members,
  participants,
  households,
  round(amount_yuan, 2) as amount_yuan,
  concerns
from sector_activity
join (select period_kind, period_start from shown where level = 'country') using (period_kind, period_start)
order by period_kind, period_start, activities desc, sector
