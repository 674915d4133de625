-- First day of the period behind; null for "all", which has none.
create or replace temporary function period_after(period_kind string, period_start date)
returns date
return case period_kind
  when 'year' then cast(add_months(period_start, 12) as date)
  when 'quarter' then cast(add_months(period_start, 3) as date)
  when 'month' then cast(add_months(period_start, 1) as date)
end
