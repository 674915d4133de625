-- an emerging term rises, counts no more originals than there are, and every example says it
select term, originals, period_originals, baseline_originals, baseline_period_originals, log_ratio, q_value
from emerging_term
where log_ratio < 1 or q_value > 0.05 or keyness <= 0
  or originals > period_originals or baseline_originals > baseline_period_originals or sources > originals
  or len(examples) = 0
  or not list_bool_and([contains(e.sentence, term) for e in examples])
