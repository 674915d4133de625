-- a reprint points to a document that exists and is no reprint itself
select r.article_id, r.reprint_of
from article r
left join article o on o.article_id = r.reprint_of
where r.reprint_of is not null and (o.article_id is null or o.reprint_of is not null)
