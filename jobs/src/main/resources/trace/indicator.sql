select
  a.article_id as item, true as counted, 'articles' as input, a.article_id as record_id, a.published_on as day,
  a.source, a.title, a.body, f.evidence.start as start, f.evidence.end as finish
from traced t, article a
cross join unnest(a.facts) as u (f)
where list_contains(t.article_ids, a.article_id)
  and f.value = t.value and f.unit = t.unit and f.bound = t.bound and f.indicator_id is not distinct from t.indicator_id
  and f.period is not distinct from t.period and (t.documents > 1 or f.evidence.text = t.evidence)
qualify row_number() over (partition by a.article_id order by f.evidence.text <> t.evidence, f.evidence.start) = 1
