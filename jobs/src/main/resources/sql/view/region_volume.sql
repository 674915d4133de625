-- One row per period × region with documents: the denominator of every share.
select d.period_kind, d.period_start, r.level, r.region_code, cast(count_if(not d.is_reprint) as int) as originals
from document d
join document_region r using (original_id)
group by all
