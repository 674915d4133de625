-- Health of each publisher's documents.
select
  period_kind || ' ' || period_start as "@period",
  source as "@publisher",
  articles,
  originals,
  reprints,
  repaired,
  repairs,
  dropped_lines,
  with_issues,
  region_unresolved as unresolved,
  silent_days
from source_health
join (select period_kind, period_start from shown where level = 'country') using (period_kind, period_start)
order by period_kind, period_start, articles desc, source
