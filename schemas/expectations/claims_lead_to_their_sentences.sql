-- every checked claim and every number it was calculated from stands in the text of its document
select c.article_id, c.arithmetic, c.evidence
from minqing.published.claim_check c
left join minqing.interpreted.article a on a.article_id = c.article_id
where a.article_id is null or not contains(a.body, c.evidence) or exists(c.parts, p -> not contains(a.body, p.evidence))
  or (c.verdict <> 'cannot_be_checked' and (c.computed is null or size(c.parts) < 2))
