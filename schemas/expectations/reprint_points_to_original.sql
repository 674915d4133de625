-- a reprint points to a document that exists and is no reprint itself
select r.article_id, r.reprint_of
from minqing.interpreted.article r
left join minqing.interpreted.article o on o.article_id = r.reprint_of
where r.reprint_of is not null and (o.article_id is null or o.reprint_of is not null)
