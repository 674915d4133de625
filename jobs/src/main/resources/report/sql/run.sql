-- The newest night, one row per input.
select
  run_id,
  as_of,
  strftime(finished_at, '%Y-%m-%d %H:%M') as finished_at,
  version,
  vocabulary_version,
  input,
  records_in,
  accepted,
  duplicate,
  quarantined,
  total,
  changed
from run
where run_id = (select run_id from run order by finished_at desc, run_id desc limit 1)
order by list_position(['articles', 'activities', 'workrooms'], input)
