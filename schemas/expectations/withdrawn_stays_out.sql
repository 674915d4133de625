-- what its sender took back stands in no table
select w.input, w.record_id
from withdrawn w
join (
  select 'articles' as input, article_id as record_id from article
  union all
  select 'activities', activity_id from activity
  union all
  select 'workrooms', workroom_id from workroom
  union all
  select input, record_id from raw_record
) t on t.input = w.input and t.record_id = w.record_id
