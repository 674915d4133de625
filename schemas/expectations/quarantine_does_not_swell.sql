-- drift: an input does not put five times as large a share in quarantine as it usually does (say --drift-expected when it is right)
select t.input, t.records_in, t.quarantined, u.usual_share
from this_run t
join (
  select input, sum(quarantined) / sum(records_in) as usual_share, sum(records_in) as records
  from published_run
  where kind = 'nightly'
  group by input
) u on u.input = t.input
where t.records_in >= 50 and u.records >= 50 and t.quarantined >= 10
  and t.quarantined / t.records_in > 5 * greatest(u.usual_share, 0.01)
