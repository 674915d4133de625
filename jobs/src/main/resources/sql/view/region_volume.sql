-- One row per period × region with documents: the denominator of every share.
select
  d.period_kind,
  d.period_start,
  r.level,
  r.region_code,
  cast(count_if(not d.is_reprint) as int) as originals,
  cast(count_if(d.is_reprint) as int) as reprints,
  cast(count_if(not d.is_reprint and not d.new_source) as int) as established,
  cast(count_if(not d.is_reprint and not d.late) as int) as timely
from document d
join document_region r using (original_id)
group by all
