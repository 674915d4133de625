-- Activity records of workrooms by type.
select
  period_kind || ' ' || period_start as "@period",
  workroom_id as "@workroom",
  type as "@type",
  activities,
  participants,
  participants_known,
  households,
  households_known,
  round(amount_yuan, 2) as amount_yuan,
  amount_known
from workroom_activity
join (select period_kind, period_start from shown where level = 'county') using (period_kind, period_start)
order by period_kind, period_start, workroom_id, type
