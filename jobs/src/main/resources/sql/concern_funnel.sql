with step as (
  select
    a.concern_id, a.held_on, a.stage,
    coalesce(a.region_code, w.region_code) as region_code,
    get(a.topics, 0) as topic,
    row_number() over (partition by a.concern_id order by a.held_on nulls last, a.activity_id) as place
  from minqing.interpreted.activity a
  left join minqing.interpreted.workroom w on w.workroom_id = a.workroom_id
  where a.concern_id is not null and (a.held_on is null or a.held_on <= as_of)
),
-- a stage that was reached implies the ones before it, recorded or not
concern as (
  select
    concern_id,
    min(held_on) as collected_on,
    max(case stage when 'submitted' then 1 when 'assigned' then 2 when 'handled' then 3 when 'replied' then 4 when 'rated' then 5 else 0 end) as reached,
    min(if(stage in ('replied', 'rated'), held_on, null)) as replied_on,
    max_by(region_code, if(region_code is null, -1, -place)) as region_code,
    max_by(topic, if(topic is null, -1000000, -place)) as topic
  from step
  group by concern_id
),
aged as (
  select
    c.*,
    datediff(c.replied_on, c.collected_on) as days_to_reply,
    if(c.replied_on is null and c.reached < 4, datediff(as_of, c.collected_on), null) as open_days
  from concern c
),
placed as (
  select a.*, coalesce(u.level, 'unresolved') as level, coalesce(u.region_code, 'unresolved') as place_code
  from aged a
  left join region_rollup u on u.code = a.region_code
  union all
  select a.*, 'country', '000000'
  from aged a
  where a.region_code is null
)
select
  p.period_kind, p.period_start,
  f.level, f.place_code as region_code, g.region_name,
  coalesce(f.topic, 'unknown') as topic,
  coalesce(t.topic_label, '未归类') as topic_label,
  coalesce(t.topic_group, '未归类') as topic_group,
  cast(count(*) as int) as collected,
  cast(count_if(f.reached >= 1) as int) as submitted,
  cast(count_if(f.reached >= 2) as int) as assigned,
  cast(count_if(f.reached >= 3) as int) as handled,
  cast(count_if(f.reached >= 4) as int) as replied,
  cast(count_if(f.reached >= 5) as int) as rated,
  cast(count_if(f.open_days > 90) as int) as overdue,
  cast(median(f.days_to_reply) as double) as median_days_to_reply,
  cast(max(f.open_days) as int) as oldest_open_days,
  as_of
from placed f
join region_name g on g.region_code = f.place_code
left join topic t on t.topic = f.topic
lateral view explode(periods_of(f.collected_on)) as p
group by all
