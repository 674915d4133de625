-- Counted facts, those of a known indicator first, then newest first. The page says how many there are in all.
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
  everything
from shown_fact
order by indicator_id is null, published_on desc nulls last, article_id, fact_id
