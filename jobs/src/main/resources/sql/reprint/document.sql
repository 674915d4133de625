-- One row per document, tonight's and those of earlier nights, numbered by age: the earliest is 1. Very short bodies are equal by chance.
select row_number() over (order by published_on nulls last, fetched_at nulls last, article_id) as age, *,
  if(length < getvariable('shortest_body'), article_id, exact) as text_id
from (
  select article_id, exact, length, published_on, fetched_at, null::varchar as reprint_of, true as is_fresh from fresh
  union all
  select article_id, fingerprint.exact, length(body), published_on, fetched_at, reprint_of, false from known
)
