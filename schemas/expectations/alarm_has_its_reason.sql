-- every alarm is above its limit and has a reason and a sentence, and nothing else has
select period_kind, period_start, region_code, topic, originals, reprints, alarm_limit, alarm, alarm_reason
from topic_trend
where coalesce(alarm, false) <> (alarm_reason is not null)
  or (alarm_reason is null) <> (alarm_sentence is null)
  or (alarm and not if(alarm_reason = 'reprint_wave', reprints, originals) > alarm_limit)
