-- One row per document × day, week and month that it belongs to; a document of no known day is undated. A day after the as-of
-- date counts as unknown. new_source: its source has no document in the past that the period is compared with. late: the
-- period was over for the run before the one that took the document.
with source_start as (
  select source, min(published_on) as first_on
  from minqing.interpreted.article
  where source is not null and published_on <= as_of
  group by source
),
run_before as (
  select cast(dense_rank() over (order by run_id) + 1 as int) as arrived_in, as_of as spoke_of
  from (select distinct run_id, as_of from published_run)
)
select
  a.article_id,
  coalesce(a.reprint_of, a.article_id) as original_id,
  a.reprint_of is not null as is_reprint,
  p.period_kind,
  p.period_start,
  coalesce(s.first_on >= p.fresh_from, false) as new_source,
  coalesce(b.spoke_of >= p.next_start, false) as late
from minqing.interpreted.article a
left join source_start s on s.source = a.source
left join minqing.interpreted.raw_record r on r.input = 'articles' and r.record_id = a.article_id
left join run_before b on b.arrived_in = r.arrived_in
lateral view explode(document_periods(if(a.published_on <= as_of, a.published_on, null))) as p
