-- drift: the article table has not lost half of its documents since the last published night (say --drift-expected when it is right)
select n.documents, p.documents as published
from (select count(*) as documents from article) n
cross join (
  select max(total) as documents
  from published_run
  where input = 'articles' and run_id = (select max(run_id) from published_run)
) p
where n.documents * 2 < p.documents
