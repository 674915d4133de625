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
    max(held_on) as newest_on,
    min(if(stage = 'submitted', held_on, null)) as submitted_on,
    min(if(stage = 'assigned', held_on, null)) as assigned_on,
    min(if(stage = 'handled', held_on, null)) as handled_on,
    min(if(stage = 'replied', held_on, null)) as answered_on,
    min(if(stage = 'rated', held_on, null)) as rated_on,
    max_by(region_code, if(region_code is null, -1, -place)) as region_code,
    max_by(topic, if(topic is null, -1000000, -place)) as topic
  from step
  group by concern_id
),
aged as (
  select
    c.*,
    datediff(c.replied_on, c.collected_on) as days_to_reply,
    if(c.replied_on is null and c.reached < 4, datediff(as_of, c.collected_on), null) as open_days,
    if(c.reached < 4, datediff(as_of, c.newest_on), null) as silent_days,
    c.reached < 4 and coalesce(datediff(as_of, c.newest_on) > 60, true) as silent,
    -- records out of order say nothing about how long a step took
    if(c.submitted_on >= c.collected_on, datediff(c.submitted_on, c.collected_on), null) as days_to_submit,
    if(c.assigned_on >= c.submitted_on, datediff(c.assigned_on, c.submitted_on), null) as days_to_assign,
    if(c.handled_on >= c.assigned_on, datediff(c.handled_on, c.assigned_on), null) as days_to_handle,
    if(c.answered_on >= c.handled_on, datediff(c.answered_on, c.handled_on), null) as days_to_answer,
    if(c.rated_on >= c.answered_on, datediff(c.rated_on, c.answered_on), null) as days_to_rate
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
),
counted as (
  select
    p.period_kind, p.period_start, f.level, f.place_code, coalesce(f.topic, 'unknown') as topic,
    cast(count(*) as int) as collected,
    cast(count_if(f.reached >= 1) as int) as submitted,
    cast(count_if(f.reached >= 2) as int) as assigned,
    cast(count_if(f.reached >= 3) as int) as handled,
    cast(count_if(f.reached >= 4) as int) as replied,
    cast(count_if(f.reached >= 5) as int) as rated,
    cast(count_if(f.open_days > 90) as int) as overdue,
    cast(median(f.days_to_reply) as double) as median_days_to_reply,
    cast(max(f.open_days) as int) as oldest_open_days,
    cast(median(f.days_to_submit) as double) as days_to_submit,
    cast(median(f.days_to_assign) as double) as days_to_assign,
    cast(median(f.days_to_handle) as double) as days_to_handle,
    cast(median(f.days_to_answer) as double) as days_to_answer,
    cast(median(f.days_to_rate) as double) as days_to_rate,
    cast(max(if(f.reached = 0, f.silent_days, null)) as int) as wait_0,
    cast(max(if(f.reached = 1, f.silent_days, null)) as int) as wait_1,
    cast(max(if(f.reached = 2, f.silent_days, null)) as int) as wait_2,
    cast(max(if(f.reached = 3, f.silent_days, null)) as int) as wait_3,
    cast(count_if(f.silent) as int) as silent,
    slice(
      array_sort(
        collect_list(if(f.silent and f.silent_days is not null, named_struct(
          'silent_days', f.silent_days, 'concern_id', f.concern_id,
          'stage', element_at(array('collected', 'submitted', 'assigned', 'handled'), f.reached + 1)), null)),
        (a, b) -> case
          when a.silent_days > b.silent_days then -1 when a.silent_days < b.silent_days then 1
          when a.concern_id < b.concern_id then -1 when a.concern_id > b.concern_id then 1 else 0 end),
      1, 10) as silent_concerns
  from placed f
  lateral view explode(periods_of(f.collected_on)) as p
  group by all
)
select
  f.period_kind, f.period_start,
  f.level, f.place_code as region_code, g.region_name,
  f.topic,
  coalesce(t.topic_label, '未归类') as topic_label,
  coalesce(t.topic_group, '未归类') as topic_group,
  f.collected, f.submitted, f.assigned, f.handled, f.replied, f.rated,
  f.overdue, f.median_days_to_reply, f.oldest_open_days,
  funnel_stages(
    array(f.collected, f.submitted, f.assigned, f.handled, f.replied, f.rated),
    array(null, f.days_to_submit, f.days_to_assign, f.days_to_handle, f.days_to_answer, f.days_to_rate),
    array(f.wait_0, f.wait_1, f.wait_2, f.wait_3)) as stages,
  f.silent, f.silent_concerns,
  as_of
from counted f
join region_name g on g.region_code = f.place_code
left join topic t on t.topic = f.topic
