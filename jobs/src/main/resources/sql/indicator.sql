with reprint as (
  select reprint_of, cast(count(*) as int) as reprints
  from minqing.interpreted.article
  where reprint_of is not null
  group by reprint_of
),
fact as (
  select a.*, get(filter(a.regions, r -> r.role = 'primary'), 0) as place, explode(a.facts) as f
  from minqing.interpreted.article a
  where a.reprint_of is null
)
select
  sha2(concat_ws('|', f.article_id, f.f.evidence.`start`, f.f.evidence.`end`, f.f.value, f.f.unit, f.f.indicator), 256) as fact_id,
  f.article_id, f.published_on, f.source, f.title, f.url,
  f.place.code as region_code,
  f.place.name as region_name,
  f.f.actor, f.f.indicator, f.f.indicator_id, f.f.value, f.f.upper, f.f.unit, f.f.bound,
  f.f.percentage, f.f.cumulative, f.f.period, f.f.part_of,
  f.f.evidence.text as evidence,
  sentence_around(f.body, f.f.evidence.`start`, f.f.evidence.`end`) as sentence,
  coalesce(r.reprints, 0) as reprints
from fact f
left join reprint r on r.reprint_of = f.article_id
