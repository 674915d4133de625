-- Words and phrases in no vocabulary that more documents say than before: those of the newest month that has any.
select
  period_start as start,
  term,
  originals,
  sources,
  baseline_originals as before,
  round(originals / period_originals, 4) as share,
  round(baseline_originals / baseline_period_originals, 4) as share_before,
  term_group as together,
  topic_label as topic,
  list_transform(examples, lambda e: e.sentence) as sentences,
  list_transform(examples, lambda e: coalesce(e.title, '')) as titles,
  list_transform(examples, lambda e: coalesce(e.source, '')) as publishers,
  list_transform(examples, lambda e: cast(e.published_on as varchar)) as days
from emerging_term
where period_start = (select max(period_start) from emerging_term)
order by keyness desc, term
limit 100
