-- Records that could not be read and why; of no region, so a report of one says nothing of them.
select input, file, record, reason, detail
from quarantine
where not exists (select 1 from scope_region)
order by quarantine_id
limit 300
