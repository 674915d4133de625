-- no topic has more documents in a region than the region has
select period_kind, period_start, region_code, topic, originals, region_originals
from region_heatmap
where originals > region_originals or (no_data and originals > 0)
