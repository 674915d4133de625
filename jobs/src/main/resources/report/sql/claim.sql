-- Claimed rates and totals that can be recalculated: those that do not agree first.
select
  region_code as code,
  region_name as name,
  verdict,
  claimed,
  unit,
  arithmetic,
  evidence,
  sentence,
  list_transform(parts, lambda p: p.sentence) as parts,
  title,
  source,
  published_on as day,
  url
from claim_check
where verdict <> 'cannot_be_checked'
order by verdict <> 'disagrees', published_on desc nulls last, claim_id
limit 200
