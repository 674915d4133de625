-- The periods a day belongs to; a null day belongs to "all" only.
create or replace temporary function periods_of(day date)
returns array<struct<period_kind: string, period_start: date>>
return filter(
  array(
    named_struct('period_kind', 'all', 'period_start', date'1900-01-01'),
    named_struct('period_kind', 'year', 'period_start', cast(date_trunc('year', day) as date)),
    named_struct('period_kind', 'quarter', 'period_start', cast(date_trunc('quarter', day) as date)),
    named_struct('period_kind', 'month', 'period_start', cast(date_trunc('month', day) as date))
  ),
  p -> p.period_start is not null
)
