-- One row per kind of periods: the first days of those of which the warehouse has any document.
select period_kind, collect_list(period_start) as known
from region_volume
where level = 'country'
group by period_kind
