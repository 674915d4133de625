with step as (
  select
    a.*, coalesce(w.name, a.workroom_id) as room, coalesce(a.region_code, w.region_code) as place_code,
    row_number() over (partition by a.concern_id order by a.held_on nulls last, a.activity_id) as place
  from activity a
  left join workroom w using (workroom_id)
  where a.concern_id is not null and (a.held_on is null or a.held_on <= as_of_now())
),
concern as (
  select
    concern_id,
    min(held_on) as collected_on,
    arg_min(place_code, place) filter (place_code is not null) as place_code,
    arg_min(topics[1], place) filter (len(topics) > 0) as topic
  from step
  group by concern_id
)
select
  s.concern_id as item, true as counted, 'activities' as input, s.activity_id as record_id, s.held_on as day,
  s.room as source, s.title, coalesce(s.text, s.title) as sentence,
  concat_ws(' ', s.concern_id, s.stage, s.status) as note
from traced t
join concern c
  on coalesce(c.topic, 'unknown') = t.topic and in_period(t.period_kind, t.period_start, c.collected_on)
  and case t.region_code
    when '000000' then true
    when 'unresolved' then c.place_code is null
    else lies_in(c.place_code, t.region_code) end
join step s using (concern_id)
