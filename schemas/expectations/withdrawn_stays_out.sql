-- what its sender took back stands in no table
select w.input, w.record_id
from minqing.interpreted.withdrawn w
join (
  select 'articles' as input, article_id as record_id from minqing.interpreted.article
  union all
  select 'activities', activity_id from minqing.interpreted.activity
  union all
  select 'workrooms', workroom_id from minqing.interpreted.workroom
  union all
  select input, record_id from minqing.interpreted.raw_record
) t on t.input = w.input and t.record_id = w.record_id
