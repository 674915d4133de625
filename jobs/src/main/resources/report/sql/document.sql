-- Every document that evidence or a fact leads to.
with shown as (
  select unnest(evidence) as piece from region_heatmap where originals > 0 and period_kind not in ('day', 'week')
),
cited as (
  select piece.article_id, piece.title, piece.published_on, piece.source, piece.url from shown
  union all
  select article_id, title, published_on, source, url from indicator
)
select
  article_id as "@document",
  min(title) as title,
  min(published_on) as published_on,
  min(source) as source,
  min(url) as url
from cited
group by article_id
order by article_id
