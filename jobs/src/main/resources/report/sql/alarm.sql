-- Alarms of the newest day, week and month up to the as-of date and of the ones before them; the strongest first.
select
  region_code as code,
  region_name as name,
  topic as topic_id,
  topic_label as topic,
  period_kind as kind,
  period_start as start,
  originals,
  reprints,
  round(alarm_expected, 1) as expected,
  alarm_limit as "limit",
  alarm_reason as reason,
  alarm_sentence as sentence
from topic_trend
where alarm
order by
  alarm_reason <> 'real_rise',
  period_start desc,
  if(alarm_reason = 'reprint_wave', reprints, originals) / greatest(alarm_expected, 1) desc,
  period_kind, region_code, topic
limit 200
