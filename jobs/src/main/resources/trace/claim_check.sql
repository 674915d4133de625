with said as (
  select t.article_id, 0 as place, t.evidence, t.sentence, t.kind as note from traced t
  union all
  select t.article_id, u.place, u.p.evidence, u.p.sentence, '部分：' || u.p.evidence
  from traced t, unnest(t.parts) with ordinality as u (p, place)
)
select
  a.article_id as item, true as counted, 'articles' as input, a.article_id as record_id, a.published_on as day,
  a.source, a.title, s.sentence, s.note
from said s
join article a using (article_id)
