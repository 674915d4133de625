-- every document of the article table is counted exactly once in source_health
select a.documents, s.documents as counted
from (select count(*) as documents from article) a
cross join (
  select coalesce(sum(articles), 0) as documents
  from source_health
  where period_kind = 'all'
) s
where a.documents <> s.documents
