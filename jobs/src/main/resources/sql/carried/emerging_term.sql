-- Rows of the version before that still hold: all of recent months that have the same documents as then, and the same baseline.
select e.*
from before_emerging_term e
cross join night n
anti join period p
  on p.touched and p.period_kind = 'month'
  and p.period_start between e.period_start - interval 12 months and e.period_start
where e.period_start >= date_trunc('month', n.as_of) - interval 5 months
