select
  p.period_kind,
  p.period_start,
  coalesce(a.workroom_id, 'unknown') as workroom_id,
  w.name as workroom_name,
  w.kind,
  w.region_code,
  g.full_name as region_name,
  w.sector,
  coalesce(a.type, 'unknown') as type,
  cast(count(*) as int) as activities,
  cast(coalesce(sum(a.participants), 0) as int) as participants,
  cast(count(a.participants) as int) as participants_known,
  cast(coalesce(sum(a.households), 0) as int) as households,
  cast(count(a.households) as int) as households_known,
  cast(coalesce(sum(cast(a.amount_yuan as decimal(18, 2))), 0) as double) as amount_yuan,
  cast(count(a.amount_yuan) as int) as amount_known
from minqing.interpreted.activity a
left join minqing.interpreted.workroom w on w.workroom_id = a.workroom_id
left join region_name g on g.region_code = w.region_code
lateral view explode(periods_of(if(a.held_on <= as_of, a.held_on, null))) as p
group by all
