-- Records that the page carries, so that its numbers open where there is nothing but the page: all of them, or where they are many the
-- newest of each publisher, place and workroom, and then the newest of all.
create temp macro as_of_now() as (select max(as_of) from run);
create temp macro newest_run() as (select count(distinct run_id) from run);
-- the sentence around a span, and the first one that says anything
create temp macro sentence_at(body, first) as
  trim(regexp_extract(substr(body, 1, first), '[^。！？\n]*$') || regexp_extract(substr(body, first + 1), '^[^。！？\n]*[。！？]?'))[:200];
create temp macro opening_of(body) as
  coalesce(nullif(regexp_extract(body, '[^。！？\n]{10,}[。！？]'), ''), body)[:160];

create temp table listed_article as
with placed as (
  select
    article_id, reprint_of, published_on, source,
    list_transform(list_filter(regions, lambda r: r.role in ('primary', 'discussed')), lambda r: r.code[:6]) as codes
  from article
),
counted as (
  select a.article_id, a.published_on, a.source, coalesce(o.codes, a.codes) as codes
  from placed a
  left join placed o on o.article_id = a.reprint_of
)
select article_id, list_sort(list_distinct(codes)) as codes
from counted
where in_scope(codes)
order by
  least(
    row_number() over (partition by source order by published_on desc nulls last, article_id),
    row_number() over (partition by codes[1] order by published_on desc nulls last, article_id)) > 5,
  published_on desc nulls last, article_id
limit 2500;

create temp table placed_record as
select a.*, coalesce(a.region_code, w.region_code) as place_code, w.region_code as room_code, coalesce(a.sector, w.sector) as any_sector
from activity a
left join workroom w using (workroom_id)
where in_scope([coalesce(a.region_code, w.region_code)]) or in_scope([w.region_code]);

create temp table listed_concern as
with step as (
  select *, row_number() over (partition by concern_id order by held_on nulls last, activity_id) as place
  from placed_record
  where concern_id is not null and (held_on is null or held_on <= as_of_now())
)
select
  concern_id,
  min(held_on) as collected_on,
  arg_min(place_code, place) filter (place_code is not null) as code,
  arg_min(topics[1], place) filter (len(topics) > 0) as topic,
  max(coalesce(list_position(['submitted', 'assigned', 'handled', 'replied', 'rated'], stage), 0)) as reached,
  min(held_on) filter (stage in ('replied', 'rated')) as replied_on,
  max(held_on) as newest_on
from step
group by concern_id
order by max(held_on) desc nulls last, concern_id
limit 1500;

create temp table listed_record as
select activity_id
from placed_record
order by
  coalesce(concern_id in (select concern_id from listed_concern), false) desc,
  row_number() over (partition by workroom_id, type order by held_on desc nulls last, activity_id) > 3,
  held_on desc nulls last, activity_id
limit 5000
