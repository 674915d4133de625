-- the documents of each month, counted one by one, are those that the heatmap has of the country, also where it kept the rows of the night before
with spoken as (
  select max(as_of) as day from this_run
),
written as (
  select cast(date_trunc('month', a.published_on) as date) as period_start,
    count(*) filter (a.reprint_of is null) as originals, count(*) filter (a.reprint_of is not null) as reprints
  from article a
  join spoken s on a.published_on <= s.day
  group by 1
),
told as (
  select period_start, originals, reprints
  from region_heatmap
  where period_kind = 'month' and region_code = '000000' and topic = 'all' and (originals > 0 or reprints > 0)
)
select period_start, w.originals as written_originals, t.originals, w.reprints as written_reprints, t.reprints
from written w
full outer join told t using (period_start)
where w.originals is distinct from t.originals or w.reprints is distinct from t.reprints
