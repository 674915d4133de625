-- Rows of the version before that still hold: all of periods whose documents are the same, but of places that no longer have any.
select h.*
from before_region_heatmap h
semi join period p on not p.touched and p.period_kind = h.period_kind and p.period_start = h.period_start
semi join place l on l.region_code = h.region_code
