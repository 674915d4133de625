-- Rows of interpreted.region_count: those of touched periods counted, the others as they were.
select
  d.period_kind,
  d.period_start,
  r.level,
  r.region_code,
  cast(count_if(not d.is_reprint) as int) as originals,
  cast(count_if(d.is_reprint) as int) as reprints,
  cast(count_if(not d.is_reprint and not d.new_source) as int) as established,
  cast(count_if(not d.is_reprint and not d.late) as int) as timely
from touched_document d
join document_region r using (original_id)
group by all
union all
select c.*
from minqing.interpreted.region_count c
left semi join (select * from counted_period where not touched) p on p.period_kind = c.period_kind and p.period_start = c.period_start
