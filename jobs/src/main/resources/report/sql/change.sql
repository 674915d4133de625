-- What the newest published run changed: cells of the heatmap, those that moved most.
select
  region_code as code,
  region_name as name,
  topic as topic_id,
  topic_label as topic,
  period_kind || ' ' || period_start as "@period",
  before,
  after,
  reason
from change
where kind = 'cell' and run = (select max(run) from change)
order by abs(after - before) / sqrt(greatest(before, after)) desc, subject
