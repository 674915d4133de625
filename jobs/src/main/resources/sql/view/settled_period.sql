-- One row per period whose trends are those that the version before tells: nothing that they are made of has changed.
with changed as (
  select period_kind, collect_list(period_start) as touched from counted_period where touched group by period_kind
)
select
  k.period_kind,
  explode(settled_periods(
    k.period_kind, as_of, (select max_by(r.as_of, r.run_id) from published_run r), k.known, coalesce(c.touched, array())))
    as period_start
from known_period k
left join changed c using (period_kind)
where k.period_kind <> 'all'
