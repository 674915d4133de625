-- Progress of proposals as documents tell it, rates calculated again; the newest first.
select
  region_code as code,
  region_name as name,
  period,
  actor,
  submitted,
  filed,
  key_proposals as "key",
  answered,
  filing_rate_claimed,
  round(filing_rate, 1) as filing_rate,
  answer_rate_claimed,
  round(answer_rate, 1) as answer_rate,
  satisfied,
  satisfaction_claimed,
  round(satisfaction_rate, 1) as satisfaction_rate,
  title,
  source,
  published_on as day,
  (select min(url) from indicator i where i.article_id = p.article_id) as url,
  list_transform(evidence, lambda e: e.sentence) as sentences
from proposal_progress p
order by published_on desc nulls last, article_id, period, actor
limit 300
