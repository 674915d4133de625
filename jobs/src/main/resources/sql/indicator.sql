with reprint as (
  select reprint_of, cast(count(*) as int) as reprints
  from minqing.interpreted.article
  where reprint_of is not null
  group by reprint_of
),
fact as (
  select
    a.article_id, a.published_on, a.source, a.title, a.url, a.body,
    get(filter(a.regions, r -> r.role = 'primary'), 0) as place,
    -- who did it is often just 工作室: documents that name other workrooms do not speak of the same one
    concat_ws('、', array_sort(transform(a.workrooms, w -> w.name))) as workrooms,
    explode(a.facts) as f
  from minqing.interpreted.article a
  left semi join (select * from counted_year where touched) y on y.year = if(a.published_on <= as_of, year(a.published_on), 0)
  where a.reprint_of is null
),
-- only a running total of a known place and day can be known again
series as (
  select
    *,
    if(f.cumulative and place.code is not null and published_on <= as_of,
      concat_ws('|', place.code, coalesce(f.actor, ''), workrooms,
        -- small numbers of one indicator coincide: there the wording must be the same too
        if(f.indicator_id is null or f.value < 30, f.indicator, f.indicator_id),
        f.unit, f.part_of is null, year(published_on)),
      null) as thing
  from fact
),
stated as (
  select
    sha2(
      if(thing is null,
        concat_ws('|', article_id, f.evidence.`start`, f.evidence.`end`, f.value, f.unit, f.indicator),
        concat_ws('|', 'running', thing, f.value, coalesce(cast(f.upper as string), ''), f.bound, coalesce(f.period, ''))),
      256) as fact_id,
    thing, article_id, published_on, source, title, url, place.code as region_code, place.name as region_name, f,
    sentence_around(body, f.evidence.`start`, f.evidence.`end`) as sentence
  from series
),
-- one row a fact: that of its first document
folded as (
  select
    s.fact_id,
    max(s.thing) as thing,
    min(struct(
      s.published_on is null, s.published_on, s.article_id, s.f.evidence.`start`, s.f, s.source, s.title, s.url,
      s.region_code, s.region_name, s.sentence)) as first,
    cast(count(distinct s.article_id) as int) as documents,
    min(s.published_on) as first_stated_on,
    max(s.published_on) as last_stated_on,
    sort_array(collect_set(s.article_id)) as article_ids,
    aggregate(collect_set(struct(s.article_id, coalesce(r.reprints, 0) as reprints)), 0, (sum, d) -> sum + d.reprints) as reprints
  from stated s
  left join reprint r on r.reprint_of = s.article_id
  group by s.fact_id
)
select
  fact_id,
  first.article_id, first.published_on, first.source, first.title, first.url, first.region_code, first.region_name,
  first.f.actor, first.f.indicator, first.f.indicator_id, first.f.value, first.f.upper, first.f.unit, first.f.bound,
  first.f.percentage, first.f.cumulative, first.f.period, first.f.part_of,
  first.f.evidence.text as evidence,
  first.sentence,
  reprints, documents, first_stated_on, last_stated_on, article_ids,
  if(thing is null, null, last_stated_on < max(last_stated_on) over (partition by thing)) as superseded
from folded
