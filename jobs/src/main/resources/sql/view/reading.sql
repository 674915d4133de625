-- One row per version of the interpreter × topic that it finds more often than the other versions of the warehouse: as how many
-- documents one of its counts when it is brought down to what they find.
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
)
-- without an estimate no other reading knows the topic at all
select interpreter, topic, coalesce(1 / ratio.estimate, 0d) as comparable
from compared
where ratio.low > 1
