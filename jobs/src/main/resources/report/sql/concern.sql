-- Concerns that the page carries, as concern_funnel counts them.
select
  concern_id as id,
  collected_on as day,
  code,
  coalesce(topic, 'unknown') as topic,
  reached,
  date_diff('day', collected_on, replied_on) as days_to_reply,
  if(replied_on is null and reached < 4, date_diff('day', collected_on, as_of_now()), null) as open_days,
  reached < 4 and coalesce(date_diff('day', newest_on, as_of_now()) > 60, true) as silent
from listed_concern
order by collected_on desc nulls last, concern_id
