-- One row per original × topic, with the span that shows the topic best; null for the title. comparable: as how many documents it counts when
-- a reading that finds the topic more often than the other readings of the warehouse is brought down to what they find.
with reading as (
  select interpreter, cast(count(*) as int) as documents, cast(sum(count(*)) over () as int) as all_documents
  from minqing.interpreted.article
  where reprint_of is null
  group by interpreter
),
topic_reading as (
  select
    a.interpreter, t.topic, cast(count(*) as int) as documents,
    cast(sum(count(*)) over (partition by t.topic) as int) as all_documents
  from minqing.interpreted.article a
  lateral view explode(a.topics) as t
  where a.reprint_of is null
  group by a.interpreter, t.topic
),
compared as (
  select
    s.interpreter, s.topic,
    rate_ratio(s.documents, r.documents, s.all_documents - s.documents, r.all_documents - r.documents) as ratio
  from topic_reading s
  join reading r using (interpreter)
  where r.documents < r.all_documents
),
said as (
  select a.article_id, a.published_on, a.interpreter, t.topic, t.score, get(t.evidence, 0) as span
  from minqing.interpreted.article a
  lateral view explode(a.topics) as t
  where a.reprint_of is null
)
select
  a.article_id as original_id,
  a.published_on,
  a.topic,
  a.score,
  a.span.`start` as span_start,
  a.span.`end` as span_end,
  -- without an estimate no other reading knows the topic at all
  case when c.ratio.low > 1 then coalesce(1 / c.ratio.estimate, 0d) else 1d end as comparable
from said a
left join compared c on c.interpreter = a.interpreter and c.topic = a.topic
