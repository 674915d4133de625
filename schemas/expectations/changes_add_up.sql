-- what was there, with what was added and without what was removed, is what is there now; and every reason was counted
select run, subject, before, after, added, removed
from change
where before + added - removed <> after
  or (kind = 'cell' and (new_records > added or late_records > new_records
    or new_records + corrected_records + withdrawn_records + reread_records <> added + removed))
