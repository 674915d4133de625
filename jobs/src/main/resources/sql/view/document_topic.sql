-- One row per original × topic, with the sentence that shows the topic best.
select
  a.article_id as original_id,
  a.title,
  a.published_on,
  a.source,
  a.url,
  t.topic,
  t.score,
  case
    when size(t.evidence) > 0 then sentence_around(a.body, t.evidence[0].`start`, t.evidence[0].`end`)
    else coalesce(a.title, '')
  end as sentence
from minqing.interpreted.article a
lateral view explode(a.topics) as t
where a.reprint_of is null
