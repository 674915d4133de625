-- drift: the article table has not lost half of its documents since the last published night (say --drift-expected when it is right)
select n.documents, p.documents as published
from (select count(*) as documents from minqing.interpreted.article) n
cross join (select max(total) as documents from last_run where input = 'articles') p
where n.documents * 2 < p.documents
