-- Townships that records name: their facts, and the activities of the workrooms registered there. The heatmap ends at the county.
with counted as (
  select region_code, article_id, fact_id, null as workroom_id, 0 as activities from indicator where length(region_code) = 9
  union all
  select region_code, null, null, workroom_id, activities from workroom_activity where length(region_code) = 9 and period_kind = 'all'
)
select
  region_code as code,
  count(distinct article_id) as documents,
  count(fact_id) as facts,
  count(distinct workroom_id) as workrooms,
  sum(activities)::int as activities
from counted
group by region_code
order by region_code
