-- Documents that the page carries. A reprint bears the places and topics of its original.
select
  a.article_id as "@document",
  a.reprint_of,
  l.codes,
  len(list_filter(o.regions, lambda r: r.role = 'primary')) > 0 as placed,
  list_transform(o.topics, lambda t: t.topic) as topics,
  list_transform(o.topics, lambda t: sentence_at(o.body, t.evidence[1].start)) as sentences,
  opening_of(a.body) as opening,
  len(list_filter(a.repairs, lambda r: r.kind <> 'unresolved_bytes')) as repairs,
  len(a.dropped) as dropped,
  len(a.issues) as issues,
  coalesce(r.changed_in = newest_run(), false) as fresh
from listed_article l
join article a using (article_id)
join article o on o.article_id = coalesce(a.reprint_of, a.article_id)
left join raw_record r on r.input = 'articles' and r.record_id = a.article_id
order by a.published_on desc nulls last, a.article_id
