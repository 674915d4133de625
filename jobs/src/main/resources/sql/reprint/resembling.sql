-- Pairs of texts, one of them new, that share enough of the hashes of their sketches to be compared.
with hashed as (
  select text, is_fresh, unnest(sketch) as h from text
),
ranked as (
  select text, is_fresh, h,
    row_number() over (partition by h order by text) as rank, count(*) over (partition by h) as texts
  from hashed
  semi join (select h from hashed where is_fresh) using (h)
),
candidate as (
  select a.text, b.text as other_text, count(*) as shared
  from ranked a
  join ranked b on a.h = b.h and a.rank < b.rank
  where (a.is_fresh or b.is_fresh) and (a.texts <= getvariable('common') or a.rank <= getvariable('earliest'))
  group by a.text, b.text
)
-- the dense sketch of a short body holds all hashes that the thin one of a long body has there
select a.article_id, b.article_id as other_id
from candidate c
join text a on a.text = c.text
join text b on b.text = c.other_text
where c.shared >= getvariable('least_share') * least(a.length, b.length)
  * least(len(a.sketch) / a.length, len(b.sketch) / b.length)
