-- Rows of document in the periods that must be counted.
select d.*
from document d
left semi join (select * from counted_period where touched) p on p.period_kind = d.period_kind and p.period_start = d.period_start
