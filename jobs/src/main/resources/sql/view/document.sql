-- One row per document × period. A day after the as-of date counts as unknown.
select
  a.article_id,
  coalesce(a.reprint_of, a.article_id) as original_id,
  a.reprint_of is not null as is_reprint,
  p.period_kind,
  p.period_start
from minqing.interpreted.article a
lateral view explode(periods_of(if(a.published_on <= as_of, a.published_on, null))) as p
