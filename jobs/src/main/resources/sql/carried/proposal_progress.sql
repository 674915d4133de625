-- Rows of the version before that still hold: all of months whose documents are the same.
select c.*
from before_proposal_progress c
cross join night n
semi join period p
  on not p.touched and p.period_kind in ('month', 'undated')
  and p.period_start = case when c.published_on <= n.as_of then date_trunc('month', c.published_on)::date else date '1900-01-01' end
