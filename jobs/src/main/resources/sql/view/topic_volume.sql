-- One row per period × region × topic with documents.
select
  d.period_kind,
  d.period_start,
  r.level,
  r.region_code,
  t.topic,
  cast(count_if(not d.is_reprint) as int) as originals,
  cast(count_if(d.is_reprint) as int) as reprints,
  cast(count_if(not d.is_reprint and not d.new_source) as int) as established,
  cast(count_if(not d.is_reprint and not d.late) as int) as timely,
  -- rounded: the last digits of a sum depend on its order
  round(sum(if(d.is_reprint, 0d, t.comparable)), 6) as comparable
from document d
join document_region r using (original_id)
join document_topic t using (original_id)
group by all
