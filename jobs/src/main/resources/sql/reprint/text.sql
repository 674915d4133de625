-- One row per text that is long enough to be compared: its earliest document stands for all that have it.
select min(age) as text, arg_min(article_id, age) as article_id, bool_or(is_fresh) as is_fresh,
  arg_max(sketch, is_fresh) as sketch, max(length) as length
from document d
join (
  select article_id, sketch, true as is_fresh from fresh
  union all
  select article_id, fingerprint.sketch, false from known
) s using (article_id, is_fresh)
where length >= getvariable('shortest_body')
group by text_id
