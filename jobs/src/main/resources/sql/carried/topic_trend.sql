-- Rows of the version before that still hold: all of settled periods.
select h.*
from before_topic_trend h
semi join period p on p.settled and p.period_kind = h.period_kind and p.period_start = h.period_start
