-- drift: no source alone brings nine of ten new articles when it had not half before (say --drift-expected when it is right)
with fresh_article as (
  -- what this run, the last of them, has taken in
  select record_id as article_id
  from raw_record
  where input = 'articles' and changed_in = (select count(distinct run_id) from run)
),
fresh as (
  select coalesce(source, 'unknown') as source, count(*) as documents, sum(count(*)) over () as all_documents
  from article
  where kind = 'article' and article_id in (select article_id from fresh_article)
  group by coalesce(source, 'unknown')
),
known as (
  select coalesce(source, 'unknown') as source, count(*) as documents, sum(count(*)) over () as all_documents
  from article
  where kind = 'article' and article_id not in (select article_id from fresh_article)
  group by coalesce(source, 'unknown')
)
select f.source, f.documents, f.all_documents, coalesce(k.documents, 0) as known_documents
from fresh f
left join known k on k.source = f.source
cross join (select coalesce(max(all_documents), 0) as all_documents from known) total
where f.all_documents >= 50 and f.documents >= 0.9 * f.all_documents
  and total.all_documents >= 50 and coalesce(k.documents, 0) * 2 < total.all_documents
