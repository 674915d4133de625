select
  a.article_id as item, true as counted, 'articles' as input, a.article_id as record_id, a.published_on as day,
  a.source, a.title, u.e.sentence, u.e.indicator_id as note
from traced t
join article a using (article_id)
cross join unnest(t.evidence) as u (e)
