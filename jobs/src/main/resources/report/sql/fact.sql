-- Counted facts, those of a known indicator first, then newest first. The page carries the first five thousand and says how many there are.
select
  article_id as "@document",
  region_code as code,
  region_name as "@place",
  actor,
  indicator,
  value,
  upper,
  unit as "@unit",
  bound as "@bound",
  cumulative,
  period,
  part_of,
  evidence,
  sentence as "@sentence",
  reprints,
  count(*) over () as everything
from indicator
order by indicator_id is null, published_on desc nulls last, article_id, fact_id
limit 5000
