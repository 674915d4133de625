-- The documents that speak for a cell, best first.
with sentence as (
  select
    period_kind,
    period_start,
    region_code,
    topic,
    generate_subscripts(evidence, 1) as place,
    unnest(evidence) as piece
  from region_heatmap
  join shown_cell using (period_kind, period_start, region_code, topic)
)
select
  period_kind || ' ' || period_start as "@period",
  region_code as "@region",
  topic as "@topic",
  piece.article_id as "@document",
  piece.sentence as "@sentence"
from sentence
order by period_kind, period_start, region_code, topic, place
