select
  p.period_kind,
  p.period_start,
  coalesce(a.sector, w.sector) as sector,
  cast(count(*) as int) as activities,
  cast(count(distinct a.workroom_id) as int) as workrooms,
  cast(size(array_distinct(flatten(collect_list(a.members)))) as int) as members,
  cast(coalesce(sum(a.participants), 0) as int) as participants,
  cast(coalesce(sum(a.households), 0) as int) as households,
  cast(coalesce(sum(cast(a.amount_yuan as decimal(18, 2))), 0) as double) as amount_yuan,
  cast(count(distinct a.concern_id) as int) as concerns
from minqing.interpreted.activity a
left join minqing.interpreted.workroom w on w.workroom_id = a.workroom_id
lateral view explode(periods_of(if(a.held_on <= as_of, a.held_on, null))) as p
where coalesce(a.sector, w.sector) is not null
group by all
