-- Rows of region_volume in the periods whose documents have changed.
select v.*
from region_volume v
semi join period p on p.touched and p.period_kind = v.period_kind and p.period_start = v.period_start
