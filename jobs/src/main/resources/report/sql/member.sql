-- Points of members in the newest year, quarter and month, the highest of each region first, line by line.
with newest as (
  select period_kind, max(period_start) as period_start from member_score group by period_kind
),
ranked as (
  select
    m.*,
    row_number() over (partition by period_kind, left(region_code, 6) order by points desc, member, workroom_id) as place
  from member_score m
  join newest using (period_kind, period_start)
)
select
  period_kind as kind,
  period_start as start,
  workroom_id,
  member,
  workroom_name as workroom,
  region_code as code,
  region_name as place,
  sector,
  activities,
  round(points, 1) as points,
  capped,
  list_transform(lines, lambda l: l.label) as rules,
  list_transform(lines, lambda l: l.records) as records,
  list_transform(lines, lambda l: round(l.points, 1)) as earned
from ranked
where place <= 20
order by period_kind, points desc, region_code, member, workroom_id
limit 3000
