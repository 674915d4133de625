-- every checked claim and every number it was calculated from stands in the text of its document
select c.article_id, c.arithmetic, c.evidence
from claim_check c
left join article a on a.article_id = c.article_id
where a.article_id is null or not contains(a.body, c.evidence) or not list_bool_and([contains(a.body, p.evidence) for p in c.parts])
  or (c.verdict <> 'cannot_be_checked' and (c.computed is null or len(c.parts) < 2))
