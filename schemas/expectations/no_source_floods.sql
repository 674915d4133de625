-- drift: no source alone brings nine of ten new articles when it had not half before (say --drift-expected when it is right)
with fresh as (
  select coalesce(source, 'unknown') as source, count(*) as documents, sum(count(*)) over () as all_documents
  from minqing.interpreted.article a
  where kind = 'article' and exists (select 1 from fresh_article f where f.article_id = a.article_id)
  group by coalesce(source, 'unknown')
),
known as (
  select coalesce(source, 'unknown') as source, count(*) as documents, sum(count(*)) over () as all_documents
  from minqing.interpreted.article a
  where kind = 'article' and not exists (select 1 from fresh_article f where f.article_id = a.article_id)
  group by coalesce(source, 'unknown')
)
select f.source, f.documents, f.all_documents, coalesce(k.documents, 0) as known_documents
from fresh f
left join known k on k.source = f.source
cross join (select coalesce(max(all_documents), 0) as all_documents from known) total
where f.all_documents >= 50 and f.documents >= 0.9 * f.all_documents
  and total.all_documents >= 50 and coalesce(k.documents, 0) * 2 < total.all_documents
