-- every counted fact belongs to a document that exists and stands in its text
select i.article_id, i.indicator, i.evidence
from indicator i
left join article a on a.article_id = i.article_id
where a.article_id is null or not contains(a.body, i.evidence)
