-- the originals of the matter, its key sentence with the document it stands in; reprints beside them
select
  a.article_id as item, a.reprint_of is null as counted, 'articles' as input, a.article_id as record_id, a.published_on as day,
  a.source, a.title, o.body, if(a.article_id = t.key_article_id, t.key_sentence, null) as sentence,
  if(a.reprint_of is null, null, '转载自 ' || a.reprint_of) as note
from traced t
join matter m on m.issue_id = t.issue_id and m.published_on <= t.as_of
join article o on o.article_id = m.article_id
join article a on coalesce(a.reprint_of, a.article_id) = m.article_id
