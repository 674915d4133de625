-- DuckDB. One page of the documents that fulfil conditions, newest first, each row with the number of all of them; a single row
-- without a document when the page is empty. A reprint bears nothing of its own: what it is about stands in its original.
with found as (
  select a.article_id, a.published_on
  from article a
  join article o on o.article_id = coalesce(a.reprint_of, a.article_id)
  where {{conditions}}
),
page as (
  from found order by published_on desc nulls last, article_id limit {{limit}} offset {{offset}}
)
select
  t.total, a.article_id, a.kind, a.title, a.published_on, a.source, a.url, a.reprint_of,
  list_transform(
    list_filter(o.regions, lambda r: r.role in ('primary', 'discussed')),
    lambda r: {'code': r.code, 'name': r.name, 'role': r.role}) as regions,
  list_transform(o.topics, lambda x: {'topic': x.topic, 'score': x.score}) as topics,
  left(a.body, 200000) as body
from (select count(*) as total from found) t
left join page p on true
left join article a on a.article_id = p.article_id
left join article o on o.article_id = coalesce(a.reprint_of, a.article_id)
order by a.published_on desc nulls last, a.article_id
