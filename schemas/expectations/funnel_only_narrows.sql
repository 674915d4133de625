-- no stage of the funnel holds more concerns than the stage before it
select period_kind, period_start, region_code, topic, collected, submitted, assigned, handled, replied, rated
from concern_funnel
where submitted > collected or assigned > submitted or handled > assigned or replied > handled or rated > replied
  or overdue > collected
