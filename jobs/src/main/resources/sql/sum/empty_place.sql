-- One row per period longer than a day × region without a document in it, as far as the version before does not say so: those of
-- touched periods, and of all others those of places that it did not know.
select p.period_kind, p.period_start, l.level, l.region_code
from known_period p
join period s using (period_kind, period_start)
cross join place l
anti join region_volume v
  on v.period_kind = p.period_kind and v.period_start = p.period_start and v.region_code = l.region_code
where p.period_kind <> 'day' and (s.touched or l.region_code not in (select region_code from place_before))
