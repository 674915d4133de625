with member_record as (
  select
    a.activity_id, a.held_on,
    coalesce(a.workroom_id, 'unknown') as workroom_id,
    m.member,
    member_rule(a.type, a.stage) as rule
  from minqing.interpreted.activity a
  -- a name that a row repeats is one person
  lateral view explode(array_distinct(transform(a.members, name -> regexp_replace(name, '\\s+', '')))) m as member
  where a.held_on <= as_of and m.member <> ''
),
ruled as (
  select p.period_kind, p.period_start, r.workroom_id, r.member, r.rule, cast(count(*) as int) as records,
    sort_array(collect_list(r.activity_id)) as activity_ids
  from member_record r
  lateral view explode(periods_of(r.held_on)) as p
  where r.rule is not null and p.period_kind <> 'all'
  group by all
),
summed as (
  select
    period_kind, period_start, workroom_id, member,
    cast(sum(records) as int) as activities,
    sort_array(collect_list(struct(rule.place, rule, records, activity_ids))) as rules
  from ruled
  group by period_kind, period_start, workroom_id, member
),
lined as (
  select
    *,
    transform(rules, r -> named_struct(
      'rule', r.rule.rule, 'label', r.rule.label, 'records', r.records, 'points_each', r.rule.points, 'cap', r.rule.cap,
      'points', least(r.records * r.rule.points, r.rule.cap),
      'capped', r.records * r.rule.points > r.rule.cap, 'activity_ids', r.activity_ids)) as lines,
    -- one after the other in the order of the rules: sums of fractions must not depend on the order of rows
    aggregate(rules, 0d, (sum, r) -> sum + r.records * r.rule.points) as uncapped_points,
    aggregate(rules, 0d, (sum, r) -> sum + least(r.records * r.rule.points, r.rule.cap)) as line_points,
    get(rules, 0).rule.total_cap as total_cap
  from summed
)
select
  s.period_kind, s.period_start, s.workroom_id, s.member,
  w.name as workroom_name, w.region_code, g.full_name as region_name, w.sector,
  s.activities,
  least(s.line_points, s.total_cap) as points,
  s.uncapped_points,
  s.uncapped_points > least(s.line_points, s.total_cap) as capped,
  s.lines
from lined s
left join minqing.interpreted.workroom w on w.workroom_id = s.workroom_id
left join region_name g on g.region_code = w.region_code
