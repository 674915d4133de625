-- One row per month, or undated, × longer period that it is part of.
with counted as (
  select distinct period_kind as part_kind, period_start as part_start
  from region_count
  where period_kind in ('month', 'undated')
)
select part_kind, part_start, 'all' as period_kind, date '1900-01-01' as period_start from counted
union all
select part_kind, part_start, 'year', date_trunc('year', part_start)::date from counted where part_kind = 'month'
union all
select part_kind, part_start, 'quarter', date_trunc('quarter', part_start)::date from counted where part_kind = 'month'
