-- Rows of the version before that still hold: all of settled periods.
select h.*
from before_topic_trend h
semi join carried_topic_trend c on c.period_kind = h.period_kind and c.period_start = h.period_start
