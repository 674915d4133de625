-- every record of the member in the period: those that earned points with the line they stand in, the others beside them
with line as (
  select u.l, unnest(u.l.activity_ids) as activity_id from traced t, unnest(t.lines) as u (l)
)
select
  a.activity_id as item, s.activity_id is not null as counted, 'activities' as input, a.activity_id as record_id, a.held_on as day,
  t.workroom_name as source, a.title, coalesce(a.text, a.title) as sentence,
  concat_ws(' ', a.type, a.stage) || coalesce(printf('：%s，每条%g分，%d条得%g分%s', s.l.label, s.l.points_each, s.l.records, s.l.points,
    if(s.l.capped, printf('（上限%g分）', s.l.cap), '')), '：按规则不计分') as note
from traced t
join activity a on coalesce(a.workroom_id, 'unknown') = t.workroom_id
left join line s on s.activity_id = a.activity_id
where list_contains(list_transform(a.members, lambda m: regexp_replace(m, '\s+', '', 'g')), t.member)
  and in_period(t.period_kind, t.period_start, a.held_on)
