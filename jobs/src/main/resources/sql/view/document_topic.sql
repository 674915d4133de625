-- One row per original × topic, with the span that shows the topic best; null for the title. comparable: as how many documents
-- it counts beside those that other versions have read.
with said as (
  select a.article_id, a.published_on, a.interpreter, t.topic, t.score, get(t.evidence, 0) as span
  from minqing.interpreted.article a
  left semi join touched_document d on d.original_id = a.article_id
  lateral view explode(a.topics) as t
)
select
  a.article_id as original_id,
  a.published_on,
  a.topic,
  a.score,
  a.span.`start` as span_start,
  a.span.`end` as span_end,
  coalesce(r.comparable, 1d) as comparable
from said a
left join reading r on r.interpreter = a.interpreter and r.topic = a.topic
