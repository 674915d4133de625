-- the stages of a funnel hold the same counts as its columns, and every open concern stands at exactly one of them
select period_kind, period_start, region_code, topic, collected, replied, silent
from concern_funnel
where [s.reached for s in stages] <> [collected, submitted, assigned, handled, replied, rated]
  or coalesce(list_sum([s.waiting for s in stages]), 0) <> collected - replied
  or silent > collected - replied
