-- One row per region that any table of periods speaks of, and the region of the report with the places above it.
with named as (
  select region_code, region_name, level, parent_code from region_heatmap
  union all by name
  select region_code, region_name, level from topic_trend
  union all by name
  select region_code, region_name, level from concern_funnel
  union all by name
  select region_code, region_name, level, parent_code from scope_region
)
select
  region_code as "@region",
  min(region_name) as name,
  min(level) as level,
  min(parent_code) as parent
from named
group by region_code
order by region_code
