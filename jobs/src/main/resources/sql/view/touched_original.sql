-- Originals of the months that must be read again.
select a.*
from minqing.interpreted.article a
left semi join (select * from counted_month where touched) m
  on m.period_start = if(a.published_on <= as_of, cast(trunc(a.published_on, 'MM') as date), date'1900-01-01')
where a.reprint_of is null
