-- Every document that evidence, a fact or a number leads to.
with shown_piece as (
  select unnest(evidence) as piece from region_heatmap join shown_cell using (period_kind, period_start, region_code, topic)
),
cited as (
  select piece.article_id, piece.title, piece.published_on, piece.source, piece.url from shown_piece
  union all
  select article_id, title, published_on, source, url from shown_fact
  union all
  select article_id, title, published_on, source, url from article semi join listed_article using (article_id)
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
