with newest as (
  select coalesce(source, 'unknown') as source, max(published_on) as newest_on
  from minqing.interpreted.article
  where published_on <= as_of
  group by 1
),
counted as (
  select
    p.period_kind,
    p.period_start,
    coalesce(a.source, 'unknown') as source,
    cast(count(*) as int) as articles,
    cast(count_if(a.reprint_of is null) as int) as originals,
    cast(count_if(a.reprint_of is not null) as int) as reprints,
    cast(count_if(exists(a.repairs, r -> r.kind <> 'unresolved_bytes')) as int) as repaired,
    cast(sum(size(filter(a.repairs, r -> r.kind <> 'unresolved_bytes'))) as int) as repairs,
    cast(sum(size(a.dropped)) as int) as dropped_lines,
    cast(count_if(size(a.issues) > 0) as int) as with_issues,
    cast(count_if(a.reprint_of is null and not exists(a.regions, r -> r.role = 'primary')) as int) as region_unresolved,
    max(if(a.published_on <= as_of, a.published_on, null)) as last_published_on
  from minqing.interpreted.article a
  lateral view explode(periods_of(if(a.published_on <= as_of, a.published_on, null))) as p
  group by all
)
select c.*, datediff(as_of, n.newest_on) as silent_days
from counted c
left join newest n using (source)
