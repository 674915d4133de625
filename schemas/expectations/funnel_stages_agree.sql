-- the stages of a funnel hold the same counts as its columns, and every open concern stands at exactly one of them
select period_kind, period_start, region_code, topic, collected, replied, silent
from minqing.published.concern_funnel
where transform(stages, s -> s.reached) <> array(collected, submitted, assigned, handled, replied, rated)
  or aggregate(stages, 0, (sum, s) -> sum + s.waiting) <> collected - replied
  or silent > collected - replied
