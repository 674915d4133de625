-- Rows of the version before that still hold: all of periods whose documents are the same, but for places without a document,
-- which are counted anew, for there may be more of them.
select h.*
from before_region_heatmap h
semi join carried_region_heatmap c on c.period_kind = h.period_kind and c.period_start = h.period_start
where h.originals > 0 or h.reprints > 0 or h.topic <> 'all'
