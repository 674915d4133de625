select
  a.article_id as item, true as counted, 'articles' as input, a.article_id as record_id, a.published_on as day,
  a.source, a.title, a.body,
  if(a.reprint_of is null, null, '转载自 ' || a.reprint_of) as note
from traced t
join article a on coalesce(a.source, 'unknown') = t.source
where in_period(t.period_kind, t.period_start, a.published_on)
