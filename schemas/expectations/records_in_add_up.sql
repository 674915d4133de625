-- every record read tonight was accepted, a duplicate or quarantined
select input, records_in, accepted, duplicate, quarantined
from this_run
where records_in <> accepted + duplicate + quarantined
