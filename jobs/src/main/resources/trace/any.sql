-- for a table without a query of its own: the records whose ids stand anywhere in the row
with named as (
  select distinct unnest(regexp_extract_all(to_json(t)::varchar, '"((?:[^"\\]|\\.)*)"', 1)) as id from traced t
)
select
  a.article_id as item, true as counted, 'articles' as input, a.article_id as record_id, a.published_on as day,
  a.source, a.title, a.body
from article a
semi join named n on n.id = a.article_id
union all
select v.activity_id, true, 'activities', v.activity_id, v.held_on, v.workroom_id, v.title, coalesce(v.text, v.title)
from activity v
semi join named n on n.id = v.activity_id
