with claimed as (
  select
    a.article_id, a.published_on, a.source, a.title, a.url, a.body,
    get(filter(a.regions, r -> r.role = 'primary'), 0) as place,
    explode(claims_of(a.article_id, a.body, a.facts)) as c
  from touched_original a
  where size(a.facts) > 1
)
select
  sha2(concat_ws('|', article_id, c.evidence.`start`, c.evidence.`end`, c.kind, c.name), 256) as claim_id,
  article_id, published_on, source, title, url,
  place.code as region_code,
  place.name as region_name,
  c.kind, c.name, c.claimed, c.unit, c.computed, c.verdict, c.arithmetic,
  c.evidence.text as evidence,
  sentence_around(body, c.evidence.`start`, c.evidence.`end`) as sentence,
  transform(c.parts, p -> named_struct(
    'evidence', p.text, 'sentence', sentence_around(body, p.`start`, p.`end`))) as parts
from claimed
