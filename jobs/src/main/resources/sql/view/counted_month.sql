-- One row per month that has originals or had some, and one for all undated documents (1900-01-01); touched: what is said of its
-- documents alone must be read again.
select period_start, bool_or(touched) as touched
from counted_period
where period_kind in ('month', 'undated')
group by period_start
