-- One row per period that has documents or had some in the version before; touched: they are not the same as then. A quarter, a
-- year and all is touched with one of its months.
with base as (
  select period_kind, period_start, not (n.documents <=> o.documents and n.digest <=> o.digest) as touched
  from period_digest n
  full outer join minqing.interpreted.period_digest o using (period_kind, period_start)
)
select period_kind, period_start, touched from base
union all
select p.period_kind, p.period_start, bool_or(b.touched)
from base b
lateral view explode(periods_of(if(b.period_kind = 'undated', null, b.period_start))) as p
where b.period_kind in ('month', 'undated') and p.period_kind <> 'month'
group by p.period_kind, p.period_start
