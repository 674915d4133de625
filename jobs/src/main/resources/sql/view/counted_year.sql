-- One row per year that has originals or had some, 0 for undated documents; touched: one of them, or a copy of one, is not as before.
with year_of as (
  select year(period_start) as year, touched from counted_period where period_kind = 'year'
  union all
  select 0, touched from counted_period where period_kind = 'undated'
  union all
  select if(a.published_on <= as_of, year(a.published_on), 0), true
  from minqing.interpreted.article a
  left semi join touched_document d on d.original_id = a.article_id
)
select year, bool_or(touched) as touched
from year_of
group by year
