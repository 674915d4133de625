-- the originals of the month that say the term, each with the first sentence that does
select
  a.article_id as item, true as counted, 'articles' as input, a.article_id as record_id, a.published_on as day,
  a.source, a.title,
  coalesce(nullif(regexp_extract(
    a.body, '[^。！？!?\n]{0,120}' || regexp_escape(t.counted_as) || '[^。！？!?\n]{0,120}[。！？!?]?'), ''), a.title) as sentence,
  printf('%d次', said.u.count) as note
from traced t
join article a on a.reprint_of is null and in_period(t.period_kind, t.period_start, a.published_on)
cross join unnest(list_filter(a.terms, lambda u: u.term = t.counted_as)) as said (u)
