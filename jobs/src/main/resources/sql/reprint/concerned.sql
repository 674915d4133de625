-- Documents that have a version, and those that had one: their original may have changed. A pair of an earlier night stands as
-- long as neither of the two has come again.
with shared as (
  select text_id from document group by text_id having count(*) > 1
),
known_pair as (
  select r.article_id, r.reprint_of
  from document r
  join document o on o.article_id = r.reprint_of
  where not o.is_fresh
)
select d.article_id, d.text_id, d.published_on, d.fetched_at, d.reprint_of, p.reprint_of as still_of
from document d
left join known_pair p on p.article_id = d.article_id
where d.reprint_of is not null
  or d.text_id in (select text_id from shared)
  or d.article_id in (select article_id from linked)
  or d.article_id in (select reprint_of from known_pair)
order by d.age
